import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { projectRoot } from './paths';

/** Bits of a file's mode. */
const [writableByGroup, writableByOthers, sticky, forOthers] = [0o020, 0o002, 0o1000, 0o077];

export interface TrustRules {
  /** The other way out for the operator, such as "choose another DATA_DIR". */
  readonly alternative: string;
  /** Whether other users must not read the file either. */
  readonly secret?: boolean;
  /** Whether root may have given the file itself to another user, with `chown`. Folders above it may always be given so: /home/ana, say. */
  readonly mayBeGiven?: boolean;
  /** The number of one more user whom it may belong to. */
  readonly owner?: number | undefined;
}

/**
 * Refuses a file or folder that another user of this machine may have created, or could change or replace: it belongs to that user, or
 * others may write to it or to a folder above it. A file that does not exist passes, if the folders above it do.
 *
 * Trusted owners are the user who runs the service, root, the owner of the running code, and the owner of `/` (in a container, root may
 * have another number there). Others who may change the code are no further risk for these files. Root also trusts a user to whom root
 * has given a folder: the owner of /home/ana, for example, because only root can create folders in /home.
 * @param path absolute
 * @throws Error with a sentence
 */
export function refuseUntrusted(path: string, { alternative, secret, mayBeGiven, owner }: TrustRules): void {
  // Node knows neither owners nor permissions on Windows. There a user's folders are closed to others by default.
  if (process.platform === 'win32') return;
  const user = process.geteuid!();
  const code = lstatSync(__filename);
  const trusted = new Set([0, user, code.uid, lstatSync('/').uid]);
  let parent: Stats | undefined;
  for (const { file, stats, isTarget } of stepsTo(path)) {
    if (!isTarget && !stats.isDirectory() && !stats.isSymbolicLink()) {
      throw new Error(`${file} is not a folder, so nothing can be below it. Move it away, or ${alternative}.`);
    }
    const isParentClosed = parent && !isOpen(parent, 0);
    parent = stats;
    // A user who can change a folder above the code can replace the code.
    if (isAbove(file, projectRoot)) continue;
    if (!trusted.has(stats.uid) && !(isTarget && stats.uid === owner)) {
      const isGiven = user === 0 && isParentClosed && (!isTarget || mayBeGiven);
      if (!isGiven) throw new Error(belongsToAnother(file, stats, user, alternative));
      trusted.add(stats.uid);
    }
    if (stats.isSymbolicLink()) continue;
    // In a folder such as /tmp everybody may create files, but not replace those of others.
    const isSticky = stats.isDirectory() && !isTarget && (stats.mode & sticky) !== 0;
    if (!isSticky && isOpen(stats, code.mode)) {
      throw new Error(
        `${file} can be changed by other users of this machine. Close it with "chmod go-w ${file}", or ${alternative}.`,
      );
    }
    if (isTarget && secret && (stats.mode & forOthers) !== 0) {
      const remedy = `If nobody has read it, close it with "chmod 600 ${file}"; otherwise remove it, and a new one is made`;
      throw new Error(`${file} can be read by other users of this machine. ${remedy}.`);
    }
  }
}

/** Whether others may write. @param harmless bits of the mode that do not count */
function isOpen({ mode, uid, gid }: Stats, harmless: number): boolean {
  const open = mode & ~harmless;
  // Many systems give each user a group of the same number, with nobody else in it, and let it write by default.
  return (open & writableByOthers) !== 0 || ((open & writableByGroup) !== 0 && gid !== uid);
}

function belongsToAnother(file: string, stats: Stats, user: number, alternative: string): string {
  const belongs = stats.isSymbolicLink() ? 'is a link that belongs' : 'belongs';
  const remedy = `If it is yours, take it over with "chown -Rh ${user} ${file}"; otherwise ${alternative}`;
  return `${file} ${belongs} to another user of this machine (${stats.uid}), who may have put anything there. ${remedy}.`;
}

function isAbove(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

interface Step {
  readonly file: string;
  readonly stats: Stats;
  /** Whether the path ends here: false for the folders and links that lead to it. */
  readonly isTarget: boolean;
}

/** Follows a path from `/` on, and the links in it. Ends where nothing exists. */
function* stepsTo(path: string, isEnd = true, links = 0): Generator<Step> {
  const parent = dirname(path);
  if (parent !== path) yield* stepsTo(parent, false, links);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  const isLink = stats.isSymbolicLink();
  yield { file: path, stats, isTarget: isEnd && !isLink };
  if (!isLink) return;
  if (links > 40) throw new Error(`${path} is a link that leads back to itself. Remove it.`);
  yield* stepsTo(resolve(parent, readlinkSync(path)), isEnd, links + 1);
}
