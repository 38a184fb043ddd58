import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type KeyServer, startKeyServer } from './support/key-server';
import { requestText } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { createKey } from './support/signing-key';
import { inParallel, until } from './support/waiting';

// A body that arrives in several pieces while the gate still waits for something else, here for the keys of the tokens.

const key = createKey('ES256');
const token = key.token({ sub: 'alice' });
let keyServer: KeyServer;
let service: TestService;
let release: () => void;
/** The requests that have come so far, by the header that the test gives to each. */
const requests = new Map<string, IncomingMessage>();

beforeEach(async () => {
  keyServer = await startKeyServer(key);
  release = keyServer.hold();
  requests.clear();
  service = await startService({
    keySet: { url: keyServer.url },
    middleware: [
      async ({ req }, next) => {
        requests.set(String(req.headers['x-number']), req);
        await next();
      },
    ],
  });
});
afterEach(() => service.close());

/** Sends one piece after the other, each when the service has the one before, or as much of it as its buffer takes. */
async function send(number: number, target: string, body: Buffer, ends: readonly number[]): Promise<Socket> {
  const headers = [`Authorization: Bearer ${token}`, 'Content-Type: application/json', `X-Number: ${number}`];
  const head = requestText('POST', target, [...headers, `Content-Length: ${body.length}`]);
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1').setNoDelay();
  const received = () => requests.get(String(number));
  socket.write(head);
  let from = 0;
  for (const end of [...ends, body.length]) {
    socket.write(body.subarray(from, end));
    from = end;
    await until(() => {
      const request = received();
      return !!request && request.readableLength >= Math.min(end, request.readableHighWaterMark);
    });
  }
  return socket;
}

/** The status lines of the replies, once the gate goes on. */
async function replies(sockets: readonly Socket[]): Promise<string[]> {
  release();
  return Promise.all(
    sockets.map(async (socket) => {
      let text = '';
      for await (const bytes of socket) text += bytes;
      return text.slice(0, text.indexOf('\r\n'));
    }),
  );
}
const created = (count: number) => Array(count).fill('HTTP/1.1 201 Created');

describe('a body that comes in pieces while the gate waits', () => {
  it('is read whole, wherever it is split in two', async () => {
    const body = Buffer.from('{"title":"Buy milk \u2615"}');
    const sockets = await inParallel(body.length, (at) => send(at, '/api/tasks', body, at === 0 ? [] : [at]));
    expect(await replies(sockets)).toEqual(created(body.length));
    const titles = await service.sql<{ title: string }[]>`select distinct title from tasks`;
    expect(titles.map(({ title }) => title)).toEqual(['Buy milk \u2615']);
  });

  it('is read whole when each byte comes alone', async () => {
    const body = Buffer.from('{"title":"Buy milk \u2615"}');
    const ends = Array.from({ length: body.length - 1 }, (_, index) => index + 1);
    expect(await replies([await send(0, '/api/tasks', body, ends)])).toEqual(created(1));
  });

  it('is read whole when it is larger than what Node keeps of it in the meantime', async () => {
    const tasks = Array.from({ length: 44 }, () => ({ title: 'Buy milk', description: 'x'.repeat(1950) }));
    const body = Buffer.from(JSON.stringify({ tasks }));
    expect(body.length).toBeGreaterThan(80_000);
    const ends = [1, 1000, 16_000, 30_000, 64_000, 65_536, 70_000];
    const sockets = await inParallel(ends.length, (index) => send(index, '/api/tasks/batch', body, ends.slice(index)));
    expect(await replies(sockets)).toEqual(created(ends.length));
  });
});
