/**
 * Starts and stops the embedded server's process. When to do so, and when to use one that runs already, is decided in
 * `embedded.ts`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, type Place, serverEnvironment } from './cluster';
import { readLock } from './lock';

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
 * The shell becomes the server (`exec`), so the server is Node's own child. Before, it does two things.
 *
 * It takes a lock (where the system has `flock`) that the server keeps until its last process is gone. PostgreSQL's own
 * lock names a process id, which means nothing in another container: without ours, two containers with one volume would
 * run two servers on the same files. Under the lock a stale `postmaster.pid` can be removed safely.
 *
 * And it leaves a watchdog behind that waits for the end of a pipe which Node alone holds open: however Node dies, the
 * kernel closes it, and the watchdog asks for a fast shutdown until the server is gone. It is forked twice because
 * PostgreSQL takes a child it does not know for a crashed one, and looks for `postmaster.pid` because a dead process
 * that nobody reaps can be signalled for ever.
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

/** What a server says that lost against a parallel start, a port taken meanwhile, or a killed server's last children. */
const passingTrouble = /lock file|pre-existing shared memory block|could not bind|could not create any TCP\/IP sockets/;

/** A server this process has started. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** Asks for a fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the server and waits until it is ready, on the port that it had before, if it can be had.
 * @param stale there is a `postmaster.pid` whose process is none of ours, to be removed
 * @returns undefined when it could not start now but may a little later
 * @throws Error with the end of the log when it will not start
 */
export async function launch(place: Place, stale: boolean): Promise<Server | undefined> {
  const log = openLog(place.logFile);
  try {
    const before = fs.fstatSync(log).size;
    const port = place.port === undefined ? await choosePort(place.cluster) : await bindOnce(place.port);
    if (port === undefined) return undefined;
    const all = place.ephemeral ? [...settings, ...ephemeralSettings] : settings;
    const flags = ['-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
    const windows = process.platform === 'win32';
    const stop = windows ? await launchOnWindows(place, flags, stale) : await launchWatched(place, flags, stale, log);
    if (stop) return { port, pid: readLock(place.cluster)?.pid ?? 0, stop };
    if (passingTrouble.test(fs.readFileSync(place.logFile).subarray(before).toString())) return undefined;
    throw await failure(place);
  } finally {
    fs.closeSync(log);
  }
}

/** Returns how to stop the server, or undefined when it has ended before it was ready. */
async function launchWatched(
  place: Place,
  flags: string[],
  stale: boolean,
  log: number,
): Promise<Server['stop'] | undefined> {
  const command = [path.join(place.binaries, 'bin', 'postgres'), '-D', place.cluster, ...flags];
  const server = spawn('/bin/sh', ['-c', watchedServer, 'sh', place.cluster, String(stale), ...command], {
    ...{ cwd: '/', env: serverEnvironment, ...place.home.user },
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
  const running = () => server.exitCode === null && server.signalCode === null;
  const stop = async () => {
    if (!running()) return;
    const gone = once(server, 'exit');
    server.ref();
    try {
      process.kill(server.pid!, 'SIGINT');
    } catch {
      pipe.destroy(); // a root without the right to signal other users: the watchdog has it
    }
    await gone;
  };
  for (const begun = Date.now(); running(); await sleep(20)) {
    const lock = readLock(place.cluster);
    if (lock?.pid === server.pid && lock?.status === 'ready') return stop;
    if (Date.now() - begun > readyTimeoutInMilliseconds) {
      await stop();
      throw await failure(place);
    }
  }
  return undefined;
}

/** As launchWatched(), by PostgreSQL's own tool and without a watchdog. Not run yet on a Windows machine. */
async function launchOnWindows(place: Place, flags: string[], stale: boolean): Promise<Server['stop'] | undefined> {
  if (stale) fs.rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true });
  const control = async (...words: string[]) => {
    const program = path.join(place.binaries, 'bin', 'pg_ctl');
    const options = { env: serverEnvironment, stdio: 'ignore', windowsHide: true } as const;
    return (await once(spawn(program, [...words, '-w', '-D', place.cluster], options), 'exit'))[0] === 0;
  };
  if (!(await control('start', '-l', place.logFile, '-o', flags.join(' ')))) return undefined;
  return async () => {
    await control('stop', '-m', 'fast');
  };
}

/** Opens the log to append to it; empties it first when it has grown too long. */
function openLog(logFile: string): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = fs.constants;
  const log = fs.openSync(logFile, O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o600);
  if (fs.fstatSync(log).size > logLimitInBytes) fs.ftruncateSync(log);
  return log;
}

/**
 * The port of the last start, so that addresses that were written down stay right; when somebody else has it, or there was none, one
 * of the kernel's choice. It may be taken until the server binds it; launch() then says so.
 */
async function choosePort(cluster: string): Promise<number> {
  return (await bindOnce(lastPort(cluster) ?? 0)) ?? (await bindOnce(0))!;
}

/** PostgreSQL notes how it was started. */
function lastPort(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.opts');
  const [, port] = (fs.existsSync(file) && /"-p" "(\d+)"/.exec(fs.readFileSync(file, 'utf8'))) || [];
  return port === undefined ? undefined : Number(port);
}

async function bindOnce(port: number): Promise<number | undefined> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return undefined;
  }
  const found = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

/** The error that tells where the log is, and how it ends. */
export async function failure({ logFile, port }: Place): Promise<Error> {
  if (port !== undefined && (await bindOnce(port)) === undefined) {
    return new Error(`The embedded PostgreSQL cannot start again: port ${port} is taken. Stop what listens there.`);
  }
  const log = lastLines(fs.readFileSync(logFile, 'utf8'));
  return new Error(`The embedded PostgreSQL does not start. Its log ${logFile} ends with:\n${log}`);
}
