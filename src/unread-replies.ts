import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

// Clients that ask, and do not take what they are answered.

/** Requests of one connection that may wait behind others before it is read on. */
const longestQueue = 100;

/**
 * Called when nothing has come or gone on a connection for a while; Node counts each part of a reply that the system takes. Either the
 * client does not read, or its request is being worked on, which may take as long: as soon as that writes something, Node counts again.
 */
export function closeUnread(socket: Socket, server: Server): void {
  const betweenRequests = socket.timeout !== server.timeout;
  if (betweenRequests || socket.writableLength > 0) socket.destroy();
}

/**
 * Node stops reading when a client does not take its replies, but counts no requests that have none yet: one connection could have
 * as many of them wait for the database as it can send.
 */
export function readInTurn(app: RequestListener): RequestListener {
  const queues = new WeakMap<Socket, number>();
  return (request, response) => {
    // Who waits for a reply before the next request never queues.
    if (response.socket === null) enqueue(request.socket, response);
    app(request, response);
  };
  function enqueue(socket: Socket, response: ServerResponse): void {
    const isFull = () => queues.get(socket)! >= longestQueue;
    // Whoever reads a body has the connection read on.
    if (!queues.has(socket)) socket.on('resume', () => isFull() && socket.pause());
    queues.set(socket, (queues.get(socket) ?? 0) + 1);
    if (isFull()) socket.pause();
    response.once('finish', () => {
      const wasFull = isFull();
      queues.set(socket, queues.get(socket)! - 1);
      if (wasFull && !isFull()) socket.resume();
    });
  }
}
