import type { ServerResponse } from 'node:http';
import type { AnyReply, EventStream } from '../base/contract';
import { problemDocument, problemHeaders, problemMediaType } from '../base/problem';
import { eventStreamMediaType } from '../events/messages';
import type { FlatHeaders } from './headers';

/** Characters from which a text is encoded before it is written. Shorter ones go out in one piece with the headers. */
const longText = 10_000;

/**
 * Writes a reply, or a refusal as a problem document, or begins a stream. The headers go out as one list: set one by one, Node
 * would keep a table of them first.
 * @param common headers that go on every reply
 */
export function send(response: ServerResponse, reply: AnyReply, requestId: string, common: FlatHeaders): void {
  const headers = ['X-Request-Id', requestId, ...common];
  let text: string | undefined;
  let stream: EventStream | undefined;
  if ('problem' in reply) {
    text = JSON.stringify(problemDocument(reply, requestId));
    add(headers, { ...problemHeaders(reply), ...reply.headers });
    headers.push('Content-Type', problemMediaType);
  } else {
    stream = reply.stream;
    if (stream) {
      headers.push('Content-Type', eventStreamMediaType);
      // A proxy that compresses would hold events back until it has enough of them (RFC 9111, section 5.2.2.6).
      headers[headers.indexOf('Cache-Control') + 1] = 'no-store, no-transform';
    }
    if (reply.body !== undefined) {
      text = JSON.stringify(reply.body);
      headers.push('Content-Type', 'application/json; charset=utf-8');
    }
    if (reply.headers) add(headers, reply.headers);
  }
  // Measuring a long text takes as long as encoding it, which Node would do once more.
  const body = text !== undefined && text.length > longText ? Buffer.from(text) : text;
  if (body !== undefined) headers.push('Content-Length', String(Buffer.byteLength(body)));
  response.writeHead(reply.status, headers);
  // The line in the log is written now: a stream may last for hours, and should be found while it does.
  if (stream) {
    stream(response);
    return;
  }
  // Node leaves the body out of the answer to HEAD.
  response.end(body);
}

/** The reply with whole addresses in its headers. They are paths until here, so that what is kept of it fits any address. */
export function withPublicAddress(reply: AnyReply, publicUrl: string): AnyReply {
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
