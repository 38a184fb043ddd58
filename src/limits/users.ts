import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { ProblemReply } from '../base/contract';
import { loggable } from '../base/log';
import type { UserId } from '../base/user';
import type { Database } from '../db/pool/connection';
import { addCounts } from '../db/rate-limits';
import { type Policy, policyOf, rateHeaders, tooMany } from './policy';

export interface UserLimit {
  /** Counts a request. @returns the headers that tell the client about the limit, or the refusal */
  take(user: UserId): { readonly headers: Readonly<Record<string, string>> } | ProblemReply<429>;
  stop(): void;
}

export interface UserLimitOptions {
  /** The most requests of a user in a window. */
  readonly quota: number;
  /** Seconds; a minute unless given. Windows follow the database's clock, so that all instances have the same. */
  readonly window?: number;
}

/** Milliseconds between exchanges of counts with the database. */
const interval = 1000;

/** The requests of one user in this window. */
interface Counted {
  /** The total of all instances at the last exchange. */
  shared: number;
  /** The requests to this process since that exchange. */
  fresh: number;
}

/**
 * Limits the requests of each user, on all instances together. Requests are counted in memory. Once a second, one statement adds the
 * counts of all active users to those in the database, and returns the totals. An instance does not know what the others have served
 * since: together they may exceed the quota by what was sent in that second, and none serves more than the quota by itself. While the
 * database cannot be reached, each instance counts for itself.
 */
export function createUserLimit(database: Database, log: Logger, options: UserLimitOptions): UserLimit {
  const policy: Policy = { name: 'requests', window: 60, complaint: 'Too many requests.', ...options };
  const length = policy.window * 1000;
  const policyText = policyOf(policy);
  let counts = new Map<string, Counted>();
  let end = 0;
  /** Milliseconds by which the database's clock is ahead of this machine's. */
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
      // Not sent again, because they may have arrived.
      log.warn({ error: loggable(error) }, 'counts of requests were not shared with other instances');
    } finally {
      exchanging = false;
    }
  }

  return { take, stop: () => clearInterval(timer) };
}
