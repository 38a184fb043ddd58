import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import Koa, { type Context, type Middleware } from 'koa';
import type { Logger } from 'pino';
import { type AnyReply, problem } from './contract';
import { isDatabaseUnavailable } from './db/errors';
import { docsRouter } from './docs';
import { createGate, type Exchange, type Gate } from './gate';
import { bodyLimit } from './gate/body';
import { Refused } from './gate/refused';
import { createReplyCheck } from './gate/reply-check';
import { type CommonHeaders, createHeaders } from './headers';
import { loggable, type RequestLog, requestLog } from './log';
import { headerCount } from './raw-headers';
import { send } from './reply';
import type { Services } from './services';

export interface AppOptions {
  readonly services: Services;
  readonly log: Logger;
  readonly corsOrigins: readonly string[];
  /** Check every reply against the contract. For development and tests. */
  readonly checkReplies: boolean;
}

/** The service as a Koa application: the gate, and behind it what exists outside the contract. */
export async function createApp({ services, log, corsOrigins, checkReplies }: AppOptions): Promise<Koa> {
  const app = new Koa();
  const gate = await createGate(services, checkReplies ? createReplyCheck() : undefined);
  app.use(boundary({ gate, services, headers: createHeaders(corsOrigins), log, logRequest: requestLog(log) }));
  app.use(docsRouter().routes());
  // A client that goes away in the middle of a reply; everything else has been caught by the boundary.
  app.on('error', (error) => log.debug({ error: loggable(error) }, 'reply not delivered'));
  return app;
}

interface Boundary {
  readonly gate: Gate;
  readonly services: Services;
  readonly headers: CommonHeaders;
  readonly log: Logger;
  readonly logRequest: RequestLog;
}

/**
 * The outermost layer: gives each request a name, hands it to the gate, turns what is thrown into a problem, writes the reply
 * and the log line.
 */
function boundary({ gate, services, headers, log, logRequest }: Boundary): Middleware {
  return async (context, next) => {
    const start = performance.now();
    const { req } = context;
    const exchange: Exchange = {
      requestId: requestId(req.headers['x-request-id']),
      path: req.url!.split('?', 1)[0]!,
      operationId: undefined,
      user: undefined,
    };
    let common = headers.of(req);
    let reply: AnyReply | undefined;
    try {
      const preflight = headers.preflight(req);
      if (isMalformed(req)) {
        reply = problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.');
      } else if (preflight) {
        common = preflight;
        reply = { status: 204 };
      } else {
        reply = (await gate(context, exchange)) ?? (await outside(context, next, exchange, common));
      }
    } catch (error) {
      reply = replyTo(error, exchange, log);
    }
    // A connection that stays open would keep the service from stopping, or have Node read on for nobody.
    const last = services.stopping || isUnread(req);
    if (reply) send(context, reply, exchange.requestId, last ? [...common, 'Connection', 'close'] : common);
    else if (last) context.set('Connection', 'close');
    logRequest(context, exchange, start);
  };
}

/** @returns nothing when a page outside the contract has answered */
async function outside(
  context: Context,
  next: () => Promise<unknown>,
  { requestId }: Exchange,
  common: readonly string[],
): Promise<AnyReply | undefined> {
  context.set('X-Request-Id', requestId);
  for (let index = 0; index < common.length; index += 2) context.set(common[index]!, common[index + 1]!);
  await next();
  if (context.status !== 404) return undefined;
  for (const name of context.res.getHeaderNames()) context.remove(name);
  return problem(404, 'NOT_FOUND', 'There is nothing at this address.');
}

/** @returns the client's own name for the request when it is a sane one, a new one otherwise */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9._~:-]{1,128}$/.test(given) ? given : randomUUID();
}

function replyTo(error: unknown, { requestId: request_id, operationId: operation }: Exchange, log: Logger): AnyReply {
  if (error instanceof Refused) return error.reply;
  const fields = { request_id, operation, error: loggable(error) };
  if (isDatabaseUnavailable(error)) {
    log.warn(fields, 'database unavailable');
    return problem(503, 'DATABASE_UNAVAILABLE', 'The database cannot be reached at the moment. Try again in 1 second.');
  }
  log.error(fields, 'request failed');
  return problem(500, 'INTERNAL_ERROR', 'Something went wrong on our side. Quote the request_id when you report it.');
}

/** What Node's parser lets pass and RFC 9112 does not: HTTP/0.9, and HTTP/1.1 without a Host or with two (section 3.2). */
function isMalformed(request: IncomingMessage): boolean {
  const { httpVersionMajor, httpVersionMinor } = request;
  return httpVersionMajor !== 1 || (httpVersionMinor === 1 && headerCount(request, 'host') !== 1);
}

/** A large body that nobody has read. Node would read and discard it to keep the connection, for as long as something comes. */
function isUnread({ complete, headers }: IncomingMessage): boolean {
  return (
    !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > bodyLimit)
  );
}
