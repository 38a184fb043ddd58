import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { listenOn } from '../base/listening';
import { ownCommand } from '../base/own-command';
import { closeUnread } from '../limits/unread-replies';
import { addressesOf } from '../settings/addresses';
import type { CommonHeaders } from './headers';
import { readInTurn } from './pipelining';
import { maxHeaders } from './raw-headers';
import { createUnparsedReplies } from './unparsed';

/** Seconds that a client has to send the headers. */
const headersTimeout = 10;
/** Seconds that a client has to send the whole request. */
const requestTimeout = 30;
/** Seconds in which a client must read some of the bytes that are sent to it. */
const readTimeout = 60;
/** The open connections of each server. Node itself forgets a connection on which bytes come that are no request. */
const connections = new WeakMap<Server, Set<Socket>>();
export const connectionsOf = (server: Server): ReadonlySet<Socket> => connections.get(server)!;

/**
 * Starts listening.
 * @param host one or several addresses, as in HOST
 * @param port 0 lets the system choose
 * @param keepAlive seconds that a connection stays open between requests. The client must close it first (nginx does after 60 s), or a
 *   request would meet a connection that has just been closed.
 * @param patience seconds in which a client must read some of the bytes that are sent to it
 * @throws Error with a sentence when it cannot listen there
 */
export async function listen(
  app: RequestListener,
  host: string,
  port: number,
  log: Logger,
  headers: CommonHeaders,
  keepAlive = 75,
  patience = readTimeout,
): Promise<Server> {
  const serve = readInTurn(app);
  const { remember, refuse } = createUnparsedReplies(log, headers);
  const server = createServer(
    {
      headersTimeout: headersTimeout * 1000,
      requestTimeout: requestTimeout * 1000,
      keepAliveTimeout: keepAlive * 1000,
      connectionsCheckingInterval: 1000,
      // The middleware refuses a request without Host, with a problem document.
      requireHostHeader: false,
    },
    serve,
  );
  server.on('request', remember);
  server.on('checkExpectation', remember);
  // Node drops further headers. The middleware refuses a request that has more.
  server.maxHeadersCount = maxHeaders;
  server.setTimeout(patience * 1000, (socket) => closeUnread(socket, server));
  const open = new Set<Socket>();
  connections.set(server, open);
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('clientError', (error, socket) => refuse(error, socket as Socket));
  // Node would answer an unknown Expect by itself, and a CONNECT not at all.
  server.on('checkExpectation', serve);
  server.on('connect', (request, socket: Socket) => {
    remember(request);
    refuse(new Error('CONNECT'), socket);
  });
  await listenOn(server, addressesOf(host), port).catch((error) => {
    throw new Error(whyNot(error, host, port));
  });
  return server;
}

function whyNot(
  error: NodeJS.ErrnoException & { address?: string; hostname?: string },
  host: string,
  port: number,
): string {
  const { code = '', message, hostname, address = hostname ?? host } = error;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken at ${address}. Stop the program that listens there, or choose another: PORT=${port + 1} ${ownCommand('start')}`;
  if (code === 'EACCES') return `Port ${port} needs privileges. Choose one above 1023 with PORT.`;
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return `HOST ${address} is not an address of this machine.`;
  return `Cannot listen on ${address}:${port}: ${message}`;
}
