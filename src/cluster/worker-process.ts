import cluster from 'node:cluster';
import type { Logger } from 'pino';
import type { Order } from './worker';
import { passOn } from './worker-output';
import { type Patience, watchOver } from './worker-watch';

/** One of the processes that serve, as the primary sees it. */
export interface WorkerProcess {
  /** For the log. */
  readonly names: { readonly worker: number; readonly pid: number | undefined };
  /** The port, once it listens. Rejects when it ends before. */
  readonly listens: Promise<number>;
  /** After its last words. The code is null when a signal ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  tell(order: Order): void;
  /** Has it finish what it has accepted, and end. @returns its code, in a bounded time */
  end(order: 'leave' | 'stop'): Promise<number | null>;
  kill(): void;
}

export interface Conditions {
  /** What workers get besides this process's own variables. */
  readonly environment: Record<string, string>;
  /** How long they may take for what is due from them. Then they are killed. */
  readonly patience: Patience;
}

/** @param firstOrder what to tell it when it asks */
export function startWorker(
  { environment, patience }: Conditions,
  firstOrder: () => Order,
  log: Logger,
): WorkerProcess {
  const worker = cluster.fork(environment);
  const { id, process: child } = worker;
  const names = { worker: id, pid: child.pid };
  passOn(child.stdout!, process.stdout, id);
  passOn(child.stderr!, process.stderr, id);
  // One that has just ended gets to know nothing.
  const tell = (order: Order) => void worker.send(order, () => {});
  const kill = () => void child.kill('SIGKILL');
  const watch = watchOver(patience, {
    ask: () => tell('answer'),
    lost(why) {
      log.error(names, `worker killed: ${why}`);
      kill();
    },
  });
  let listens: (port: number) => void;
  worker.on('message', (message) => {
    watch.heard();
    if (message === 'ready for orders') tell(firstOrder());
    if (typeof message.port === 'number') listens(message.port);
  });
  worker.once('exit', watch.nothing);
  // Not `exit`: its last words are to be passed on.
  const ended: WorkerProcess['ended'] = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const early = ended.then(({ code }) => {
    throw new Error(`A worker has ended with ${code} before it listened.`);
  });
  const listening = new Promise<number>((resolve) => {
    listens = (port) => {
      watch.answers();
      resolve(port);
    };
  });
  return {
    ...{ names, ended, tell, kill },
    listens: Promise.race([listening, early]),
    async end(order) {
      tell(order);
      watch.end();
      return (await ended).code;
    },
  };
}
