import type { Logger } from 'pino';
import type { Settings } from '../settings/config';
import { drainTime } from './serve';

/**
 * Stops the service when the system, a terminal or npm asks for it, and ends the process. Asked a second time, it ends at once.
 * @param stop returns whether everything finished in time
 */
export function stopWhenAsked({ startedByNpm }: Settings, log: Logger, stop: () => Promise<boolean>): void {
  let stopping = false;
  const begin = async (signal: NodeJS.Signals) => {
    if (stopping) {
      log.warn({ signal }, 'stopped at once: second signal');
      process.exit(1);
    }
    stopping = true;
    log.info({ signal }, 'stopping: requests in flight finish');
    const inTime = await stop();
    log.info(inTime ? 'stopped' : `stopped: requests were cut after ${drainTime} s`);
    process.exit(0);
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
  // Whoever stops a whole group of processes has told us already.
  if (startedByNpm) whenOrphaned(() => stopping || begin('SIGTERM'));
}

/** npm passes SIGTERM on to its shell, and the shell ends without a word to us: its end is the signal. */
function whenOrphaned(action: () => unknown): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    action();
  }, 250).unref();
}
