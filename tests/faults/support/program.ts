import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Programs that tests start, and that end with the test file.

/** For programs that refuse to run as root: a user without rights. */
export const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export interface Program {
  readonly pid: number;
  /** What it has printed last, both streams. */
  output(): string;
  readonly running: boolean;
  /** Sends a signal, and waits for the end. @returns the exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | string>;
  readonly ended: Promise<number | string>;
}

const endings: (() => unknown)[] = [];
/** Does something when the tests of the file have ended, the latest first. */
export const atEnd = (work: () => unknown) => endings.push(work);
afterAll(async () => {
  for (const work of endings.splice(0).reverse()) await work();
}, 60_000);

export function startProgram(command: string, args: readonly string[], options: SpawnOptions = {}): Program {
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-20_000);
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal!));
    child.on('error', (error) => resolve(error.message));
  });
  const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const end = (signal: NodeJS.Signals) => {
    if (running()) child.kill(signal);
    return ended;
  };
  atEnd(() => end('SIGKILL'));
  return {
    pid: child.pid!,
    ended,
    end,
    output: () => text,
    get running() {
      return running();
    },
  };
}

/** @returns a reason to skip, for the name of a test, when the program is not there; empty when it is */
export function missing(program: string, argument: string): string {
  return spawnSync(program, [argument]).error ? ` (skipped: ${program} is not installed)` : '';
}

/** What a process has in memory, in MB (VmRSS; Linux). */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

/** The processes that a process has started (Linux). */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}
