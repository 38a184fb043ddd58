import type postgres from 'postgres';
import { parseSettings } from '../../src/settings/config';
import type { Problem, Task } from '../support/client';
import { secret } from '../support/service';
import { signToken } from '../support/tokens';
import { type Started, startProcess } from './processes';
import { clientWith, connect, emptyDatabase, expectDocs, expectOrigins, indexesOf, type Send } from './steps';

// The steps of an application that was made for another API: with the user in the path, five operations, integers as ids, and
// `is_completed` as the flag of a task. "Formerly" is what that API did.

const user = '3mVbQ8sYcKpR0xJtW5nZ7hLdF2gA9eUi'; // 32 letters and digits, as Better Auth makes them
const tasks = `/api/${user}/tasks`;
const environment = {
  ENVIRONMENT: 'development',
  BETTER_AUTH_SECRET: secret,
  CORS_ORIGINS: 'http://localhost:3000,https://todo.example.com',
};

let service: Started;
let sql: postgres.Sql;
let anonymous: Send;
let send: Send;
let task: Task;
beforeAll(async () => {
  const databaseUrl = await emptyDatabase();
  sql = connect(databaseUrl);
  service = await startProcess({ ...environment, DATABASE_URL: databaseUrl });
  anonymous = clientWith(service.url);
  send = clientWith(service.url, signToken({ sub: user }));
});
afterAll(() => Promise.all([service.stop(), sql.end()]));

describe('an application for an API with the user in the path', () => {
  it('takes its variables, its database URL as it stands, and port 8000', () => {
    const settings = parseSettings({
      ...environment,
      DATABASE_URL: 'postgresql://u:p@db.example.com/app?sslmode=require',
    });
    expect(settings).toMatchObject({ environment: 'development', port: 8000, secret, warnings: [] });
    expect(settings.corsOrigins).toEqual(['http://localhost:3000', 'https://todo.example.com']);
    expect(settings.database).toMatchObject({ host: 'db.example.com', ssl: { rejectUnauthorized: false } });
  });

  it('refuses a secret of fewer than 32 characters in production', () => {
    const variables = {
      ENVIRONMENT: 'production',
      DATABASE_URL: 'postgresql://db/app',
      BETTER_AUTH_SECRET: 'x'.repeat(31),
    };
    expect(() => parseSettings(variables)).toThrow(/^BETTER_AUTH_SECRET has 31 bytes.* at least 32\. /);
    expect(parseSettings({ ...variables, BETTER_AUTH_SECRET: 'x'.repeat(32) }).secret).toHaveLength(32);
  });

  it('makes the table `tasks` at start, with an index on user_id visible in the database', async () => {
    expect(await indexesOf(sql, 'tasks')).toContainEqual(expect.stringMatching(/^user_id\b/));
  });

  it('is healthy with exactly the body that the application expects', async () => {
    const health = await anonymous('GET', '/health');
    expect([health.status, health.text]).toEqual([200, '{"status":"healthy"}']);
  });

  it('shows its five operations in /docs, a page that loads the contract', () => {
    const all = ['GET /api/{user_id}/tasks', 'POST /api/{user_id}/tasks'];
    const one = ['GET', 'PATCH', 'DELETE'].map((method) => `${method} /api/{user_id}/tasks/{task_id}`);
    return expectDocs(anonymous, ['/docs'], [...all, ...one]);
  });

  it.each([
    ['no token (formerly "Invalid authorization header")', undefined, /^Send an access token/],
    ['an expired token (formerly "Token expired")', signToken({ sub: user, exp: 1 }), /^Token has expired$/],
    ['an invalid token', signToken({ sub: user }, 'the secret of somebody else, long enough'), /^Invalid token$/],
  ])('401 with a `detail` for %s', async (_, token, detail) => {
    const reply = await clientWith(service.url, token)<Problem>('GET', tasks);
    expect([reply.status, reply.body.detail]).toEqual([401, expect.stringMatching(detail)]);
  });

  it('creates a task: 201 and the bare object, with a UUID for an id', async () => {
    const reply = await send('POST', tasks, { title: 'Buy milk' });
    task = reply.body;
    expect(reply.status).toBe(201);
    expect(task).toMatchObject({ user_id: user, title: 'Buy milk', description: null, completed: false });
    expect(task.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('422 for an integer id, which tasks had formerly', async () => {
    expect((await send('GET', `${tasks}/1`)).status).toBe(422);
  });

  it('lists tasks as a bare array and gets one of them', async () => {
    expect((await send('GET', tasks)).body).toEqual([task]);
    expect((await send('GET', `${tasks}/${task.id}`)).body).toEqual(task);
  });

  it.each([{ title: 'Buy oat milk' }, { description: 'One litre' }, { completed: true }])(
    'PATCH changes just %j',
    async (changes) => {
      const reply = await send('PATCH', `${tasks}/${task.id}`, changes);
      expect(reply.status).toBe(200);
      const { completed_at, updated_at, version } = reply.body;
      expect(reply.body).toEqual({ ...task, ...changes, completed_at, updated_at, version });
      task = reply.body;
    },
  );

  it('422 for `is_completed`, which is `completed` here', async () => {
    const reply = await send<Problem>('PATCH', `${tasks}/${task.id}`, { is_completed: true });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([{ in: 'body', pointer: '/is_completed', detail: 'is not a known field' }]);
  });

  it('takes titles of 1 to 200 characters, and descriptions of up to 2000 rather than of any length', async () => {
    const statusFor = async (body: unknown) => (await send('POST', tasks, body)).status;
    expect(await statusFor({ title: '' })).toBe(422);
    expect(await statusFor({ title: 'x' })).toBe(201);
    expect(await statusFor({ title: 'x'.repeat(200) })).toBe(201);
    expect(await statusFor({ title: 'x'.repeat(201) })).toBe(422);
    expect(await statusFor({ title: 'x', description: 'x'.repeat(2000) })).toBe(201);
    expect(await statusFor({ title: 'x', description: 'x'.repeat(2001) })).toBe(422);
  });

  it('403 "Forbidden" when the path names another user', async () => {
    const reply = await send<Problem>('GET', '/api/somebody-else/tasks');
    expect(reply.status).toBe(403);
    expect(reply.body).toMatchObject({ title: 'Forbidden', detail: 'User ID mismatch' });
  });

  it("404 for another user's task", async () => {
    const other = clientWith(service.url, signToken({ sub: 'other' }));
    const reply = await other<Problem>('GET', `/api/other/tasks/${task.id}`);
    expect([reply.status, reply.body.detail]).toEqual([404, 'Task not found']);
  });

  it('deletes a task: 204 without a body, then 404', async () => {
    const reply = await send('DELETE', `${tasks}/${task.id}`);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect((await send('GET', `${tasks}/${task.id}`)).status).toBe(404);
  });

  it('lets browsers on the listed origins in, and no others', () =>
    expectOrigins(
      service.url,
      ['http://localhost:3000', 'https://todo.example.com'],
      ['https://evil.example.com', 'http://todo.example.com'],
    ));
});
