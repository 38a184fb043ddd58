import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../src/app';
import { handlers } from '../src/handlers';
import { createHeaders } from '../src/headers';
import { drain, listen } from '../src/server';
import type { Observer } from '../src/telemetry/observer';
import { createClient, type Task } from './support/client';
import { startKeyServer } from './support/key-server';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { createKey } from './support/signing-key';
import { holdList, until } from './support/waiting';

// Clients that ask for more than they read: what they cost ends, and nobody else is sent away for it.

interface Served {
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
async function serve(patience: number, observer: Observer = {}, options: TestServiceOptions = {}): Promise<Served> {
  const service = await startService(options);
  const { services } = service;
  const logLines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logLines.push(JSON.parse(line)) });
  const headers = createHeaders({ origins: [] });
  const app = await createApp({ handlers, services, accounts: true, log, headers, checkReplies: true, observer });
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

const request = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
const asset = '/docs/swagger-ui-bundle.js';

describe('a client that reads nothing', () => {
  it.each([
    ['', ''],
    [', whatever else it asks for', request(asset).repeat(50)],
    [', though it has the connection closed', request('/health', 'Connection: close\r\n')],
    [', though it asks for another server', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n'],
    [', though it sends what is not HTTP', 'hello\r\n\r\n'],
  ])('is sent away%s', async (_, last) => {
    const { connect, connections, server, logLines } = await serve(0.5);
    let accepted: Socket | undefined;
    server.once('connection', (socket) => {
      accepted = socket;
    });
    const socket = connect();
    // The systems of both sides take several replies before one stays here.
    for (let asked = 1; !accepted?.writableLength; asked += 1) {
      socket.write(request(asset));
      await until(() => logLines.length === asked);
    }
    socket.write(last);
    await until(async () => (await connections()) === 0);
  });
});

describe('nobody is sent away', () => {
  it('who reads slowly', async () => {
    const { connect, url } = await serve(1);
    const replies = 50;
    const expected = replies * (await (await fetch(url + asset)).arrayBuffer()).byteLength;
    const socket = connect();
    let received = 0;
    let pause = 20;
    socket.on('data', ({ length }) => {
      received += length;
      socket.pause();
      setTimeout(() => socket.resume(), pause);
    });
    socket.write(request(asset).repeat(replies));
    await sleep(3000);
    expect(received).toBeLessThan(expected / 2);
    pause = 0;
    await until(() => received > expected || socket.destroyed);
    expect(socket.destroyed).toBe(false);
  });

  it('whose request takes longer than he may take to read', async () => {
    const { service, url } = await serve(0.2);
    const alice = createClient(url).as('alice');
    const { body } = await alice.call<Task>('createTask', { body: { title: 'Held' } });
    const lock = await holdList(service, 'alice');
    const pending = alice.call('toggleTask', { params: { task_id: body.id } });
    await sleep(1500);
    await lock.end('rollback');
    expect((await pending).status).toBe(200);
  });

  it('between requests, before the time for that is over, and everybody then', async () => {
    const { connect, connections, server } = await serve(0.2);
    const socket = connect();
    let text = '';
    socket.setEncoding('latin1').on('data', (more) => {
      text += more;
    });
    for (const asked of [1, 2, 3]) {
      // Node has it open for a second more than it is told.
      if (asked === 3) server.keepAliveTimeout = 1;
      socket.write(request('/health'));
      await until(() => answersIn(text).length === asked);
      if (asked < 3) await sleep(1000);
    }
    expect(answersIn(text)).toEqual(['200', '200', '200']);
    await until(async () => (await connections()) === 0);
  });
});

/** The status of each reply that has come. */
const answersIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status!);

describe('a client that does not wait for its replies', () => {
  it('is not read on while many of its requests wait, and gets all of its replies', async () => {
    const sent = 2000;
    const stranger = createKey('ES256');
    const keyServer = await startKeyServer();
    const release = keyServer.hold();
    let begun = 0;
    const requestBegan = () => {
      begun += 1;
    };
    const { connect, url } = await serve(60, { requestBegan }, { keySet: { url: keyServer.url, timeout: 30_000 } });
    const socket = connect();
    let text = '';
    socket.setEncoding('latin1').on('data', (more) => {
      text += more;
    });
    // Requests that wait for the keys, each several hundred bytes long: one reading of the connection takes less than 64 kB.
    const authorization = `Authorization: Bearer ${stranger.token({ sub: 'alice' })}\r\n`;
    socket.write(request('/api/tasks', authorization).repeat(sent));
    await until(() => begun >= 100);
    // A service that reads on has read everything by then.
    for (let index = 0; index < 100; index += 1) await createClient(url).send('GET', '/health');
    expect(begun - 100).toBeLessThan(sent / 2);
    release();
    await until(() => answersIn(text).length === sent || socket.destroyed);
    expect(answersIn(text)).toEqual(Array(sent).fill('401'));
  });
});
