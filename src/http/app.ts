import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import Koa from 'koa';
import type { Logger } from 'pino';
import { type AnyReply, problem } from '../base/contract';
import { loggable, placeOf, type RequestLog, requestLog } from '../base/log';
import { createGate, type Gate } from '../gate';
import { bodyLimit } from '../gate/body';
import type { Exchange } from '../gate/exchange';
import { createReplyCheck } from '../gate/reply-check';
import type { ProcessServices } from '../gate/services';
import { ofAccounts } from '../handlers/accounts';
import type { Handlers } from '../handlers/handler';
import type { Observer } from '../telemetry/observer';
import { goOnWithTrace } from '../telemetry/trace-context';
import { docsRouter } from './documentation';
import { createFailureReplies } from './failures';
import type { CommonHeaders, FlatHeaders } from './headers';
import { refuseHeaders } from './raw-headers';
import { send, withPublicAddress } from './reply';

export interface AppOptions {
  /** What serves each operation. */
  readonly handlers: Handlers;
  readonly services: ProcessServices;
  /** Whether people have accounts here: sign up, log in and what follows. */
  readonly accounts: boolean;
  readonly log: Logger;
  /** What goes on every reply, and to whom preflights give permission. */
  readonly headers: CommonHeaders;
  /** Check every reply against the contract. For development and tests. */
  readonly checkReplies: boolean;
  /** What follows the requests. */
  readonly observer?: Observer | undefined;
  /** Where clients reach the service: the addresses in its replies begin with it. Undefined: they are paths. */
  readonly publicUrl?: string | undefined;
}

/** The service as a listener for Node's HTTP server: the gate, and behind it what exists outside the contract. */
export async function createApp(options: AppOptions): Promise<RequestListener> {
  const { handlers, services, accounts, log, headers, checkReplies, observer = {}, publicUrl } = options;
  const switchedOff = new Set<string>(accounts ? [] : Object.keys(ofAccounts));
  const gate = await createGate(handlers, services, switchedOff, checkReplies ? createReplyCheck() : undefined);
  return boundary({
    gate,
    pages: createPages(log, publicUrl),
    publicUrl,
    services,
    headers,
    log,
    logRequest: requestLog(log),
    observer,
  });
}

/** Koa with what is outside the contract. What it has no page for it leaves unanswered, with the status 404. */
function createPages(log: Logger, publicUrl: string | undefined): RequestListener {
  const pages = new Koa();
  pages.use(docsRouter(publicUrl).routes());
  pages.use((context) => {
    context.respond = false;
  });
  // A client that goes away in the middle of a page; everything else has been caught by the boundary.
  pages.on('error', (error) => log.debug({ error: loggable(error) }, 'page not delivered'));
  return pages.callback();
}

interface Boundary {
  readonly gate: Gate;
  readonly pages: RequestListener;
  readonly publicUrl: string | undefined;
  readonly services: ProcessServices;
  readonly headers: CommonHeaders;
  readonly log: Logger;
  readonly logRequest: RequestLog;
  readonly observer: Observer;
}

/**
 * The outermost layer: gives each request a name, hands it to the gate, turns what is thrown into a problem, writes the reply
 * and the log line. It works on Node's own request and response: a Koa context, and Koa's watch over the response, would add
 * about a twentieth to what a request costs, and the contract's operations use neither.
 */
function boundary({ gate, pages, publicUrl, services, headers, log, logRequest, observer }: Boundary): RequestListener {
  const { takeUpTrace = goOnWithTrace, requestBegan, requestEnded } = observer;
  const replyToFailure = createFailureReplies(log);
  return (request, response) => {
    serve(request, response).catch((error) => {
      // Nobody waits for this: what was thrown would end the process.
      response.destroy();
      log.error({ error: loggable(error) }, 'request not served');
    });
  };
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    requestBegan?.();
    const exchange: Exchange = {
      request,
      response,
      requestId: requestId(request.headers['x-request-id']),
      trace: takeUpTrace(request),
      path: pathOf(request.url!),
      operationId: undefined,
      user: undefined,
      databaseTime: 0,
    };
    let common = headers.of(request);
    let reply: AnyReply | undefined;
    try {
      const preflight = headers.preflight(request);
      const refused = refuseHeaders(request);
      if (refused || isMalformed(request)) {
        reply = refused ?? problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.');
      } else if (preflight) {
        common = preflight;
        reply = { status: 204 };
      } else {
        reply = (await gate(exchange)) ?? (await outside(exchange, pages, headersOf(exchange, common)));
      }
    } catch (error) {
      reply = replyToFailure(error, exchange);
    }
    try {
      if (reply)
        send(
          response,
          publicUrl ? withPublicAddress(reply, publicUrl) : reply,
          exchange.requestId,
          headersOf(exchange, common),
        );
      services.unreadReplies.follow(response, exchange.user);
    } catch (error) {
      log.error({ ...placeOf(exchange), error: loggable(error) }, 'reply not written');
      response.destroy();
    }
    const ended = performance.now();
    logRequest(exchange, started, ended);
    requestEnded?.(exchange, started, ended);
  }
  function headersOf({ request, trace }: Exchange, common: FlatHeaders): FlatHeaders {
    const all = trace ? [...common, 'traceparent', trace.traceparent] : common;
    // A connection that stays open would keep the service from stopping, or have Node read on for nobody.
    return services.stopping || isUnread(request) ? [...all, 'Connection', 'close'] : all;
  }
}

/** @returns nothing when a page outside the contract has answered */
async function outside(
  { request, response, requestId }: Exchange,
  pages: RequestListener,
  common: FlatHeaders,
): Promise<AnyReply | undefined> {
  setHeaders(response, ['X-Request-Id', requestId, ...common]);
  await pages(request, response);
  if (response.statusCode !== 404) return undefined;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  return problem(404, 'NOT_FOUND', 'There is nothing at this address.');
}

function setHeaders(response: ServerResponse, headers: FlatHeaders): void {
  for (let index = 0; index < headers.length; index += 2) response.setHeader(headers[index]!, headers[index + 1]!);
}

/** The path of a target as the log may have it: without a query, and without a host, which may have a password before it. */
function pathOf(target: string): string {
  const [path] = target.split('?', 1) as [string];
  return path.startsWith('/') ? path : path.replace(/^[a-z]+:\/\/[^/]*/i, '');
}

/** @returns the client's own name for the request when it is a sane one, a new one otherwise */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9._~:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** What Node's parser lets pass and RFC 9112 does not: HTTP/0.9, and HTTP/1.1 without a Host (section 3.2). */
function isMalformed({ httpVersionMajor, httpVersionMinor, headers }: IncomingMessage): boolean {
  return httpVersionMajor !== 1 || (httpVersionMinor === 1 && headers.host === undefined);
}

/** A large body that nobody has read. Node would read and discard it to keep the connection, for as long as something comes. */
function isUnread({ complete, headers }: IncomingMessage): boolean {
  return (
    !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > bodyLimit)
  );
}
