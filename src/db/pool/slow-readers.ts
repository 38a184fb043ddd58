/** Milliseconds of the connections for quick reads that an owner may use up in a second, and at once, while others wait there. */
const [inASecond, atOnce] = [50, 50];
/** Milliseconds at which the debt of an owner stops growing: it is paid off in ten seconds. */
const most = 10 * inASecond;
/** Milliseconds that a read takes which nobody minds. */
const short = 0.5;
/** How many times as long as a read took its owner rests, and milliseconds that it is at the most. */
const [rest, longestRest] = [4, 100];
/** The most owners that are kept in mind. */
const mostKept = 10_000;

interface Debt {
  milliseconds: number;
  at: number;
}

/**
 * Learns whose reads hold others up though their statements are quick: many pages of very long tasks, or an index in which the user has
 * deleted a hundred thousand tasks. Nothing in a statement tells that beforehand. What a read takes is a debt, which time pays off: so
 * quick reads in between do not hide it, and a database far away, whose answers come now sooner, now later, makes nobody a debtor.
 */
export function createSlowReaders() {
  const debts = new Map<string, Debt>();
  const remaining = ({ milliseconds, at }: Debt, now: number) => milliseconds - ((now - at) / 1000) * inASecond;

  function has(owner: string): boolean {
    const debt = debts.size > 0 ? debts.get(owner) : undefined;
    if (!debt) return false;
    const left = remaining(debt, performance.now());
    if (left <= 0) debts.delete(owner);
    return left > atOnce;
  }

  return {
    /** Whether the owner's reads go where long ones go, until the debt is paid off. */
    has,
    /**
     * @param took milliseconds for which a read of the owner kept a connection busy
     * @param holdsUp whether others wait behind it. Nobody is in debt to nobody
     * @returns milliseconds for which the owner rests: the process works on a long answer for longer than its connection does
     */
    note(owner: string, took: number, holdsUp: boolean): number {
      if (took < short) return 0;
      const isSlow = has(owner);
      if (!holdsUp && !isSlow) return 0;
      const now = performance.now();
      const debt = debts.get(owner) ?? { milliseconds: 0, at: now };
      debts.set(owner, debt);
      debt.milliseconds = Math.min(Math.max(remaining(debt, now), 0) + took, most);
      debt.at = now;
      if (debts.size > mostKept) debts.delete(debts.keys().next().value!);
      return isSlow ? Math.min(rest * took, longestRest) : 0;
    },
  };
}
