import type { IncomingMessage } from 'node:http';
import { type ProblemReply, problem } from '../base/contract';
import type { Middleware } from '../gate/exchange';

/** The most headers that a request may have. Node silently drops further headers. */
export const maxHeaders = 1000;

/**
 * Headers with a single value, which a request may have only once (RFC 9110, section 5.3). Of two, Node takes the first or joins both
 * with a comma, while a proxy in front may have used the other one.
 *
 * Other headers need no check: lists may come in several headers (`If-Match`, `If-None-Match`, `Prefer`, `X-Forwarded-For` and the
 * headers for browsers and proxies only); `X-Request-Id` and `traceparent` are ignored when sent twice (Trace Context, section 3.2);
 * Node's parser refuses two of `Content-Length` and `Transfer-Encoding`.
 */
const singletons: ReadonlyMap<string, string> = new Map(
  [
    'Host',
    'Origin',
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'Last-Event-ID',
    'Access-Control-Request-Method',
  ].map((name) => [name.toLowerCase(), name]),
);

/** Refuses requests that are not valid HTTP though Node's parser accepts them. */
export const refuseMalformed: Middleware = (context, next) => {
  const { req, state } = context;
  const refusal = headersRefusal(req) ?? (isMalformed(req) ? notHttp : undefined);
  if (!refusal) return next();
  state.reply = refusal;
  context.status = refusal.status;
};

const notHttp = problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.');

/** HTTP/0.9, and HTTP/1.1 without a Host (RFC 9112, section 3.2). */
function isMalformed({ httpVersionMajor, httpVersionMinor, headers }: IncomingMessage): boolean {
  return httpVersionMajor !== 1 || (httpVersionMinor === 1 && headers.host === undefined);
}

/** @returns the refusal of too many headers, or of a header that came twice; undefined when all are right */
function headersRefusal({ rawHeaders, headers }: IncomingMessage): ProblemReply<400 | 431> | undefined {
  if (rawHeaders.length > 2 * maxHeaders) {
    return problem(431, 'HEADERS_TOO_LARGE', `The request has more than ${maxHeaders} headers.`);
  }
  // If there are as many names as headers, no header came twice.
  if (Object.keys(headers).length * 2 === rawHeaders.length) return undefined;
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    if (singletons.has(name) && seen.has(name)) {
      return problem(400, 'MALFORMED_REQUEST', `The request has two ${singletons.get(name)} headers. Send one.`);
    }
    seen.add(name);
  }
  return undefined;
}
