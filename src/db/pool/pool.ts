import type postgres from 'postgres';
import type { DatabaseAddress } from '../../settings/database-url';
import {
  type Caller,
  type Counts,
  type Database,
  type Nodes,
  type Parameter,
  type Pool,
  type PoolOptions,
  type Rows,
  type Statement,
  statement,
  type Transaction,
} from './connection';
import {
  isConnectionLost,
  isNothingSent,
  isOutOfStorage,
  isReadOnly,
  isUnanswered,
  NotReleased,
  timeLimitExceeded,
} from './errors';
import type { Job } from './lane';
import { type Lanes, openLanes } from './lanes';
import { serverLimit } from './pool-connection';
import { send } from './send';
import { begin, forever } from './transaction';

/** What operators see of a transaction beside its statements. */
const wholeTransaction = statement('transaction', 'begin … commit');

/** Seconds for which transactions may go on when other connections have taken over. */
const secondsToLeave = 60;

/** Who asks for something, as in `Pool.for`. */
interface Asker {
  readonly owner: string | undefined;
  readonly caller: Caller | undefined;
  readonly rowsOf: string | null | undefined;
}

/**
 * Opens a bounded number of connections, each when it is first needed.
 *
 * A statement waits for a connection, only behind statements of the same owner. If its time ends while it waits, it is never sent. The
 * server cancels a statement shortly before its time is over. A connection on which no answer comes is replaced. The statements of a
 * request share the time limit; in a transaction, each statement has the whole of it.
 */
export function openDatabase(address: DatabaseAddress, options: PoolOptions): Pool {
  const { size, timeout = 5, observe } = options;
  const limit = timeout * 1000;
  const limitStatements = statement('limit-statements', `set local statement_timeout = ${serverLimit(timeout)}`);
  let { pooler = false } = options;
  const counts: Counts = { inUse: 0, waiting: 0, answered: 0, refused: 0, late: 0 };
  /** Lanes that others have replaced, until they are closed. */
  const left = new Set<Lanes>();
  /** Undefined while the pool is held. */
  let lanes = options.held ? undefined : open();

  function open(nodes?: Nodes): Lanes {
    return openLanes(address, size, timeout, pooler, counts, nodes);
  }

  function forOwner(owner: string | undefined, caller?: Caller, rowsOf: string | null | undefined = owner): Database {
    const asker = { owner, caller, rowsOf };
    return {
      read: (statement, parameters) => run(asker, statement, parameters, true),
      write: (statement, parameters) => run(asker, statement, parameters, false),
      transaction: (work, hasOwnTime = false) => transact(asker, work, hasOwnTime),
    };
  }

  function run<Row>(asker: Asker, statement: Statement, parameters: readonly Parameter[], isRead: boolean) {
    const since = performance.now();
    const isQuick = isRead && asker.owner !== undefined && !statement.long;
    const mayRepeat = isRead ? mayReadAgain : mayWriteAgain;
    const hasOwnTime = statement.hasOwnTime ?? false;
    const answer = enter(asker, since, hasOwnTime, isQuick, mayRepeat, (sql) => ask<Row>(sql, statement, parameters));
    return answerTo(statement, since, asker.caller, answer);
  }

  function transact<Result>(
    asker: Asker,
    work: (transaction: Transaction) => Promise<Result>,
    hasOwnTime: boolean,
  ): Promise<Result> {
    const { caller } = asker;
    const since = performance.now();
    const spent = caller?.databaseTime ?? 0;
    let isTold = false;
    const onConnection = (sql: postgres.Sql, job: Job) =>
      begin(sql, '', async (connection, isOver) => {
        if (job.isGivenUp) throw timeLimitExceeded(timeout);
        async function askNext<Row>(statement: Statement, parameters: readonly Parameter[]): Promise<Rows<Row>> {
          if (isOver()) return forever();
          // A transaction may take long as long as each of its statements does not.
          job.sentAt = performance.now();
          job.end = job.sentAt + limit;
          try {
            return await answerTo(statement, job.sentAt, caller, ask<Row>(connection, statement, parameters));
          } catch (error) {
            isTold = true;
            throw error;
          }
        }
        // The limit of the server, which a connection to a pooler does not have.
        if (pooler) askNext(limitStatements, []).catch(() => {});
        return work({ read: askNext, write: askNext });
      });
    const whole = enter(asker, since, hasOwnTime, false, never, onConnection).finally(() => {
      // The time of the whole, with the wait for a connection, begin and commit, replaces that of its statements.
      if (caller) caller.databaseTime = spent;
    });
    // An error that the database has sent, or that the work has thrown, is no failure of the transaction itself.
    return answerTo(wholeTransaction, since, caller, whole, (error) => !isTold && isUnanswered(error));
  }

  /**
   * Has the lane for it do a job in the time that the caller has left.
   * @throws Overloaded when too much waits, or the turn has not come in time: then nothing was sent. An error with the code
   * TIME_LIMIT_EXCEEDED when the work has not ended in time. What the work throws
   */
  function enter<Result>(
    { owner, caller, rowsOf }: Asker,
    now: number,
    hasOwnTime: boolean,
    isQuick: boolean,
    mayRepeat: Job['mayRepeat'],
    work: (sql: postgres.Sql, job: Job) => Promise<Result>,
  ): Promise<Result> {
    if (!lanes) return Promise.reject(new NotReleased());
    const end = now + limit - (hasOwnTime || !caller ? 0 : caller.databaseTime);
    const lane = lanes.laneFor(owner, rowsOf, isQuick, now);
    return new Promise((resolve, reject) => {
      lane.enter({
        owner: owner ?? '',
        isQuick,
        mayRepeat,
        work,
        end,
        begunAt: 0,
        sentAt: 0,
        isGivenUp: false,
        resolve,
        reject,
      });
    });
  }

  /** Sends a statement. Each connection prepares it once, unless a pooler gives it another server process each time. */
  function ask<Row>(sql: Pick<postgres.Sql, 'unsafe'>, statement: Statement, parameters: readonly Parameter[]) {
    const text = (lanes?.isDistributed && statement.distributed) || statement.text;
    return send<Row>(sql, statement, text, parameters, !pooler);
  }

  /** Passes on the answer to a statement. @param isFailure whether an error is one of the statement */
  async function answerTo<Answer>(
    statement: Statement,
    since: number,
    caller: Caller | undefined,
    answer: Promise<Answer>,
    isFailure: (error: unknown) => boolean = always,
  ): Promise<Answer> {
    try {
      const rows = await answer;
      ended(statement, since, caller);
      return rows;
    } catch (error) {
      ended(statement, since, caller, isFailure(error) ? error : undefined);
      throw error;
    }
  }

  /** Counts the time of a statement that has ended as its caller's, and tells the observer. */
  function ended(statement: Statement, since: number, caller: Caller | undefined, error?: unknown): void {
    const now = performance.now();
    if (caller) caller.databaseTime += now - since;
    if (error !== undefined && isOutOfStorage(error)) pool.storageFailed = true;
    observe?.(statement, since, now, caller, error);
  }

  const pool: Pool = {
    ...forOwner(undefined),
    for: forOwner,
    background: forOwner(undefined, undefined, null),
    storageFailed: false,
    state: counts,
    timeout,
    release(found = pooler) {
      pooler = found;
      lanes ??= open();
    },
    useNodes(nodes) {
      if (!lanes || lanes.follow(nodes)) return;
      const former = lanes;
      lanes = open(nodes);
      left.add(former);
      // What waits there has begun or ended by then.
      setTimeout(() => former.close(secondsToLeave).finally(() => left.delete(former)), limit).unref();
    },
    get isDistributed() {
      return lanes?.isDistributed ?? false;
    },
    async close(seconds) {
      await Promise.all([lanes, ...left].map((each) => each?.close(seconds)));
    },
  };
  return pool;
}

const mayWriteAgain = (error: unknown) => isNothingSent(error) || isReadOnly(error);
const mayReadAgain = (error: unknown) => mayWriteAgain(error) || isConnectionLost(error);
const always = () => true;
const never = () => false;
