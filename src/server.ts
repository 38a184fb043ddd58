import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { problem } from './contract';
import { problemDocument, problemMediaType } from './problem';

/** Seconds that a client has for the headers, and for the whole request. */
const headersTimeout = 10;
const requestTimeout = 30;

/**
 * Starts listening.
 * @param port 0 lets the system choose
 * @throws Error with a sentence when the address cannot be had
 */
export function listen(app: RequestListener, host: string, port: number, log: Logger): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: headersTimeout * 1000,
      requestTimeout: requestTimeout * 1000,
      connectionsCheckingInterval: 1000,
      // The boundary refuses a request without Host, as a problem document.
      requireHostHeader: false,
    },
    app,
  );
  server.on('clientError', (error, socket) => refuseUnparsed(error, socket as Socket, log));
  // Node would answer an unknown Expect by itself, and a CONNECT not at all.
  server.on('checkExpectation', app);
  server.on('connect', (_request, socket: Socket) => refuseUnparsed(new Error('CONNECT'), socket, log));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, host, port))));
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * Stops accepting, lets requests in flight finish and closes idle connections.
 * @param seconds after which connections are cut
 * @returns whether everything finished in time
 */
export async function drain(server: Server, seconds: number): Promise<boolean> {
  // A connection becomes idle when its request is answered, which may be after the server was told to close.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const inTime = await new Promise<boolean>((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
      resolve(false);
    }, seconds * 1000);
    server.close(() => {
      clearTimeout(cut);
      resolve(true);
    });
  });
  clearInterval(sweep);
  return inTime;
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} needs privileges. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is not an address of this machine.`;
  return `Cannot listen on ${host}:${port}: ${message}`;
}

/** What Node's parser rejects never becomes a request. It gets a problem all the same. */
function refuseUnparsed(error: NodeJS.ErrnoException, socket: Socket, log: Logger): void {
  // Node has taken its own listener off a CONNECT's socket, and without one a reset would end the process.
  socket.on('error', () => socket.destroy());
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const reply =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? problem(431, 'HEADERS_TOO_LARGE', 'The headers of the request are larger than 16 kB.')
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? problem(408, 'REQUEST_TIMEOUT', 'The request took too long to arrive.')
        : problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.');
  log.info({ request_id: requestId, status: reply.status, code: error.code }, 'request refused before it was parsed');
  const body = JSON.stringify(problemDocument(reply, requestId));
  socket.end(
    `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status]}\r\n` +
      `Content-Type: ${problemMediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `X-Request-Id: ${requestId}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
    // Not only our half: a client that keeps its own open would hold up the stop.
    () => socket.destroy(),
  );
}
