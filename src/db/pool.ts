import type postgres from 'postgres';
import { createAdmission } from './admission';
import {
  type Asker,
  connectionOptions,
  type Database,
  type Parameter,
  type Pool,
  type PoolOptions,
  type Rows,
  type Statement,
  type Transaction,
} from './connection';
import { isConnectionLost, isNothingSent, isUnanswered, timeLimitExceeded } from './errors';
import { openSlots, type Slot, type Slots, type Task } from './slots';
import { type Ask, runTransaction } from './transaction';
import type { DatabaseAddress } from './url';

/** How much there is to wait for behind each: writes may wait for locks. Transactions wait for each other only. */
const loads = { read: 1, write: 2, transaction: 1 };
/** The part of the time limit after which the server gives up by itself. The connection can then go on. */
const serverShare = 0.9;

/**
 * Opens a bounded number of connections, each when it is first needed, and takes the one with the least to do. Half of them is for
 * transactions.
 *
 * Every wait has an end: the server gives a statement up shortly before its time is over; then nobody waits for it any more, and
 * its connection is discarded. The statements of a request have that time together, and each statement of a transaction has it. What
 * could not be done in time is refused at once.
 */
export function openDatabase(address: DatabaseAddress, options: PoolOptions): Pool {
  const { size, timeout = 5, pooler = false, observe } = options;
  const session = pooler ? address.connection : { ...address.connection, ...limits(timeout) };
  const settings = { ...connectionOptions(address, timeout), connection: session, prepare: !pooler };
  const admission = createAdmission(size, timeout, options.held ?? false);
  // Transactions have connections of their own, where `begin` is never behind other statements: a `begin` that is sent behind a hundred
  // of them, or while the socket takes no more, gets no connection from postgres.js, which ends the process, and others' statements
  // get into a transaction that nobody commits (src/connection.js, execute: `onexecute` comes last).
  const forTransactions = Math.floor(size / 2);
  const slots = openSlots(settings, size - forTransactions, timeout, admission.look);
  const transactions = openSlots(settings, forTransactions, timeout, () => {});

  function begin(from: Slots, slot: Slot, load: number, asker: Asker | undefined): Task {
    admission.enter();
    return from.begin(slot, load, asker?.databaseTime ?? 0);
  }
  function finish(from: Slots, task: Task, load: number, failed: boolean): void {
    from.finish(task, load);
    admission.leave(failed);
  }
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
    const slot = again ?? slots.next();
    const task = begin(slots, slot, loads[kind], asker);
    let rows: Rows<Row>;
    try {
      rows = await slots.outcomeOf(task, runOn<Row>(slot.sql, statement, parameters));
    } catch (failure) {
      const error = orLate(failure, task);
      finish(slots, task, loads[kind], isUnanswered(error));
      ended(statement, task.since, asker, error);
      if (again || !(isNothingSent(error) || (kind === 'read' && isConnectionLost(error)))) throw error;
      slots.renew(slot);
      // A connection that was lost may not be the only one: the new one is sure to be another.
      return run<Row>(kind, statement, parameters, asker, isNothingSent(error) ? slots.next() : slots.instead(slot));
    }
    finish(slots, task, loads[kind], false);
    ended(statement, task.since, asker);
    return rows;
  }
  async function transact<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    asker: Asker | undefined,
  ): Promise<Result> {
    const slot = transactions.next();
    const task = begin(transactions, slot, loads.transaction, asker);
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
        ended(statement, since, asker, error);
        throw error;
      }
    };
    const unlessGivenUp = async (transaction: Transaction) => {
      if (task.givenUp) throw timeLimitExceeded(timeout);
      return work(transaction);
    };
    let failed = false;
    try {
      return await transactions.outcomeOf(task, runTransaction(slot.sql, ask, unlessGivenUp));
    } catch (error) {
      failed = isUnanswered(error);
      throw orLate(error, task);
    } finally {
      finish(transactions, task, loads.transaction, failed);
    }
  }
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
    release: admission.open,
    get state() {
      const inUse = [...slots.all, ...transactions.all].filter(({ tasks }) => tasks.size > 0);
      const { answered, refused } = admission;
      return {
        inUse: inUse.length,
        stalled: inUse.filter(({ stalled }) => stalled).length,
        waiting: inUse.reduce((sum, { tasks }) => sum + tasks.size - 1, 0),
        answered,
        refused,
        late: slots.late + transactions.late,
      };
    },
    close: async (seconds) => void (await Promise.all([slots.close(seconds), transactions.close(seconds)])),
  };
}

/** What the server watches over by itself. Poolers refuse connections that ask for it. */
function limits(timeout: number) {
  const milliseconds = Math.round(timeout * 1000 * serverShare);
  return {
    statement_timeout: milliseconds,
    // What a process leaves behind that is gone, or cannot be reached any more, must not hold locks until TCP notices.
    idle_in_transaction_session_timeout: milliseconds * 2,
  };
}
