import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Order } from './worker';
import { passOn } from './worker-output';

/** Processes that serve on one port. */
export interface Workers {
  /** Starts the first one. @returns the port. @throws when it has ended instead; it has said why */
  start(): Promise<number>;
  /** Starts the others. One that ends is replaced. */
  complete(): void;
  /** Tells those there are, and those to come, that the database can be served from. */
  release(): void;
  /** Replaces all, one after the other: a new one listens before an old one leaves. */
  replace(): Promise<void>;
  /** Resolves when all have ended, with whether each has finished what it had accepted. */
  stop(): Promise<boolean>;
  /** Ends all at once. */
  kill(): void;
}

/** Milliseconds that a worker has to live for its end not to be taken for a failed start. */
const settled = 10_000;
/** Milliseconds before another one is tried after the first failed start. Each time it is twice as long. */
const shortestPause = 100;
const longestPause = 10_000;

/** @param environment what the workers get besides this process's own variables */
export function createWorkers(count: number, environment: Record<string, string>, log: Logger): Workers {
  // The workers accept connections themselves. One that is handed over to a worker that is killed would never be answered, and never
  // closed (https://nodejs.org/api/cluster.html, how it works).
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: join(__dirname, `worker${extname(__filename)}`), args: [], silent: true });
  /** Those that listen and are to stay. */
  const team = new Set<Worker>();
  /** The exit codes of those that have not ended, to come. */
  const running = new Map<Worker, Promise<number | null>>();
  let firstOrder: Order = 'wait';
  let failedStarts = 0;
  let stopping = false;
  let replacing: 'not' | 'once' | 'again' = 'not';

  async function hire(): Promise<number> {
    const worker = cluster.fork(environment);
    const { id, process: child } = worker;
    const born = performance.now();
    passOn(child.stdout!, process.stdout, id);
    passOn(child.stderr!, process.stderr, id);
    worker.on('message', (message) => message === 'ready for orders' && tell(worker, stopping ? 'stop' : firstOrder));
    // Not `exit`: its last words are to be passed on.
    const ended = once(child, 'close').then(([code, signal]) => {
      running.delete(worker);
      const lost = team.delete(worker) && !stopping;
      if (lost) {
        failedStarts = performance.now() - born < settled ? failedStarts + 1 : 0;
        log.error({ worker: id, pid: child.pid, code, signal }, 'worker ended: another takes its place');
        void fill();
      }
      return code as number | null;
    });
    running.set(worker, ended);
    const early = ended.then((code) => {
      throw new Error(`A worker has ended with ${code} before it listened.`);
    });
    early.catch(() => {});
    const [{ port }] = (await Promise.race([once(worker, 'listening'), early])) as [{ port: number }];
    team.add(worker);
    log.info({ worker: id, pid: child.pid }, 'worker listens');
    return port;
  }

  async function fill(): Promise<void> {
    for (;;) {
      if (failedStarts > 0) await sleep(Math.min(shortestPause * 2 ** (failedStarts - 1), longestPause));
      if (stopping || team.size >= count) return;
      try {
        await hire();
        return;
      } catch (error) {
        failedStarts += 1;
        if (!stopping) log.error({ error: (error as Error).message }, 'worker not started: trying again');
      }
    }
  }

  async function replaceEach(): Promise<void> {
    for (const old of [...team]) {
      if (stopping) return;
      // One that has ended by itself has been replaced already.
      if (!team.has(old)) continue;
      await hire();
      const leaving = team.has(old) ? old : [...team].at(0);
      if (!leaving || team.size <= count) continue;
      team.delete(leaving);
      tell(leaving, 'leave');
      await running.get(leaving);
    }
  }

  return {
    // One that was told to stop before it listened has not failed.
    start: () => hire().catch((error) => (stopping ? new Promise(() => {}) : Promise.reject(error))),
    complete() {
      for (let more = 1; more < count; more += 1) void fill();
    },
    release() {
      firstOrder = 'serve';
      for (const worker of running.keys()) tell(worker, 'serve');
    },
    async replace() {
      if (replacing !== 'not') {
        replacing = 'again';
        return;
      }
      do {
        replacing = 'once';
        log.info('replacing the workers');
        await replaceEach().then(
          () => log.info('workers replaced'),
          (error) => log.error({ error: error.message }, 'the other workers stay: a new one did not start'),
        );
      } while (wasAskedAgain());
      replacing = 'not';
    },
    async stop() {
      stopping = true;
      for (const worker of running.keys()) tell(worker, 'stop');
      return (await Promise.all(running.values())).every((code) => code === 0);
    },
    kill() {
      for (const { process: child } of running.keys()) child.kill('SIGKILL');
    },
  };

  // Apart, because the compiler does not see that it changes while something is awaited.
  function wasAskedAgain(): boolean {
    return replacing === 'again' && !stopping;
  }
}

/** One that has just ended gets to know nothing. */
function tell(worker: Worker, order: Order): void {
  worker.send(order, () => {});
}
