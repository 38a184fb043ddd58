import type { Logger } from 'pino';
import { type LoggedRequest, placeOf, rounded } from '../base/log';
import type { StatementObserver } from '../db/pool/connection';

/** Names statements that take so many milliseconds or longer, never their text or parameters. */
export function slowStatements(log: Logger, limit: number): StatementObserver {
  return ({ name }, started, ended, asker) => {
    if (ended - started < limit) return;
    // Requests are the only askers.
    const request = asker as LoggedRequest | undefined;
    log.warn(
      { statement: name, duration_ms: rounded(ended - started), ...(request && placeOf(request)) },
      'slow statement',
    );
  };
}
