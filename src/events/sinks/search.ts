import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { findUntold } from '../../db/event-places';
import type { Database } from '../../db/pool/connection';
import { logFailure } from '../log-failure';

interface SearchOptions {
  readonly database: Database;
  readonly sink: string;
  readonly log: Logger;
  /** Called with users in whose lists there may be something to tell. */
  readonly found: (users: readonly string[]) => void;
  /** Whether there is no need to find more now. */
  readonly isBusy: () => boolean;
  /** Milliseconds between two steps, and between two searches. */
  readonly stepPause: number;
  readonly searchPause: number;
}

/**
 * Looks through all lists again and again for those of which a sink has not been told: what this process changes it knows, but another one
 * may have ended before it told. A step takes a few milliseconds of the database, so that a million lists take a minute, and cost it little.
 * @param signal ends the search
 */
export async function searchForUntold(options: SearchOptions, signal: AbortSignal): Promise<void> {
  const { database, sink, log, found, isBusy, stepPause, searchPause } = options;
  const rest = (milliseconds: number) => pause(milliseconds, undefined, { signal, ref: false }).catch(() => {});
  while (!signal.aborted) {
    try {
      for (const kind of ['changed', 'gone'] as const) {
        for (let after: string | undefined = ''; after !== undefined && !signal.aborted; ) {
          if (!isBusy()) {
            const { users, next }: Awaited<ReturnType<typeof findUntold>> = await findUntold(
              database,
              sink,
              kind,
              after,
            );
            if (users.length > 0) found(users);
            after = next;
            if (after === undefined) break;
          }
          await rest(stepPause);
        }
      }
    } catch (error) {
      logFailure(log, error, 'lists with events that are still to be sent were not looked for');
    }
    await rest(searchPause);
  }
}
