import postgres from 'postgres';
import { connectionRetired, isNothingSent, isReadOnly, isUnanswered, timeLimitExceeded } from './errors';
import { createFairQueue } from './fair-queue';

type PostgresOptions = postgres.Options<Record<string, postgres.PostgresType>>;

export interface LaneOptions {
  /** How many connections. */
  readonly size: number;
  /** How many statements may be under way on each of them at a time. */
  readonly depth: number;
  /** The part of these slots that one owner may have. */
  readonly share: number;
  /** Seconds that work may take, with its wait. */
  readonly timeout: number;
}

/** What is under way on a connection: a statement or a transaction. Times are of performance.now(). */
export interface Task {
  /** When it was sent; of a transaction, the statement that runs. */
  sentAt: number;
  /** When its time is over. */
  end: number;
  givenUp: boolean;
}
interface OwnTask extends Task {
  giveUp(error: Error): void;
}
interface Connection {
  sql: postgres.Sql;
  /** performance.now() when it was made. */
  since: number;
  /** It leads to a server that takes no writes. */
  readOnly: boolean;
  /** Oldest first. */
  readonly tasks: Set<OwnTask>;
}

/** Connections for one kind of work, and the queue before them. */
export interface Lane {
  /**
   * Does something on a connection when it is the owner's turn.
   * @param spent milliseconds of its time that have been used up before
   * @param mayRepeat whether it is done once more, on a new connection, after this error
   * @throws Overloaded when its turn has not come in time, which is sure to have changed nothing; what the work throws; an error
   * with the code TIME_LIMIT_EXCEEDED when it has not ended in time
   */
  run<Result>(
    owner: string,
    spent: number,
    work: Work<Result>,
    mayRepeat: (error: unknown) => boolean,
  ): Promise<Result>;
  readonly state: LaneState;
  close(seconds: number): Promise<void>;
}
type Work<Result> = (sql: postgres.Sql, task: Task) => Promise<Result>;

export interface LaneState {
  /** Connections with work, and what waits for a slot on one. */
  readonly inUse: number;
  readonly waiting: number;
  /** What has been answered, refused before it was sent, and given up because it took too long. */
  readonly answered: number;
  readonly refused: number;
  readonly late: number;
}

/** Milliseconds between looks at what takes long. */
const interval = 50;
/** The part of its time that must be left when work is begun: with less it would be given up while it runs, to an unknown effect. */
const enough = 1 / 5;
/** Milliseconds that a connection is kept though its server takes no writes: each write would make one while no server takes them. */
const readOnlyPatience = 1000;

/**
 * They are independent instances of one connection each rather than one pool: postgres.js pipelines statements on a connection, and
 * its pool's queue becomes slow under steady load (https://github.com/porsager/postgres, src/queue.js). An instance whose connection
 * has closed is replaced: when that happens with a write scheduled, the next connection of the same instance never sends its first
 * message (src/connection.js, closed), and each attempt after a failed one waits longer.
 */
export function openLane(options: PostgresOptions, { size, depth, share, timeout }: LaneOptions): Lane {
  const connections = Array.from({ length: size }, open);
  const queue = createFairQueue(size * depth, Math.ceil(size * depth * share));
  const watch = setInterval(look, interval).unref();
  let answered = 0;
  let late = 0;
  let closing = false;

  function open(): Connection {
    return connect({ sql: undefined as unknown as postgres.Sql, since: 0, readOnly: false, tasks: new Set() });
  }
  function connect(connection: Connection): Connection {
    const onclose = () => connection.sql === sql && replace(connection);
    const sql = postgres({ ...options, max: 1, onclose, onparameter }) as unknown as postgres.Sql;
    return Object.assign(connection, { sql, since: performance.now(), readOnly: false });

    /** The server reports these, at the beginning and when they change (PostgreSQL, 54.2.7 Asynchronous Operations). */
    function onparameter(name: string, value: string): void {
      const tells = /^(in_hot_standby|default_transaction_read_only)$/.test(name) && value === 'on';
      if (tells && connection.sql === sql) connection.readOnly = true;
    }
  }
  /** @param seconds that what is under way there has to finish. Then it fails, as on a lost connection */
  function replace(connection: Connection, seconds = 0): void {
    if (closing) return;
    const { sql } = connection;
    connect(connection);
    // What waits there has postgres.js connect once more, after it has been told to end, and nobody would close that connection.
    Object.assign(sql.options, { socket: refuse });
    sql.end({ timeout: seconds }).catch(() => {});
  }
  /**
   * Replaces a connection that is not good for more than it has done: nothing comes back there, or it leads to a server that takes no
   * writes. A new one may lead to another server.
   * @param sql what was used of it: it may have been replaced meanwhile
   * @returns whether there is another one in its place
   */
  function replaceAfter(error: unknown, connection: Connection, sql: postgres.Sql): boolean {
    if (connection.sql !== sql) return true;
    if (isUnanswered(error)) replace(connection);
    else if (isReadOnly(error) && performance.now() - connection.since > readOnlyPatience) replace(connection, timeout);
    return connection.sql !== sql;
  }
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
      if (first && now - first.sentAt > timeout * 1000) replace(connection);
      // Reads would go on being answered there, with what was true before another server took over.
      else if (connection.readOnly && now - connection.since > readOnlyPatience) replace(connection, timeout);
    }
  }
  /**
   * The one with the least to do, the first of several: a connection that is not needed is never made.
   * @param failed could not be made just now: another one may be there already
   */
  function next(failed?: Connection): Connection {
    let best: Connection | undefined;
    for (const connection of connections) {
      if (connection === failed || connection.tasks.size >= (best?.tasks.size ?? depth)) continue;
      if (connection.tasks.size === 0) return connection;
      best = connection;
    }
    return best ?? failed ?? connections[0]!;
  }

  return {
    async run(owner, spent, work, mayRepeat) {
      const end = performance.now() + timeout * 1000 - spent;
      const turn = queue.enter(owner, end - timeout * 1000 * enough);
      if (turn) await turn;
      return new Promise((resolve, reject) => {
        const task: OwnTask = { sentAt: 0, end, givenUp: false, giveUp: reject };
        attempt(next(), true);

        function attempt(connection: Connection, isFirst: boolean): void {
          const { sql } = connection;
          connection.tasks.add(task);
          task.sentAt = performance.now();
          work(sql, task).then(
            (result) => {
              answered += 1;
              connection.tasks.delete(task);
              queue.leave(owner);
              resolve(result);
            },
            (error) => {
              if (!isUnanswered(error)) answered += 1;
              connection.tasks.delete(task);
              const replaced = replaceAfter(error, connection, sql);
              const timeIsLeft = performance.now() < task.end - timeout * 500;
              if (isFirst && replaced && timeIsLeft && mayRepeat(error)) {
                attempt(isNothingSent(error) ? next(connection) : connection, false);
                return;
              }
              queue.leave(owner);
              reject(error);
            },
          );
        }
      });
    },
    get state() {
      const inUse = connections.filter(({ tasks }) => tasks.size > 0).length;
      return { inUse, waiting: queue.waiting, answered, refused: queue.refused, late };
    },
    async close(seconds) {
      closing = true;
      clearInterval(watch);
      await Promise.all(connections.map(({ sql }) => sql.end({ timeout: seconds })));
    },
  };
}

/** In the place of making a connection. */
function refuse(): never {
  throw connectionRetired();
}
