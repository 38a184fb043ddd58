import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { type ProblemReply, problem } from '../base/contract';
import { problemDocument, problemMediaType } from '../base/problem';
import type { CommonHeaders } from './headers';

/** What Node says of bytes that are no request, with the last of them, where it has them. */
export type ParserError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/**
 * What Node's parser rejects never becomes a request. It gets a problem all the same, and pages in browsers that may call the service
 * may read it, as far as it can be known whose it is.
 */
export function createUnparsedReplies(log: Logger, headers: CommonHeaders) {
  /** The origin of the last request of a connection. A browser's carries those of few pages, mostly of one. */
  const origins = new WeakMap<Socket, string>();
  /** The reply to it. */
  const replies = new WeakMap<Socket, ServerResponse>();
  const refused = new WeakSet<Socket>();

  /** Called with each request. */
  function remember({ socket, headers: { origin } }: IncomingMessage, reply?: ServerResponse): void {
    if (origin !== undefined && origins.get(socket) !== origin) origins.set(socket, origin);
    if (reply) replies.set(socket, reply);
  }

  function refuse(error: ParserError, socket: Socket): void {
    // A request that does not arrive in time is told of again and again.
    if (refused.has(socket)) return;
    refused.add(socket);
    // Node has taken its own listeners off a CONNECT's socket. Without one a reset would end the process, and nobody would be sent
    // away who does not read what came before.
    socket.on('error', () => socket.destroy());
    socket.on('timeout', () => socket.destroy());
    const reply = replies.get(socket);
    const pending = reply && !reply.writableFinished ? reply : undefined;
    // The rest of the request that it is about, or what comes after that.
    const isRest = !pending?.req.complete;
    const begun = pending?.headersSent && !pending.writableEnded;
    // Node gives the connection to one reply after the other.
    const isBehind = isRest && pending?.socket === null;
    const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    // In the middle of a reply, as of a stream, another one would be read as a part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || begun || (isBehind && isLate)) socket.destroy();
    else if (isBehind) pending.once('socket', () => answer(error, socket));
    else if (!pending || isRest) answer(error, socket);
    else pending.once('close', () => answer(error, socket));
  }

  function answer(error: ParserError, socket: Socket): void {
    if (!socket.writable) return;
    const requestId = randomUUID();
    const reply = replyTo(error);
    log.info({ request_id: requestId, status: reply.status, code: error.code }, 'request refused before it was parsed');
    const origin = originIn(error.rawPacket) ?? origins.get(socket);
    const body = JSON.stringify(problemDocument(reply, requestId));
    const fields = [
      ...['Content-Type', problemMediaType, 'Content-Length', String(Buffer.byteLength(body))],
      ...['X-Request-Id', requestId, ...headers.of({ headers: { ...(origin && { origin }) } }), 'Connection', 'close'],
    ];
    const head = fields.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
    socket.end(
      `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status]}\r\n${head}\r\n${body}`,
      // Not only our half: a client that keeps its own open would hold up the stop.
      () => socket.destroy(),
    );
  }

  return { remember, refuse };
}

/** Of the last request in these bytes. The line may have come before them: all that has come before is gone. */
function originIn(bytes: Buffer | undefined): string | undefined {
  const lines = bytes?.toString('latin1').matchAll(/\r\nOrigin:[ \t]*([^\r\n]+)\r\n/gi);
  return lines && [...lines].at(-1)?.[1];
}

function replyTo({ code }: ParserError): ProblemReply {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem(431, 'HEADERS_TOO_LARGE', 'The headers of the request are larger than 16 kB.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem(408, 'REQUEST_TIMEOUT', 'The request took too long to arrive.');
  return problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.');
}
