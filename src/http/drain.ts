import type { RequestListener, Server } from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { stopListening, whenClosed } from '../base/listening';
import { connectionsOf } from './server';

/** Milliseconds. An idle turn of the event loop takes no longer. */
const idleTurn = 0.1;
/** Milliseconds without a new connection after which listening ends. */
const quietTime = 20;
/** Milliseconds after which listening ends without such a quiet time. */
const longestWaitForQuiet = 500;
/** Milliseconds after which listening ends in any case. */
const longestWait = 1000;

/** Milliseconds for which the first request on a connection is waited for when listening has ended. */
const longestSilence = 500;

interface Notice {
  /** Seconds for which idle connections stay open, because a request may be on its way. */
  readonly notice: number;
  /** Whether new connections are accepted in this time. Otherwise, clients that have not noticed the stop yet are refused. */
  readonly accept: boolean;
  /** Called when the notice is over, before listening ends. */
  readonly onNoticed?: () => Promise<void>;
}

/**
 * Lets requests in flight finish and replies be read, and closes connections: after their next reply, or when the notice is over.
 * @param seconds after which the connections that are left are cut
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
    for (const socket of connectionsOf(server)) socket.destroy();
  }, seconds * 1000);
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const closed = whenClosed(server);
  if (!accept) stopListening(server);
  await Promise.race([closed, sleep(notice * 1000)]);
  await onNoticed?.();
  if (accept) await stopAccepting(server);
  // A connection becomes idle when its request is answered. So the idle connections are closed again and again.
  const silentFrom = performance.now() + longestSilence;
  const sweep = setInterval(() => {
    if (performance.now() > silentFrom) closeSilent(server);
    closeIdle(server);
  }, 100);
  closeIdle(server);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
  return inTime;
}

/** Closes the connections on which nothing was ever sent, as browsers make them in advance. For Node they are not idle. */
function closeSilent(server: Server): void {
  for (const socket of connectionsOf(server)) if (socket.bytesRead === 0) socket.destroy();
}

/**
 * Closes idle connections. For Node a connection is idle as soon as its reply has been ended, even if the client has not read all of
 * it. Node closes all idle connections or none: while such a client reads, all of them stay.
 */
function closeIdle(server: Server): void {
  for (const socket of connectionsOf(server)) if (socket.writableLength > 0) return;
  server.closeIdleConnections();
}

/**
 * Ends listening without resetting connections. The kernel accepts connections before this process takes them, one in each turn of the
 * event loop, and resets the others when listening ends. So listening ends after a turn without a new connection and without other work
 * and, if possible, after a while without new connections. Until then, requests are held back, so that there are such turns under any
 * load: clients that wait for a reply send nothing new.
 */
async function stopAccepting(server: Server): Promise<void> {
  const serveHeld = holdRequests(server);
  const begun = performance.now();
  let lastConnection = begun;
  server.on('connection', () => {
    lastConnection = performance.now();
  });
  for (let now = begun, turn = begun; now - begun < longestWait; turn = now) {
    await nextTurn();
    now = performance.now();
    const isIdle = lastConnection <= turn && now - turn < idleTurn;
    if (isIdle && (now - lastConnection > quietTime || now - begun > longestWaitForQuiet)) break;
  }
  stopListening(server);
  serveHeld();
}

/** Holds requests back. @returns a function that serves them */
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
