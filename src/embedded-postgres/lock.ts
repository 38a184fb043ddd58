import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The file `postmaster.pid`, in which a server writes its process id and its state. */
export interface Lock {
  /** NaN when the file is empty or damaged. */
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready` or `stopping`; empty while the server has not written it yet. */
  readonly status: string;
  /** When the file was last written, in milliseconds since 1970. */
  readonly writtenAt: number;
}

/** Reads `postmaster.pid`; undefined when there is none. */
export function readLock(cluster: string): Lock | undefined {
  try {
    const file = path.join(cluster, 'postmaster.pid');
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    const [firstLine = '', , , port, , , , status = ''] = lines;
    // A single-user server writes its process id negated.
    const pid = Math.abs(Number.parseInt(firstLine, 10)) || Number.NaN;
    return { pid, port: Number(port), status: status.trim(), writtenAt: fs.statSync(file).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether the process named in a lock is the server of this cluster. Process ids are used again, in a container within seconds. So it
 * has to be a PostgreSQL server of the cluster's owner that was started on this folder.
 * @returns `gone`: there is no such process, and PostgreSQL replaces the file itself; `another`: the process is not this server, and
 * the file has to be removed; `perhaps`: it is this server as far as can be seen from outside
 */
export function holderOf(lock: Lock, cluster: string): 'gone' | 'another' | 'perhaps' {
  // The file is empty for a moment while a server writes it. After a power failure it stays empty, and PostgreSQL would not start.
  if (Number.isNaN(lock.pid)) return Date.now() - lock.writtenAt < 2000 ? 'perhaps' : 'another';
  if (!isAlive(lock.pid)) return 'gone';
  try {
    const words = commandLine(lock.pid, fs.statSync(cluster).uid);
    if (`${words.join(' ')} `.includes(` -D ${cluster} `)) return 'perhaps';
    // A server keeps its command line; its child processes show a title such as "postgres: checkpointer".
    if (!/(^|\/)postgres$/.test(words[0] ?? '')) return 'another';
    const folder = words.includes('-D') ? words[words.indexOf('-D') + 1] : undefined;
    return folder && path.isAbsolute(folder) && fs.realpathSync(folder) !== cluster ? 'another' : 'perhaps';
  } catch {
    // The process has ended meanwhile, or the system does not tell: the next look decides.
    return 'perhaps';
  }
}

/** Whether the server of a cluster still runs. @param pid the process id that it had */
export function stillRuns(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  // A dead process that nobody reaps looks alive. Outside Linux, only another program could tell.
  const lock = process.platform === 'linux' ? readLock(cluster) : undefined;
  return lock === undefined || (lock.pid === pid && holderOf(lock, cluster) === 'perhaps');
}

/** The words that a process was started with; none when it belongs to another user. */
function commandLine(pid: number, owner: number): string[] {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ');
  }
  const uid = /^Uid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(uid) === owner ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0') : [];
}

/** Whether there is a process with this id, of any user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
