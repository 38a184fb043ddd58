import type { UserId } from '../auth/token';
import { type ProblemReply, problem, type Schema } from '../contract';
import type { Database } from '../db/connection';
import { type Usage, usageOf } from '../db/usage';

/** How much may be kept for a user; Infinity where there is no limit. */
export type QuotaLimits = Usage;
type Kind = keyof Usage;
type Amount = { -readonly [Each in Kind]: number };
type Reader = Pick<Database, 'read'>;

export interface Quotas {
  /**
   * Takes room for what a request is going to add.
   * @returns what has to be called when the request has ended, or the refusal, which names the first quota that has no room
   */
  take(user: UserId, amount: Usage, database: Reader): Promise<(() => void) | Refused>;
  /** Notes bytes that were kept and of which nothing was known before. */
  note(user: UserId, bytes: number): void;
  /** Notes that something may have been deleted for good, so that there is room where there was none. */
  freed(user: UserId): void;
  /** What the user has, and may have. */
  usage(user: UserId, database: Reader): Promise<Schema<'Usage'>>;
  /** How many requests were refused so far. */
  readonly refused: Readonly<Amount>;
}
export interface Refused {
  readonly full: Kind;
  readonly reply: ProblemReply<403>;
}

/** What a process knows of a user. */
interface Account {
  /** What was left at the last measure, less what has been taken since. */
  room: Amount;
  /** How much of it may be taken before it is measured again. */
  granted: Amount;
  /** When that was, and when something was deleted here that may have made room, in milliseconds of performance.now(). */
  measured: number;
  freed: number;
  measuring: Promise<void> | undefined;
  /** Requests that have taken room and not ended, and what to call when there are none. */
  underWay: number;
  whenIdle: (() => void) | undefined;
}

const kinds: readonly Kind[] = ['tasks', 'bytes', 'replies'];
/** For so many milliseconds what is full counts as full without a look, unless the user deletes something here. */
const remembered = 1000;
/** The accounts that are kept, two or three megabytes. One that has gone is measured again. */
const mostAccounts = 10_000;
/** Rows that are counted where their number has no limit and their bytes have. */
const mostRows = 1_000_000;

/**
 * Quotas that all instances on a database share. Nothing keeps count: the first request of a user that adds something has it measured what
 * there is, and the process then grants itself a tenth of what is left, but no more than a hundredth of the quota, until it measures
 * again. So each further instance goes beyond a quota by a hundredth at the most, and a single one never does: it measures when none of
 * the user's own requests is under way.
 */
export function createQuotas(limits: QuotaLimits): Quotas {
  const limited = kinds.filter((kind) => limits[kind] < Number.POSITIVE_INFINITY);
  const rows = (limit: number) => Math.min(limit, mostRows) + 1;
  const most = { tasks: rows(limits.tasks), replies: rows(limits.replies) };
  const accounts = new Map<UserId, Account>();
  const refused: Amount = { tasks: 0, bytes: 0, replies: 0 };
  const lacking = (left: Usage, amount: Usage) => limited.find((kind) => amount[kind] > 0 && amount[kind] > left[kind]);

  function accountOf(user: UserId): Account {
    const known = accounts.get(user);
    if (known) return known;
    if (accounts.size >= mostAccounts) accounts.delete(accounts.keys().next().value!);
    const nothing = () => ({ tasks: 0, bytes: 0, replies: 0 });
    const account = {
      ...{ room: nothing(), granted: nothing(), measured: Number.NEGATIVE_INFINITY, freed: 0 },
      ...{ measuring: undefined, underWay: 0, whenIdle: undefined },
    };
    accounts.set(user, account);
    return account;
  }

  async function measure(account: Account, user: UserId, database: Reader): Promise<void> {
    // What is under way may be counted, or not.
    if (account.underWay > 0) await new Promise<void>((resolve) => (account.whenIdle = resolve));
    const begun = performance.now();
    const used = await usageOf(database, user, most);
    for (const kind of limited) {
      account.room[kind] = limits[kind] - used[kind];
      account.granted[kind] = Math.floor(Math.min(account.room[kind] / 10, limits[kind] / 100));
    }
    account.measured = begun;
  }

  /** Takes it at once: whoever is served next must see it taken. */
  function takeFrom(account: Account, amount: Usage): void {
    for (const kind of limited) {
      account.room[kind] -= amount[kind];
      account.granted[kind] -= amount[kind];
    }
    account.underWay += 1;
  }

  /** Takes room, or finds that there is none. @returns the quota that is full */
  async function findRoom(account: Account, user: UserId, amount: Usage, database: Reader): Promise<Kind | undefined> {
    while (account.measuring) await account.measuring;
    if (lacking(account.granted, amount)) {
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
    takeFrom(account, amount);
    return undefined;
  }

  return {
    refused,
    async take(user, amount, database) {
      const account = accountOf(user);
      const full = await findRoom(account, user, amount, database);
      if (full) {
        refused[full] += 1;
        return { full, reply: refuse(full, limits[full] - account.room[full], limits[full], amount[full]) };
      }
      return () => {
        account.underWay -= 1;
        if (account.underWay === 0) account.whenIdle?.();
      };
    },
    note(user, bytes) {
      const account = accounts.get(user);
      if (!account) return;
      account.room.bytes -= bytes;
      account.granted.bytes -= bytes;
    },
    freed(user) {
      const account = accounts.get(user);
      if (account) account.freed = performance.now();
    },
    async usage(user, database) {
      const used = limited.length > 0 ? await usageOf(database, user, most) : undefined;
      const of = (kind: Kind) =>
        limited.includes(kind) ? { used: used![kind], limit: limits[kind] } : { used: null, limit: null };
      return { tasks: of('tasks'), bytes: of('bytes'), kept_replies: of('replies') };
    },
  };
}

/** Nothing is limited. */
export const noLimits: QuotaLimits = {
  tasks: Number.POSITIVE_INFINITY,
  bytes: Number.POSITIVE_INFINITY,
  replies: Number.POSITIVE_INFINITY,
};

const toFree = 'with those in the trash';
const sentences: Record<Kind, (used: number, limit: number, added: number) => string> = {
  tasks: (used, limit, added) =>
    `You have ${used} of at most ${limit} tasks, ${toFree}, and this request adds ${added}. Empty the trash, or delete tasks for good.`,
  bytes: (used, limit, added) =>
    `Your tasks and kept replies take ${used} of at most ${limit} bytes, ${toFree}, and this request adds ${added}. Empty the trash, or delete tasks for good.`,
  replies: (used, limit) =>
    `The replies to ${used} of at most ${limit} requests with an Idempotency-Key are kept for you, each for 24 hours. Send the request without a key, or later.`,
};
const refuse = (full: Kind, used: number, limit: number, added: number) =>
  problem(403, 'QUOTA_EXCEEDED', sentences[full](used, limit, added));
