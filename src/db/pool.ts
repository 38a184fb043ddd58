import postgres from 'postgres';
import { createAdmission, looksPerSecond } from './admission';
import {
  connectionOptions,
  type Database,
  type Parameter,
  type Rows,
  type Statement,
  type Transaction,
} from './connection';
import { isConnectionLost, isNothingSent, timeLimitExceeded } from './errors';
import { type Ask, runTransaction } from './transaction';
import type { DatabaseAddress } from './url';

/** For whom statements are run: a request, in most cases. */
export interface Asker {
  /** Milliseconds that its statements have taken so far. */
  databaseTime: number;
}

export interface Pool extends Database {
  /** The same database, for statements whose time is counted as the asker's. */
  for(asker: Asker): Database;
  /** Until it is called, statements are refused: for the time in which it is not known whether the database can be served from. */
  release(): void;
  readonly state: PoolState;
  /** Finishes what is running, for at most so many seconds, and closes all connections. */
  close(seconds: number): Promise<void>;
}
export interface PoolState {
  /** Connections with work, those of them from which nothing has come back for a while, and statements that wait behind others. */
  readonly inUse: number;
  readonly stalled: number;
  readonly waiting: number;
  /** Statements that were answered, refused because there was too much to do, and given up because they took too long. */
  readonly answered: number;
  readonly refused: number;
  readonly late: number;
}

/** Gets to know each statement that has ended. @param started, ended of performance.now() */
export type StatementObserver = (
  statement: Statement,
  started: number,
  ended: number,
  asker: Asker | undefined,
  error: unknown,
) => void;

export interface PoolOptions {
  /** How many connections, at the most. */
  readonly size: number;
  /** Seconds that a statement may take, with the time it waits for its turn. 5 by default. */
  readonly timeout?: number;
  /** Whether connections are given out by the transaction: then nothing may be left on one for the next statement. */
  readonly pooler?: boolean;
  /** Refuse statements until `release` is called. */
  readonly held?: boolean;
  readonly observe?: StatementObserver | undefined;
}

/** A connection, and what has been asked of it and not been answered. */
interface Slot {
  readonly index: number;
  readonly sql: postgres.Sql;
  /** Oldest first. */
  readonly tasks: Set<Task>;
  load: number;
  /** Nothing has come back for a while: others are taken if there are any. */
  stalled: boolean;
}
/** A statement, or a transaction. */
interface Task {
  readonly slot: Slot;
  /** performance.now() when it was asked for; in a transaction, the statement that runs. */
  since: number;
  /** When its time is over. */
  end: number;
  /** Ends the wait for it, whatever becomes of its connection. */
  giveUp(error: Error): void;
  givenUp: boolean;
}

/** Milliseconds between looks at what takes long. */
const interval = 1000 / looksPerSecond;
/** Milliseconds without an answer after which a connection counts as stalled. */
const stall = 50;
/** How much there is to wait for behind each: writes may wait for locks, and a transaction is several statements. */
const loads = { read: 1, write: 2, transaction: 16 };
/** The part of the time limit after which the server gives up by itself. The connection can then go on. */
const serverShare = 0.9;

/**
 * Opens a bounded number of connections, each when it is first needed, and takes the one with the least to do.
 *
 * They are independent instances of one connection each rather than one pool: postgres.js pipelines statements on a
 * connection, and its pool's queue becomes slow under steady load (https://github.com/porsager/postgres, src/queue.js). An
 * instance whose connection has closed is replaced: when that happens with a write scheduled, the next connection of the same
 * instance never sends its first message (src/connection.js, closed), and each attempt after a failed one waits longer.
 *
 * Every wait has an end: the server gives a statement up shortly before its time is over; then nobody waits for it any more, and
 * its connection is discarded. The statements of a request have that time together. What could not be done in time is refused at once.
 */
export function openDatabase(address: DatabaseAddress, options: PoolOptions): Pool {
  const { size, timeout = 5, pooler = false, observe } = options;
  const session = pooler ? address.connection : { ...address.connection, ...limits(timeout) };
  const settings = { ...connectionOptions(address, timeout), max: 1, connection: session, prepare: !pooler };
  const slots = Array.from({ length: size }, (_, index) => open(index));
  const admission = createAdmission(size, timeout, options.held ?? false);
  const watch = setInterval(look, interval).unref();
  /** All that is under way, also on connections that have been replaced. */
  const tasks = new Set<Task>();
  let turn = 0;
  let late = 0;
  let closing = false;

  function open(index: number): Slot {
    const sql = postgres({ ...settings, onclose: () => renew(slot) }) as unknown as postgres.Sql;
    const slot: Slot = { index, sql, tasks: new Set(), load: 0, stalled: false };
    return slot;
  }
  function renew(broken: Slot): void {
    if (closing || slots[broken.index] !== broken) return;
    slots[broken.index] = open(broken.index);
    // What still waited there fails at once, as on a lost connection.
    broken.sql.end({ timeout: 0 }).catch(() => {});
  }
  function look(): void {
    const now = performance.now();
    for (const slot of slots) {
      const [first] = slot.tasks;
      slot.stalled = first !== undefined && now - first.since > stall;
    }
    for (const task of tasks) if (now > task.end) giveUp(task);
    admission.look(now);
  }
  function giveUp(task: Task): void {
    late += 1;
    task.givenUp = true;
    task.giveUp(timeLimitExceeded(timeout));
    // What waits behind another one is not what is wrong with the connection.
    const [first] = task.slot.tasks;
    if (first === task) renew(task.slot);
  }

  /** The one with the least to do; those in turn where several have as much. */
  function next(): Slot {
    turn = (turn + 1) % size;
    let best = slots[turn]!;
    for (let step = 1; step < size && (best.load > 0 || best.stalled); step++) {
      const slot = slots[(turn + step) % size]!;
      if (best.stalled === slot.stalled ? slot.load < best.load : best.stalled) best = slot;
    }
    return best;
  }
  /** @param spent milliseconds that have been used up before */
  function begin(slot: Slot, load: number, spent: number): Task {
    admission.enter();
    const since = performance.now();
    const task = { slot, since, end: since + timeout * 1000 - spent, giveUp: () => {}, givenUp: false };
    slot.tasks.add(task);
    tasks.add(task);
    slot.load += load;
    return task;
  }
  function outcomeOf<Result>(task: Task, work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      task.giveUp = reject;
      work.then(resolve, reject);
    });
  }
  function finish(task: Task, load: number, failed: boolean): void {
    const { slot } = task;
    slot.tasks.delete(task);
    tasks.delete(task);
    slot.load -= load;
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
    const slot = again ?? next();
    const task = begin(slot, loads[kind], asker?.databaseTime ?? 0);
    let rows: Rows<Row>;
    try {
      rows = await outcomeOf(task, runOn<Row>(slot.sql, statement, parameters));
    } catch (failure) {
      const error = orLate(failure, task);
      finish(task, loads[kind], isUnanswered(error));
      ended(statement, task.since, asker, error);
      if (again || !(isNothingSent(error) || (kind === 'read' && isConnectionLost(error)))) throw error;
      renew(slot);
      // A connection that was lost may not be the only one: the new one is sure to be another.
      return run<Row>(kind, statement, parameters, asker, isNothingSent(error) ? next() : slots[slot.index]);
    }
    finish(task, loads[kind], false);
    ended(statement, task.since, asker);
    return rows;
  }
  async function transact<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    asker: Asker | undefined,
  ): Promise<Result> {
    const slot = next();
    const task = begin(slot, loads.transaction, asker?.databaseTime ?? 0);
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
      return await outcomeOf(task, runTransaction(slot.sql, ask, unlessGivenUp));
    } catch (error) {
      failed = isUnanswered(error);
      throw orLate(error, task);
    } finally {
      finish(task, loads.transaction, failed);
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
      const inUse = slots.filter(({ tasks }) => tasks.size > 0);
      const { answered, refused } = admission;
      return {
        inUse: inUse.length,
        stalled: inUse.filter(({ stalled }) => stalled).length,
        waiting: inUse.reduce((sum, { tasks }) => sum + tasks.size - 1, 0),
        answered,
        refused,
        late,
      };
    },
    async close(seconds) {
      closing = true;
      clearInterval(watch);
      await Promise.all(slots.map(({ sql }) => sql.end({ timeout: seconds })));
    },
  };
}

const isUnanswered = (error: unknown) => isConnectionLost(error) || isNothingSent(error);

/** What the server watches over by itself. Poolers refuse connections that ask for it. */
function limits(timeout: number) {
  const milliseconds = Math.round(timeout * 1000 * serverShare);
  return {
    statement_timeout: milliseconds,
    // What a process leaves behind that is gone, or cannot be reached any more, must not hold locks until TCP notices.
    idle_in_transaction_session_timeout: milliseconds * 2,
  };
}
