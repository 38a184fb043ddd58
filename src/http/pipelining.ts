import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Serves the requests of a connection one after the other: a request that came early begins when the system has taken the reply before
 * it. So a connection costs one reply at a time, however many requests it brings. While requests wait, nothing more is read.
 */
export function readInTurn(app: RequestListener): RequestListener {
  /** How many requests of a connection wait. */
  const waiting = new WeakMap<Socket, number>();
  const mustPause = (socket: Socket) => waiting.get(socket)! > 0;
  return (request, response) => {
    // A client that waits for a reply before its next request never has one waiting.
    if (response.socket !== null) {
      app(request, response);
      return;
    }
    const { socket } = request;
    // Reading a body resumes the connection.
    if (!waiting.has(socket)) socket.on('resume', () => mustPause(socket) && socket.pause());
    waiting.set(socket, (waiting.get(socket) ?? 0) + 1);
    socket.pause();
    // Node gives the connection to one response after the other.
    response.once('socket', () => {
      waiting.set(socket, waiting.get(socket)! - 1);
      if (!mustPause(socket)) socket.resume();
      // After the connection has been ended, nobody would get the reply.
      process.nextTick(() => socket.writable && app(request, response));
    });
  };
}
