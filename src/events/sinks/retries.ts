import { delayAfter } from './backoff';

interface Failing {
  readonly since: number;
  failures: number;
  /** Undefined while the next attempt waits for its turn, or is under way. */
  timer: NodeJS.Timeout | undefined;
}

/**
 * Remembers of which users the sink has not taken an event, until it does. Times are in milliseconds, from 1970 on.
 * @param retry called when a user's next attempt may begin
 */
export function createRetries(retry: (user: string) => void) {
  const failing = new Map<string, Failing>();

  function retryNow(user: string): void {
    const failed = failing.get(user);
    if (!failed) return;
    clearTimeout(failed.timer);
    failed.timer = undefined;
    retry(user);
  }

  return {
    /**
     * Notes a failure.
     * @param since when the event was, for which the sink waits
     * @param wish as in delayAfter
     */
    later(user: string, since: number, wish: number | undefined): void {
      const failed = failing.get(user) ?? { since, failures: 0, timer: undefined };
      failing.set(user, failed);
      failed.failures += 1;
      failed.timer = setTimeout(retryNow, delayAfter(failed.failures, wish), user).unref();
    },
    forget(user: string): void {
      clearTimeout(failing.get(user)?.timer);
      failing.delete(user);
    },
    /** Whether it is too early for the next attempt. */
    isEarly: (user: string): boolean => failing.get(user)?.timer !== undefined,
    /** Since when the sink waits for the oldest event of a user; undefined when it has taken all. */
    since: (user: string): number | undefined => failing.get(user)?.since,
    /** The same of all users. */
    times: (): readonly number[] => [...failing.values()].map(({ since }) => since),
    retryAllNow(): void {
      for (const user of failing.keys()) retryNow(user);
    },
    stop(): void {
      for (const { timer } of failing.values()) clearTimeout(timer);
    },
  };
}
