import { createHash } from 'node:crypto';
import type { ProblemReply } from '../base/contract';
import type { Database } from '../db/pool/connection';
import { type AskedPoint, givePointsBack, takePoints } from '../db/rate-limits';
import { type Policy, tooMany } from './policy';
import { createRecentRefusals, type RecentRefusals } from './recent-refusals';
import { createUnderWay, type UnderWay } from './under-way';

/** A limit for an attempt. Its key names the subject whose attempts are counted: a user, for example. */
export interface Use extends AskedPoint {
  readonly policy: Policy;
}
const use = (policy: Policy, subject: readonly string[], takes: boolean, stops: boolean): Use => {
  return {
    policy,
    key: keyOf(policy.name, ...subject),
    quota: policy.quota,
    length: policy.window * 1000,
    takes,
    stops,
  };
};
/** Takes a point of a limit. Without one, the attempt is refused. @param subject a user, an address, or a pair of these */
export const takes = (policy: Policy, ...subject: string[]) => use(policy, subject, true, true);
/** Takes no point. Without one, the attempt is refused. */
export const looksAt = (policy: Policy, ...subject: string[]) => use(policy, subject, false, true);
/** Takes a point if there is one. The attempt goes on in any case. */
export const triesToTake = (policy: Policy, ...subject: string[]) => use(policy, subject, true, false);

/** An attempt that is under way. */
export interface Attempt {
  /** The refusal of the first limit that had no point left, where the attempt goes on in any case. */
  readonly exceeded: ProblemReply<429> | undefined;
  /** How many points of a limit are taken in this window, including the attempt's; 0 when the attempt has taken none. */
  pointsOf(use: Use): number;
  /** Gives all points back: the attempt does not count. */
  giveBack(): Promise<void>;
}
interface Attempts {
  /**
   * Makes an attempt. It does not count when the work fails. A process has no more attempts under way than the main limit has points:
   * further attempts wait until it is known whether these count.
   * @param main the limit that the attempt takes a point of
   * @param others further limits. They are checked before the main limit, in the order given. The reply names the first that is full, so
   * the widest limit (of an address, say) comes before narrower ones (of an account)
   * @returns the result of the work, or the refusal
   */
  make<Result>(
    main: Use,
    others: readonly Use[],
    work: (attempt: Attempt) => Promise<Result>,
  ): Promise<Result | ProblemReply<429>>;
  /** Takes points. @param uses the widest limit first @returns the attempt, or the refusal, when no point was taken */
  begin(uses: readonly Use[]): Promise<Attempt | ProblemReply<429>>;
}

/** Attempts within limits that all instances on a database share. @returns a function that takes the database of whom they count for */
export function createAttempts(): (database: Database) => Attempts {
  const refusals = createRecentRefusals();
  const underWay = createUnderWay();
  return (database) => attemptsOn(database, refusals, underWay);
}

function attemptsOn(database: Database, refusals: RecentRefusals, underWay: UnderWay): Attempts {
  async function begin(uses: readonly Use[]): Promise<Attempt | ProblemReply<429>> {
    for (const { key, policy, stops } of uses) {
      const wait = stops ? refusals.waitOf(key) : 0;
      if (wait > 0) return tooMany(policy, wait);
    }
    const { taken, waits } = await takePoints(database, uses);
    const without = uses.filter(({ key }) => waits.has(key));
    const replyOf = ({ key, policy }: Use) => tooMany(policy, waits.get(key)!);
    const refused = without.find(({ stops }) => stops);
    if (refused) {
      refusals.note(refused.key, waits.get(refused.key)!);
      return replyOf(refused);
    }
    for (const { key } of uses) refusals.forget(key);
    const giveBack = async () => {
      for (const key of taken.keys()) refusals.forget(key);
      await givePointsBack(database, taken.values());
    };
    if (uses.some(({ key, takes }) => takes && !taken.has(key) && !waits.has(key))) {
      // Another attempt has taken the last point at the same moment: the next statement sees that.
      await giveBack();
      return begin(uses);
    }
    const pointsOf = ({ key }: Use) => taken.get(key)?.points ?? 0;
    return { exceeded: without[0] && replyOf(without[0]), pointsOf, giveBack };
  }

  return {
    begin,
    async make(main, others, work) {
      await underWay.enter(main.key, main.quota);
      try {
        const attempt = await begin([...others, main]);
        if ('problem' in attempt) return attempt;
        try {
          return await work(attempt);
        } catch (error) {
          // When the database has failed, the points are lost. The reply is about the first error.
          await attempt.giveBack().catch(() => {});
          throw error;
        }
      } finally {
        underWay.leave(main.key);
      }
    },
  };
}

/** @returns a hash, so that the tables and their backups contain no addresses */
export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
