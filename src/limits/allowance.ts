import type { UserId } from '../base/user';
import type { Database } from '../db/pool/connection';
import { Overloaded } from '../db/pool/errors';
import { type Usage, usageOf } from '../db/usage';

export type Kind = keyof Usage;
export type Amount = { -readonly [Each in Kind]: number };
export type Reader = Pick<Database, 'read'>;

/** How much a user may still store, as far as this process knows. Times are of performance.now(). */
export interface Allowance {
  /** The rest at the last measurement, minus the amounts taken since. */
  readonly left: Amount;
  /** How much of the rest may be taken before the next measurement. */
  readonly granted: Amount;
  measuredAt: number;
  /** When data of the user were last deleted by this process. */
  freedAt: number;
  measuring: Promise<Kind | undefined> | undefined;
  /** How many requests wait for the measurement. */
  waiting: number;
  /** How many requests have taken an amount and not ended. */
  underWay: number;
  /** To be called when no request is under way. */
  whenIdle: (() => void) | undefined;
}

/** Milliseconds for which a quota counts as full without another measurement, unless the user deletes something here. */
const remembered = 1000;
/** The most requests of a user that wait for a measurement. */
const maxWaiting = 250;
/** Milliseconds that a request waits for a measurement at the most. */
const patience = 4000;
/** How many rows are counted where only their bytes are limited. */
const maxRows = 1_000_000;

export const kinds = ['tasks', 'bytes', 'replies'] as const satisfies readonly Kind[];
export const noAmount = (): Amount => ({ tasks: 0, bytes: 0, replies: 0 });
const findFull = (left: Usage, amount: Usage) => kinds.find((kind) => amount[kind] > Math.max(left[kind], 0));

/** @param limits Infinity where there is none */
export function createAllowances(limits: Usage) {
  const rows = (limit: number) => Math.min(limit, maxRows) + 1;
  const maxCounted = { tasks: rows(limits.tasks), replies: rows(limits.replies) };
  const measure = (user: UserId, database: Reader) => usageOf(database, user, maxCounted);

  /** @returns how much may be taken before the first measurement: without a limit, any amount */
  const atFirst = (limit: number) => (limit === Number.POSITIVE_INFINITY ? limit : 0);
  const create = (): Allowance => ({
    left: noAmount(),
    granted: { tasks: atFirst(limits.tasks), bytes: atFirst(limits.bytes), replies: atFirst(limits.replies) },
    measuredAt: Number.NEGATIVE_INFINITY,
    freedAt: 0,
    measuring: undefined,
    waiting: 0,
    underWay: 0,
    whenIdle: undefined,
  });

  /** Takes an amount at once, so that the next request sees it taken. @returns the quota that is full: then nothing is taken */
  function takeFrom(source: Amount, allowance: Allowance, amount: Usage): Kind | undefined {
    const full = findFull(source, amount);
    if (full) return full;
    for (const kind of kinds) {
      allowance.left[kind] -= amount[kind];
      allowance.granted[kind] -= amount[kind];
    }
    allowance.underWay += 1;
    return undefined;
  }

  /** Takes an amount that has been granted. @returns whether there was enough */
  function takeGranted(allowance: Allowance, amount: Usage): boolean {
    return !allowance.measuring && !takeFrom(allowance.granted, allowance, amount);
  }

  async function remeasure(allowance: Allowance, user: UserId, database: Reader): Promise<void> {
    const { left, granted } = allowance;
    const begun = performance.now();
    const used = await measure(user, database);
    for (const kind of kinds) {
      left[kind] = limits[kind] - used[kind];
      granted[kind] = Math.floor(Math.min(left[kind] / 10, limits[kind] / 100));
    }
    allowance.measuredAt = begun;
  }

  /** Measures, and takes an amount of all that is left. @returns as takeFrom does */
  async function measureAndTake(allowance: Allowance, user: UserId, amount: Usage, database: Reader) {
    // Otherwise, nobody would know whether the measurement includes the data of these requests.
    if (allowance.underWay > 0) await new Promise<void>((resolve) => (allowance.whenIdle = resolve));
    await remeasure(allowance, user, database);
    return takeFrom(allowance.left, allowance, amount);
  }

  const isFresh = ({ measuredAt, freedAt }: Allowance) =>
    measuredAt > Math.max(freedAt, performance.now() - remembered);

  /** Takes an amount, measuring where that is necessary. @returns as takeFrom does */
  async function take(allowance: Allowance, user: UserId, amount: Usage, database: Reader): Promise<Kind | undefined> {
    if (allowance.measuring && allowance.waiting >= maxWaiting) throw new Overloaded();
    const end = performance.now() + patience;
    // More than once, where another request that has waited measures again.
    while (allowance.measuring) {
      if (performance.now() > end) throw new Overloaded();
      allowance.waiting += 1;
      await allowance.measuring.finally(() => (allowance.waiting -= 1));
    }
    if (takeGranted(allowance, amount)) return undefined;
    const full = findFull(allowance.left, amount);
    if (full && isFresh(allowance)) return full;
    allowance.measuring = measureAndTake(allowance, user, amount, database).finally(
      () => (allowance.measuring = undefined),
    );
    return allowance.measuring;
  }

  /**
   * Takes an amount for a request that is under way, and so cannot wait until none is. What others have taken meanwhile may be missing in
   * the measurement.
   * @returns as takeFrom does
   */
  async function takeBesides(
    allowance: Allowance,
    user: UserId,
    amount: Usage,
    database: Reader,
  ): Promise<Kind | undefined> {
    if (findFull(allowance.granted, amount)) {
      const before = findFull(allowance.left, amount);
      if (before && isFresh(allowance)) return before;
      await remeasure(allowance, user, database);
      const full = findFull(allowance.left, amount);
      if (full) return full;
    }
    for (const kind of kinds) {
      allowance.left[kind] -= amount[kind];
      allowance.granted[kind] -= amount[kind];
    }
    return undefined;
  }

  /** Ends a request that has taken something. */
  function leave(allowance: Allowance): void {
    allowance.underWay -= 1;
    if (allowance.underWay === 0) allowance.whenIdle?.();
  }

  return { create, measure, takeGranted, take, takeBesides, leave };
}
