import postgres from 'postgres';
import { looksPerSecond } from './admission';
import { connectionRetired, timeLimitExceeded } from './errors';

/** A connection, and what has been asked of it and not been answered. */
export interface Slot {
  readonly index: number;
  readonly sql: postgres.Sql;
  /** Oldest first. */
  readonly tasks: Set<Task>;
  load: number;
  /** How many of them write: what is behind them waits as long as they do for locks. */
  writes: number;
  /** Nothing has come back for a while: others are taken if there are any. */
  stalled: boolean;
  /** performance.now() when it was made. */
  readonly since: number;
  /** It leads to a server that takes no writes. */
  readOnly: boolean;
}
export type Kind = 'read' | 'write' | 'transaction';
/** How much there is to wait for behind each: writes may wait for locks. Transactions wait for each other only. */
const loads = { read: 1, write: 2, transaction: 1 };

/** A statement, or a transaction. */
export interface Task {
  readonly slot: Slot;
  readonly kind: Kind;
  /** performance.now() when it was asked for; in a transaction, the statement that runs. */
  since: number;
  /** When its time is over. */
  end: number;
  /** Ends the wait for it, whatever becomes of its connection. */
  giveUp(error: Error): void;
  givenUp: boolean;
}

export interface Slots {
  /** The one with the least to do; those in turn where several have as much. What reads is kept from what may wait for locks. */
  next(kind: Kind): Slot;
  /** The one that has taken a lost one's place. */
  instead(lost: Slot): Slot;
  /** @param spent milliseconds that have been used up before */
  begin(slot: Slot, kind: Kind, spent: number): Task;
  /** @returns what comes of the work, or an error when the task's time is over before */
  outcomeOf<Result>(task: Task, work: Promise<Result>): Promise<Result>;
  finish(task: Task): void;
  /** Replaces a connection. What still waits there fails at once, as on a lost connection. */
  renew(broken: Slot): void;
  /**
   * Replaces a connection that leads to a server which takes no writes: a new one may lead to another server. What is under way there
   * may finish. A connection that is new itself is kept for a while, or each write would make one while no server takes writes.
   * @returns whether there is a new connection in its place
   */
  replaceReadOnly(slot: Slot): boolean;
  readonly all: readonly Slot[];
  /** How many tasks were given up because their time was over. */
  readonly late: number;
  close(seconds: number): Promise<void>;
}

/** Milliseconds between looks at what takes long. */
const interval = 1000 / looksPerSecond;
/** Milliseconds that a connection is kept though its server takes no writes. */
const readOnlyPatience = 1000;
/** Milliseconds without an answer after which a connection counts as stalled. */
const stall = 50;

/**
 * Connections, each opened when it is first needed, and what is under way on them.
 *
 * They are independent instances of one connection each rather than one pool: postgres.js pipelines statements on a
 * connection, and its pool's queue becomes slow under steady load (https://github.com/porsager/postgres, src/queue.js). An
 * instance whose connection has closed is replaced: when that happens with a write scheduled, the next connection of the same
 * instance never sends its first message (src/connection.js, closed), and each attempt after a failed one waits longer.
 * @param timeout seconds that a task may take
 * @param onLook called `looksPerSecond` times a second
 */
export function openSlots(
  options: postgres.Options<Record<string, postgres.PostgresType>>,
  size: number,
  timeout: number,
  onLook: (now: number) => void,
): Slots {
  const slots = Array.from({ length: size }, (_, index) => open(index));
  // Some are never written on, so that there is one for what reads, however many writes wait.
  const forWrites = Math.ceil(size / 2);
  /** All that is under way, also on connections that have been replaced. */
  const tasks = new Set<Task>();
  const watch = setInterval(look, interval).unref();
  let turn = 0;
  let late = 0;
  let closing = false;

  function open(index: number): Slot {
    const onclose = () => renew(slot);
    const sql = postgres({ ...options, max: 1, onclose, onparameter }) as unknown as postgres.Sql;
    const since = performance.now();
    const slot: Slot = { index, sql, tasks: new Set(), load: 0, writes: 0, stalled: false, since, readOnly: false };
    return slot;

    /** The server reports these, at the beginning and when they change (PostgreSQL, 54.2.7 Asynchronous Operations). */
    function onparameter(name: string, value: string): void {
      if (/^(in_hot_standby|default_transaction_read_only)$/.test(name) && value === 'on') slot.readOnly = true;
    }
  }
  function replaceReadOnly(slot: Slot): boolean {
    if (closing || slots[slot.index] !== slot) return !closing;
    if (performance.now() - slot.since < readOnlyPatience) return false;
    replace(slot, timeout);
    return true;
  }
  function renew(broken: Slot): void {
    if (!closing && slots[broken.index] === broken) replace(broken, 0);
  }
  /** @param seconds that what has been sent there has to finish */
  function replace({ index, sql }: Slot, seconds: number): void {
    slots[index] = open(index);
    // What waits there has postgres.js connect once more, after it has been told to end, and nobody would close that connection.
    Object.assign(sql.options, { socket: refuse });
    sql.end({ timeout: seconds }).catch(() => {});
  }
  function look(): void {
    const now = performance.now();
    for (const slot of slots) {
      const [first] = slot.tasks;
      slot.stalled = first !== undefined && now - first.since > stall;
      // Reads would go on being answered there, with what was true before another server took over.
      if (slot.readOnly) replaceReadOnly(slot);
    }
    for (const task of tasks) if (now > task.end) giveUp(task);
    onLook(now);
  }
  function giveUp(task: Task): void {
    late += 1;
    task.givenUp = true;
    task.giveUp(timeLimitExceeded(timeout));
    // What waits behind another one is not what is wrong with the connection.
    const [first] = task.slot.tasks;
    if (first === task) renew(task.slot);
  }

  return {
    next(kind) {
      const among = kind === 'write' ? forWrites : size;
      turn += 1;
      let best = slots[turn % among]!;
      let worst = reluctance(best, kind);
      for (let step = 1; step < among && worst > 0; step++) {
        const slot = slots[(turn + step) % among]!;
        const its = reluctance(slot, kind);
        if (its < worst) [best, worst] = [slot, its];
      }
      return best;
    },
    instead: ({ index }) => slots[index]!,
    begin(slot, kind, spent) {
      const since = performance.now();
      const task = { slot, kind, since, end: since + timeout * 1000 - spent, giveUp: () => {}, givenUp: false };
      slot.tasks.add(task);
      tasks.add(task);
      slot.load += loads[kind];
      if (kind === 'write') slot.writes += 1;
      return task;
    },
    outcomeOf: (task, work) =>
      new Promise((resolve, reject) => {
        task.giveUp = reject;
        work.then(resolve, reject);
      }),
    finish(task) {
      const { slot, kind } = task;
      slot.tasks.delete(task);
      tasks.delete(task);
      slot.load -= loads[kind];
      if (kind === 'write') slot.writes -= 1;
    },
    renew,
    replaceReadOnly,
    all: slots,
    get late() {
      return late;
    },
    async close(seconds) {
      closing = true;
      clearInterval(watch);
      await Promise.all(slots.map(({ sql }) => sql.end({ timeout: seconds })));
    },
  };
}

/** In the place of making a connection. */
function refuse(): never {
  throw connectionRetired();
}

/** What speaks against taking a connection: above all that nothing comes back there, then that it may come to that, then its load. */
function reluctance({ load, writes, stalled }: Slot, kind: Kind): number {
  return load + (stalled ? 1_000_000 : 0) + (kind === 'read' && writes > 0 ? 10_000 : 0);
}
