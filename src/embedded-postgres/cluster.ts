import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { FixableError } from '../base/fault';
import { type Home, openTo, replacementParent } from './home';
import { holderOf, isAlive, readLock } from './lock';

/** The one role of the cluster, superuser and owner of everything, and the name of its database. */
export const roleName = 'taskflow';
/** All environment variables of the server, the same on every host: English messages, UTC, and where the watchdog's tools are. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
const ephemeralMarker = 'ephemeral';

/** The files of an embedded server, and how it is to run. */
export interface Installation {
  readonly home: Home;
  /** The folder with `bin`, `lib` and `share`. */
  readonly binaries: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly logFile: string;
  readonly ephemeral: boolean;
  /** The port that the server has to have; any unless given. */
  readonly port?: number | undefined;
  readonly mustExist?: boolean | undefined;
}

/**
 * Creates the cluster when there is none. It is made in another folder, with its password inside, and moved here by one rename: of
 * several first starts at the same time one wins, and the others find a complete cluster.
 * @returns the password of the cluster's only role
 * @throws Error with initdb's last lines, or when the cluster has lost its password
 */
export async function openCluster({ home, binaries, cluster, ephemeral, mustExist }: Installation): Promise<string> {
  const exists = () => fs.existsSync(cluster) && fs.readdirSync(cluster).length > 0;
  if (mustExist && !exists()) throw new Error(`There is no database in ${cluster} any more.`);
  if (!exists()) {
    const staging = fs.mkdtempSync(path.join(home.folder, `postgres.new-${process.pid}-`));
    try {
      await initialise(staging, binaries, home, ephemeral);
      fs.renameSync(path.join(staging, 'postgres'), cluster);
      if (!ephemeral) syncFolder(home.folder);
    } catch (error) {
      if (!exists()) throw error;
    } finally {
      fs.rmSync(staging, { recursive: true, force: true });
    }
  }
  try {
    return fs.readFileSync(path.join(cluster, 'password'), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const says = `The database in ${cluster} has lost its file "password".`;
    const fix = 'Restore that file, or remove the folder to begin with an empty database.';
    throw new FixableError({ says, fix }, { cause });
  }
}

/** Makes `postgres/` with a `password` inside, in a folder of its own. */
async function initialise(staging: string, binaries: string, { user }: Home, ephemeral: boolean): Promise<void> {
  const fresh = path.join(staging, 'postgres');
  const passwordFile = path.join(staging, 'password');
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  openTo(user, staging);
  if (user) for (const item of [fresh, passwordFile]) fs.lchownSync(item, user.uid, user.gid);
  const flags = [
    ...['-D', fresh, '-U', roleName, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'],
    // The same on every host, and sorted by code point.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    // The default needs /dev/shm, which is too small in many containers.
    '--set=dynamic_shared_memory_type=mmap',
    ...(ephemeral ? ['--no-sync'] : []),
  ];
  const initdb = spawn(path.join(binaries, 'bin', 'initdb'), flags, {
    ...{ cwd: '/', env: serverEnvironment, ...user },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [initdb.stdout, initdb.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(initdb, 'close');
  if (code !== 0) {
    throw new FixableError({
      says: `initdb could not create the embedded database. Its output ends with:\n${lastLines(output)}`,
      fix: 'If these lines do not tell what to do, set DATABASE_URL to a PostgreSQL server.',
    });
  }
  fs.renameSync(passwordFile, path.join(fresh, 'password'));
}

/** Writes a folder's entries to disk: rows that are committed later must not be lost with the rename of their cluster. */
function syncFolder(folder: string): void {
  const descriptor = fs.openSync(folder, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

/** The end of a program's output, for an error message. */
export function lastLines(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll('\t', '  ').trimEnd());
  return lines.filter(Boolean).slice(-10).join('\n');
}

/** Removes what killed starts have left in the data folder. */
export function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const pid = /^(?:postgres|binaries)\.new-(\d+)-/.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    try {
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // The initdb of that start still writes there, or another start removes it too. The next start tries again.
    }
  }
}

/** Notes in a folder that a test run of this process uses it. */
export function markEphemeral(folder: string): void {
  fs.writeFileSync(path.join(folder, ephemeralMarker), `${hostname()} ${process.pid}`);
}

/**
 * Removes the ephemeral data folders of killed test runs: those named `taskflow-…` of this user that were made on this host by a
 * process that is gone, and that no server uses any more.
 * @param parentDirectory where test runs make their folders, such as the temporary directory
 * @returns the folders removed
 */
export function sweepStaleEphemeral(parentDirectory: string): string[] {
  const parents = process.getuid?.() === 0 ? [parentDirectory, replacementParent] : [parentDirectory];
  const folders = parents.flatMap((parent) => fs.readdirSync(parent).map((name) => path.join(parent, name)));
  return folders.filter((folder) => {
    if (!path.basename(folder).startsWith('taskflow-')) return false;
    try {
      const found = fs.lstatSync(folder);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
      const [host, pid] = fs.readFileSync(path.join(folder, ephemeralMarker), 'utf8').split(' ');
      const cluster = path.join(fs.realpathSync(folder), 'postgres');
      const lock = readLock(cluster);
      if (host !== hostname() || isAlive(Number(pid)) || (lock && holderOf(lock, cluster) === 'perhaps')) return false;
      fs.rmSync(folder, { recursive: true });
      return true;
    } catch {
      // It has no marker, or another run is removing it.
      return false;
    }
  });
}
