import type { Logger } from 'pino';
import type { Database } from './db/connection';
import { sweep } from './db/sweep';
import { loggable } from './log';

export interface Upkeep {
  /** Lets nothing begin after the statement that runs. */
  stop(): void;
}

/**
 * Sweeps the tables now and then, one sweep at a time. What fails is tried again the next time, and keeps no process alive.
 * @param interval milliseconds from the end of a sweep to the next
 */
export function startUpkeep(database: Database, log: Logger, interval = 60_000): Upkeep {
  const stopping = new AbortController();
  let timer = schedule();

  function schedule(): NodeJS.Timeout {
    return setTimeout(run, interval).unref();
  }
  async function run(): Promise<void> {
    try {
      const removed = await sweep(database, stopping.signal);
      if (removed > 0) log.debug({ removed }, 'swept out what was kept for a time');
    } catch (error) {
      log.warn({ error: loggable(error) }, 'the trash and the kept replies were not swept');
    }
    if (!stopping.signal.aborted) timer = schedule();
  }

  return {
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
