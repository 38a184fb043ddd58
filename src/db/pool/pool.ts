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
import type { Job } from './job';
import type { Lane } from './lane';
import { type Lanes, openLanes } from './lanes';
import { serverLimit } from './pool-connection';
import { send } from './send';
import { begin, forever } from './transaction';

/** What operators see of a transaction beside its statements. */
const wholeTransaction = statement('transaction', 'begin … commit');

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
  /** Undefined while the pool is held. */
  let lanes = options.held ? undefined : openLanes(address, size, timeout, pooler);
  /** Undefined unless tables are distributed. */
  let nodes: Nodes | undefined;

  // Each connection prepares a statement once, unless a pooler gives it another server process each time.
  const ask = <Row>(sql: Pick<postgres.Sql, 'unsafe'>, statement: Statement, parameters: readonly Parameter[]) =>
    send<Row>(sql, statement, (nodes && statement.distributed) ?? statement.text, parameters, !pooler);
  /** Counts the time of a statement that has ended as its caller's, and tells the observer. */
  function ended(statement: Statement, since: number, caller: Caller | undefined, error?: unknown): void {
    const now = performance.now();
    if (caller) caller.databaseTime += now - since;
    if (error !== undefined && isOutOfStorage(error)) pool.storageFailed = true;
    observe?.(statement, since, now, caller, error);
  }
  /** Passes the answer to a statement on when it has come. */
  async function answerTo<Answer>(
    statement: Statement,
    since: number,
    caller: Caller | undefined,
    answer: Promise<Answer>,
  ): Promise<Answer> {
    try {
      const rows = await answer;
      ended(statement, since, caller);
      return rows;
    } catch (error) {
      ended(statement, since, caller, error);
      throw error;
    }
  }

  async function transact<Result>(
    owner: string | undefined,
    rowsOf: string | null | undefined,
    caller: Caller | undefined,
    work: (transaction: Transaction) => Promise<Result>,
    hasOwnTime = false,
  ): Promise<Result> {
    if (!lanes) throw new NotReleased();
    const since = performance.now();
    if (owner !== undefined) lanes.debts.notePresence(owner, since);
    const spent = caller?.databaseTime ?? 0;
    let isTold = false;
    let failure: unknown;
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
    try {
      return await slowLane(lanes, owner, rowsOf).run(
        owner,
        since + limit - (hasOwnTime ? 0 : spent),
        false,
        never,
        onConnection,
      );
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      // The time of the whole, with the wait for a connection, begin and commit, replaces that of its statements.
      if (caller) caller.databaseTime = spent;
      // An error that the database has sent, or that the work has thrown, is no failure of the transaction itself.
      ended(wholeTransaction, since, caller, !isTold && isUnanswered(failure) ? failure : undefined);
    }
  }

  /** @returns the milliseconds that a statement may take */
  const timeOf = (statement: Statement, caller: Caller | undefined) =>
    statement.hasOwnTime || !caller ? limit : limit - caller.databaseTime;

  /** The lanes for the rows of a user. Without several servers there is one pair. */
  const lanesFor = ({ ofUsers, elsewhere }: Lanes, rowsOf: string | null | undefined) => {
    if (!nodes) return ofUsers[0]!;
    return rowsOf == null ? elsewhere : ofUsers[nodes.nodeOf(rowsOf) % ofUsers.length]!;
  };

  const slowLane = (open: Lanes, owner: string | undefined, rowsOf: string | null | undefined): Lane => {
    if (owner !== undefined) return lanesFor(open, rowsOf).exclusive;
    return rowsOf === null ? open.background : open.internal;
  };

  function forOwner(owner: string | undefined, caller?: Caller, rowsOf: string | null | undefined = owner): Database {
    return {
      read<Row>(statement: Statement, parameters: readonly Parameter[]) {
        if (!lanes) return notReleased();
        const since = performance.now();
        if (owner !== undefined) lanes.debts.notePresence(owner, since);
        const end = since + timeOf(statement, caller);
        const isQuick = owner !== undefined && !statement.long;
        const isShared = isQuick && !lanes.debts.isDebtor(owner);
        const lane = isShared ? lanesFor(lanes, rowsOf).shared : slowLane(lanes, owner, rowsOf);
        const answer = lane.run(owner, end, isQuick, mayReadAgain, (sql) => ask<Row>(sql, statement, parameters));
        return answerTo(statement, since, caller, answer);
      },
      write<Row>(statement: Statement, parameters: readonly Parameter[]) {
        if (!lanes) return notReleased();
        const since = performance.now();
        if (owner !== undefined) lanes.debts.notePresence(owner, since);
        const end = since + timeOf(statement, caller);
        const lane = slowLane(lanes, owner, rowsOf);
        const answer = lane.run(owner, end, false, mayWriteAgain, (sql) => ask<Row>(sql, statement, parameters));
        return answerTo(statement, since, caller, answer);
      },
      transaction: (work, hasOwnTime) => transact(owner, rowsOf, caller, work, hasOwnTime),
    };
  }

  const pool: Pool = {
    ...forOwner(undefined),
    for: forOwner,
    storageFailed: false,
    release(found = pooler) {
      pooler = found;
      lanes ??= openLanes(address, size, timeout, pooler);
    },
    useNodes(next) {
      const former = nodes ? undefined : lanes;
      nodes = next;
      if (!former) return;
      lanes = openLanes(address, size, timeout, pooler, next.count);
      // What waits there has ended by then.
      setTimeout(() => closeAll(former, 0), limit).unref();
    },
    get isDistributed() {
      return nodes !== undefined;
    },
    background: forOwner(undefined, undefined, null),
    timeout,
    get state() {
      const total: Counts = { inUse: 0, waiting: 0, answered: 0, refused: 0, late: 0 };
      for (const { counts } of lanes?.all ?? [])
        for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
      return total;
    },
    async close(seconds) {
      if (lanes) await closeAll(lanes, seconds);
    },
  };
  return pool;
}

const mayWriteAgain = (error: unknown) => isNothingSent(error) || isReadOnly(error);
const mayReadAgain = (error: unknown) => mayWriteAgain(error) || isConnectionLost(error);
const never = () => false;
const closeAll = ({ all }: Lanes, seconds: number) => Promise.all(all.map((lane) => lane.close(seconds)));
const notReleased = () => Promise.reject(new NotReleased());
