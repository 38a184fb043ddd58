import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { handlers } from '../src/handlers';
import { createApp } from '../src/http/app';
import { drain } from '../src/http/drain';
import { createHeaders } from '../src/http/headers';
import { listen } from '../src/http/server';
import { requestText } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// Bytes that never become a request, on a connection that a page in a browser has used before. Single requests are in headers.test.ts.

const allowed = 'https://app.example.com';
let service: TestService;
let server: Server;
beforeAll(async () => {
  service = await startService();
  const { services } = service;
  const log = pino({ level: 'silent' });
  const headers = createHeaders({ origins: [allowed] });
  const app = await createApp({
    handlers,
    services,
    accounts: true,
    personalTokens: true,
    log,
    headers,
    checkReplies: true,
  });
  server = await listen(app, '127.0.0.1', 0, log, headers);
  // Milliseconds. Node looks once a second.
  server.requestTimeout = 500;
  server.headersTimeout = 500;
});
afterAll(async () => {
  await drain(server, 1);
  await service.close();
});

/** Sends each piece when the one before has arrived, after a preflight. @returns all that follows the reply to the preflight */
async function sendAfterPreflight(origin: string, pieces: readonly string[]): Promise<string> {
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay();
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  let received = '';
  socket.on('data', (bytes) => {
    received += bytes;
  });
  const preflight = requestText('OPTIONS', '/api/tasks', [`Origin: ${origin}`, 'Access-Control-Request-Method: POST']);
  const kept = preflight.replace('Connection: close\r\n', '');
  socket.write(kept);
  const [peer] = await accepted;
  await until(() => received.includes('\r\n\r\n'));
  const start = received.length;
  let sent = kept.length;
  for (const piece of pieces) {
    socket.write(piece);
    sent += piece.length;
    await until(() => peer.destroyed || peer.bytesRead >= sent);
  }
  await closed;
  return received.slice(start);
}

const head = `POST /api/tasks HTTP/1.1\r\nHost: x\r\nOrigin: ${allowed}\r\nAuthorization: Bearer ${signToken({ sub: 'alice' })}\r\n`;
const long = 'x'.repeat(9000);

describe.each([
  ['431 for headers that come in pieces', 'HEADERS_TOO_LARGE', [`${head}X-Long: ${long}`, long]],
  ['408 for headers that do not come', 'REQUEST_TIMEOUT', [head]],
  [
    '408 for a body that does not come',
    'REQUEST_TIMEOUT',
    [`${head}Content-Type: application/json\r\nContent-Length: 20\r\n\r\n`, '{"title":'],
  ],
  ['400 for bytes that are not HTTP', 'MALFORMED_REQUEST', ['{"title":"Buy milk"}\r\n\r\n']],
])('%s', (title, code, pieces) => {
  it.each([
    [allowed, 'may read it', `Access-Control-Allow-Origin: ${allowed}`],
    ['https://evil.example', 'may not', ''],
  ])('%s %s', async (origin, _, permission) => {
    const own = pieces.map((piece) => piece.replace(allowed, origin));
    const reply = await sendAfterPreflight(origin, own);
    expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${title.slice(0, 3)} `));
    expect(reply).toContain(`"code":"${code}"`);
    expect(/Access-Control-Allow-Origin: .*/.exec(reply)?.[0] ?? '').toBe(permission);
    expect(reply).toContain('\r\nVary: Origin\r\n');
  });
});
