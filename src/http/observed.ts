import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { loggable, requestFields, requestLog } from '../base/log';
import { splitTarget } from '../gate/address';
import type { Exchange, ExchangeContext, Middleware } from '../gate/exchange';
import type { Observer } from '../telemetry/observer';
import { continueTrace } from '../telemetry/trace-context';
import type { CommonHeaders } from './headers';

/**
 * The outermost middleware: gives a request its id, its place in a trace and the headers of its reply, and writes its line in the log after
 * the reply. The line of a stream is written when the stream starts, because a stream may last for hours.
 */
export function observed(log: Logger, headers: CommonHeaders, observer: Observer): Middleware {
  const { startTrace = continueTrace, requestBegan, requestEnded } = observer;
  const logRequest = requestLog(log);
  function exchangeOf(request: IncomingMessage): Exchange {
    const trace = startTrace(request);
    return {
      requestId: requestId(request.headers['x-request-id']),
      trace,
      method: request.method!,
      path: pathOf(request.url!),
      operationId: undefined,
      user: undefined,
      refusedCall: undefined,
      databaseTime: 0,
      headers: headers.of(request),
      reply: undefined,
      error: undefined,
      status: 0,
    };
  }
  return async (context, next) => {
    try {
      const started = performance.now();
      requestBegan?.();
      const exchange = exchangeOf(context.req);
      context.state = exchange;
      try {
        await next();
        exchange.status = context.res.statusCode;
      } catch (error) {
        exchange.status = 500;
        giveUp(context, error);
      }
      const ended = performance.now();
      logRequest(exchange, started, ended);
      requestEnded?.(exchange, started, ended);
    } catch (error) {
      giveUp(context, error);
    }
  };

  /** Closes the connection without a reply, after an error outside of the error boundary. */
  function giveUp(context: ExchangeContext, error: unknown): void {
    context.respond = false;
    context.res.destroy();
    log.error({ ...requestFields(context.state), error: loggable(error) }, 'request not served');
  }
}

/** @returns the path of a target for the log, without the query and without the host, which may come after a password */
function pathOf(target: string): string {
  const { path } = splitTarget(target);
  return path.startsWith('/') ? path : path.replace(/^[a-z]+:\/\/[^/]*/i, '');
}

/** @returns the client's own id of the request if it is well-formed, a new one otherwise */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9._~:-]{1,128}$/.test(given) ? given : randomUUID();
}
