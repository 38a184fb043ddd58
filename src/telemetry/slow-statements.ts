import type { Logger } from 'pino';
import { type LoggedRequest, requestFields, rounded } from '../base/log';
import type { StatementObserver } from '../db/pool/connection';

/** Logs the names of statements that take `limit` milliseconds or longer, but not their texts and parameters. */
export function slowStatements(log: Logger, limit: number): StatementObserver {
  return ({ name }, started, ended, caller) => {
    if (ended - started < limit) return;
    const request = caller as LoggedRequest | undefined;
    log.warn(
      { statement: name, duration_ms: rounded(ended - started), ...(request && requestFields(request)) },
      'slow statement',
    );
  };
}
