import type postgres from 'postgres';
import type { PoolState } from './connection';
import { isNothingSent, isUnanswered, timeLimitExceeded } from './errors';
import { createFairQueue } from './fair-queue';
import { type ConnectionOptions, createRenewableConnection, type RenewableConnection } from './renewable-connection';

export interface LaneOptions {
  /** How many connections. */
  readonly size: number;
  /** How many statements may be under way on each of them at a time. */
  readonly depth: number;
  /** The part of these slots that one owner may have. */
  readonly share: number;
  /** How much may wait for one owner. */
  readonly queue: number;
  /** Seconds that work may take, with its wait. */
  readonly timeout: number;
  /** Whether an owner rests after work that took long, for as long as it took. */
  readonly rests?: boolean;
}

/** What is under way on a connection: a statement or a transaction. Times are of performance.now(). */
export interface Task {
  readonly owner: string;
  /** When it was begun on its connection. */
  begunAt: number;
  /** When it was sent; of a transaction, the statement that runs. */
  sentAt: number;
  /** When its time is over. */
  end: number;
  givenUp: boolean;
  /** Ends the wait for it, whatever becomes of its connection. */
  readonly giveUp: (error: Error) => void;
}
/** Does something on a connection. */
type Work<Result> = (sql: postgres.Sql, task: Task) => Promise<Result>;

/**
 * Is told for how many milliseconds the work of an owner has kept its connection busy: what was sent before it, and the way to the server
 * and back, are left out.
 * @param holdsUp whether others' work waits on that connection
 * @returns milliseconds for which the owner has to rest
 */
export type Took = (owner: string, milliseconds: number, holdsUp: boolean) => number;

interface Connection {
  readonly link: RenewableConnection;
  /** Oldest first. */
  readonly tasks: Task[];
  /** When the latest answer came, and on which of the connections that there have been. */
  answeredAt: number;
  answeredOn: postgres.Sql | undefined;
}

/** Connections for one kind of work, and the queue before them. */
export interface Lane {
  /**
   * Does something on a connection when it is the owner's turn.
   * @param spent milliseconds of its time that have been used up before
   * @param mayRepeat whether it is done once more, on another connection, after this error
   * @throws Overloaded when too much waits, at once, or when its turn has not come in time: either is sure to have changed nothing. What
   * the work throws; an error with the code TIME_LIMIT_EXCEEDED when it has not ended in time
   */
  run<Result>(
    owner: string,
    spent: number,
    work: Work<Result>,
    mayRepeat: (error: unknown) => boolean,
    took?: Took,
  ): Promise<Result>;
  readonly state: PoolState;
  close(seconds: number): Promise<void>;
}

/** Milliseconds between looks at what takes long. */
const interval = 50;
/** The part of its time that must be left when work is begun: with less it would be given up while it runs, to an unknown effect. */
const enough = 1 / 5;
/** Milliseconds that work takes after which its owner rests, and for which the owner rests at the most. */
const [worthARest, longestRest] = [10, 100];

/**
 * The connections are independent of each other rather than one pool of postgres.js, whose queue becomes slow under steady load
 * (https://github.com/porsager/postgres, src/queue.js).
 */
export function openLane(how: ConnectionOptions, options: LaneOptions): Lane {
  const { size, depth, timeout } = options;
  const milliseconds = timeout * 1000;
  const connections = Array.from({ length: size }, (): Connection => {
    return { link: createRenewableConnection(how, timeout), tasks: [], answeredAt: 0, answeredOn: undefined };
  });
  const queue = createFairQueue(size * depth, Math.max(1, Math.floor(size * depth * options.share)), options.queue);
  const watch = setInterval(look, interval).unref();
  let answered = 0;
  let late = 0;
  let roundTrip = Number.POSITIVE_INFINITY;

  function look(): void {
    const now = performance.now();
    queue.expire(now);
    for (const connection of connections) {
      for (const task of connection.tasks) {
        if (now <= task.end || task.givenUp) continue;
        late += 1;
        task.givenUp = true;
        task.giveUp(timeLimitExceeded(timeout));
      }
      // The server gives a statement up before that. Nothing comes back from there any more.
      const [first] = connection.tasks;
      if (first && now - first.sentAt > milliseconds) connection.link.replace();
      else connection.link.leaveReadOnlyServer();
    }
  }
  /**
   * The one with the least to do, the first of several: a connection that is not needed is never made.
   * @param failed could not be made just now: another one may be there already
   */
  function next(failed?: Connection): Connection {
    let best: Connection | undefined;
    for (const connection of connections) {
      if (connection === failed || connection.tasks.length >= (best?.tasks.length ?? depth)) continue;
      if (connection.tasks.length === 0) return connection;
      best = connection;
    }
    return best ?? failed ?? connections[0]!;
  }

  /** Takes a task off its connection. @returns milliseconds for which its owner has to rest */
  function finish(task: Task, connection: Connection, sql: postgres.Sql, isAnswered: boolean, took?: Took): number {
    const { tasks, answeredOn, answeredAt } = connection;
    // Most often it is the oldest one.
    if (tasks[0] === task) tasks.shift();
    else tasks.splice(tasks.indexOf(task), 1);
    if (!isAnswered) return 0;
    answered += 1;
    const now = performance.now();
    connection.answeredAt = now;
    connection.answeredOn = sql;
    // The shortest one lately: nothing is answered sooner than it takes to the server and back.
    roundTrip = Math.min(now - task.sentAt, roundTrip * 1.001);
    // The first task of a connection has had it made.
    if (answeredOn !== sql) return 0;
    const busy = now - Math.max(task.begunAt + roundTrip, answeredAt);
    const own = options.rests && busy > worthARest ? Math.min(busy, longestRest) : 0;
    return Math.max(own, took?.(task.owner, busy, areOfOthers(tasks, task.owner)) ?? 0);
  }
  function begin<Result>(
    owner: string,
    end: number,
    work: Work<Result>,
    mayRepeat: (error: unknown) => boolean,
    took?: Took,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const task: Task = { owner, begunAt: 0, sentAt: 0, end, givenUp: false, giveUp: reject };
      attempt(next(), true);

      function attempt(connection: Connection, isFirst: boolean): void {
        const { sql } = connection.link;
        connection.tasks.push(task);
        task.begunAt = performance.now();
        task.sentAt = task.begunAt;
        work(sql, task).then(
          (result) => {
            queue.leave(owner, finish(task, connection, sql, true, took));
            resolve(result);
          },
          (error) => {
            const rest = finish(task, connection, sql, !isUnanswered(error), took);
            const replaced = connection.link.replaceAfter(error, sql);
            const timeIsLeft = performance.now() < task.end - milliseconds / 2;
            if (isFirst && replaced && timeIsLeft && mayRepeat(error)) {
              attempt(isNothingSent(error) ? next(connection) : connection, false);
              return;
            }
            queue.leave(owner, rest);
            reject(error);
          },
        );
      }
    });
  }

  return {
    run(owner, spent, work, mayRepeat, took) {
      const end = performance.now() + milliseconds - spent;
      const turn = queue.enter(owner, end - milliseconds * enough);
      return turn
        ? turn.then(() => begin(owner, end, work, mayRepeat, took))
        : begin(owner, end, work, mayRepeat, took);
    },
    get state() {
      const inUse = connections.filter(({ tasks }) => tasks.length > 0).length;
      return { inUse, waiting: queue.waiting, answered, refused: queue.refused, late };
    },
    async close(seconds) {
      clearInterval(watch);
      await Promise.all(connections.map(({ link }) => link.close(seconds)));
    },
  };
}

/** Whether any of these is somebody else's. Asked for each read, so without a function for each task. */
function areOfOthers(tasks: readonly Task[], owner: string): boolean {
  for (const task of tasks) if (task.owner !== owner) return true;
  return false;
}
