import cluster from 'node:cluster';
import { basename, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { StopResult } from '../process/stop';
import type { Command, ServeCommand } from './worker';
import { startWorker, type WorkerOptions, type WorkerProcess } from './worker-process';

/** The processes that serve on one port. */
export interface Workers {
  /** Starts the first worker. @returns the port. @throws when the worker has ended instead; then the log says why */
  startFirst(): Promise<number>;
  /** Starts the other workers. From now on, each worker that ends is replaced. */
  startOthers(): void;
  /** Tells all workers, and those to come, that the database can be used. */
  useDatabase(command: ServeCommand): void;
  /** Replaces all workers, one after the other: a new one listens before an old one leaves. */
  replace(): Promise<void>;
  /** Has all workers finish what they have accepted, and end. */
  stop(): Promise<StopResult>;
  /** Ends all workers at once. */
  kill(): void;
}

/** Milliseconds that a worker has to live; one that ends earlier counts as a failed start. */
const settledAfter = 10_000;
/** Milliseconds to wait after a failed start. Each time it is twice as long, up to the longest. */
const shortestPause = 100;
const longestPause = 10_000;
/** The program of a worker. In a build, this file is a part of dist/src/main.js. */
const program = join(__dirname, basename(__dirname) === 'cluster' ? '' : 'cluster', `worker${extname(__filename)}`);

/** @param count how many workers there are to be */
export function createWorkers(count: number, options: WorkerOptions, log: Logger): Workers {
  // The workers accept connections themselves. A connection that the primary has handed to a worker that is killed would never be
  // answered, and never closed (https://nodejs.org/api/cluster.html, how it works).
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: program, args: [], silent: true });
  /** Workers that have not ended. */
  const running = new Set<WorkerProcess>();
  /** Workers that listen and have not been told to end, the oldest first. */
  const serving = new Set<WorkerProcess>();
  let firstCommand: Command = 'wait';
  let failedStarts = 0;
  let stopping = false;
  let replacing: 'no' | 'yes' | 'again' = 'no';

  /** Starts a worker. @returns the port, once the worker listens */
  async function start(): Promise<number> {
    const worker = startWorker(options, () => (stopping ? 'stop' : firstCommand), log);
    const started = performance.now();
    running.add(worker);
    void worker.ended.then((how) => {
      running.delete(worker);
      const isMissed = serving.delete(worker) && !stopping;
      if (!isMissed) return;
      failedStarts = performance.now() - started < settledAfter ? failedStarts + 1 : 0;
      log.error({ ...worker.names, ...how }, 'worker ended: another takes its place');
      void startOneMore();
    });
    const port = await worker.listens;
    serving.add(worker);
    log.info(worker.names, 'worker listens');
    return port;
  }

  /** Starts one worker more, unless enough serve. Tries again until that succeeds. */
  async function startOneMore(): Promise<void> {
    for (;;) {
      if (failedStarts > 0) await sleep(Math.min(shortestPause * 2 ** (failedStarts - 1), longestPause));
      if (stopping || serving.size >= count) return;
      try {
        await start();
        await endSurplus();
        return;
      } catch (error) {
        failedStarts += 1;
        if (!stopping) log.error({ error: (error as Error).message }, 'worker not started: trying again');
      }
    }
  }

  async function replaceEach(): Promise<void> {
    const old = [...serving];
    while (!stopping && old.some((each) => serving.has(each))) {
      await start();
      await endSurplus();
    }
  }

  /**
   * Has the oldest workers leave until no more than enough serve. When a worker ends while it is being replaced, two are started in its
   * place, and either may listen first: so each start is followed by this.
   */
  async function endSurplus(): Promise<void> {
    for (const oldest of serving) {
      if (serving.size <= count) return;
      serving.delete(oldest);
      await oldest.end('leave');
    }
  }

  return {
    // A worker that was told to stop before it listened has not failed.
    startFirst: () => start().catch((error) => (stopping ? new Promise(() => {}) : Promise.reject(error))),
    startOthers() {
      for (let more = 1; more < count; more += 1) void startOneMore();
    },
    useDatabase(command) {
      firstCommand = command;
      for (const worker of running) worker.send(command);
    },
    async replace() {
      if (replacing !== 'no') {
        replacing = 'again';
        return;
      }
      do {
        replacing = 'yes';
        log.info('replacing the workers');
        await replaceEach().then(
          () => log.info('workers replaced'),
          (error) => log.error({ error: error.message }, 'the other workers stay: a new one did not start'),
        );
      } while (isAskedAgain());
      replacing = 'no';
    },
    async stop() {
      stopping = true;
      const codes = await Promise.all([...running].map((worker) => worker.end('stop')));
      if (codes.includes(null)) return 'unknown';
      return codes.every((code) => code === 0) ? 'finished' : 'cut';
    },
    kill() {
      for (const worker of running) worker.kill();
    },
  };

  // A function of its own, because the compiler does not see that this changes while something is awaited.
  function isAskedAgain(): boolean {
    return replacing === 'again' && !stopping;
  }
}
