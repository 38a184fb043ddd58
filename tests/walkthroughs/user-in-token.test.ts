import type postgres from 'postgres';
import { parseSettings } from '../../src/settings/config';
import type { Problem, Task } from '../support/client';
import { secret } from '../support/service';
import { signToken } from '../support/tokens';
import { refusalWithout, type Started, startProcess } from './processes';
import { clientWith, connect, emptyDatabase, expectDocs, expectOrigins, indexesOf, type Send } from './steps';

// The steps of an application that was made for another API: with the user in the token alone, a toggle, a filter of the list, integers
// as ids, and `task` as the table. "Formerly" is what that API did.

const user = 'u'.repeat(255); // as long as that API allowed
const origin = 'https://todo.example.com';
const poolSize = 4;

let service: Started;
let sql: postgres.Sql;
let anonymous: Send;
let send: Send;
let task: Task;
beforeAll(async () => {
  const databaseUrl = await emptyDatabase();
  sql = connect(databaseUrl);
  service = await startProcess({
    DATABASE_URL: databaseUrl.replace(/^\w+:/, 'postgresql+asyncpg:'),
    BETTER_AUTH_SECRET: secret,
    BETTER_AUTH_URL: origin,
    CORS_ORIGINS: origin,
    DATABASE_POOL_SIZE: String(poolSize),
  });
  anonymous = clientWith(service.url);
  const now = Math.floor(Date.now() / 1000);
  send = clientWith(service.url, signToken({ sub: user, iat: now, exp: now + 600 }, secret, { noTimestamp: false }));
});
afterAll(() => Promise.all([service.stop(), sql.end()]));

describe('an application for an API with the user in the token alone', () => {
  it('starts with its variables and a postgresql+asyncpg:// URL; the port is 8000 unless set', async () => {
    expect((await anonymous('GET', '/ready')).status).toBe(200);
    expect(parseSettings({ BETTER_AUTH_URL: origin })).toMatchObject({ port: 8000, authMode: 'secret' });
  });

  it.each(['DATABASE_URL', 'BETTER_AUTH_SECRET'] as const)(
    'ends with "%s is not set" where it is needed',
    async (name) => {
      expect(await refusalWithout(name)).toContain(`${name} is not set`);
    },
  );

  it('makes its table at start, `tasks` rather than `task`, indexed by user_id and by (user_id, completed)', async () => {
    const indexes = await indexesOf(sql, 'tasks');
    expect(indexes).toContainEqual(expect.stringMatching(/^user_id\b/));
    // An index for each value of `completed`.
    expect(indexes).toEqual(
      expect.arrayContaining(['user_id, id WHERE completed', 'user_id, id WHERE (NOT completed)']),
    );
    expect(await indexesOf(sql, 'task')).toEqual([]);
  });

  it('is healthy, and shows its operations in /docs and /redoc, pages that load the contract', async () => {
    expect((await anonymous('GET', '/health')).text).toBe('{"status":"healthy"}');
    const all = ['GET /api/tasks', 'POST /api/tasks', 'PATCH /api/tasks/{task_id}/complete'];
    const one = ['GET', 'PUT', 'DELETE'].map((method) => `${method} /api/tasks/{task_id}`);
    await expectDocs(anonymous, ['/docs', '/redoc'], [...all, ...one]);
  });

  it.each([
    ['no token', undefined, /^Send an access token/],
    ['another secret', signToken({ sub: user }, 'another secret, as long as it has to be'), /^Invalid token$/],
    ['no exp', signToken({ sub: user, exp: null }), /^Invalid token$/],
    [
      'an iat in the future (formerly "Invalid token")',
      signToken({ sub: user, iat: 9_999_999_999 }, secret, { noTimestamp: false }),
      /^The token is not valid yet/,
    ],
    ['a past exp (formerly "Invalid token")', signToken({ sub: user, exp: 1 }), /^Token has expired$/],
  ])('401 for a token with %s', async (_, token, detail) => {
    const reply = await clientWith(service.url, token)<Problem>('GET', '/api/tasks');
    expect([reply.status, reply.body.detail]).toEqual([401, expect.stringMatching(detail)]);
  });

  it("creates a task of the token's user: 201, the bare object, a UUID, times in UTC", async () => {
    const reply = await send('POST', '/api/tasks', { title: 'Buy milk', description: 'Two litres' });
    task = reply.body;
    expect(reply.status).toBe(201);
    expect(task).toMatchObject({ user_id: user, title: 'Buy milk', description: 'Two litres', completed: false });
    expect(task.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect([task.created_at, task.updated_at]).toEqual([expect.stringMatching(/Z$/), task.created_at]);
    expect((await send('GET', `/api/tasks/${task.id}`)).body).toEqual(task);
  });

  it.each([
    ['an empty title', { title: '' }],
    ['a title of 201 characters', { title: 'x'.repeat(201) }],
    ['a description of 2001 characters', { title: 'x', description: 'x'.repeat(2001) }],
  ])('422 for %s', async (_, body) => {
    expect((await send('POST', '/api/tasks', body)).status).toBe(422);
  });

  it('400 for JSON that does not parse', async () => {
    const headers = { Authorization: `Bearer ${signToken({ sub: user })}`, 'Content-Type': 'application/json' };
    const reply = await fetch(`${service.url}/api/tasks`, { method: 'POST', headers, body: '{"title": ' });
    expect([reply.status, await reply.json()]).toEqual([400, expect.objectContaining({ code: 'MALFORMED_JSON' })]);
  });

  it('PUT sets title and description', async () => {
    const body = { title: 'x'.repeat(200), description: 'x'.repeat(2000) };
    expect((await send('PUT', `/api/tasks/${task.id}`, body)).body).toMatchObject({ ...body, completed: false });
  });

  it('PATCH …/complete toggles', async () => {
    for (const completed of [true, false, true]) {
      const reply = await send('PATCH', `/api/tasks/${task.id}/complete`);
      expect([reply.status, reply.body.completed]).toEqual([200, completed]);
    }
  });

  it('filters the list by status=all, pending or completed', async () => {
    const pending = (await send('POST', '/api/tasks', { title: 'Call the bank' })).body;
    const listed = async (query: string) =>
      (await send<Task[]>('GET', `/api/tasks${query}`)).body.map((listedTask) => listedTask.id);
    expect(await listed('')).toEqual([pending.id, task.id]);
    expect(await listed('?status=all')).toEqual([pending.id, task.id]);
    expect(await listed('?status=pending')).toEqual([pending.id]);
    expect(await listed('?status=completed')).toEqual([task.id]);
  });

  it("404 for another user's task, 204 for deleting one's own", async () => {
    const other = clientWith(service.url, signToken({ sub: 'other' }));
    expect((await other('GET', `/api/tasks/${task.id}`)).status).toBe(404);
    expect((await other('DELETE', `/api/tasks/${task.id}`)).status).toBe(404);
    expect((await send('DELETE', `/api/tasks/${task.id}`)).status).toBe(204);
  });

  it('lets browsers on your domain in, and no others', () =>
    expectOrigins(service.url, [origin], [`${origin}:8443`, 'https://other.example.com']));

  it('takes its pool of 5 + 10 as one bound, which load does not exceed', async () => {
    expect(parseSettings({ DATABASE_POOL_SIZE: '15' }).databasePoolSize).toBe(15);
    const ask = (index: number) =>
      index % 2 === 0
        ? send('GET', '/api/tasks')
        : send('POST', '/api/tasks', { title: 'Once' }, { 'Idempotency-Key': `key-${index}` });
    await Promise.all(Array.from({ length: 50 }, (_, index) => ask(index)));
    const connections = await sql`select pid from pg_stat_activity
      where datname = current_database() and application_name = 'taskflow'`;
    expect(connections.length).toBeGreaterThan(1);
    expect(connections.length).toBeLessThanOrEqual(poolSize);
  });
});
