import { connect, type Socket } from 'node:net';
import type { BenchUser } from './seed';

/** How many are opened at once. */
const atOnce = 200;

/** Opens connections, each with one request, of one user after the other. @throws Error with the reply if that is no 200 */
export async function openConnections(
  port: number,
  count: number,
  users: readonly BenchUser[],
  pathOf: (user: BenchUser) => string,
): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const first = sockets.length;
    const opened = Array.from({ length: Math.min(atOnce, count - first) }, (_, index) => {
      const user = users[(first + index) % users.length]!;
      return open(port, `GET ${pathOf(user)} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ${user.token}\r\n\r\n`);
    });
    sockets.push(...(await Promise.all(opened)));
  }
  return sockets;
}

function open(port: number, request: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.once('error', reject);
    socket.once('data', (reply) => {
      if (reply.toString('latin1').startsWith('HTTP/1.1 200')) resolve(socket.resume());
      else reject(new Error(reply.toString('latin1')));
    });
  });
}
