import type { Logger } from 'pino';
import { type ProblemReply, problem } from '../base/contract';
import { loggable, requestFields } from '../base/log';
import { isDatabaseUnavailable, Overloaded } from '../db/pool/errors';
import type { Exchange, Middleware } from '../gate/exchange';

/**
 * The error boundary: turns an error that is thrown by the middleware inside it into a reply, and into a line of the log for the operator.
 */
export function errorBoundary(log: Logger): Middleware {
  const warn = createRareWarnings(log);
  function replyTo(error: unknown, exchange: Exchange): ProblemReply {
    const fields = { ...requestFields(exchange), error: loggable(error) };
    if (error instanceof Overloaded) {
      warn(fields, 'overloaded');
      return problem(503, 'OVERLOADED', 'The service is overloaded. Try again in 1 second.');
    }
    if (isDatabaseUnavailable(error)) {
      warn(fields, 'database unavailable');
      return problem(
        503,
        'DATABASE_UNAVAILABLE',
        'The database is not available at the moment. Try again in 1 second.',
      );
    }
    log.error(fields, 'request failed');
    return problem(500, 'INTERNAL_ERROR', 'Something went wrong on our side. Quote the request_id when you report it.');
  }
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      const { state } = context;
      if (context.body !== undefined) context.body = undefined;
      const refusal = refusalIn(error);
      if (refusal) {
        state.reply = undefined;
        context.status = refusal.status;
        context.body = refusal.message;
        return;
      }
      state.error = error;
      state.reply = replyTo(error, state);
      context.status = state.reply.status;
    }
  };
}

/** @returns the refusal that a middleware threw with Koa's `context.throw`: a status below 500, and a message for the client */
function refusalIn(error: unknown): { readonly status: number; readonly message: string } | undefined {
  const { expose, status } = error as { expose?: unknown; status?: unknown };
  const isRefusal = expose === true && typeof status === 'number' && status >= 400 && status < 500;
  return isRefusal ? { status, message: (error as Error).message } : undefined;
}

/** Writes each kind of warning at most once a second, because many requests meet the same outage. `suppressed` counts the others. */
function createRareWarnings(log: Logger) {
  const warned = new Map<string, { at: number; suppressed: number }>();
  return (fields: object, message: string): void => {
    const now = performance.now();
    const last = warned.get(message);
    if (last && now - last.at < 1000) {
      last.suppressed += 1;
      return;
    }
    log.warn(last && last.suppressed > 0 ? { ...fields, suppressed: last.suppressed } : fields, message);
    warned.set(message, { at: now, suppressed: 0 });
  };
}
