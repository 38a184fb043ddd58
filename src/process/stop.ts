import type { Logger } from 'pino';
import type { Settings } from '../settings/config';

/** Seconds that requests in flight have to finish when the time for noticing a stop is over. */
const finishSeconds = 8;

/**
 * Seconds that requests in flight have from the signal on. Then they are cut.
 */
export const drainSeconds = ({ stopNotice }: Settings): number => Math.max(10, stopNotice + finishSeconds);

/**
 * What became of the requests in flight at a stop: all have finished, some were cut, or nobody knows, because a worker that had
 * accepted some was killed.
 */
export type StopResult = 'finished' | 'cut' | 'unknown';

export const cutMessage = (settings: Settings) => `requests were cut after ${drainSeconds(settings)} s`;

/**
 * A function that ends this process once, however often it is called.
 * @param finish finishes what has been accepted, in a bounded time. @returns the exit code
 */
export function createStop<Reason>(finish: (reason: Reason) => Promise<number>): (reason: Reason) => void {
  let begun = false;
  return (reason) => {
    if (begun) return;
    begun = true;
    void finish(reason).then((exitCode) => process.exit(exitCode));
  };
}

/**
 * Stops the service when the system, a terminal or npm asks for it, and ends the process. Asked by a second signal, it ends at once.
 * @param service finishes the requests in flight, before its database is stopped
 */
export function stopWhenAsked(
  settings: Settings,
  log: Logger,
  service: () => Promise<StopResult>,
  database: { stop(): Promise<void> },
): void {
  const stop = createStop(async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping: requests in flight finish');
    const result = await service();
    await database.stop();
    if (result === 'unknown') log.error('stopped: a worker was killed');
    else log.info(result === 'cut' ? `stopped: ${cutMessage(settings)}` : 'stopped');
    return result === 'unknown' ? 1 : 0;
  });
  let signalled = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (signalled) {
      log.warn({ signal }, 'stopped at once: second signal');
      process.exit(1);
    }
    signalled = true;
    stop(signal);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // Of bin/parent.js: npm has been asked to stop. Not a signal that counts: the system may ask this process as well, before or after.
  (process as NodeJS.EventEmitter).on('orphaned', () => stop('SIGTERM'));
}
