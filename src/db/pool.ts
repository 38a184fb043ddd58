import type postgres from 'postgres';
import { type Admission, createAdmission } from './admission';
import {
  type Asker,
  type Database,
  type Parameter,
  type Pool,
  type PoolOptions,
  type Rows,
  type Statement,
  statement,
  type Transaction,
} from './connection';
import { isConnectionLost, isNothingSent, isReadOnly, isUnanswered, timeLimitExceeded } from './errors';
import { poolConnection, serverLimit } from './pool-connection';
import { type Kind, openSlots, type Slot, type Slots, type Task } from './slots';
import { type Ask, runTransaction } from './transaction';
import type { DatabaseAddress } from './url';

/** What operators see of a transaction beside its statements. */
const wholeTransaction = statement('transaction', 'begin … commit');

/**
 * Opens a bounded number of connections, each when it is first needed, and takes the one with the least to do. Half of them is for
 * transactions.
 *
 * Every wait has an end: the server gives a statement up shortly before its time is over; then nobody waits for it any more, and
 * its connection is discarded. The statements of a request have that time together, and each statement of a transaction has it. What
 * could not be done in time is refused at once.
 */
export function openDatabase(address: DatabaseAddress, options: PoolOptions): Pool {
  const { size, timeout = 5, observe } = options;
  let { pooler = false } = options;
  // Transactions have connections of their own, where `begin` is never behind other statements: a `begin` that is sent behind a hundred
  // of them, or while the socket takes no more, gets no connection from postgres.js, which ends the process, and others' statements
  // get into a transaction that nobody commits (src/connection.js, execute: `onexecute` comes last).
  const forTransactions = Math.floor(size / 2);
  let [statements, transactions] = openSides();

  function openSides(): [Side, Side] {
    const settings = poolConnection(address, timeout, pooler);
    // PgBouncer now and then loses a statement that is sent behind another one, and its connection waits for ever.
    const oneByOne = pooler ? { max_pipeline: 0 } : {};
    return [openSide(size - forTransactions, { ...settings, ...oneByOne }), openSide(forTransactions, settings)];
  }
  function openSide(count: number, how: Parameters<typeof openSlots>[0]): Side {
    const admission = createAdmission(count, timeout, options.held ?? false);
    return { admission, slots: openSlots(how, count, timeout, admission.look) };
  }
  function begin({ admission, slots }: Side, slot: Slot, kind: Kind, asker: Asker | undefined): Task {
    admission.enter();
    return slots.begin(slot, kind, asker?.databaseTime ?? 0);
  }
  function finish({ admission, slots }: Side, task: Task, failed: boolean): void {
    slots.finish(task);
    admission.leave(failed);
  }
  const limitHere = statement('limit-statements', `set local statement_timeout = ${serverLimit(timeout)}`);
  function ended(statement: Statement, since: number, asker: Asker | undefined, error?: unknown): void {
    const now = performance.now();
    if (asker) asker.databaseTime += now - since;
    observe?.(statement, since, now, asker, error);
  }

  /** @param again the connection on which it is repeated */
  async function run<Row>(
    kind: 'read' | 'write',
    statement: Statement,
    parameters: readonly Parameter[],
    asker: Asker | undefined,
    again?: Slot,
  ): Promise<Rows<Row>> {
    const { slots } = statements;
    const slot = again ?? slots.next(kind);
    const task = begin(statements, slot, kind, asker);
    let rows: Rows<Row>;
    try {
      rows = await slots.outcomeOf(task, runOn<Row>(slot.sql, statement, parameters));
    } catch (failure) {
      const error = orLate(failure, task);
      finish(statements, task, isUnanswered(error));
      ended(statement, task.since, asker, error);
      const refused = isReadOnly(error);
      if (again || !(refused || isNothingSent(error) || (kind === 'read' && isConnectionLost(error)))) throw error;
      if (!refused) slots.renew(slot);
      else if (!slots.replaceReadOnly(slot)) throw error;
      // A connection that was lost may not be the only one: the new one is sure to be another.
      return run<Row>(
        kind,
        statement,
        parameters,
        asker,
        isNothingSent(error) ? slots.next(kind) : slots.instead(slot),
      );
    }
    finish(statements, task, false);
    ended(statement, task.since, asker);
    return rows;
  }
  async function transact<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    asker: Asker | undefined,
  ): Promise<Result> {
    const { slots } = transactions;
    const slot = slots.next('transaction');
    const task = begin(transactions, slot, 'transaction', asker);
    const begun = task.since;
    const spentBefore = asker?.databaseTime ?? 0;
    let told = false;
    const ask: Ask = async <Row>(
      connection: Pick<postgres.Sql, 'unsafe'>,
      statement: Statement,
      parameters: readonly Parameter[],
    ) => {
      const since = performance.now();
      // A transaction may take long as long as each of its statements does not.
      task.since = since;
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
    const unlessGivenUp = async (transaction: Transaction) => {
      if (task.givenUp) throw timeLimitExceeded(timeout);
      // The server's own limit for each statement, where the connection has none.
      if (pooler) transaction.write(limitHere, []).catch(() => {});
      return work(transaction);
    };
    let failure: unknown;
    try {
      return await slots.outcomeOf(task, runTransaction(slot.sql, ask, unlessGivenUp));
    } catch (error) {
      failure = orLate(error, task);
      if (isReadOnly(error)) slots.replaceReadOnly(slot);
      throw failure;
    } finally {
      finish(transactions, task, isUnanswered(failure));
      // The time of the whole, with the wait for a connection, begin and commit, takes the place of that of its statements.
      if (asker) asker.databaseTime = spentBefore;
      ended(wholeTransaction, begun, asker, told ? undefined : failureOf(failure));
    }
  }
  // What the database has refused in the work, or what the work itself has thrown, is no failure of the transaction.
  const failureOf = (error: unknown) => (isUnanswered(error) ? error : undefined);
  /** What is lost with a connection when there is no time left to try another one has taken too long. */
  function orLate(error: unknown, { end }: Task): unknown {
    return isConnectionLost(error) && performance.now() > end - timeout * 500 ? timeLimitExceeded(timeout) : error;
  }
  function runOn<Row>(connection: Pick<postgres.Sql, 'unsafe'>, { text }: Statement, parameters: readonly Parameter[]) {
    // Each connection prepares a statement once, where it is ours from one statement to the next.
    const query = connection.unsafe(text, parameters as Parameter[], { prepare: !pooler });
    return query as unknown as Promise<Rows<Row>>;
  }
  const forAsker = (asker: Asker | undefined): Database => ({
    read: (statement, parameters) => run('read', statement, parameters, asker),
    write: (statement, parameters) => run('write', statement, parameters, asker),
    transaction: (work) => transact(work, asker),
  });

  return {
    ...forAsker(undefined),
    for: forAsker,
    release(found = pooler) {
      if (found !== pooler) {
        // Nothing has been asked on these, and no connection made.
        for (const { slots } of [statements, transactions]) void slots.close(0);
        pooler = found;
        [statements, transactions] = openSides();
      }
      for (const { admission } of [statements, transactions]) admission.open();
    },
    timeout,
    get state() {
      const sides = [statements, transactions];
      const inUse = sides.flatMap(({ slots }) => slots.all).filter(({ tasks }) => tasks.size > 0);
      const sum = (numberOf: (side: Side) => number) => sides.reduce((all, side) => all + numberOf(side), 0);
      return {
        inUse: inUse.length,
        stalled: inUse.filter(({ stalled }) => stalled).length,
        waiting: inUse.reduce((sum, { tasks }) => sum + tasks.size - 1, 0),
        answered: sum(({ admission }) => admission.answered),
        refused: sum(({ admission }) => admission.refused),
        late: sum(({ slots }) => slots.late),
      };
    },
    close: async (seconds) =>
      void (await Promise.all([statements, transactions].map(({ slots }) => slots.close(seconds)))),
  };
}

/** Connections for one kind of work, and what is let in there. */
interface Side {
  readonly slots: Slots;
  readonly admission: Admission;
}
