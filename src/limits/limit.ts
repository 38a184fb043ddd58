import type * as Library from 'rate-limiter-flexible';
import type { LimiterClient } from '../db/rate-limits';
import type { Policy } from './replies';

// The package's main file loads its stores for fifteen other databases, which would take a tenth of the start.
const RateLimiterPostgres =
  require('rate-limiter-flexible/lib/RateLimiterPostgres') as typeof Library.RateLimiterPostgres;

/** A limit that all instances share, in fixed windows that begin with the first attempt. */
export interface Limit {
  readonly policy: Policy;
  /** Takes a point. @returns undefined, or the milliseconds until there is one when there is none; then nothing is taken */
  take(key: string): Promise<number | undefined>;
  /** Gives a point back: the attempt does not count after all. */
  giveBack(key: string): Promise<void>;
}

/** For so many milliseconds the process refuses by itself what was refused: a flood costs the database a statement a second. */
const remembered = 1000;

export function createLimit(policy: Policy, client: LimiterClient): Limit {
  const limiter = new RateLimiterPostgres({
    storeClient: client,
    storeType: 'client',
    tableName: 'rate_limits',
    // A migration makes the table, and src/db/sweep.ts clears it.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: '',
    points: policy.quota,
    duration: policy.window,
  });
  /** What has no points left, and when it has again. */
  const empty = new Map<string, number>();
  return {
    policy,
    async take(key) {
      const wait = (empty.get(key) ?? 0) - Date.now();
      if (wait > 0) return wait;
      // Not `consume`: it would count the refused ones too, and those that are given back would not make room.
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
      if (consumedPoints <= policy.quota) return undefined;
      await client.giveBack(key);
      empty.set(key, Date.now() + msBeforeNext);
      setTimeout(() => empty.delete(key), remembered).unref();
      return msBeforeNext;
    },
    async giveBack(key) {
      await client.giveBack(key);
      empty.delete(key);
    },
  };
}
