import cluster from 'node:cluster';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Order, Serve } from './worker';
import { type Conditions, startWorker, type WorkerProcess } from './worker-process';

/** Processes that serve on one port. */
export interface Workers {
  /** Starts the first one. @returns the port. @throws when it has ended instead; it has said why, or was killed */
  start(): Promise<number>;
  /** Starts the others. One that ends is replaced. */
  complete(): void;
  /** Tells those there are, and those to come, that the database can be served from. */
  release(order: Serve): void;
  /** Replaces all, one after the other: a new one listens before an old one leaves. */
  replace(): Promise<void>;
  /** Resolves when all have ended: each has finished what it had accepted, or one has cut it, or one had to be killed. */
  stop(): Promise<'in time' | 'cut' | 'killed'>;
  /** Ends all at once. */
  kill(): void;
}

/** Milliseconds that a worker has to live for its end not to be taken for a failed start. */
const settled = 10_000;
/** Milliseconds before another one is tried after the first failed start. Each time it is twice as long. */
const shortestPause = 100;
const longestPause = 10_000;

export function createWorkers(count: number, conditions: Conditions, log: Logger): Workers {
  // The workers accept connections themselves. One that is handed over to a worker that is killed would never be answered, and never
  // closed (https://nodejs.org/api/cluster.html, how it works).
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: join(__dirname, `worker${extname(__filename)}`), args: [], silent: true });
  /** Those that listen and are to stay, the oldest first. */
  const team = new Set<WorkerProcess>();
  /** Those that have not ended. */
  const running = new Set<WorkerProcess>();
  let firstOrder: Order = 'wait';
  let failedStarts = 0;
  let stopping = false;
  let replacing: 'not' | 'once' | 'again' = 'not';

  async function hire(): Promise<number> {
    const worker = startWorker(conditions, () => (stopping ? 'stop' : firstOrder), log);
    const born = performance.now();
    running.add(worker);
    void worker.ended.then((how) => {
      running.delete(worker);
      const lost = team.delete(worker) && !stopping;
      if (!lost) return;
      failedStarts = performance.now() - born < settled ? failedStarts + 1 : 0;
      log.error({ ...worker.names, ...how }, 'worker ended: another takes its place');
      void fill();
    });
    const port = await worker.listens;
    team.add(worker);
    log.info(worker.names, 'worker listens');
    return port;
  }

  async function fill(): Promise<void> {
    for (;;) {
      if (failedStarts > 0) await sleep(Math.min(shortestPause * 2 ** (failedStarts - 1), longestPause));
      if (stopping || team.size >= count) return;
      try {
        await hire();
        await dismissSurplus();
        return;
      } catch (error) {
        failedStarts += 1;
        if (!stopping) log.error({ error: (error as Error).message }, 'worker not started: trying again');
      }
    }
  }

  async function replaceEach(): Promise<void> {
    const old = [...team];
    while (!stopping && old.some((each) => team.has(each))) {
      await hire();
      await dismissSurplus();
    }
  }

  /**
   * Has the oldest leave until no more are left than there are to be. When one ends while it is being replaced, two are hired in its
   * place, and either may listen first: whoever hires looks afterwards.
   */
  async function dismissSurplus(): Promise<void> {
    for (const oldest of team) {
      if (team.size <= count) return;
      team.delete(oldest);
      await oldest.end('leave');
    }
  }

  return {
    // One that was told to stop before it listened has not failed.
    start: () => hire().catch((error) => (stopping ? new Promise(() => {}) : Promise.reject(error))),
    complete() {
      for (let more = 1; more < count; more += 1) void fill();
    },
    release(order) {
      firstOrder = order;
      for (const worker of running) worker.tell(order);
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
      const codes = await Promise.all([...running].map((worker) => worker.end('stop')));
      if (codes.includes(null)) return 'killed';
      return codes.every((code) => code === 0) ? 'in time' : 'cut';
    },
    kill() {
      for (const worker of running) worker.kill();
    },
  };

  // Apart, because the compiler does not see that it changes while something is awaited.
  function wasAskedAgain(): boolean {
    return replacing === 'again' && !stopping;
  }
}
