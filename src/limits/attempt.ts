import { createHash } from 'node:crypto';
import type { ProblemReply } from '../base/contract';
import type { Database } from '../db/pool/connection';
import { type AskedPoint, givePointsBack, takePoints } from '../db/rate-limits';
import { createRefusals, type Refusals } from './refusals';
import { type Policy, tooMany } from './replies';
import { createUnderWay, type UnderWay } from './under-way';

/** A limit that an attempt meets, with the key of whose it is. */
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
/** Takes a point; without one the attempt is refused. @param subject whose limit it is */
export const takes = (policy: Policy, ...subject: string[]) => use(policy, subject, true, true);
/** Takes none, but without one the attempt is refused. */
export const looksAt = (policy: Policy, ...subject: string[]) => use(policy, subject, false, true);
/** Takes a point if there is one, and goes on in any case. */
export const triesToTake = (policy: Policy, ...subject: string[]) => use(policy, subject, true, false);

/** An attempt that is under way. */
export interface Attempt {
  /** Of the first limit of which there was no point, though that is no reason to refuse it. */
  readonly short: ProblemReply<429> | undefined;
  /** How many points of a limit are taken in this window, with that of the attempt; 0 when it has none. */
  pointsOf(use: Use): number;
  /** Gives back what was taken: the attempt does not count. */
  giveBack(): Promise<void>;
}
export interface Attempts {
  /**
   * Makes an attempt, which does not count when it fails. Of the limit whose point it takes, a process has no more under way than it
   * has points: the others wait until these are known to be right, or wrong.
   * @param first whose point it takes @param others the widest first, in which order they are looked at: `first` comes last
   * @returns what the work returns, or the refusal
   */
  make<Result>(
    first: Use,
    others: readonly Use[],
    work: (attempt: Attempt) => Promise<Result>,
  ): Promise<Result | ProblemReply<429>>;
  /** Takes points. @returns the attempt, or its refusal: then it has taken none. @param uses the widest first */
  begin(uses: readonly Use[]): Promise<Attempt | ProblemReply<429>>;
}

/** Attempts within limits that all instances on a database share. @returns those that are counted in somebody's name */
export function createAttempts(): (database: Database) => Attempts {
  const refusals = createRefusals();
  const underWay = createUnderWay();
  return (database) => attemptsOn(database, refusals, underWay);
}

function attemptsOn(database: Database, refusals: Refusals, underWay: UnderWay): Attempts {
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
      // Somebody else has taken the last point at the same moment: the next look sees it.
      await giveBack();
      return begin(uses);
    }
    const pointsOf = ({ key }: Use) => taken.get(key)?.points ?? 0;
    return { short: without[0] && replyOf(without[0]), pointsOf, giveBack };
  }

  return {
    begin,
    async make(first, others, work) {
      await underWay.enter(first.key, first.quota);
      try {
        const attempt = await begin([...others, first]);
        if ('problem' in attempt) return attempt;
        try {
          return await work(attempt);
        } catch (error) {
          // When the database is what failed, the points are lost; the request is to know of the first fault.
          await attempt.giveBack().catch(() => {});
          throw error;
        }
      } finally {
        underWay.leave(first.key);
      }
    },
  };
}

/** Whoever reads the tables, or a backup of them, does not find addresses there. */
export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
