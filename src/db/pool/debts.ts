import type { Job } from './job';

/** Milliseconds of the shared connections that an owner may use up in a second, and at once, while others wait there. */
const [inASecond, atOnce] = [50, 50];
/** The largest debt, in milliseconds: it takes ten seconds to pay off. */
const largest = 10 * inASecond;
/** Milliseconds. Shorter reads cause no debt. */
const negligible = 0.5;
/** The most owners whose debts are remembered. */
const maxDebtors = 10_000;

/** A debtor rests for so many times the time of a read. */
const restFactor = 4;
/** Milliseconds of exclusive work after which its owner rests. */
const worthARest = 10;
/** Milliseconds. */
const longestRest = 100;
/** Milliseconds after jobs of several owners for which they count as present. */
const presence = 1000;

interface Debt {
  milliseconds: number;
  /** When that was, by performance.now(). */
  at: number;
}

/**
 * Learns whose reads delay others although their statements are quick: many pages of very long tasks, or an index in which the user has
 * deleted a hundred thousand tasks. The statement itself does not tell. So the time that a read takes while others wait behind it becomes
 * a debt of its owner, which time pays off. Quick reads in between do not hide slow ones, and a distant database with varying delays makes
 * nobody a debtor.
 */
export function createDebts() {
  const debts = new Map<string, Debt>();
  /** The owner of the latest job, when it came, and when a job last came soon after one of another owner. */
  let latest = '';
  let latestAt = Number.NEGATIVE_INFINITY;
  let changedAt = Number.NEGATIVE_INFINITY;
  const remaining = ({ milliseconds, at }: Debt, now: number) => milliseconds - ((now - at) / 1000) * inASecond;

  /** Whether an owner is in debt. Its quick reads then go where slow ones go. */
  function isDebtor(owner: string): boolean {
    const debt = debts.size > 0 ? debts.get(owner) : undefined;
    if (!debt) return false;
    const left = remaining(debt, performance.now());
    if (left <= 0) debts.delete(owner);
    return left > atOnce;
  }

  /**
   * Charges an owner for a quick read. Without others behind it there is no debt.
   * @returns milliseconds for which a debtor rests, because the process works on a long answer for longer than its connection
   */
  function charge(owner: string, busy: number, delaysOthers: boolean): number {
    if (busy < negligible) return 0;
    const wasDebtor = isDebtor(owner);
    if (!delaysOthers && !wasDebtor) return 0;
    const now = performance.now();
    const debt = debts.get(owner) ?? { milliseconds: 0, at: now };
    debts.set(owner, debt);
    debt.milliseconds = Math.min(Math.max(remaining(debt, now), 0) + busy, largest);
    debt.at = now;
    if (debts.size > maxDebtors) debts.delete(debts.keys().next().value!);
    return wasDebtor ? Math.min(restFactor * busy, longestRest) : 0;
  }

  return {
    isDebtor,
    /** Notes that an owner asks for something. @param now of performance.now() */
    notePresence(owner: string, now: number): void {
      if (latest !== owner && now - latestAt < presence) changedAt = now;
      latest = owner;
      latestAt = now;
    },
    /** The rest after a job on shared connections, as in LaneOptions. */
    restAfterShared: ({ owner }: Job, busy: number, delaysOthers: boolean) => charge(owner, busy, delaysOthers),
    /** The rest after a job that had a connection to itself: as long as the job, if that was long and others could need the server. */
    restAfterExclusive({ owner, isQuick }: Job, busy: number): number {
      const hasCompany = performance.now() - changedAt < presence;
      const rest = busy > worthARest && hasCompany ? Math.min(busy, longestRest) : 0;
      return isQuick ? Math.max(rest, charge(owner, busy, false)) : rest;
    },
  };
}
