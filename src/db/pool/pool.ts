import type postgres from 'postgres';
import type { DatabaseAddress } from '../../settings/database-url';
import {
  type Asker,
  type Database,
  type Parameter,
  type Pool,
  type PoolOptions,
  type PoolState,
  type Rows,
  type Statement,
  statement,
  type Transaction,
} from './connection';
import { isConnectionLost, isNothingSent, isReadOnly, isUnanswered, NotReleased, timeLimitExceeded } from './errors';
import { type Lane, openLane, type Task, type Took } from './lane';
import { poolConnection, serverLimit } from './pool-connection';
import { createSlowReaders } from './slow-readers';
import { type Ask, runTransaction } from './transaction';

/** What operators see of a transaction beside its statements. */
const wholeTransaction = statement('transaction', 'begin … commit');
/** The most statements under way on a connection for quick reads: they are sent before the answer to the first has come. */
const pipelined = 32;
/** The part of the connections that one owner may have. */
const share = 1 / 4;
/** The part of the slots for quick reads that one owner may have. */
const quickShare = 1 / 4;
/** How much may wait for one owner. Requests that write may have bodies of 100 kB. */
const [readsWaiting, othersWaiting] = [1000, 250];

/**
 * Opens a bounded number of connections, each when it is first needed, in three lanes:
 * - quick reads share connections: they wait for no lock, and sending several at a time costs service and server less;
 * - whatever writes or may take long has a connection to itself while it runs, so that it holds up and takes down nobody else; so do
 *   the quick reads of owners whose reads have held others up;
 * - the process itself has its own, so that it answers /ready and learns of revoked tokens whatever requests do.
 *
 * What has to wait does so before a connection is taken, each owner behind that owner's own work, and was never sent when its time
 * is over. What was sent is given up by the server shortly before its time is over; a connection on which nothing comes back is
 * replaced. The statements of a request have the time together, and each statement of a transaction has it.
 */
export function openDatabase(address: DatabaseAddress, options: PoolOptions): Pool {
  const { size, timeout = 5, observe } = options;
  let { pooler = false, held = false } = options;
  let lanes = openLanes();
  const slowReaders = createSlowReaders();

  function openLanes() {
    const settings = poolConnection(address, timeout, pooler);
    const sizes = shareOut(size, pooler);
    const of = { share, queue: othersWaiting, depth: 1, timeout };
    // PgBouncer now and then loses a statement that is sent behind another one, and its connection waits for ever.
    const depth = pooler ? 1 : pipelined;
    const quick = openLane(settings, { ...of, size: sizes.quick, depth, share: quickShare, queue: readsWaiting });
    // In a transaction, a `begin` that is sent behind a hundred statements, or while the socket takes no more, gets no connection from
    // postgres.js, which ends the process, and others' statements get into a transaction that nobody commits (src/connection.js,
    // execute: `onexecute` comes last).
    const alone = openLane(settings, { ...of, size: sizes.alone, rests: true });
    const own = sizes.own === 0 ? alone : openLane(settings, { ...of, size: sizes.own, share: 1 });
    return { quick, alone, own, all: [...new Set([quick, alone, own])] };
  }
  const close = async (seconds: number) => void (await Promise.all(lanes.all.map((lane) => lane.close(seconds))));
  const limitHere = statement('limit-statements', `set local statement_timeout = ${serverLimit(timeout)}`);

  function ended(statement: Statement, since: number, asker: Asker | undefined, error?: unknown): void {
    const now = performance.now();
    if (asker) asker.databaseTime += now - since;
    observe?.(statement, since, now, asker, error);
  }
  function runOn<Row>(connection: Pick<postgres.Sql, 'unsafe'>, { text }: Statement, parameters: readonly Parameter[]) {
    // Each connection prepares a statement once, where it is ours from one statement to the next.
    const query = connection.unsafe(text, parameters as Parameter[], { prepare: !pooler });
    return query as unknown as Promise<Rows<Row>>;
  }

  async function run<Row>(
    lane: Lane,
    mayRepeat: (error: unknown) => boolean,
    statement: Statement,
    parameters: readonly Parameter[],
    asker: Asker | undefined,
    owner = '',
    took?: Took,
  ): Promise<Rows<Row>> {
    if (held) throw new NotReleased();
    const since = performance.now();
    try {
      const work = (sql: postgres.Sql) => runOn<Row>(sql, statement, parameters);
      const spent = statement.part ? 0 : (asker?.databaseTime ?? 0);
      const rows = await lane.run(owner, spent, work, mayRepeat, took);
      ended(statement, since, asker);
      return rows;
    } catch (error) {
      ended(statement, since, asker, error);
      throw error;
    }
  }

  async function transact<Result>(
    lane: Lane,
    work: (transaction: Transaction) => Promise<Result>,
    asker: Asker | undefined,
    owner = '',
  ): Promise<Result> {
    if (held) throw new NotReleased();
    const begun = performance.now();
    const spentBefore = asker?.databaseTime ?? 0;
    let told = false;
    const onConnection = (sql: postgres.Sql, task: Task) => {
      const ask: Ask = async <Row>(
        connection: Pick<postgres.Sql, 'unsafe'>,
        statement: Statement,
        parameters: readonly Parameter[],
      ) => {
        const since = performance.now();
        // A transaction may take long as long as each of its statements does not.
        task.sentAt = since;
        task.end = since + timeout * 1000;
        try {
          const rows = await runOn<Row>(connection, statement, parameters);
          ended(statement, since, asker);
          return rows;
        } catch (error) {
          told = true;
          ended(statement, since, asker, error);
          throw error;
        }
      };
      return runTransaction(sql, ask, async (transaction) => {
        if (task.givenUp) throw timeLimitExceeded(timeout);
        // The server's own limit for each statement, where the connection has none.
        if (pooler) transaction.write(limitHere, []).catch(() => {});
        return work(transaction);
      });
    };
    let failure: unknown;
    try {
      return await lane.run(owner, spentBefore, onConnection, never);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      // The time of the whole, with the wait for a connection, begin and commit, takes the place of that of its statements.
      if (asker) asker.databaseTime = spentBefore;
      // What the database has refused in the work, or what the work itself has thrown, is no failure of the transaction.
      ended(wholeTransaction, begun, asker, !told && isUnanswered(failure) ? failure : undefined);
    }
  }

  const laneOf = (owner: string | undefined, kind: 'quick' | 'alone') => lanes[owner === undefined ? 'own' : kind];

  function forOwner(owner: string | undefined, asker?: Asker): Database {
    return {
      read(statement, parameters) {
        const isLong = statement.long || (owner !== undefined && slowReaders.has(owner));
        // The process itself is no debtor: it has to answer /ready.
        const took = statement.long || owner === undefined ? undefined : slowReaders.note;
        return run(laneOf(owner, isLong ? 'alone' : 'quick'), mayReadAgain, statement, parameters, asker, owner, took);
      },
      write: (statement, parameters) => run(laneOf(owner, 'alone'), mayWriteAgain, statement, parameters, asker, owner),
      transaction: (work) => transact(laneOf(owner, 'alone'), work, asker, owner),
    };
  }

  return {
    ...forOwner(undefined),
    for: forOwner,
    release(found = pooler) {
      if (found !== pooler) {
        // Nothing has been asked on these, and no connection made.
        void close(0);
        pooler = found;
        lanes = openLanes();
      }
      held = false;
    },
    timeout,
    get state() {
      const states = lanes.all.map(({ state }) => state);
      const sum = (name: keyof PoolState) => states.reduce((all, state) => all + state[name], 0);
      const [inUse, waiting] = [sum('inUse'), sum('waiting')];
      return { inUse, waiting, answered: sum('answered'), refused: sum('refused'), late: sum('late') };
    },
    close,
  };
}

const mayWriteAgain = (error: unknown) => isNothingSent(error) || isReadOnly(error);
const mayReadAgain = (error: unknown) => mayWriteAgain(error) || isConnectionLost(error);
const never = () => false;

/** How many connections each lane has. @param pooler whether quick reads cannot share: then they need more */
function shareOut(size: number, pooler: boolean): { quick: number; alone: number; own: number } {
  const own = size > 5 ? 2 : size > 2 ? 1 : 0;
  const quick = pooler ? Math.ceil((size - own) / 2) : size > 5 ? 2 : 1;
  return { own, quick, alone: size - own - quick };
}
