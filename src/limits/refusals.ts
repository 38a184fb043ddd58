/** What has been refused a moment ago. */
export interface Refusals {
  /** @returns the milliseconds for which this is refused without a look; 0 for the one that has to look, on behalf of all others */
  waitOf(key: string): number;
  /** @param wait milliseconds until there is a point again, unless one is given back */
  note(key: string, wait: number): void;
  /** There is a point. */
  forget(key: string): void;
}

/** For so many milliseconds a process refuses by itself what was refused: a flood costs the database a look a second. */
const remembered = 1000;
/** So many are remembered at the most, about a megabyte. */
const most = 10_000;

export function createRefusals(): Refusals {
  // The oldest first.
  const kept = new Map<string, { readonly until: number; readonly end: number }>();
  function keep(key: string, now: number, end: number): void {
    kept.delete(key);
    kept.set(key, { until: Math.min(end, now + remembered), end });
  }
  return {
    waitOf(key) {
      const found = kept.get(key);
      const now = performance.now();
      if (!found || now >= found.end) return 0;
      if (now < found.until) return found.end - now;
      keep(key, now, found.end);
      return 0;
    },
    note(key, wait) {
      const now = performance.now();
      keep(key, now, now + wait);
      for (const [oldest, { until }] of kept) {
        if (kept.size <= most && until > now) break;
        kept.delete(oldest);
      }
    },
    forget: (key) => void kept.delete(key),
  };
}
