import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FixableError } from '../base/fault';
import { type Installation, lastLines, serverEnvironment } from './cluster';
import { readLock } from './lock';
import { bindOnce, choosePort } from './port';

const logLimitInBytes = 10_000_000;
/** How long a server may take to start, crash recovery included. */
const readyTimeoutInMilliseconds = 60_000;

const settings = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=32MB'],
  ...['io_method=sync', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['timezone=UTC', 'log_timezone=UTC', 'logging_collector=off'],
];
const ephemeralSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * The shell becomes the server (`exec`), so that the server is Node's own child. Before that, the shell does two things.
 *
 * First it takes a lock, where the system has `flock`. The server keeps this lock until its last process is gone. PostgreSQL's own
 * lock names a process id, which means nothing in another container: without `flock`, two containers with one volume would run two
 * servers on the same files. Under this lock a stale `postmaster.pid` can be removed safely.
 *
 * Then it starts a watchdog, which waits for the end of a pipe that Node alone holds open. However Node ends, the kernel closes the
 * pipe, and the watchdog asks for a fast shutdown until the server is gone. It is forked twice, because PostgreSQL would take a child
 * that it does not know for a crashed one. It looks for `postmaster.pid`, because a dead process that nobody reaps can be signalled
 * for ever.
 */
const watchedServer = `
cluster=$1 stale=$2; shift 2
if command -v flock >/dev/null; then
  exec 9>>"$cluster/flock"
  flock -n 9 || [ $? -ne 1 ] || { echo 'the lock file is held: does another container use this folder?' >&2; exit 1; }
fi
[ "$stale" = false ] || rm -f "$cluster/postmaster.pid"
( { read -r _; while kill -INT $$ && sleep 1 && [ -e "$cluster/postmaster.pid" ]; do :; done; } <&3 9>&- >/dev/null 2>&1 & )
exec "$@" 3<&-`;

/**
 * What a server logs when it may start a little later: another start was faster, the port was taken meanwhile, or the last children of
 * a killed server still run.
 */
const passingTrouble = /lock file|pre-existing shared memory block|could not bind|could not create any TCP\/IP sockets/;

/** A server that this process has started. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** Asks for a fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the server, on the port of the data folder if that is free, and waits until it is ready.
 * @param stale whether there is a `postmaster.pid` to be removed, of a process that is not this server
 * @returns undefined when the server could not start now but may a little later
 * @throws Error with the end of the log when it will not start
 */
export async function launch(installation: Installation, stale: boolean): Promise<Server | undefined> {
  const log = openLog(installation.logFile);
  try {
    const before = lengthOfLog(installation);
    const port =
      installation.port === undefined ? await choosePort(installation.home.folder) : await bindOnce(installation.port);
    if (port === undefined) return undefined;
    const server = await launchOn(port, installation, stale, log, before);
    if (server) return server;
    if (passingTrouble.test(logSince(installation, before))) return undefined;
    throw await failure(installation, before);
  } finally {
    fs.closeSync(log);
  }
}

/** @returns undefined when the server has ended before it was ready */
async function launchOn(
  port: number,
  installation: Installation,
  stale: boolean,
  log: number,
  before: number,
): Promise<Server | undefined> {
  const { cluster, binaries, ephemeral, home } = installation;
  const flags = (ephemeral ? [...settings, ...ephemeralSettings] : settings).flatMap((setting) => ['-c', setting]);
  const command = [path.join(binaries, 'bin', 'postgres'), '-D', cluster, '-p', String(port), ...flags];
  const server = spawn('/bin/sh', ['-c', watchedServer, 'sh', cluster, String(stale), ...command], {
    ...{ cwd: '/', env: serverEnvironment, ...home.user },
    // A session of its own: Ctrl-C in the terminal must not stop the database before the last request is answered.
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  const pipe = server.stdio[3] as Socket;
  pipe.on('error', () => {});
  server.once('exit', () => pipe.destroy());
  await once(server, 'spawn');
  server.unref();
  pipe.unref();
  const pid = server.pid!;
  const running = () => server.exitCode === null && server.signalCode === null;
  const stop = async () => {
    if (!running()) return;
    const gone = once(server, 'exit');
    server.ref();
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // This process is a root without the right to signal other users. The watchdog has it.
      pipe.destroy();
    }
    await gone;
  };
  for (const begun = Date.now(); running(); await sleep(20)) {
    const lock = readLock(cluster);
    if (lock?.pid === pid && lock.status === 'ready') return { port, pid, stop };
    if (Date.now() - begun > readyTimeoutInMilliseconds) {
      await stop();
      throw await failure(installation, before);
    }
  }
  return undefined;
}

/** Opens the log to append to it, and empties it first when it has grown too long. */
function openLog(logFile: string): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = fs.constants;
  const log = fs.openSync(logFile, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (fs.fstatSync(log).size > logLimitInBytes) fs.ftruncateSync(log);
  return log;
}

/** Bytes in the log. */
export const lengthOfLog = ({ logFile }: Installation): number =>
  fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;

/** @param before its length then. A log that is shorter now has been emptied since */
function logSince({ logFile }: Installation, before: number): string {
  const log = fs.readFileSync(logFile);
  return log.subarray(log.length < before ? 0 : before).toString();
}

/** The error that tells where the log is, and what this start has written there. @param before the length of the log at its beginning */
export async function failure(installation: Installation, before: number): Promise<Error> {
  const { logFile, port, cluster } = installation;
  if (port !== undefined && (await bindOnce(port)) === undefined) {
    return new Error(
      `The embedded PostgreSQL cannot start again: port ${port} is taken. Stop the program that listens there.`,
    );
  }
  const log = lastLines(logSince(installation, before));
  const how =
    log === '' ? `, and has written nothing into its log ${logFile}.` : `. Its log ${logFile} ends with:\n${log}`;
  return new FixableError({
    says: `The embedded PostgreSQL does not start${how}`,
    fix: `Correct that, or move ${cluster} away to begin with an empty database.`,
  });
}
