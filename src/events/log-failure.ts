import type { Logger } from 'pino';
import { loggable } from '../base/log';
import { isDatabaseUnavailable } from '../db/pool/errors';

/**
 * Logs why work in the background failed. The level is debug while the database is unavailable, because the lines of requests say so. Any
 * other error is a bug, and has the level error.
 */
export function logFailure(log: Logger, error: unknown, message: string): void {
  log[isDatabaseUnavailable(error) ? 'debug' : 'error']({ error: loggable(error) }, message);
}
