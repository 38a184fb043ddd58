import type { Logger } from 'pino';
import { loggable } from '../base/log';
import type { Pool } from '../db/pool/connection';
import { sweep } from '../db/sweep';

export interface Upkeep {
  /** Begins no further statement. */
  stop(): void;
}

/**
 * Removes rows that were kept for a time only, at intervals, one sweep at a time. After a failure the next sweep tries again. Where
 * nothing has been asked of the database since the last sweep, there is none: some databases sleep when nobody asks, and cost less.
 * @param interval milliseconds from the end of a sweep to the next
 */
export function startUpkeep(database: Pool, log: Logger, interval = 60_000): Upkeep {
  const stopping = new AbortController();
  let timer = schedule();
  /** How many statements had been answered when the last sweep began, together with its own. */
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
    const counted =
      (ask: Pool['read']): Pool['read'] =>
      (statement, parameters) => {
        own += 1;
        return ask(statement, parameters);
      };
    try {
      const removed = await sweep(
        { read: counted(database.background.read), write: counted(database.background.write) },
        stopping.signal,
      );
      if (removed > 0) log.debug({ removed }, 'removed rows that were kept for a time');
      answered = before + own;
    } catch (error) {
      log.warn(
        { error: loggable(error) },
        'rows that are kept for a time were not removed: the next sweep tries again',
      );
    }
  }

  return {
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
