import type { UserId } from '../base/user';
import type { Database } from '../db/pool/connection';
import { Overloaded } from '../db/pool/errors';
import { type Usage, usageOf } from '../db/usage';

export type Kind = keyof Usage;
export type Amount = { -readonly [Each in Kind]: number };
export type Reader = Pick<Database, 'read'>;

/** What a process knows of how much room a user has. */
export interface Account {
  /** What was left at the last measure, less what has been taken since. */
  readonly room: Amount;
  /** How much of it may be taken before it is measured again. */
  readonly granted: Amount;
  /** When that was, and when something was deleted here that may have made room, in milliseconds of performance.now(). */
  measured: number;
  freed: number;
  measuring: Promise<void> | undefined;
  /** Requests that wait until it has been measured. */
  waiting: number;
  /** Requests that have taken room and not ended, and what to call when there are none. */
  underWay: number;
  whenIdle: (() => void) | undefined;
}

/** For so many milliseconds what is full counts as full without a look, unless the user deletes something here. */
const remembered = 1000;
/** How many requests of a user wait for a measure, and for how many milliseconds. */
const [mostWaiting, patience] = [250, 4000];
/** Rows that are counted where their number has no limit and their bytes have. */
const mostRows = 1_000_000;

export const nothing = (): Amount => ({ tasks: 0, bytes: 0, replies: 0 });
export const emptyAccount = (): Account => ({
  room: nothing(),
  granted: nothing(),
  measured: Number.NEGATIVE_INFINITY,
  freed: 0,
  measuring: undefined,
  waiting: 0,
  underWay: 0,
  whenIdle: undefined,
});

/** Takes room within limits; Infinity where there is none. */
export function createRoom(limits: Usage) {
  const limited = (Object.keys(limits) as Kind[]).filter((kind) => limits[kind] < Number.POSITIVE_INFINITY);
  const rows = (limit: number) => Math.min(limit, mostRows) + 1;
  const most = { tasks: rows(limits.tasks), replies: rows(limits.replies) };
  const lacking = (left: Usage, amount: Usage) => limited.find((kind) => amount[kind] > 0 && amount[kind] > left[kind]);
  const used = (user: UserId, database: Reader) => usageOf(database, user, most);

  async function measure(account: Account, user: UserId, database: Reader): Promise<void> {
    // What is under way may be counted, or not.
    if (account.underWay > 0) await new Promise<void>((resolve) => (account.whenIdle = resolve));
    const begun = performance.now();
    const found = await used(user, database);
    for (const kind of limited) {
      account.room[kind] = limits[kind] - found[kind];
      account.granted[kind] = Math.floor(Math.min(account.room[kind] / 10, limits[kind] / 100));
    }
    account.measured = begun;
  }

  /** Takes it at once: the request that is served next must see it taken. */
  function takeFrom(account: Account, amount: Usage): void {
    for (const kind of limited) {
      account.room[kind] -= amount[kind];
      account.granted[kind] -= amount[kind];
    }
    account.underWay += 1;
  }

  /** Takes room that has been granted. @returns whether there was enough */
  function takeGranted(account: Account, amount: Usage): boolean {
    if (account.measuring || lacking(account.granted, amount)) return false;
    takeFrom(account, amount);
    return true;
  }

  /** Takes room, or finds that there is none. @returns the quota that is full */
  async function take(account: Account, user: UserId, amount: Usage, database: Reader): Promise<Kind | undefined> {
    if (account.measuring && account.waiting >= mostWaiting) throw new Overloaded();
    const end = performance.now() + patience;
    // When it has been measured, another one that has waited may measure again.
    while (account.measuring) {
      if (performance.now() > end) throw new Overloaded();
      account.waiting += 1;
      await account.measuring.finally(() => (account.waiting -= 1));
    }
    if (takeGranted(account, amount)) return undefined;
    const full = lacking(account.room, amount);
    if (full && account.measured > Math.max(account.freed, performance.now() - remembered)) return full;
    let found: Kind | undefined;
    // The one who measures goes first, and may take more than is granted.
    account.measuring = measure(account, user, database)
      .then(() => {
        found = lacking(account.room, amount);
        if (!found) takeFrom(account, amount);
      })
      .finally(() => (account.measuring = undefined));
    await account.measuring;
    return found;
  }

  return {
    limited: limited as readonly Kind[],
    used,
    takeGranted,
    take,
    /** Ends a request that has taken room. */
    leave(account: Account): void {
      account.underWay -= 1;
      if (account.underWay === 0) account.whenIdle?.();
    },
  };
}
