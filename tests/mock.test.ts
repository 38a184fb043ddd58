import { mockUser } from '../scripts/mock/tokens';
import type { OperationId } from '../src/base/contract';
import { createClient, type Problem, type Task } from './support/client';
import { connectAgent } from './support/mcp';
import { params, startMock, type TestMock } from './support/mock';
import { run } from './support/process';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The mock refuses the same requests as the service, in the same words. It differs in the tokens that it accepts.

let mock: TestMock;
let service: TestService;
beforeAll(async () => {
  [mock, service] = await Promise.all([startMock(), startService()]);
});
afterAll(() => Promise.all([mock.close(), service.close()]));

describe('a request', () => {
  const json = 'application/json';
  const authorization = { Authorization: `Bearer ${signToken({ sub: 'alice' })}` };
  const post = (body: string, type = json) => ({ body, headers: { ...authorization, 'Content-Type': type } });
  it.each<[number, string, string, RequestInit]>([
    [404, 'GET', '/api/nothing', { headers: authorization }],
    [405, 'DELETE', '/api/tasks', { headers: authorization }],
    [401, 'GET', '/api/tasks', {}],
    [401, 'GET', '/api/tasks', { headers: { Authorization: 'Bearer' } }],
    [401, 'GET', '/api/tasks', { headers: { Authorization: 'Basic YTpi' } }],
    [403, 'GET', '/api/bob/tasks', { headers: authorization }],
    [415, 'POST', '/api/tasks', post('title=x', 'application/x-www-form-urlencoded')],
    [413, 'POST', '/api/tasks', post(JSON.stringify({ title: 'x'.repeat(100_001) }))],
    [400, 'POST', '/api/tasks', post('{"title":')],
    [400, 'POST', '/api/tasks', post('{"title":"a","title":"b"}')],
    [400, 'GET', '/api/tasks/%zz', { headers: authorization }],
    [422, 'POST', '/api/tasks', post('{"title":" ","colour":"red"}')],
    [422, 'POST', '/api/tasks', post('')],
    [422, 'GET', '/api/tasks?limit=0&status=lost&nothing=1', { headers: authorization }],
    [422, 'GET', '/api/tasks/1', { headers: authorization }],
  ])('is refused as by the service: %i %s %s %j', async (status, method, path, init) => {
    const headers = { ...init.headers, 'X-Request-Id': 'the-same' };
    const [mocked, real] = await Promise.all(
      [mock.url, service.url].map((base) => createClient(base).send(method, path, { ...init, headers })),
    );
    expect(mocked!.status).toBe(status);
    expect(mocked!.text).toBe(real!.text);
    const seen = ({ headers }: { headers: Headers }) => [...headers].filter(([name]) => name !== 'date');
    expect(seen(mocked!)).toEqual(seen(real!));
  });
});

describe('a move', () => {
  it('goes before or after all tasks at the same position, as in the service', async () => {
    const order = ['c', 'b', 'a', 'd'].map((letter) => `0199d1c5-8a3e-7000-8000-00000000000${letter}`);
    const own = { title: 'x', created_at: '2025-10-11T05:36:48.190Z' };
    const tasks = order.map((id, index) => ({ ...own, id, ...(index < 3 && { position: 'ofe662e3a75c1fff8' }) }));
    for (const { url } of [mock, service]) {
      const client = createClient(url).as('mover');
      await client.call('importTasks', { body: { tasks } });
      const listed = async () => {
        const { body } = await client.call<Task[]>('listTasks', { query: { sort: 'position' } });
        return body.map(({ id }) => order.indexOf(id)).filter((index) => index >= 0);
      };
      const before = await listed();
      for (const [name, expected] of [
        ['before', [3, 0, 1, 2]],
        ['after', [0, 1, 2, 3]],
      ] as const) {
        const body = { [name]: order[1] };
        expect((await client.call('moveTask', { params: { task_id: order[3]! }, body })).status).toBe(200);
        expect(await listed()).toEqual(expected);
      }
      expect(before).toEqual([3, 0, 1, 2]);
    }
  });
});

describe('a token', () => {
  const as = (token: string, id: OperationId, user_id = 'alice') =>
    createClient(mock.url, token).call<Problem>(id, { params: { ...params, user_id } });
  const other = 'another secret that the service does not know';

  it.each([
    ['that is no JWT', 'anything', mockUser],
    ['that looks like a JWT', 'a.b.c', mockUser],
    ['of another issuer', signToken({ sub: 'bob' }, other), 'bob'],
    ['that has expired', signToken({ sub: 'bob', exp: 1 }, other), 'bob'],
    ['without a subject', signToken({ email: 'x@example.com' }, other), mockUser],
  ])('%s is taken', async (_, token, user) => {
    expect((await as(token, 'listTasks')).status).toBe(200);
    expect((await as(token, 'listUserTasks', user)).status).toBe(200);
    expect((await as(token, 'listUserTasks', 'carol')).body.code).toBe('USER_ID_MISMATCH');
  });

  it('from logIn is for the user that logIn names', async () => {
    await mock.ask('signUp');
    const { body } = await mock.ask<{ token: string; user_id: string }>('logIn');
    expect((await as(body.token, 'listUserTasks', body.user_id)).status).toBe(200);
  });
});

describe('a page', () => {
  const Origin = 'https://preview-17.example.com';
  it.each([
    ['/api/tasks', 401],
    ['/health', 200],
    ['/nothing', 404],
  ])('of any origin may read %s, credentials included', async (path, status) => {
    const reply = await createClient(mock.url).send('GET', path, { headers: { Origin } });
    expect(reply.status).toBe(status);
    expect(reply.headers.get('access-control-allow-origin')).toBe(Origin);
    expect(reply.headers.get('access-control-allow-credentials')).toBe('true');
    expect(reply.headers.get('access-control-expose-headers')).toContain('X-Next-Cursor');
  });

  it('may send Prefer', async () => {
    const headers = { Origin, 'Access-Control-Request-Method': 'PUT' };
    const reply = await createClient(mock.url).send('OPTIONS', '/api/tasks', { headers });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([204, Origin]);
    expect(reply.headers.get('access-control-allow-headers')).toMatch(/Authorization, .*Prefer/);
    expect(reply.headers.get('access-control-allow-methods')).toContain('PUT');
  });
});

describe('npm run mock', () => {
  it('says where it listens, and serves there', async () => {
    const mock = run('scripts/mock.ts', [], { PORT: '0' });
    const [, address] = await mock.until(/listens on (http:\S+)/);
    const reply = await createClient(address!).as('alice').call('listTasks');
    expect(reply.status).toBe(200);
    mock.child.kill();
    await mock.ended;
  });

  it('names another port when its own is taken', async () => {
    const PORT = new URL(mock.url).port;
    const second = run('scripts/mock.ts', [], { PORT });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`PORT=${Number(PORT) + 1} npm run mock`);
  });

  it.each([
    ['PORT', 'many'],
    ['HOST', '203.0.113.1'],
  ])('refuses %s %s with a sentence', async (name, value) => {
    const mock = run('scripts/mock.ts', [], { PORT: '0', [name]: value });
    expect(await mock.ended).toBe(1);
    expect(mock.output()).toMatch(new RegExp(`^The mock cannot start. .*${name}`));
  });
});

it('agents use the tools of the mock', async () => {
  const agent = await connectAgent(mock.url, 'agent');
  const { result } = await agent.call('add_task', { tasks: [{ title: 'Buy milk' }] });
  expect((await agent.call('complete_task', { task_id: result.tasks[0]!.id })).result).toMatchObject({
    completed: true,
  });
  await agent.close();
});
