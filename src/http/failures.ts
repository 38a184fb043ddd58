import type { Logger } from 'pino';
import { type AnyReply, problem } from '../base/contract';
import { loggable, placeOf } from '../base/log';
import { isDatabaseUnavailable, Overloaded } from '../db/pool/errors';
import type { Exchange } from '../gate/exchange';
import { Refused } from '../gate/refused';

/** Turns what was thrown while a request was served into its reply, and a line in the log where an operator has to know. */
export function createFailureReplies(log: Logger): (error: unknown, exchange: Exchange) => AnyReply {
  const warn = createRareWarnings(log);
  return (error, exchange) => {
    if (error instanceof Refused) return error.reply;
    const fields = { ...placeOf(exchange), error: loggable(error) };
    if (error instanceof Overloaded) {
      warn(fields, 'overloaded');
      return problem(
        503,
        'OVERLOADED',
        'More is asked of the service at the moment than it can do. Try again in 1 second.',
      );
    }
    if (isDatabaseUnavailable(error)) {
      warn(fields, 'database unavailable');
      return problem(
        503,
        'DATABASE_UNAVAILABLE',
        'The database cannot be reached at the moment. Try again in 1 second.',
      );
    }
    log.error(fields, 'request failed');
    return problem(500, 'INTERNAL_ERROR', 'Something went wrong on our side. Quote the request_id when you report it.');
  };
}

/** Warns of what many requests meet at the same time: once a second, and how many more there were before. */
function createRareWarnings(log: Logger) {
  const warned = new Map<string, { at: number; more: number }>();
  return (fields: object, message: string): void => {
    const now = performance.now();
    const last = warned.get(message);
    if (last && now - last.at < 1000) {
      last.more += 1;
      return;
    }
    log.warn(last && last.more > 0 ? { ...fields, more: last.more } : fields, message);
    warned.set(message, { at: now, more: 0 });
  };
}
