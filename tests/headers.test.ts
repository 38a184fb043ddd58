import { type CallOptions, createClient, type Problem, type TestReply } from './support/client';
import { requestText, sendRaw } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Headers that every reply has, whatever its status. Which origins are allowed is in cross-origin.test.ts.

const origin = 'https://app.example.com';
const token = signToken({ sub: 'alice' });
const id = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';
let service: TestService;
let broken: TestService;
let unreachable: TestService;
let limited: TestService;
beforeAll(async () => {
  const corsOrigins = [origin, 'http://localhost:3000'];
  service = await startService({ corsOrigins });
  broken = await startService({ corsOrigins });
  await broken.sql`drop table tasks`;
  const databaseUrl = 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable';
  unreachable = await startService({ corsOrigins, databaseUrl });
  // The first window from 1970 on, which ends a day from now.
  const window = Math.floor(Date.now() / 1000) + 86_400;
  limited = await startService({ corsOrigins, userLimit: { quota: 1, window } });
  await createClient(limited.url, token).call('listTasks');
});
afterAll(() => Promise.all([service, broken, unreachable, limited].map((each) => each.close())));

type Send = (headers: Record<string, string>) => Promise<Pick<TestReply<Problem>, 'status' | 'headers'>>;
const call = (
  operationId: Parameters<ReturnType<typeof createClient>['call']>[0],
  options: CallOptions,
  at = () => service,
): Send => {
  return (headers) => createClient(at().url, token).call<Problem>(operationId, { ...options, headers });
};
const send = (method: string, path: string, init: RequestInit = {}) => {
  return (headers: Record<string, string>) =>
    createClient(service.url).send(method, path, { ...init, headers: { ...init.headers, ...headers } });
};
/** What no HTTP client would send. */
const raw = (head: (headers: readonly string[]) => string): Send => {
  return (headers) => sendRaw(service.url, head(Object.entries(headers).map(([name, value]) => `${name}: ${value}`)));
};
const deleteOne: Send = async (headers) => {
  const { id } = (await createClient(service.url, token).call('createTask', { body: { title: 'Gone soon' } })).body;
  return call('deleteTask', { params: { task_id: id } })(headers);
};
const type = { 'Content-Type': 'application/json' };

/** Replies of each status: from the outermost and from the innermost part of the service that sends it. */
const replies: [status: number, Send][] = [
  [200, call('listTasks', {})],
  [200, call('getHealth', {})],
  [200, send('HEAD', '/health')],
  [201, call('createTask', { body: { title: 'Buy milk' } })],
  [204, deleteOne],
  [204, send('OPTIONS', '/api/tasks')],
  [400, send('POST', '/api/auth/login', { headers: type, body: '{' })],
  [400, send('GET', '/health?%')],
  [400, raw((headers) => requestText('GET', '/health', ['not a header', ...headers]))],
  [400, raw((headers) => requestText('GET', '/health', [...headers, 'Content-Length: 1', 'Content-Length: 2']))],
  [400, raw((headers) => requestText('CONNECT', 'example.com:443', headers))],
  [400, raw((headers) => ['GET /health HTTP/1.1', ...headers, 'Connection: close', '', ''].join('\r\n'))],
  [401, call('listTasks', { token: '' })],
  [401, call('logIn', { body: { email: 'nobody@example.com', password: 'password123' } })],
  [403, call('listUserTasks', { params: { user_id: 'bob' } })],
  [404, send('GET', '/nothing')],
  [404, call('getTask', { params: { task_id: id } })],
  [405, send('DELETE', '/health')],
  [404, send('POST', '/docs')],
  [413, send('POST', '/api/auth/login', { headers: type, body: ' '.repeat(100_001) })],
  [415, send('POST', '/api/auth/login', { headers: { 'Content-Type': 'text/plain' }, body: 'x' })],
  [422, call('createTask', { body: {} })],
  [429, call('listTasks', {}, () => limited)],
  [431, raw((headers) => requestText('GET', '/health', ['X-Long: '.padEnd(20_000, 'x'), ...headers]))],
  [431, raw((headers) => requestText('GET', '/health', [...headers, 'X-Long: '.padEnd(20_000, 'x')]))],
  [431, raw((headers) => requestText('GET', '/health', [...headers, ...Array(1001).fill('X: y')]))],
  [500, call('listTasks', {}, () => broken)],
  [503, call('listTasks', {}, () => unreachable)],
];
/** Replies that are not of the API, and that browsers may keep. */
const pages: [status: number, Send][] = [
  [200, send('GET', '/docs')],
  [200, send('HEAD', '/redoc')],
  [200, send('GET', '/openapi.json')],
  [200, send('GET', '/docs/favicon.png')],
  [302, send('GET', '/', { redirect: 'manual' })],
];

describe.each(replies)('a reply with %i', (status, request) => {
  it('may not be kept, sniffed or framed, and does not name the software', async () => {
    const { status: actual, headers } = await request({});
    expect(actual).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    for (const name of ['server', 'x-powered-by', 'last-modified', 'set-cookie']) expect(headers.has(name)).toBe(false);
  });
});

describe.each([...replies, ...pages])('a reply with %i', (status, request) => {
  it('may be read by a page of an allowed origin, with its headers', async () => {
    const { status: actual, headers } = await request({ Origin: origin });
    expect(actual).toBe(status);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('vary')).toBe('Origin');
    expect(headers.get('access-control-expose-headers')?.split(/, */)).toContain('X-Request-Id');
  });

  it('may not be read by a page of another origin, and varies by origin all the same', async () => {
    for (const headers of [{}, { Origin: 'https://evil.example' }] as Record<string, string>[]) {
      const reply = await request(headers);
      expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(reply.headers.get('vary')).toBe('Origin');
    }
  });
});

describe('X-Request-Id', () => {
  it.each(['abc', 'A-b.c_d~e:f', '0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40', 'x'.repeat(128), '1'])(
    'is taken over into header, problem and log line: %s',
    async (given) => {
      const reply = await send('GET', '/nothing')({ 'X-Request-Id': given });
      expect([reply.headers.get('x-request-id'), reply.body.request_id]).toEqual([given, given]);
      expect(service.logLines.filter(({ request_id }) => request_id === given)).toHaveLength(1);
    },
  );

  it.each([
    ...[
      '',
      ' ',
      'a b',
      'a"b',
      "a'b",
      'a,b',
      'a/b',
      'a\\b',
      '<script>',
      '{}',
      'a%0ab',
      '\u00e4',
      'a\tb',
      'x'.repeat(129),
    ],
  ])('is replaced by one of the service: %j', async (given) => {
    const reply = await sendRaw(service.url, requestText('GET', '/nothing', [`X-Request-Id: ${given}`]));
    const made = reply.headers.get('x-request-id');
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(JSON.parse(reply.text).request_id).toBe(made);
    expect(service.logLines.filter(({ request_id }) => request_id === made)).toHaveLength(1);
  });

  it('is replaced when there are two', async () => {
    const reply = await sendRaw(service.url, requestText('GET', '/nothing', ['X-Request-Id: a', 'X-Request-Id: b']));
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
