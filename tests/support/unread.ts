import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { handlers } from '../../src/handlers';
import { createApp } from '../../src/http/app';
import { drain } from '../../src/http/drain';
import { createHeaders } from '../../src/http/headers';
import { listen } from '../../src/http/server';
import type { Observer } from '../../src/telemetry/observer';
import { startService, type TestService, type TestServiceOptions } from './service';

// A service for tests of clients that ask for more than they read.

export interface Served {
  readonly service: TestService;
  readonly server: Server;
  readonly url: string;
  readonly logLines: Record<string, unknown>[];
  connect(): Socket;
  /** How many clients are connected. */
  connections(): Promise<number>;
}

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Serves with less patience than the service has, in seconds. */
export async function serve(
  patience: number,
  observer: Observer = {},
  options: TestServiceOptions = {},
): Promise<Served> {
  const service = await startService(options);
  const { services } = service;
  const logLines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logLines.push(JSON.parse(line)) });
  const headers = createHeaders({ origins: [] });
  const app = await createApp({
    handlers,
    services,
    accounts: true,
    personalTokens: true,
    log,
    headers,
    checkReplies: true,
    observer,
  });
  const server = await listen(app, '127.0.0.1', 0, log, headers, 75, patience);
  const { port } = server.address() as AddressInfo;
  endings.push(() => service.close());
  endings.push(() => drain(server, 1));
  return {
    ...{ service, server, logLines, url: `http://127.0.0.1:${port}` },
    connect() {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      endings.push(async () => socket.destroy());
      return socket;
    },
    connections: () => new Promise((resolve) => server.getConnections((_, count) => resolve(count))),
  };
}

/** The text of a GET. */
export const request = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
/** About 1.5 MB, that anybody may ask for. */
export const asset = '/docs/swagger-ui-bundle.js';

/** The status of each reply that has come. */
export const answersIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status!);
