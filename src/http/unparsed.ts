import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { type ProblemReply, problem } from '../base/contract';
import { problemDocument, problemMediaType } from '../base/problem';
import type { CommonHeaders } from './headers';

/** Node's error about bytes that are no request, with the last of these bytes where Node has them. */
type ParserError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/**
 * Replies with a problem document to bytes that Node's parser rejects, which never become a request. If the origin is known, pages in
 * browsers that may call the service may read the reply.
 */
export function createUnparsedReplies(log: Logger, headers: CommonHeaders) {
  /** The origin of the last request of a connection. A browser uses a connection for one page, or for few. */
  const origins = new WeakMap<Socket, string>();
  /** The reply to the last request of a connection. */
  const replies = new WeakMap<Socket, ServerResponse>();
  const refused = new WeakSet<Socket>();

  /** Called with each request. */
  function remember({ socket, headers: { origin } }: IncomingMessage, reply?: ServerResponse): void {
    if (origin !== undefined && origins.get(socket) !== origin) origins.set(socket, origin);
    if (reply) replies.set(socket, reply);
  }

  function refuse(error: ParserError, socket: Socket): void {
    // Node emits the error again and again when a request does not arrive in time.
    if (refused.has(socket)) return;
    refused.add(socket);
    // Node has removed its own listeners from the socket of a CONNECT. Without these two, a reset would end the process, and a client
    // that does not read the previous replies would keep its connection.
    socket.on('error', () => socket.destroy());
    socket.on('timeout', () => socket.destroy());
    const reply = replies.get(socket);
    const pending = reply && !reply.writableFinished ? reply : undefined;
    const moment = momentOf(error, socket, pending);
    if (moment === 'never') socket.destroy();
    else if (moment === 'now') answer(error, socket);
    else pending!.once(moment === 'in its turn' ? 'socket' : 'close', () => answer(error, socket));
  }

  function answer(error: ParserError, socket: Socket): void {
    if (!socket.writable) return;
    const requestId = randomUUID();
    const reply = replyTo(error);
    log.info({ request_id: requestId, status: reply.status, code: error.code }, 'request refused before it was parsed');
    const origin = originIn(error.rawPacket) ?? origins.get(socket);
    const body = JSON.stringify(problemDocument(reply, requestId));
    const fields = [
      'Content-Type',
      problemMediaType,
      'Content-Length',
      String(Buffer.byteLength(body)),
      'X-Request-Id',
      requestId,
      ...headers.of({ headers: { ...(origin && { origin }) } }),
      'Connection',
      'close',
    ];
    const head = fields.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
    socket.end(
      `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status]}\r\n${head}\r\n${body}`,
      // Both halves of the connection: a client that keeps its own half open would hold up a stop.
      () => socket.destroy(),
    );
  }

  return { remember, refuse };
}

/**
 * When the connection can take the reply to bytes that are no request.
 * @param pending the reply to the last request of the connection, unless all of it has been written
 */
function momentOf(
  error: ParserError,
  socket: Socket,
  pending: ServerResponse | undefined,
): 'never' | 'now' | 'in its turn' | 'after the pending reply' {
  if (!socket.writable || error.code === 'ECONNRESET') return 'never';
  if (!pending) return 'now';
  // In the middle of a reply, such as a stream, the client would read another reply as a part of the first.
  if (pending.headersSent && !pending.writableEnded) return 'never';
  if (pending.req.complete) return 'after the pending reply';
  // The bytes belong to the body of the pending request. Node gives the connection to one reply after the other.
  if (pending.socket !== null) return 'now';
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'never' : 'in its turn';
}

/** @returns the origin of the last request in these bytes; undefined when the header came earlier: Node keeps only the last bytes */
function originIn(bytes: Buffer | undefined): string | undefined {
  const lines = bytes?.toString('latin1').matchAll(/\r\nOrigin:[ \t]*([^\r\n]+)\r\n/gi);
  return lines && [...lines].at(-1)?.[1];
}

function replyTo({ code }: ParserError): ProblemReply {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem(431, 'HEADERS_TOO_LARGE', 'The URL and the headers of the request are larger than 16 kB.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem(408, 'REQUEST_TIMEOUT', 'The request took too long to arrive. Send it again.');
  return problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.');
}
