import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { projectRoot } from './paths';

/** Bits of a file's mode. */
const [writableByGroup, writableByOthers, sticky, forOthers] = [0o020, 0o002, 0o1000, 0o077];

export interface Trust {
  /** What can be done instead, such as "choose another DATA_DIR". */
  readonly otherwise: string;
  /** Whether others must not read it either. */
  readonly secret?: boolean;
  /** Whether root may have given it to another user, as it may have given the folders above it. */
  readonly given?: boolean;
  /** A further user whom it may belong to. */
  readonly owner?: number | undefined;
}

/**
 * Refuses a file or folder that another user of the machine may have put where it is, or could change or exchange: it belongs to
 * somebody else, or it or a folder above it is open to others. What does not exist is not looked at, only the folders above it.
 *
 * Trusted are this user, root, and the owners of the code that runs and of the machine's topmost folder (which may be root by another
 * number, in a container). What others may do to the code they may do to these files, too: that is no further risk. And root trusts
 * whom it has given a folder to: one of another user's, in a place where nobody but root could have put it.
 * @param path absolute
 * @throws Error with a sentence
 */
export function refuseForeign(path: string, { otherwise, secret, given, owner }: Trust): void {
  // Windows tells neither owners nor who may write. A user's folders are closed to others there, unless somebody opens them.
  if (process.platform === 'win32') return;
  const own = process.geteuid!();
  const code = lstatSync(__filename);
  const owners = new Set([0, own, code.uid, lstatSync('/').uid]);
  const isTrusted = (uid: number, last: boolean) => owners.has(uid) || (last && uid === owner);
  let parent: Stats | undefined;
  for (const { file, found, last } of wayTo(path)) {
    const closed = parent && !isOpen(parent, 0);
    parent = found;
    // Whoever can change what is above the code can exchange the code.
    if (isAbove(file, projectRoot)) continue;
    if (!isTrusted(found.uid, last)) {
      if (own !== 0 || !closed || (last && !given)) throw new Error(foreign(file, found, own, otherwise));
      owners.add(found.uid);
    }
    if (found.isSymbolicLink()) continue;
    // In a folder such as /tmp everybody may make files, and nobody exchange those of others.
    const shared = found.isDirectory() && !last && (found.mode & sticky) !== 0;
    if (!shared && isOpen(found, code.mode)) {
      throw new Error(
        `${file} can be changed by other users of this machine. Close it with "chmod go-w ${file}", or ${otherwise}.`,
      );
    }
    if (last && secret && (found.mode & forOthers) !== 0) {
      const remedy = `If nobody has read it, close it with "chmod 600 ${file}"; otherwise remove it, and a new one is made`;
      throw new Error(`${file} can be read by other users of this machine. ${remedy}.`);
    }
  }
}

/** @param permitted bits that do no harm */
function isOpen({ mode, uid, gid }: Stats, permitted: number): boolean {
  const open = mode & ~permitted;
  // Many systems give each user a group of their own, with the user's number, and let it write by default.
  return (open & writableByOthers) !== 0 || ((open & writableByGroup) !== 0 && gid !== uid);
}

function foreign(file: string, found: Stats, own: number, otherwise: string): string {
  const what = found.isSymbolicLink() ? 'is a link that belongs' : 'belongs';
  const remedy = `If it is yours, take it over with "chown -Rh ${own} ${file}"; otherwise ${otherwise}`;
  return `${file} ${what} to another user of this machine (${found.uid}), who may have put anything there. ${remedy}.`;
}

function isAbove(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

interface Step {
  readonly file: string;
  readonly found: Stats;
  /** Whether this is what the way leads to, rather than a folder or link on it. */
  readonly last: boolean;
}

/** Each folder on the way, then the file itself, with what links lead to; as far as it exists. */
function* wayTo(path: string, end = true, links = 0): Generator<Step> {
  const above = dirname(path);
  if (above !== path) yield* wayTo(above, false, links);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return;
  const link = found.isSymbolicLink();
  yield { file: path, found, last: end && !link };
  if (!link && !end && !found.isDirectory())
    throw new Error(`${path} is not a folder, so that nothing can be below it.`);
  if (!link) return;
  if (links > 40) throw new Error(`${path} is a link that leads back to itself. Remove it.`);
  yield* wayTo(resolve(above, readlinkSync(path)), end, links + 1);
}
