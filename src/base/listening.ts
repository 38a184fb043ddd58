import { once } from 'node:events';
import { type AddressInfo, createServer, Server } from 'node:net';

// Node's servers listen on one address each.

/** What this machine knows by the name `localhost`. Clients try the one or the other first. */
export const loopback = ['127.0.0.1', '::1'];
/** Those that accept connections for a server at its other addresses. */
const further = new WeakMap<Server, Server[]>();

/**
 * Has a server listen on one port of several addresses. On a machine without IPv6, `::` is `0.0.0.0`, and `localhost` is 127.0.0.1.
 * @param server of HTTP or TCP
 * @param port 0 lets the system choose one that is free on the first address; others on which it is not are left out
 * @returns the port
 * @throws what the system says, with `code` and `address`; then it listens nowhere
 */
export async function listenOn(server: Server, addresses: readonly string[], port: number): Promise<number> {
  const [first = '', ...others] = addresses;
  await bind(server, first, port).catch((error) => {
    if (first !== '::' || !isMissing(error)) throw error;
    return bind(server, '0.0.0.0', port);
  });
  const chosen = (server.address() as AddressInfo).port;
  const doors: Server[] = [];
  further.set(server, doors);
  for (const address of others) {
    const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket));
    try {
      await bind(door, address, chosen);
      // The server itself keeps the process alive, or is not to.
      doors.push(door.unref());
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

/** Whether this machine has no such address, or none of its kind. */
function isMissing(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Stops accepting connections; those that there are stay. Idle ones too: Node's own HTTP server would close them. */
export function stopListening(server: Server): void {
  for (const each of doorsOf(server)) Server.prototype.close.call(each);
}

/** Resolves when a server has stopped listening, and all its connections have ended. */
export async function whenClosed(server: Server): Promise<void> {
  await Promise.all(doorsOf(server).map((each) => new Promise((resolve) => each.once('close', resolve))));
}

const doorsOf = (server: Server) => [server, ...(further.get(server) ?? [])];
