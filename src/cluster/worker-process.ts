import cluster from 'node:cluster';
import type { Logger } from 'pino';
import type { Command } from './worker';
import { passOn } from './worker-output';
import { type WorkerTimeouts, watchWorker } from './worker-watch';

/** A process that serves, as the primary sees it. */
export interface WorkerProcess {
  /** For the log. */
  readonly names: { readonly worker: number; readonly pid: number | undefined };
  /** The port, once the worker listens. Rejects when the worker ends before. */
  readonly listens: Promise<number>;
  /** Resolves after the last output of the worker. The code is null when a signal ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  send(command: Command): void;
  /** Has the worker finish what it has accepted, and end. @returns its exit code, in a bounded time; null when it was killed */
  end(command: 'leave' | 'stop'): Promise<number | null>;
  kill(): void;
}

export interface WorkerOptions {
  /** Variables that workers get besides those of this process. */
  readonly environment: Record<string, string>;
  /** A worker that is late is killed. */
  readonly timeouts: WorkerTimeouts;
}

/** @param firstCommand the command that the worker gets when it is ready for commands */
export function startWorker(
  { environment, timeouts }: WorkerOptions,
  firstCommand: () => Command,
  log: Logger,
): WorkerProcess {
  const worker = cluster.fork(environment);
  const { id, process: child } = worker;
  const names = { worker: id, pid: child.pid };
  passOn(child.stdout!, process.stdout, id);
  passOn(child.stderr!, process.stderr, id);
  // With a callback: without one, a worker that has just ended would be an error.
  const send = (command: Command) => void worker.send(command, () => {});
  const kill = () => void child.kill('SIGKILL');
  const watch = watchWorker(timeouts, {
    ask: () => send('answer'),
    onLate(reason) {
      log.error(names, `worker killed: ${reason}`);
      kill();
    },
  });
  let listens: (port: number) => void;
  worker.on('message', (message) => {
    watch.heard();
    if (message === 'ready for commands') send(firstCommand());
    if (typeof message.port === 'number') listens(message.port);
  });
  worker.once('exit', watch.over);
  // Not `exit`, after which there may still be output.
  const ended: WorkerProcess['ended'] = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const early = ended.then(({ code }) => {
    throw new Error(`A worker has ended with ${code} before it listened.`);
  });
  const listening = new Promise<number>((resolve) => {
    listens = (port) => {
      watch.listens();
      resolve(port);
    };
  });
  return {
    ...{ names, ended, send, kill },
    listens: Promise.race([listening, early]),
    async end(command) {
      send(command);
      watch.toldToEnd();
      return (await ended).code;
    },
  };
}
