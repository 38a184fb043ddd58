import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { listenOn, stopListening, whenClosed } from '../base/listening';
import { closeUnread } from '../limits/unread-replies';
import { addressesOf } from '../settings/addresses';
import type { CommonHeaders } from './headers';
import { readInTurn } from './pipelining';
import { mostHeaders } from './raw-headers';
import { createUnparsedReplies } from './unparsed';

/** Seconds that a client has for the headers, and for the whole request. */
const headersTimeout = 10;
const requestTimeout = 30;
/** Seconds in which a client must take something of what is sent to it. */
const readTimeout = 60;
/** Milliseconds that a turn of the event loop takes at the most in which nothing is done. */
const idleTurn = 0.1;
/** Milliseconds without a new connection after which listening ends, for how long they are waited for, and when it ends anyway. */
const [quiet, longestWaitForQuiet, longestSearch] = [20, 500, 1000];

/** The open ones of each server. Node knows of those no more on which something came that is no request. */
const connections = new WeakMap<Server, Set<Socket>>();

/**
 * Starts listening.
 * @param host one or several addresses, as in HOST
 * @param port 0 lets the system choose
 * @param keepAlive seconds that a connection stays open between requests. Whoever sends requests must close it first, or one would
 *   meet a connection that has just been closed: nginx does so after 60 s.
 * @param patience seconds in which a client must take something of what is sent to it
 * @throws Error with a sentence when the address cannot be had
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
      // The boundary refuses a request without Host, as a problem document.
      requireHostHeader: false,
    },
    serve,
  );
  server.on('request', remember);
  server.on('checkExpectation', remember);
  // What comes after so many is dropped; the boundary refuses a request that had more.
  server.maxHeadersCount = mostHeaders;
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

export interface Notice {
  /** Seconds for which connections stay open that nothing is asked on: a request may be on its way. */
  readonly notice: number;
  /** Whether new connections are accepted meanwhile: those who have not noticed yet would be refused otherwise. */
  readonly accept: boolean;
  readonly onNoticed?: () => Promise<void>;
}

/**
 * Lets requests in flight finish and closes connections: after the next reply, or when the notice is over.
 * @param seconds after which connections are cut
 * @returns whether everything finished in time
 */
export async function drain(
  server: Server,
  seconds: number,
  { notice, accept, onNoticed }: Notice = { notice: 0, accept: false },
): Promise<boolean> {
  let inTime = true;
  const cut = setTimeout(() => {
    inTime = false;
    for (const socket of connections.get(server)!) socket.destroy();
  }, seconds * 1000);
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const closed = whenClosed(server);
  if (!accept) stopListening(server);
  await Promise.race([closed, sleep(notice * 1000)]);
  await onNoticed?.();
  if (accept) await stopAccepting(server);
  // A connection becomes idle when its request is answered, which may be after this.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
  return inTime;
}

/**
 * Connections that the system has accepted, and this process not yet, are reset when listening ends. One is taken in each turn of the
 * event loop: so listening ends after a turn in which there was none, and nothing else that took time, when none has come for a while
 * before it. Requests are held back meanwhile, so that this comes under any load: who waits for a reply sends nothing new.
 */
async function stopAccepting(server: Server): Promise<void> {
  const goOn = holdRequests(server);
  const begun = performance.now();
  let last = begun;
  server.on('connection', () => {
    last = performance.now();
  });
  for (let now = begun, turn = begun; now - begun < longestSearch; turn = now) {
    await nextTurn();
    now = performance.now();
    const idle = last <= turn && now - turn < idleTurn;
    if (idle && (now - last > quiet || now - begun > longestWaitForQuiet)) break;
  }
  stopListening(server);
  goOn();
}

/** @returns what has them served */
function holdRequests(server: Server): () => void {
  const listeners = server.listeners('request') as RequestListener[];
  const held: Parameters<RequestListener>[] = [];
  const hold: RequestListener = (...request) => void held.push(request);
  for (const listener of listeners) server.off('request', listener);
  server.on('request', hold);
  return () => {
    server.off('request', hold);
    for (const listener of listeners) server.on('request', listener);
    for (const request of held) server.emit('request', ...request);
  };
}

function whyNot(
  error: NodeJS.ErrnoException & { address?: string; hostname?: string },
  host: string,
  port: number,
): string {
  const { code = '', message, hostname, address = hostname ?? host } = error;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken at ${address}. Stop what listens there, or choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} needs privileges. Choose one above 1023 with PORT.`;
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return `HOST ${address} is not an address of this machine.`;
  return `Cannot listen on ${address}:${port}: ${message}`;
}
