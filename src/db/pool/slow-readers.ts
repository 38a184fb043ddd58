/** Milliseconds of connections that quick reads of an owner take on average, beyond which they are no longer quick. */
const slow = 2;
/** How many times as long as it took the next read waits, and milliseconds that it waits at the most. */
const [rest, longestRest] = [4, 100];
/** Of how many reads that is the average, roughly. */
const reads = 8;
/** Milliseconds below which an owner is not kept in mind, and the most owners that are. */
const [worthKeeping, mostKept] = [1, 1000];

/**
 * Learns whose reads take long though their statements are quick: pages of very long tasks, or an index in which the user has deleted a
 * hundred thousand tasks. Nothing in a statement tells that beforehand.
 */
export function createSlowReaders() {
  const averages = new Map<string, number>();
  return {
    /**
     * @param took milliseconds for which a read of the owner kept a connection busy
     * @returns milliseconds that the next one has to wait: the process works on a long answer for longer than its connection does
     */
    note(owner: string, took: number): number {
      const before = averages.get(owner) ?? 0;
      if (before === 0 && took < worthKeeping) return 0;
      const average = before + (took - before) / reads;
      if (average < worthKeeping / reads) averages.delete(owner);
      else averages.set(owner, average);
      if (averages.size > mostKept) averages.delete(averages.keys().next().value!);
      return average > slow ? Math.min(rest * took, longestRest) : 0;
    },
    /** Whether the owner's reads go where long ones go, until they are quick again. */
    has: (owner: string): boolean => averages.size > 0 && (averages.get(owner) ?? 0) > slow,
  };
}
