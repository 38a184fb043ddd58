import type postgres from 'postgres';
import { createBusyTime, type LastAnswer } from './busy-time';
import type { Counts } from './connection';
import { isNothingSent, isUnanswered, timeLimitExceeded } from './errors';
import { createFairQueue } from './fair-queue';
import type { Job } from './job';
import { type ConnectionOptions, createRenewableConnection, type RenewableConnection } from './renewable-connection';

export interface LaneOptions {
  /** How many connections. */
  readonly size: number;
  /** How many slots each of them has: so many jobs may be under way there. */
  readonly depth: number;
  /** The part of all slots that one owner may have. */
  readonly share: number;
  /** How many jobs of one owner may wait. */
  readonly queue: number;
  /** Seconds that a job may take, with its wait. */
  readonly timeout: number;
  /**
   * @param busy milliseconds for which the job kept its connection busy
   * @param delaysOthers whether jobs of other owners wait on that connection
   * @returns milliseconds for which the owner of the job may have one slot less
   */
  readonly restAfter: (job: Job, busy: number, delaysOthers: boolean) => number;
}

/** Connections for one kind of work, and the queue before them. */
export interface Lane {
  /** Does a job on a connection when its owner's turn comes. */
  enter(job: Job): void;
  readonly counts: Readonly<Counts>;
  /** Finishes what is under way, for at most so many seconds. */
  close(seconds: number): Promise<void>;
}

interface Connection extends LastAnswer {
  readonly link: RenewableConnection;
  /** The jobs under way, the oldest first. */
  readonly jobs: Job[];
}

/** Milliseconds between checks of what has taken too long. */
const checkInterval = 50;
/** The part of the time limit that a job must have left when its turn comes. With less, it would be given up while it runs. */
const leastLeft = 1 / 5;

/**
 * Opens a lane. Its connections are independent of each other rather than one pool of postgres.js, whose queue becomes slow under steady
 * load (https://github.com/porsager/postgres, src/queue.js).
 */
export function openLane(connectionOptions: ConnectionOptions, options: LaneOptions): Lane {
  const { size, depth, timeout, restAfter } = options;
  const limit = timeout * 1000;
  const slots = size * depth;
  const share = Math.max(1, Math.floor(slots * options.share));
  const counts: Counts = { inUse: 0, waiting: 0, answered: 0, refused: 0, late: 0 };
  const queue = createFairQueue({ slots, share, length: options.queue }, counts, start);
  const connections = Array.from({ length: size }, (): Connection => {
    const link = createRenewableConnection(connectionOptions, timeout);
    return { link, jobs: [], answeredAt: 0, answeredOn: undefined };
  });
  const timer = setInterval(endWhatIsLate, checkInterval).unref();
  const busyTimeOf = createBusyTime();

  function start(job: Job): void {
    attempt(job, leastBusy(), true);
  }
  function attempt(job: Job, connection: Connection, isFirst: boolean): void {
    const { link, jobs } = connection;
    const { sql } = link;
    if (jobs.push(job) === 1) counts.inUse += 1;
    job.begunAt = performance.now();
    job.sentAt = job.begunAt;
    job.work(sql, job).then(
      (result) => {
        const rest = finish(job, connection, sql, true);
        job.resolve(result);
        queue.leave(job.owner, rest);
      },
      (error) => {
        const rest = finish(job, connection, sql, !isUnanswered(error));
        const isReplaced = link.replaceAfter(error, sql);
        const hasTime = performance.now() < job.end - limit / 2;
        if (isFirst && isReplaced && hasTime && job.mayRepeat(error)) {
          attempt(job, isNothingSent(error) ? leastBusy(connection) : connection, false);
        } else {
          job.reject(error);
          queue.leave(job.owner, rest);
        }
      },
    );
  }
  /**
   * The connection with the fewest jobs, the first of several: one that is not needed is never made.
   * @param failed a connection that could not be made just now: another one may exist already
   */
  function leastBusy(failed?: Connection): Connection {
    let best: Connection | undefined;
    for (const connection of connections) {
      if (connection === failed || connection.jobs.length >= (best?.jobs.length ?? depth)) continue;
      if (connection.jobs.length === 0) return connection;
      best = connection;
    }
    return best ?? failed ?? connections[0]!;
  }

  /** Removes a job from its connection. @returns milliseconds for which its owner has to rest */
  function finish(job: Job, connection: Connection, sql: postgres.Sql, isAnswered: boolean): number {
    const { jobs } = connection;
    // Most often, it is the oldest one.
    if (jobs[0] === job) jobs.shift();
    else jobs.splice(jobs.indexOf(job), 1);
    if (jobs.length === 0) counts.inUse -= 1;
    if (!isAnswered) return 0;
    counts.answered += 1;
    return restAfter(job, busyTimeOf(connection, job, sql), areOfOthers(jobs, job.owner));
  }

  function endWhatIsLate(): void {
    const now = performance.now();
    queue.expire(now + limit * leastLeft);
    for (const { link, jobs } of connections) {
      for (const job of jobs) {
        if (now <= job.end || job.isGivenUp) continue;
        counts.late += 1;
        job.isGivenUp = true;
        job.reject(timeLimitExceeded(timeout));
      }
      // The server gives a statement up sooner than that, so nothing comes back from there any more.
      if (jobs[0] && now - jobs[0].sentAt > limit) link.replace();
      else link.leaveReadOnlyServer();
    }
  }

  return {
    enter: queue.enter,
    counts,
    async close(seconds) {
      clearInterval(timer);
      await Promise.all(connections.map(({ link }) => link.close(seconds)));
    },
  };
}

/** Whether any of the jobs has another owner. A loop, because each read asks. */
function areOfOthers(jobs: readonly Job[], owner: string): boolean {
  for (const job of jobs) if (job.owner !== owner) return true;
  return false;
}
