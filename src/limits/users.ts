import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { ProblemReply } from '../base/contract';
import { loggable } from '../base/log';
import type { UserId } from '../base/user';
import type { Database } from '../db/pool/connection';
import { addCounts } from '../db/rate-limits';
import { type Policy, policyOf, rateHeaders, tooMany } from './replies';

export interface UserLimit {
  /** Counts a request. @returns what its reply has to say of the limit, or the refusal */
  take(user: UserId): { readonly headers: Readonly<Record<string, string>> } | ProblemReply<429>;
  stop(): void;
}

export interface UserLimitOptions {
  /** How many requests a user may send in a window. */
  readonly quota: number;
  /** Seconds. Windows begin on the database's clock, so that instances have the same. A minute by default. */
  readonly window?: number;
}

/** Milliseconds between exchanges of counts. */
const interval = 1000;

/** The requests of one user in this window. */
interface Counted {
  /** Those that the other instances have been told of, and theirs. */
  shared: number;
  /** Those that they have not. */
  fresh: number;
}

/**
 * Limits the requests of each user, on all instances together. A request is counted in memory, and once a second the counts of all
 * active users are brought to the database in one statement, which returns what they have come to. Until then an instance does not
 * know of the others' last second: together they let through at most what they were sent in that time, and never more than the quota
 * each. While the database is away each counts for itself.
 */
export function createUserLimit(database: Database, log: Logger, options: UserLimitOptions): UserLimit {
  const policy: Policy = { name: 'requests', window: 60, complaint: 'Too many requests.', ...options };
  const length = policy.window * 1000;
  const policyText = policyOf(policy);
  let counts = new Map<string, Counted>();
  let end = 0;
  /** Milliseconds by which the database's clock, which all instances share, is ahead of the process's. */
  let ahead = 0;
  let exchanging = false;
  const timer = setInterval(() => void exchange(), interval).unref();

  function take(user: UserId): ReturnType<UserLimit['take']> {
    const now = Date.now() + ahead;
    if (now >= end || now < end - length) {
      counts = new Map();
      end = (Math.floor(now / length) + 1) * length;
    }
    let counted = counts.get(user);
    if (!counted) {
      counted = { shared: 0, fresh: 0 };
      counts.set(user, counted);
    }
    const remaining = policy.quota - counted.shared - counted.fresh;
    if (remaining <= 0) return tooMany(policy, end - now);
    counted.fresh += 1;
    return { headers: rateHeaders(policyText, policy.name, remaining - 1, Math.ceil((end - now) / 1000)) };
  }

  async function exchange(): Promise<void> {
    const active = new Map<string, Counted>();
    const sent: { key: string; points: number }[] = [];
    for (const [user, counted] of exchanging ? [] : counts) {
      if (counted.fresh === 0) continue;
      const key = createHash('sha256')
        .update(JSON.stringify([policy.name, user, end]))
        .digest('base64url');
      active.set(key, counted);
      sent.push({ key, points: counted.fresh });
      counted.shared += counted.fresh;
      counted.fresh = 0;
    }
    if (sent.length === 0) return;
    exchanging = true;
    try {
      for (const { key, points, now } of await addCounts(database, sent, end)) {
        active.get(key)!.shared = points;
        ahead = now - Date.now();
      }
    } catch (error) {
      // Not sent again: whether they have arrived is not known.
      log.warn({ error: loggable(error) }, 'counts of requests were not shared with other instances');
    } finally {
      exchanging = false;
    }
  }

  return { take, stop: () => clearInterval(timer) };
}
