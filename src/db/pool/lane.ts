import type postgres from 'postgres';
import type { Counts } from './connection';
import { isNothingSent, isUnanswered, timeLimitExceeded } from './errors';
import { createFairQueue } from './fair-queue';
import { type ConnectionOptions, createRenewableConnection, type RenewableConnection } from './renewable-connection';

/** A statement or a transaction, from the wait for a slot to the answer. Times are of performance.now(). */
export interface Job {
  /** In whose name it is; empty for the process itself. */
  readonly owner: string;
  /** Whether it is a read that should be quick. */
  readonly isQuick: boolean;
  readonly work: (sql: postgres.Sql, job: Job) => Promise<unknown>;
  /** Whether the work may be done once more, on another connection, after this error. */
  readonly mayRepeat: (error: unknown) => boolean;
  /** When its time is over; of a transaction, that of the statement which runs. */
  end: number;
  /** When it was begun on its connection. */
  begunAt: number;
  /** When it was sent; of a transaction, when the statement which runs was sent. */
  sentAt: number;
  isGivenUp: boolean;
  resolve(result: unknown): void;
  /** Ends the wait for the answer, whatever becomes of the connection. */
  reject(error: unknown): void;
}

export interface LaneOptions {
  /** How many connections. */
  readonly size: number;
  /** How many jobs may be under way on each of them. */
  readonly depth: number;
  /** The part of all of these slots that one owner may have. */
  readonly share: number;
  /** How many jobs of one owner may wait. */
  readonly queue: number;
  /** Seconds that a job may take, with its wait. */
  readonly timeout: number;
  /** Gets what happens here added. */
  readonly counts: Counts;
  /**
   * @param busy milliseconds for which an answered job kept its connection busy
   * @param delaysOthers whether jobs of other owners wait on that connection
   * @returns milliseconds for which the owner of the job may have one slot less
   */
  restAfter(job: Job, busy: number, delaysOthers: boolean): number;
}

export type Lane = ReturnType<typeof openLane>;

interface Connection {
  readonly link: RenewableConnection;
  /** The jobs under way, the oldest first. */
  readonly jobs: Job[];
  /** When the last answer came, and from which instance of postgres.js. */
  answeredAt: number;
  answeredOn: postgres.Sql | undefined;
}

/** Milliseconds between checks of what has taken too long. */
const checkInterval = 50;
/** The part of the time limit that a job must have left when its turn comes. With less, it would be given up while it runs. */
const leastLeft = 1 / 5;

/**
 * Opens connections for one kind of work, with a queue before them. They are independent of each other rather than one pool of postgres.js,
 * whose queue becomes slow under steady load (https://github.com/porsager/postgres, src/queue.js).
 */
export function openLane(connectionOptions: ConnectionOptions, options: LaneOptions) {
  const { size, depth, timeout, counts, restAfter } = options;
  const limit = timeout * 1000;
  const share = Math.max(1, Math.floor(size * depth * options.share));
  const queue = createFairQueue<Job>(size * depth, share, options.queue, counts, (job) =>
    attempt(job, leastBusy(), true),
  );
  const connections = Array.from({ length: size }, (): Connection => {
    const link = createRenewableConnection(connectionOptions, timeout);
    return { link, jobs: [], answeredAt: 0, answeredOn: undefined };
  });
  const timer = setInterval(endWhatIsLate, checkInterval).unref();
  /** The shortest way to the server and back of late, in milliseconds. */
  let roundTrip = Number.POSITIVE_INFINITY;

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
    const { jobs, answeredAt, answeredOn } = connection;
    // Most often, it is the oldest one.
    if (jobs[0] === job) jobs.shift();
    else jobs.splice(jobs.indexOf(job), 1);
    if (jobs.length === 0) counts.inUse -= 1;
    if (!isAnswered) return 0;
    counts.answered += 1;
    const now = performance.now();
    connection.answeredAt = now;
    connection.answeredOn = sql;
    roundTrip = Math.min(now - job.sentAt, roundTrip * 1.001);
    // Of the first job of an instance, it is not known: its time includes that of connecting.
    if (answeredOn !== sql) return 0;
    // Without the jobs that were sent before, and without the way to the server and back.
    return restAfter(job, now - Math.max(job.begunAt + roundTrip, answeredAt), areOfOthers(jobs, job.owner));
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
    /** Does a job on a connection when its owner's turn comes. */
    enter: queue.enter,
    /** Finishes what is under way, for at most so many seconds. */
    async close(seconds: number): Promise<void> {
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
