/** The limits that have just refused an attempt. Times are in milliseconds. */
export interface RecentRefusals {
  /** @returns how long an attempt has to wait; 0 when it has to ask the database. For the next second, other attempts do not ask */
  waitOf(key: string): number;
  /** Notes a refusal. @param wait the time until there is a point again, unless one is given back */
  note(key: string, wait: number): void;
  /** To be called when there is a point. */
  forget(key: string): void;
}

/** Milliseconds for which a process refuses without asking: a flood of attempts costs the database one statement a second. */
const remembered = 1000;
/** The most refusals that are remembered, which takes about a megabyte. */
const most = 10_000;

export function createRecentRefusals(): RecentRefusals {
  /** The oldest first. */
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
