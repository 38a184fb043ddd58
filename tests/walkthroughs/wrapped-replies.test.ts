import type postgres from 'postgres';
import { parseSettings } from '../../src/settings/config';
import type { Problem, Task } from '../support/client';
import { secret } from '../support/service';
import { signToken } from '../support/tokens';
import { type Started, startProcess } from './processes';
import { clientWith, connect, emptyDatabase, expectDocs, expectOrigins, indexesOf, type Send } from './steps';

// The steps of an application that was made for another API: with {data, message} around replies, {error, code} for errors, and integers
// as ids. "Formerly" is what that API did.

const tasks = '/api/alice/tasks';
const origin = 'http://localhost:3000';

let service: Started;
let sql: postgres.Sql;
let anonymous: Send;
let send: Send;
let task: Task;
beforeAll(async () => {
  const databaseUrl = await emptyDatabase();
  sql = connect(databaseUrl);
  // Nothing but that API's own name for the database, and a secret: the origin is the default.
  service = await startProcess({ NEON_DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret });
  anonymous = clientWith(service.url);
  send = clientWith(service.url, signToken({ sub: 'alice', email: 'alice@example.com' }));
});
afterAll(() => Promise.all([service.stop(), sql.end()]));

describe('an application for an API with wrapped replies', () => {
  it("takes NEON_DATABASE_URL as it stands, with sslmode and Neon's channel binding, and port 8000", () => {
    const url = 'postgresql://u:p@ep-1.eu-central-1.aws.neon.tech/neondb?sslmode=require&channel_binding=require';
    const { database, port } = parseSettings({ NEON_DATABASE_URL: url });
    expect(database).toMatchObject({
      username: 'u',
      password: 'p',
      database: 'neondb',
      ssl: { rejectUnauthorized: false },
    });
    // It is not sent to the server, which refuses a parameter that it does not know.
    expect(database).not.toHaveProperty('options');
    expect(port).toBe(8000);
  });

  it('makes its tables at start', async () => {
    expect(await indexesOf(sql, 'tasks')).toContainEqual(expect.stringMatching(/^user_id\b/));
    expect((await anonymous('GET', '/ready')).status).toBe(200);
  });

  it('is healthy with exactly the body that the application expects', async () => {
    expect((await anonymous('GET', '/health')).text).toBe('{"status":"healthy"}');
  });

  it('has its six operations', () => {
    const item = '/api/{user_id}/tasks/{task_id}';
    const all = ['GET /api/{user_id}/tasks', 'POST /api/{user_id}/tasks', `PATCH ${item}/complete`];
    return expectDocs(anonymous, [], [...all, ...['GET', 'PUT', 'DELETE'].map((method) => `${method} ${item}`)]);
  });

  it('knows the user by `sub` and `email`', async () => {
    const me = await send('GET', '/api/auth/me');
    expect(me.body).toMatchObject({ user_id: 'alice', email: 'alice@example.com' });
  });

  it('creates a task: the bare object in place of {data, message}, with a UUID and times in UTC', async () => {
    const reply = await send('POST', tasks, { title: 'Buy milk' });
    task = reply.body;
    expect([reply.status, Object.keys(task)]).toEqual([
      201,
      expect.arrayContaining([
        'completed',
        'created_at',
        'description',
        'id',
        'title',
        'updated_at',
        'user_id',
        'version',
      ]),
    ]);
    expect(task.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect([task.created_at, task.updated_at]).toEqual([expect.stringMatching(/Z$/), expect.stringMatching(/Z$/)]);
  });

  it('gets it and lists it, bare too; 422 for an integer id', async () => {
    expect((await send('GET', `${tasks}/${task.id}`)).body).toEqual(task);
    expect((await send('GET', tasks)).body).toEqual([task]);
    expect((await send('GET', `${tasks}/1`)).status).toBe(422);
  });

  it.each([
    ['an empty title', { title: '' }, '/title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, '/title'],
    ['a description of 2001 characters (formerly 1001)', { title: 'x', description: 'x'.repeat(2001) }, '/description'],
  ])('422 VALIDATION_ERROR (formerly 400) for %s', async (_, body, pointer) => {
    const reply = await send<Problem>('POST', tasks, body);
    expect([reply.status, reply.body.code]).toEqual([422, 'VALIDATION_ERROR']);
    expect(reply.body.errors).toEqual([expect.objectContaining({ in: 'body', pointer })]);
  });

  it('PUT needs the title, which was optional: a partial change is PATCH', async () => {
    expect((await send('PUT', `${tasks}/${task.id}`, { description: 'Two litres' })).status).toBe(422);
    const reply = await send('PATCH', `${tasks}/${task.id}`, { description: 'x'.repeat(1000) });
    expect(reply.body).toMatchObject({ title: 'Buy milk', description: 'x'.repeat(1000) });
    const replaced = await send('PUT', `${tasks}/${task.id}`, { title: 'x'.repeat(200), completed: false });
    expect(replaced.body).toMatchObject({ title: 'x'.repeat(200), description: null, completed: false });
  });

  it('toggles', async () => {
    expect((await send('PATCH', `${tasks}/${task.id}/complete`)).body.completed).toBe(true);
  });

  it('filters by all, pending and completed', async () => {
    const pending = (await send('POST', tasks, { title: 'Call the bank' })).body.id;
    const listed = async (status: string) =>
      (await send<Task[]>('GET', `${tasks}?status=${status}`)).body.map(({ id }) => id);
    expect(await listed('all')).toEqual([pending, task.id]);
    expect(await listed('pending')).toEqual([pending]);
    expect(await listed('completed')).toEqual([task.id]);
  });

  const forged = signToken({ sub: 'bob' }, 'the secret of somebody else, long enough');
  it.each([
    ['no token', 401, undefined, tasks, 'MISSING_TOKEN', /^Send an access token/],
    ['an invalid token', 401, forged, tasks, 'INVALID_TOKEN', /^Invalid token$/],
    ['another user in the path', 403, signToken({ sub: 'bob' }), tasks, 'USER_ID_MISMATCH', /^User ID mismatch$/],
    ['no such address', 404, signToken({ sub: 'bob' }), '/api/bob/lists', 'NOT_FOUND', /./],
  ])(
    'answers %s in the one form of its errors: `code` and, for `error`, `detail`',
    async (_, status, token, path, code, detail) => {
      const reply = await clientWith(service.url, token)<Problem>('GET', path);
      expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
      expect([reply.status, reply.body]).toEqual([
        status,
        {
          type: 'about:blank',
          title: expect.any(String),
          status,
          detail: expect.stringMatching(detail),
          code,
          request_id: expect.any(String),
        },
      ]);
    },
  );

  it("404 for another user's task", async () => {
    const reply = await clientWith(service.url, signToken({ sub: 'bob' }))<Problem>('GET', `/api/bob/tasks/${task.id}`);
    expect([reply.status, reply.body.code]).toEqual([404, 'TASK_NOT_FOUND']);
  });

  it('deletes: 204 without a body (formerly 200 with a message)', async () => {
    const reply = await send('DELETE', `${tasks}/${task.id}`);
    expect([reply.status, reply.text]).toEqual([204, '']);
  });

  it('lets browsers on http://localhost:3000 in, and no other host', () =>
    expectOrigins(
      service.url,
      [origin],
      // In development, other origins of this machine may call it too: somebody's own page on another port.
      ['http://example.com:3000', 'http://localhost.example.com:3000', 'null'],
    ));

  it('lets them read errors too', async () => {
    const reply = await fetch(service.url + tasks, { headers: { Origin: origin } });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
  });
});
