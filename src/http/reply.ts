import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyReply, EventStream, Parts } from '../base/contract';
import { problemDocument, problemHeaders, problemMediaType } from '../base/problem';
import { eventStreamMediaType } from '../events/messages';
import { defaultBodyLimit } from '../gate/body';
import type { Middleware } from '../gate/exchange';
import type { ProcessServices } from '../gate/process-services';
import type { FlatHeaders } from './headers';
import { writeParts } from './parts';
import { metadataAddress, type ProtectedResource } from './protected-resource';

/** Characters. A text of this length is encoded before it is written. A shorter text is sent in one piece with the headers. */
const longText = 10_000;

/**
 * Writes the reply when all other middleware has returned. If a middleware has set `context.body`, Koa writes that body instead. A header
 * that a middleware has set with `context.set` replaces the same header of all replies.
 * @param resource undefined: clients cannot find out where their users get tokens
 */
export function writeReplies(
  services: ProcessServices,
  publicUrl: string | undefined,
  resource: ProtectedResource | undefined,
): Middleware {
  const { unreadReplies } = services;
  return async (context, next) => {
    await next();
    const { req, res, state } = context;
    const { reply, trace, user } = state;
    const headers = ['X-Request-Id', state.requestId, ...state.headers];
    if (trace) headers.push('traceparent', trace.traceparent);
    // An open connection would keep the service from stopping, and Node would read the rest of a body that nobody needs.
    if (services.stopping || isUnread(req)) headers.push('Connection', 'close');
    // A middleware has set one of its own.
    if (res.hasHeader('Vary')) context.vary('Origin');
    if (reply === undefined || context.body !== undefined) {
      addMissing(res, headers);
      // Koa writes the body later in this turn of the event loop.
      setImmediate(() => unreadReplies.follow(res, user));
      return;
    }
    context.respond = false;
    const own = res.getHeaderNames();
    const parts = write(
      res,
      publicUrl === undefined ? reply : withPublicAddress(withMetadata(reply, resource, state.path), publicUrl),
      state.requestId,
      own.length === 0 ? headers : without(headers, own),
    );
    unreadReplies.follow(res, user);
    if (parts) writeParts(res, parts, unreadReplies).catch((error) => context.app.emit('error', error, context));
  };
}

/** Whether a large body was not read. To keep the connection, Node would read and discard it, however long it takes. */
function isUnread({ complete, headers }: IncomingMessage): boolean {
  if (complete) return false;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > defaultBodyLimit;
}

function addMissing(response: ServerResponse, headers: FlatHeaders): void {
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index]!;
    if (!response.hasHeader(name)) response.setHeader(name, headers[index + 1]!);
  }
}

/** Replaces the value of a header where a middleware has not set one of its own. */
function replace(headers: string[], name: string, value: string): void {
  const index = headers.indexOf(name);
  if (index >= 0) headers[index + 1] = value;
}

/** @param names in lower case */
function without(headers: FlatHeaders, names: readonly string[]): string[] {
  return headers.filter((_, index) => !names.includes(headers[index - (index % 2)]!.toLowerCase()));
}

/**
 * Writes a reply, or a refusal as a problem document, or starts a stream. The headers are written as one list, because Node is slower when
 * it gets them one by one and keeps a table of them.
 * @param headers the headers of all replies: name, value, name, value. The headers of this reply are added to them
 * @returns the parts that are still to be written
 */
function write(response: ServerResponse, reply: AnyReply, requestId: string, headers: string[]): Parts | undefined {
  let text: string | undefined;
  let stream: EventStream | undefined;
  let parts: Parts | undefined;
  if ('problem' in reply) {
    text = JSON.stringify(problemDocument(reply, requestId));
    add(headers, { ...problemHeaders(reply), ...reply.headers });
    headers.push('Content-Type', problemMediaType);
  } else {
    stream = reply.stream;
    if (stream) {
      headers.push('Content-Type', eventStreamMediaType);
      // A proxy that compresses would hold events back until it has enough of them (RFC 9111, section 5.2.2.6).
      replace(headers, 'Cache-Control', 'no-store, no-transform');
    }
    if (reply.parts && !isBodiless(response.statusCode)) {
      parts = reply.parts;
      headers.push('Content-Type', `${parts.mediaType}; charset=utf-8`);
    }
    if (reply.body !== undefined && !isBodiless(response.statusCode)) {
      text = JSON.stringify(reply.body);
      headers.push('Content-Type', 'application/json; charset=utf-8');
    }
    if (reply.headers) add(headers, reply.headers);
  }
  // Node would encode a long text twice: to measure it, and to write it.
  const body = text !== undefined && text.length > longText ? Buffer.from(text) : text;
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  if (body !== undefined) headers.push('Content-Length', String(length));
  response.writeHead(response.statusCode, headers);
  if (stream) {
    stream(response);
    return undefined;
  }
  // No parts for HEAD.
  if (parts && response.req.method !== 'HEAD') return parts;
  // Node leaves out the body of a reply to HEAD.
  // ASCII is the same in both, and Node would set three bytes a character aside for UTF-8.
  response.end(body, length === text?.length ? 'latin1' : 'utf8');
  return undefined;
}

/** Whether replies with this status have no body (RFC 9110, section 6.4.1): a middleware may have set it. */
const isBodiless = (status: number) => status === 204 || status === 304;

/** @returns the reply with the address of the metadata beside what its WWW-Authenticate says, if it has one */
function withMetadata(reply: AnyReply, resource: ProtectedResource | undefined, path: string): AnyReply {
  if (resource === undefined || !('problem' in reply)) return reply;
  const challenge = reply.headers?.['WWW-Authenticate'] ?? problemHeaders(reply)['WWW-Authenticate'];
  if (challenge === undefined) return reply;
  const separator = challenge === 'Bearer' ? ' ' : ', ';
  const whole = `${challenge}${separator}resource_metadata="${metadataAddress(resource, path)}"`;
  return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': whole } };
}

/** @returns the reply with complete URLs in its headers. Before, they are paths, so that a stored reply fits any address of the service */
function withPublicAddress(reply: AnyReply, publicUrl: string): AnyReply {
  const { Location, Link } = (reply.headers ?? {}) as Record<string, string | undefined>;
  if (Location === undefined && Link === undefined) return reply;
  const whole = { Location: Location && publicUrl + Location, Link: Link?.replace(/^</, `<${publicUrl}`) };
  return { ...reply, headers: { ...reply.headers, ...whole } };
}

function add(headers: string[], more: Readonly<Record<string, string | undefined>>): void {
  for (const name in more) {
    const value = more[name];
    if (value !== undefined) headers.push(name, value);
  }
}
