import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { nearestExisting, prepareDataFolder, refuseUntrustedData } from '../base/data-folder';

/** On Linux a user without any rights of its own. A server started by root runs as this user. */
const nobody: User = { uid: 65534, gid: 65534 };
/** Where the data goes when the server's user cannot reach the folder asked for. Only root can write there. */
export const replacementParent = '/var/lib';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Where the data lies and, when this process is root, the user that PostgreSQL runs as: it refuses to run as root. */
export interface Home {
  readonly folder: string;
  readonly user?: User;
}

/**
 * Creates the data folder (0700) and, for root, decides which user runs the server: the owner of the data, or nobody.
 *
 * A folder of root's stays root's, and the server's group may pass through it (0710): so an intruder with the server's rights cannot
 * redirect what root does in it.
 * @param requested the folder asked for
 * @param replaceable whether a folder in /var/lib may take its place when the server's user cannot reach it, as below a closed home.
 * That folder is named after the path asked for, so that the next start finds it again
 * @throws Error when others may have put something there, or the server's user cannot reach it
 */
export function prepareHome(requested: string, replaceable = false): Home {
  const folder = path.resolve(requested);
  if (process.getuid?.() !== 0) return { folder: trusted(folder) };
  if (fs.existsSync(folder)) prepareDataFolder(folder);
  else refuseUntrustedData(folder);
  const user = ownerOf(path.join(folder, 'postgres')) ?? ownerOf(folder) ?? nobody;
  const replacement = replacementFor(folder);
  // Data stays where it once is, even if the folder asked for has become reachable since.
  const replaced = fs.existsSync(path.join(replacement, 'postgres'));
  const closed = firstClosed(path.dirname(folder), user);
  if (!replaced && closed === undefined) {
    const wanted = trusted(folder);
    if (!canExecute(wanted, user)) openTo(user, wanted);
    if (canExecute(wanted, user)) return { folder: wanted, user };
  }
  if (!replaced && (!replaceable || fs.existsSync(path.join(folder, 'postgres')))) {
    const reason = `root's PostgreSQL runs as user ${user.uid}, who cannot enter ${closed ?? folder}`;
    const remedy = `Open it (chmod o+x ${closed ?? folder}), choose another DATA_DIR, or start as an ordinary user`;
    throw new Error(`The data folder ${folder} is out of reach: ${reason}. ${remedy}.`);
  }
  makeFolder(replacement);
  const found = fs.lstatSync(replacement);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Error(`${replacement} is not a folder of root's. Remove it, or choose another data folder.`);
  }
  openTo(nobody, replacement);
  return { folder: trusted(replacement), user: nobody };
}

/** Whether there is a cluster where `prepareHome` would have it. Nothing is made. */
export const hasCluster = (requested: string): boolean =>
  homesOf(requested).some((folder) => fs.existsSync(path.join(folder, 'postgres')));

/** The folders where `prepareHome` may have the data, the one in use first. */
export function homesOf(requested: string): string[] {
  const folder = path.resolve(requested);
  return process.getuid?.() === 0 ? [replacementFor(folder), folder] : [folder];
}

/** Makes a data folder, and refuses one that others may have put something into. @returns its real path */
function trusted(folder: string): string {
  prepareDataFolder(folder);
  // The files of a server that root starts belong to the user `nobody`.
  const owner = process.geteuid?.() === 0 ? nobody.uid : undefined;
  refuseUntrustedData(path.join(folder, 'postgres'), { owner });
  return fs.realpathSync(folder);
}

function replacementFor(folder: string): string {
  const existing = nearestExisting(folder);
  const wanted = path.join(fs.realpathSync(existing), path.relative(existing, folder));
  const name = `taskflow-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`;
  return path.join(replacementParent, name);
}

/** The topmost folder on the way to one, and that one itself, that a user cannot enter; undefined when there is none. */
function firstClosed(folder: string, user: User): string | undefined {
  if (canExecute(nearestExisting(folder), user)) return undefined;
  const above = path.dirname(folder);
  return (above === folder ? undefined : firstClosed(above, user)) ?? folder;
}

/** Lets the server's group pass through a folder, and nobody else. Does nothing where the server runs as this user. */
export function openTo(user: User | undefined, folder: string): void {
  if (!user) return;
  fs.lchownSync(folder, fs.lstatSync(folder).uid, user.gid);
  fs.chmodSync(folder, 0o710);
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The owner of a file or folder; undefined when it does not exist or is root's. */
function ownerOf(file: string): User | undefined {
  const found = fs.existsSync(file) && fs.statSync(file);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** Whether a user may run the file, or enter the folder. The system itself answers: it also knows access lists and mounts. */
export function canExecute(file: string, user: User | undefined): boolean {
  // Where the server runs as this user, simply trying tells more.
  if (!user) return true;
  const answer = spawnSync('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', file], { cwd: '/', env: {}, ...user });
  if (answer.error) {
    const reason = `this root may not become user ${user.uid} (${answer.error.message})`;
    const remedy = 'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server (15 or newer)';
    throw new Error(`PostgreSQL must not run as root, and ${reason}. ${remedy}.`);
  }
  return answer.status === 0;
}
