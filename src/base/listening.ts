import { once } from 'node:events';
import { type AddressInfo, createServer, Server } from 'node:net';

/** The addresses of `localhost`. Some clients try the first, some the second. */
export const loopback = ['127.0.0.1', '::1'];

/** A server of Node listens on one address. Listeners of these accept the connections to its other addresses. */
const otherListeners = new WeakMap<Server, Server[]>();

/**
 * Lets a server listen on one port of several addresses. On a machine without IPv6, `::` stands for `0.0.0.0`, and `localhost` for
 * 127.0.0.1.
 * @param server of HTTP or TCP
 * @param port 0 lets the system choose one that is free on the first address. The other addresses where it is taken are left out
 * @returns the port
 * @throws the system's error, with `code` and `address`. Then the server listens on none of them
 */
export async function listenOn(server: Server, addresses: readonly string[], port: number): Promise<number> {
  const [first = '', ...others] = addresses;
  await bind(server, first, port).catch((error) => {
    if (first !== '::' || !isMissing(error)) throw error;
    return bind(server, '0.0.0.0', port);
  });
  const chosen = (server.address() as AddressInfo).port;
  const listeners: Server[] = [];
  otherListeners.set(server, listeners);
  for (const address of others) {
    const listener = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      server.emit('connection', socket),
    );
    try {
      await bind(listener, address, chosen);
      // Only the server itself decides whether the process stays alive.
      listeners.push(listener.unref());
    } catch (error) {
      const optional = loopback.includes(address) && loopback.includes(first) && isMissing(error);
      if (optional || (port === 0 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE')) continue;
      const closed = whenClosed(server);
      stopListening(server);
      await closed;
      throw error;
    }
  }
  return chosen;
}

async function bind(server: Server, address: string, port: number): Promise<void> {
  server.listen(port, address);
  await once(server, 'listening');
}

/** Whether this machine has no such address, or no addresses of this family. */
function isMissing(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Stops accepting connections. Open connections stay, also idle ones, which `close` of Node's HTTP server would close. */
export function stopListening(server: Server): void {
  for (const listener of listenersOf(server)) Server.prototype.close.call(listener);
}

/** Resolves when a server has stopped listening, and all its connections have ended. */
export async function whenClosed(server: Server): Promise<void> {
  await Promise.all(listenersOf(server).map((listener) => new Promise((resolve) => listener.once('close', resolve))));
}

const listenersOf = (server: Server) => [server, ...(otherListeners.get(server) ?? [])];
