import type { Job } from './lane';

/** Milliseconds for which the quick reads of an owner may delay others at once, and how long it takes to forgive each of them. */
const [atOnce, forgiveness] = [50, 20];
/** The longest time, in milliseconds, that it takes to pay a debt off. */
const longestDebt = 10_000;
/** The most owners whose debts are remembered. */
const maxDebtors = 10_000;
/** Milliseconds. Shorter jobs cause neither a debt nor a rest. */
const negligible = 0.5;

/** Milliseconds of other work after which its owner rests for as long as it took. */
const worthARest = 10;
/** A debtor rests for so many times the time of a quick read: the process works on a long answer for longer than its connection. */
const restFactor = 4;
/** Milliseconds. */
const longestRest = 100;
/** Milliseconds after jobs of several owners for which they count as present. */
const presence = 1000;

/**
 * Learns whose reads delay others although their statements are quick: many pages of very long tasks, or an index in which the user has
 * deleted a hundred thousand tasks. The statement itself does not tell. So the time that a read takes while others wait behind it becomes
 * a debt of its owner, which time pays off. Quick reads in between do not hide slow ones, and a distant database with varying delays makes
 * nobody a debtor.
 */
export function createDebts() {
  /** When the debts of owners will be paid off. */
  const paidAt = new Map<string, number>();
  /** The owner of the latest job, when it came, and when a job last came soon after one of another owner. */
  let latest = '';
  let latestAt = Number.NEGATIVE_INFINITY;
  let changedAt = Number.NEGATIVE_INFINITY;

  const isDebtor = (owner: string, now: number) => (paidAt.get(owner) ?? 0) - now > atOnce * forgiveness;

  function charge(owner: string, busy: number, now: number): void {
    const paid = Math.max(paidAt.get(owner) ?? 0, now) + busy * forgiveness;
    // As the last one: those who have had no debt for the longest time are forgotten.
    paidAt.delete(owner);
    paidAt.set(owner, Math.min(paid, now + longestDebt));
    if (paidAt.size > maxDebtors) paidAt.delete(paidAt.keys().next().value!);
  }

  return {
    /** Whether an owner is in debt. Its quick reads then go where slow ones go. @param now of performance.now() */
    isDebtor,
    /** Notes that an owner asks for something. @param now of performance.now() */
    notePresence(owner: string, now: number): void {
      if (latest !== owner && now - latestAt < presence) changedAt = now;
      latest = owner;
      latestAt = now;
    },
    /**
     * To be called when a job has been answered.
     * @param busy milliseconds for which the job kept its connection busy
     * @param delaysOthers whether jobs of other owners wait on that connection
     * @returns milliseconds for which its owner may have one slot less
     */
    restAfter({ owner, isQuick }: Job, busy: number, delaysOthers: boolean): number {
      if (busy < negligible) return 0;
      const now = performance.now();
      // Others could need the server meanwhile, although they have connections enough.
      if (!isQuick) return busy > worthARest && now - changedAt < presence ? Math.min(busy, longestRest) : 0;
      const isOwing = isDebtor(owner, now);
      if (isOwing || delaysOthers) charge(owner, busy, now);
      return isOwing ? Math.min(restFactor * busy, longestRest) : 0;
    },
  };
}
