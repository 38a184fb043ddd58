import type { Context } from 'koa';
import type { AnyReply } from './contract';
import type { FlatHeaders } from './headers';
import { problemDocument, problemHeaders, problemMediaType } from './problem';

/**
 * Writes a reply, or a refusal as a problem document. Straight to Node's response: what Koa would work out of a body and of
 * headers set one by one is known here beforehand.
 * @param common headers that go on every reply
 */
export function send(context: Context, reply: AnyReply, requestId: string, common: FlatHeaders): void {
  const headers = ['X-Request-Id', requestId, ...common];
  let text: string | undefined;
  if ('problem' in reply) {
    text = JSON.stringify(problemDocument(reply, requestId));
    add(headers, problemHeaders(reply));
    headers.push('Content-Type', problemMediaType);
  } else if (reply.body !== undefined) {
    text = JSON.stringify(reply.body);
    headers.push('Content-Type', 'application/json; charset=utf-8');
  }
  if (reply.headers) add(headers, reply.headers);
  if (text !== undefined) headers.push('Content-Length', String(Buffer.byteLength(text)));
  context.respond = false;
  context.res.writeHead(reply.status, headers);
  // Node leaves the body out of the answer to HEAD.
  context.res.end(text);
}

function add(headers: string[], more: Readonly<Record<string, string | undefined>>): void {
  for (const name in more) {
    const value = more[name];
    if (value !== undefined) headers.push(name, value);
  }
}
