import { type ProblemReply, problem, type Schema } from '../base/contract';
import type { UserId } from '../base/user';
import type { Usage } from '../db/usage';
import type { QuotaLimits } from '../settings/operating';
import { type Account, type Amount, createRoom, emptyAccount, type Kind, nothing, type Reader } from './room';

export interface Quotas {
  /**
   * Takes room for what a request is going to add.
   * @returns what has to be called when the request has ended, or the refusal, which names the first quota that has no room. A promise
   * only where it has to be measured what there is: it is rejected with Overloaded when too many of the user's requests wait for that, or
   * for too long
   */
  take(user: UserId, amount: Usage, database: Reader): Taken | Promise<Taken | Refused>;
  /** Notes bytes that were kept and of which nothing was known before. */
  note(user: UserId, bytes: number): void;
  /** Notes that something may have been deleted for good, so that there is room where there was none. */
  freed(user: UserId): void;
  /** What the user has, and may have. */
  usage(user: UserId, database: Reader): Promise<Schema<'Usage'>>;
  /** How many requests were refused so far. */
  readonly refused: Readonly<Amount>;
}
type Taken = () => void;
export interface Refused {
  readonly full: Kind;
  readonly reply: ProblemReply<403>;
}

/** The accounts that are kept, two or three megabytes. One that has gone is measured again. */
const mostAccounts = 10_000;

/**
 * Quotas that all instances on a database share. Nothing keeps count: the first request of a user that adds something has it measured what
 * there is, and the process then grants itself a tenth of what is left, but no more than a hundredth of the quota, until it measures
 * again. So each further instance goes beyond a quota by a hundredth or one request at the most. A single one never does, other than by
 * the bytes of the reply that it keeps: it measures when none of the user's own requests is under way.
 */
export function createQuotas(limits: QuotaLimits): Quotas {
  const room = createRoom(limits);
  const accounts = new Map<UserId, Account>();
  const refused = nothing();

  function accountOf(user: UserId): Account {
    const known = accounts.get(user);
    if (known) return known;
    if (accounts.size >= mostAccounts) accounts.delete(accounts.keys().next().value!);
    const account = emptyAccount();
    accounts.set(user, account);
    return account;
  }

  return {
    refused,
    take(user, amount, database) {
      const account = accountOf(user);
      const leave = () => room.leave(account);
      if (room.takeGranted(account, amount)) return leave;
      return room.take(account, user, amount, database).then((full) => {
        if (!full) return leave;
        refused[full] += 1;
        return { full, reply: refuse(full, limits[full] - account.room[full], limits[full], amount[full]) };
      });
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
      const used = room.limited.length > 0 ? await room.used(user, database) : undefined;
      const of = (kind: Kind) =>
        room.limited.includes(kind) ? { used: used![kind], limit: limits[kind] } : { used: null, limit: null };
      return { tasks: of('tasks'), bytes: of('bytes'), kept_replies: of('replies') };
    },
  };
}

const sentences: Record<Kind, (used: number, limit: number, added: number) => string> = {
  tasks: (used, limit, added) =>
    `You have ${used} of at most ${limit} tasks, with those in the trash, and this request adds ${added}. Empty the trash, or delete tasks for good.`,
  bytes: (used, limit, added) =>
    `Your tasks and kept replies take ${used} of at most ${limit} bytes, with those in the trash, and this request adds ${added}. Empty the trash, or delete tasks for good.`,
  replies: (used, limit) =>
    `The replies to ${used} of at most ${limit} requests with an Idempotency-Key are kept for you, each for 24 hours. Send the request without a key, or later.`,
};
const refuse = (full: Kind, used: number, limit: number, added: number) =>
  problem(403, 'QUOTA_EXCEEDED', sentences[full](used, limit, added));
