import type { Logger } from 'pino';
import { loggable } from '../base/log';
import { isDatabaseUnavailable } from '../db/pool/errors';

/**
 * Logs why work in the background failed, which goes on all the same: at debug while the database is unavailable, because requests tell of
 * that, and at error for anything else, which is a bug.
 */
export function logFailure(log: Logger, error: unknown, message: string): void {
  log[isDatabaseUnavailable(error) ? 'debug' : 'error']({ error: loggable(error) }, message);
}
