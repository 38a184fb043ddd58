import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../src/base/paths';
import type { ExchangeContext, Middleware } from '../src/gate/exchange';
import { createClient, type Problem } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { counted, until } from './support/waiting';

// Koa is the outer layer of every request: a middleware that a team adds sees each of them, and its outcome.

const running: TestService[] = [];
afterAll(() => Promise.all(running.map((service) => service.close())));

async function startWith(...middleware: Middleware[]) {
  const service = await startService({ middleware });
  running.push(service);
  return { service, client: createClient(service.url) };
}

it('counts the statuses of all requests by operation', async () => {
  const outcomes: string[] = [];
  const { service, client } = await startWith(async (context, next) => {
    await next();
    outcomes.push(`${context.state.operationId} ${context.status}`);
  });
  const alice = client.as(randomUUID());
  const { body: task } = await alice.call('createTask', { body: { title: 'Seen' } });
  const about = { params: { task_id: task.id } };
  await alice.call('createTask', { body: { title: '' } });
  await alice.call('getTask', about);
  await alice.call('getTask', about);
  await client.call('getTask', about);
  await client.as(randomUUID()).call('getTask', about);
  await alice.call('deleteTask', about);
  await service.sql`alter table tasks rename to elsewhere`;
  await alice.call('getTask', about);
  await service.sql`alter table elsewhere rename to tasks`;
  for (const [path, init] of [
    ['/api/nowhere'],
    ['/docs'],
    ['/api/tasks', { method: 'PATCH' }],
    [
      '/api/tasks',
      { method: 'OPTIONS', headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' } },
    ],
  ] as [string, RequestInit?][])
    await fetch(service.url + path, init);
  expect(counted(outcomes)).toEqual({
    'createTask 201': 1,
    'createTask 422': 1,
    'getTask 200': 2,
    'getTask 401': 1,
    'getTask 404': 1,
    'deleteTask 204': 1,
    'getTask 500': 1,
    'undefined 404': 1,
    'undefined 200': 1,
    'undefined 405': 1,
    'undefined 204': 1,
  });
});

it('of docs/architecture.md reports what is behind a 500, with the operation, the user and the request id', async () => {
  const reports: unknown[] = [];
  const { service, client } = await startWith(...middlewareOfGuide((...report) => void reports.push(report)));
  await service.sql`alter table tasks rename to elsewhere`;
  const user = randomUUID();
  const { status, body } = await client.as(user).call<Problem>('listTasks');
  expect([status, body.code]).toEqual([500, 'INTERNAL_ERROR']);
  expect(reports).toEqual([
    [expect.objectContaining({ code: '42P01' }), { operation: 'listTasks', user, requestId: body.request_id }],
  ]);
});

/** The program of docs/architecture.md, with the reporter that it calls. */
function middlewareOfGuide(report: (...what: unknown[]) => void): readonly Middleware[] {
  const guide = readFileSync(join(projectRoot, 'docs', 'architecture.md'), 'utf8');
  const program = /```ts\n(import type \{ Middleware \}[^`]+)```/.exec(guide)![1]!;
  const { outputText } = ts.transpileModule(program, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports = {} as { ownMiddleware: () => readonly Middleware[] };
  new Function('exports', 'report', outputText)(exports, report);
  return exports.ownMiddleware();
}

it('sets headers of any reply, before and after it is made, and in the place of those that all have', async () => {
  const { service } = await startWith(async (context, next) => {
    context.set('X-Before', 'yes');
    await next();
    context.set('X-After', String(context.status));
    context.set('Referrer-Policy', 'same-origin');
  });
  for (const path of ['/health', '/docs', '/api/tasks', '/api/nowhere']) {
    const { status, headers } = await fetch(service.url + path);
    const seen = ['x-before', 'x-after', 'referrer-policy', 'x-content-type-options'].map((name) => headers.get(name));
    expect([path, ...seen]).toEqual([path, 'yes', String(status), 'same-origin', 'nosniff']);
  }
});

it('sets the status after the reply is made, and leaves streams as they are when it sets their headers', async () => {
  const { service } = await startWith(async (context, next) => {
    await next();
    context.set('Cache-Control', 'private');
    if (context.path === '/health') context.status = 299;
  });
  expect((await fetch(`${service.url}/health`)).status).toBe(299);
  const headers = { Authorization: `Bearer ${signToken({ sub: randomUUID() })}` };
  const stream = await fetch(`${service.url}/api/tasks/events`, { headers });
  expect([stream.status, stream.headers.get('cache-control')]).toEqual([200, 'private']);
  const { value } = await stream.body!.getReader().read();
  expect(Buffer.from(value!).toString()).toContain('event: ready');
});

it('refuses with context.throw, as in any Koa application, and that is no error', async () => {
  const { service } = await startWith(async (context, next) => {
    if (context.get('X-Tenant') === '') context.throw(403, 'Say whose data you want with X-Tenant.');
    await next();
  });
  const refused = await fetch(`${service.url}/health`);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
  expect(await refused.json()).toMatchObject({ status: 403, detail: 'Say whose data you want with X-Tenant.' });
  expect((await fetch(`${service.url}/health`, { headers: { 'X-Tenant': 'alice' } })).status).toBe(200);
  expect(service.logLines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

const fail = (error: unknown) => () => {
  throw error;
};
it.each<[string, (context: ExchangeContext) => void, number, string, Record<string, string>]>([
  [
    'headers',
    (context) => context.throw(401, 'Log in.', { headers: { 'WWW-Authenticate': 'Basic' } }),
    401,
    'Log in.',
    { 'www-authenticate': 'Basic' },
  ],
  ['a status above 500: its message is not for clients', (context) => context.throw(503, 'secret'), 503, 'Service', {}],
  ['no message', fail(Object.assign(new Error(), { status: 418, expose: true })), 418, "I'm a Teapot", {}],
  ['half a status', fail(Object.assign(new Error('x'), { status: 404.5, expose: true })), 500, 'Something', {}],
  ['undefined', fail(undefined), 500, 'Something', {}],
])('sends a problem for an error with %s', async (_, act, status, detail, headers) => {
  const { service } = await startWith(async (context) => act(context));
  const reply = await fetch(`${service.url}/health`);
  expect([reply.status, ((await reply.json()) as Problem).detail]).toEqual([status, expect.stringContaining(detail)]);
  expect(Object.fromEntries(reply.headers)).toMatchObject({ ...headers, 'content-type': 'application/problem+json' });
});

it('is told in the log, not to the client, when it has read the body before the gate, or sets one that cannot be written', async () => {
  const { service, client } = await startWith(async (context, next) => {
    if (context.method === 'POST') for await (const _ of context.req);
    await next();
    if (context.path === '/health') context.body = { number: 1n };
  });
  const reply = await client.as(randomUUID()).call<Problem>('createTask', { body: { title: 'Read before' } });
  expect([reply.status, reply.body.code]).toEqual([500, 'INTERNAL_ERROR']);
  expect((await fetch(`${service.url}/health`)).status).toBe(500);
  expect(service.logLines.filter(({ level }) => Number(level) >= 50)).toMatchObject([
    { error: { message: expect.stringContaining('Leave bodies to the gate') } },
    { error: { message: expect.stringContaining('BigInt') } },
  ]);
});

it('sends no body with a status that has none, and keeps Vary', async () => {
  const { service } = await startWith(async (context, next) => {
    context.vary('Accept');
    await next();
    context.status = 204;
  });
  const { status, headers } = await fetch(`${service.url}/health`);
  expect([status, headers.get('content-length'), headers.get('vary')]).toEqual([204, null, 'Accept, Origin']);
});

it('gives back the place of a stream whose client has left before the stream could start', async () => {
  const { service } = await startWith(async (context, next) => {
    await next();
    if (context.state.operationId === 'streamChanges') throw new Error('after the reply');
  });
  const authorization = `Authorization: Bearer ${signToken({ sub: randomUUID() })}`;
  for (let index = 0; index < 12; index += 1) {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`GET /api/tasks/events HTTP/1.1\r\nHost: x\r\n${authorization}\r\n\r\n`, () =>
      socket.resetAndDestroy(),
    );
  }
  await until(() => service.logLines.filter(({ msg }) => msg === 'request').length === 12);
  await until(() => service.services.events.size === 0);
});

it('gives back the places of streams that it answers itself', async () => {
  let replaces = true;
  const { service } = await startWith(async (context, next) => {
    await next();
    if (replaces && context.state.operationId === 'streamChanges') context.body = 'not today';
  });
  const headers = { Authorization: `Bearer ${signToken({ sub: randomUUID() })}` };
  const open = () => fetch(`${service.url}/api/tasks/events`, { headers });
  for (let index = 0; index < 20; index += 1) expect([200, 429]).toContain((await open()).status);
  expect(service.services.events.size).toBe(0);
  replaces = false;
  const stream = await open();
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  await stream.body!.cancel();
});

it('answers in the place of the gate, with the headers that all replies have', async () => {
  const { service } = await startWith(async (context, next) => {
    if (context.path !== '/teapot') return next();
    context.status = 418;
    context.body = { short: true, stout: true };
  });
  const reply = await fetch(`${service.url}/teapot`);
  expect([reply.status, reply.headers.get('x-content-type-options'), await reply.json()]).toEqual([
    418,
    'nosniff',
    { short: true, stout: true },
  ]);
  expect(reply.headers.get('x-request-id')).toHaveLength(36);
  expect(service.logLines).toMatchObject([{ msg: 'request', path: '/teapot', status: 418 }]);
});

it('500 as a problem when it throws, and the middleware outside of it sees that', async () => {
  const seen: unknown[] = [];
  const { service } = await startWith(
    async (context, next) => {
      await next();
      seen.push([context.status, String(context.state.error)]);
    },
    async (context) => {
      context.body = 'half done';
      throw new Error('a fault of a middleware');
    },
  );
  const reply = await fetch(`${service.url}/health`);
  expect([reply.status, ((await reply.json()) as Problem).code]).toEqual([500, 'INTERNAL_ERROR']);
  expect(seen).toEqual([[500, 'Error: a fault of a middleware']]);
});
