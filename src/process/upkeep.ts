import type { Logger } from 'pino';
import { loggable } from '../base/log';
import type { Pool } from '../db/pool/connection';
import { sweep } from '../db/sweep';

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
  /** How many statements had been answered when the last sweep began, and its own. */
  let answered = 0;

  function schedule(): NodeJS.Timeout {
    return setTimeout(run, interval).unref();
  }
  async function run(): Promise<void> {
    if (database.state.answered > answered) await sweepNow();
    if (!stopping.signal.aborted) timer = schedule();
  }
  async function sweepNow(): Promise<void> {
    const before = database.state.answered;
    let own = 0;
    const write: Pool['write'] = (statement, parameters) => {
      own += 1;
      return database.write(statement, parameters);
    };
    try {
      const removed = await sweep({ write }, stopping.signal);
      if (removed > 0) log.debug({ removed }, 'swept out what was kept for a time');
      answered = before + own;
    } catch (error) {
      log.warn({ error: loggable(error) }, 'what is kept for a time only was not swept out');
    }
  }

  return {
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
