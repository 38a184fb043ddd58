import { createHash } from 'node:crypto';
import type { ProblemReply } from '../contract';
import type { Limit } from './limit';
import { tooMany } from './replies';

/** One attempt at something of which there can be too much. */
export interface Attempt {
  /** Takes a point for it. @param subject whose limit it is @returns undefined, or the refusal; then it has no points any more */
  take(limit: Limit, ...subject: string[]): Promise<ProblemReply<429> | undefined>;
  /** Gives back what was taken: the attempt does not count. */
  giveBack(): Promise<unknown>;
  /** Does the work of the attempt, which does not count when it fails. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** @param complaint what there is too much of, as the beginning of a sentence */
export function createAttempt(complaint: string): Attempt {
  const taken: { limit: Limit; key: string }[] = [];
  const giveBack = () => Promise.all(taken.splice(0).map(({ limit, key }) => limit.giveBack(key)));
  return {
    giveBack,
    async take(limit, ...subject) {
      const key = keyOf(limit.policy.name, ...subject);
      const wait = await limit.take(key);
      if (wait === undefined) {
        taken.push({ limit, key });
        return undefined;
      }
      await giveBack();
      return tooMany(limit.policy, complaint, wait);
    },
    async run(work) {
      try {
        return await work();
      } catch (error) {
        // When the database is what failed, the points are lost; the request is to know of the first fault.
        await giveBack().catch(() => {});
        throw error;
      }
    },
  };
}

/** Whoever reads the tables, or a backup of them, does not find addresses there. */
export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
