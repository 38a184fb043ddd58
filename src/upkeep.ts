import type { Logger } from 'pino';
import type { Pool } from './db/connection';
import { sweep } from './db/sweep';
import { loggable } from './log';

export interface Upkeep {
  /** Lets nothing begin after the statement that runs. */
  stop(): void;
}

/**
 * Sweeps the tables now and then, one sweep at a time. What fails is tried again the next time, and keeps no process alive. Where
 * nothing has been asked of the database since the last sweep, it is left in peace: some sleep when nobody asks, and cost less.
 * @param interval milliseconds from the end of a sweep to the next
 */
export function startUpkeep(database: Pool, log: Logger, interval = 60_000): Upkeep {
  const stopping = new AbortController();
  let timer = schedule();
  /** How many statements had been answered after the last sweep. */
  let answered = 0;

  function schedule(): NodeJS.Timeout {
    return setTimeout(run, interval).unref();
  }
  async function run(): Promise<void> {
    if (database.state.answered > answered) await sweepNow();
    if (!stopping.signal.aborted) timer = schedule();
  }
  async function sweepNow(): Promise<void> {
    try {
      const removed = await sweep(database, stopping.signal);
      if (removed > 0) log.debug({ removed }, 'swept out what was kept for a time');
      answered = database.state.answered;
    } catch (error) {
      log.warn({ error: loggable(error) }, 'the trash and the kept replies were not swept');
    }
  }

  return {
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
