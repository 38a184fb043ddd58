import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Serves the requests of a connection one after the other: a pipelined request starts after the previous reply was handed to the kernel.
 * So a connection needs memory for one reply at a time. While requests wait, no more are read from the connection.
 */
export function readInTurn(app: RequestListener): RequestListener {
  /** How many requests of a connection wait. */
  const waiting = new WeakMap<Socket, number>();
  const mustPause = (socket: Socket) => waiting.get(socket)! > 0;
  return (request, response) => {
    // No pipelining: serve at once.
    if (response.socket !== null) {
      app(request, response);
      return;
    }
    const { socket } = request;
    // Node resumes the connection to read a body.
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
