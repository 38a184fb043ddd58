import { STATUS_CODES } from 'node:http';
import type { Logger } from 'pino';
import { type ProblemReply, problem } from '../base/contract';
import { loggable, requestFields } from '../base/log';
import { problemMediaType } from '../base/problem';
import { isDatabaseUnavailable, Overloaded } from '../db/pool/errors';
import type { Exchange, ExchangeContext, Middleware } from '../gate/exchange';

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
      const thrown = httpErrorIn(error);
      if (thrown) sendHttpError(context, thrown);
      else state.reply = replyTo(error, state);
      if (state.reply) context.status = state.reply.status;
      if (context.status < 500) return;
      state.error = error;
      if (thrown) log.error({ ...requestFields(state), error: loggable(error) }, 'request failed');
    }
  };
}

/** What Koa's `context.throw` throws, and any other error made by the package http-errors. */
interface HttpError {
  readonly status: number;
  /** Whether the client may read the message. */
  readonly expose: boolean;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function httpErrorIn(error: unknown): HttpError | undefined {
  const { status, expose } = (error ?? {}) as Partial<HttpError>;
  const isHttpError = typeof expose === 'boolean' && Number.isInteger(status) && status! >= 400 && status! < 600;
  return isHttpError ? (error as HttpError) : undefined;
}

/** As a problem document without a code, which is for the contract's own problems. */
function sendHttpError(context: ExchangeContext, { status, expose, message, headers = {} }: HttpError): void {
  const title = STATUS_CODES[status] ?? 'Error';
  context.state.reply = undefined;
  context.status = status;
  context.set(headers);
  context.type = problemMediaType;
  const detail = (expose && message) || title;
  context.body = { type: 'about:blank', title, status, detail, request_id: context.state.requestId };
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
