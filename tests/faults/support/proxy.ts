import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pause } from '../../support/waiting';
import { atEnd } from './program';

export interface Proxy {
  readonly port: number;
  /** Passes bytes, the usual state. */
  pass(): void;
  /** Takes bytes both ways and passes none, on the connections that are there and on new ones: a black hole. */
  swallow(): void;
  /** Passes bytes so many milliseconds later. */
  delay(milliseconds: number): void;
  /** Resets every connection. New ones are made as before. */
  cut(): void;
}

/** A TCP proxy on a port of its own, before a port of this machine. */
export async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let swallowing = false;
  let lateness = 0;

  /** Bytes that were swallowed never come: a connection that has lost some is reset when bytes pass again. */
  const holed = new Set<Socket>();
  function carry(from: Socket, to: Socket): void {
    sockets.add(from);
    // Bytes keep their order, as TCP has it: none overtake those that are late.
    let before = Promise.resolve();
    let late = 0;
    async function passOn(bytes: Buffer, after: Promise<void>): Promise<void> {
      late += 1;
      await Promise.all([pause(lateness), after]);
      late -= 1;
      to.write(bytes);
    }
    from.on('data', (bytes) => {
      if (swallowing) holed.add(from).add(to);
      else if (lateness > 0 || late > 0) before = passOn(bytes, before);
      else to.write(bytes);
    });
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      if (!swallowing) to.destroy();
      else holed.add(to);
    });
  }
  const server = createServer({ noDelay: true }, (client) => {
    const database = connect({ port: target, host: '127.0.0.1', noDelay: true });
    carry(client, database);
    carry(database, client);
  });
  const reset = (which: Iterable<Socket>) => {
    for (const socket of which) socket.resetAndDestroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.close();
    reset(sockets);
  });
  return {
    port: (server.address() as AddressInfo).port,
    pass() {
      swallowing = false;
      lateness = 0;
      reset(holed);
      holed.clear();
    },
    swallow() {
      swallowing = true;
    },
    delay(milliseconds) {
      lateness = milliseconds;
    },
    cut: () => reset([...sockets]),
  };
}

/** The same database by way of a port. */
export function viaPort(databaseUrl: string, port: number): string {
  const url = new URL(databaseUrl);
  url.port = String(port);
  return url.href;
}
