import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What stands between the coordinator and a worker, and can be as bad as a network. */
export interface Wire {
  readonly port: number;
  /** `cut`: connections end, and none is made. `still`: nothing passes any more. */
  state: 'open' | 'cut' | 'still';
  close(): void;
}
export async function startWire(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: Wire['state'] = 'open';
  const server = createServer((client) => {
    if (state === 'cut') return client.destroy();
    const worker = connect(Number(port || 5432), hostname);
    const pair = [client, worker] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [worker, client] as const]) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      from.on('error', () => to.destroy());
      if (state === 'still') from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    port: (server.address() as AddressInfo).port,
    get state() {
      return state;
    },
    set state(next) {
      state = next;
      for (const pair of pairs)
        for (const socket of pair) {
          if (next === 'cut') socket.destroy();
          else if (next === 'still') socket.pause();
          else socket.resume();
        }
    },
    close() {
      wire.state = 'cut';
      server.close();
    },
  };
  return wire;
}
