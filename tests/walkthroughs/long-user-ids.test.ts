import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/base/paths';
import { parseSettings } from '../../src/settings/config';
import type { Problem, Task } from '../support/client';
import { secret, startService, type TestService, type TestServiceOptions } from '../support/service';
import { signToken } from '../support/tokens';
import { copyProject, refusalWithout } from './processes';
import { clientWith, emptyDatabase, expectDocs, expectOrigins, indexesOf, type Send } from './steps';

// The steps of an application that was made for another API: with PUT beside PATCH, user ids of up to 255 characters, integers as ids
// of tasks, and tables made by migrations. "Formerly" is what that API did.

const user = 'u'.repeat(255); // as long as that API allowed
const tasks = `/api/${user}/tasks`;

const services: TestService[] = [];
let project: ReturnType<typeof copyProject>;
let service: TestService;
let send: Send;
let task: Task;
beforeAll(async () => {
  const databaseUrl = await emptyDatabase();
  project = copyProject(databaseUrl);
  service = await start({ databaseUrl });
  send = clientWith(service.url, signToken({ sub: user, email: 'alice@example.com' }));
});
afterAll(async () => {
  project.remove();
  await Promise.all(services.map((started) => started.close()));
});

async function start(options: TestServiceOptions): Promise<TestService> {
  const started = await startService(options);
  services.push(started);
  return started;
}

describe('an application for an API with long user ids and migrations', () => {
  it('makes a revision and upgrades to head, as `npm run migrate -- create NAME` and `up`', async () => {
    expect(await project.migrate('create', 'add_due_date')).toMatch(/^Created .*\d{14}_add_due_date\.sql\.\n$/);
    expect(await project.migrate('up')).toMatch(/^Applied \d{14}_users_and_tasks, .*\d{14}_add_due_date\.\n$/);
    expect(await project.migrate('up')).toBe('Nothing to apply.\n');
    expect(await indexesOf(service.sql, 'tasks')).toContainEqual(expect.stringMatching(/\bcompleted\b/));
  });

  it('takes its variables, a plain database URL, and port 8000', () => {
    const variables = { BETTER_AUTH_SECRET: secret, CORS_ORIGINS: 'http://localhost:3000', ENVIRONMENT: 'production' };
    const settings = parseSettings({ ...variables, LOG_LEVEL: 'INFO', DATABASE_URL: 'postgresql://u:p@db:5433/app' });
    expect(settings).toMatchObject({ environment: 'production', logLevel: 'info', port: 8000 });
    expect(settings.database).toMatchObject({ host: 'db', port: 5433, database: 'app', username: 'u', password: 'p' });
  });

  it.each(['DATABASE_URL', 'BETTER_AUTH_SECRET'] as const)(
    'ends with "%s environment variable is required"',
    async (name) => {
      expect(await refusalWithout(name)).toContain(`${name} environment variable is required`);
    },
  );

  it('takes its pool of 10 + 20 as one of 30, and no read notices a dead connection, as with a pre-ping', async () => {
    expect(parseSettings({ DATABASE_POOL_SIZE: '30' }).databasePoolSize).toBe(30);
    const pooled = await start({});
    const read = clientWith(pooled.url, signToken({ sub: user }));
    const statuses = async () =>
      (await Promise.all(Array.from({ length: 8 }, () => read('GET', tasks)))).map(({ status }) => status);
    for (let round = 0; round < 5; round += 1) {
      expect([...(await statuses()), ...(await statuses())]).toEqual(Array(16).fill(200));
      await pooled.sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'taskflow'`;
    }
    expect(await statuses()).toEqual(Array(8).fill(200));
  });

  it('has a compose file with the service `postgres`, version 18', () => {
    const { services } = parse(readFileSync(join(projectRoot, 'compose.yaml'), 'utf8'));
    expect(services.postgres.image).toMatch(/^postgres:18\b/);
  });

  it('is healthy, and has its six operations in /docs and /redoc, pages that load the contract', async () => {
    expect((await send('GET', '/health')).text).toBe('{"status":"healthy"}');
    const all = ['GET /api/{user_id}/tasks', 'POST /api/{user_id}/tasks'];
    const one = ['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /api/{user_id}/tasks/{task_id}`);
    await expectDocs(send, ['/docs', '/redoc'], [...all, ...one]);
  });

  it('takes the user from `sub`, of up to 255 characters, and the address from `email`', async () => {
    const me = await send('GET', '/api/auth/me');
    expect(me.body).toEqual({ user_id: user, email: 'alice@example.com', created_at: null });
    expect((await clientWith(service.url, signToken({ sub: `${user}u` }))('GET', '/api/tasks')).status).toBe(401);
  });

  it('takes the user from `userId` only when the operator asks for it', async () => {
    const token = signToken({ userId: 'alice' });
    expect((await clientWith(service.url, token)('GET', '/api/alice/tasks')).status).toBe(401);
    const { acceptUserIdClaim } = parseSettings({ ACCEPT_USER_ID_CLAIM: 'true' });
    const willing = await start({ tokens: { acceptUserIdClaim } });
    expect((await clientWith(willing.url, token)('GET', '/api/alice/tasks')).status).toBe(200);
  });

  it.each([
    ['no token (formerly 401 or 403)', undefined, 'Send an access token: "Authorization: Bearer <token>".'],
    ['an expired token', signToken({ sub: user, exp: 1 }), 'Token has expired'],
    ['an invalid token', signToken({ sub: user }, 'another secret, as long as it has to be'), 'Invalid token'],
  ])('401 for %s', async (_, token, detail) => {
    const reply = await clientWith(service.url, token)<Problem>('GET', tasks);
    expect([reply.status, reply.body.detail]).toEqual([401, detail]);
  });

  it('403 "User ID mismatch" when the path names another user', async () => {
    const reply = await send<Problem>('GET', '/api/bob/tasks');
    expect([reply.status, reply.body.detail]).toEqual([403, 'User ID mismatch']);
  });

  it('creates a task with a trimmed title, and a UUID in place of an integer', async () => {
    const reply = await send('POST', tasks, { title: '  Buy milk\n' });
    task = reply.body;
    expect([reply.status, task.title]).toEqual([201, 'Buy milk']);
    expect(task.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect((await send('GET', `${tasks}/1`)).status).toBe(422);
  });

  it('422 with a `detail` for a blank or long title; descriptions go up to 2000 characters rather than 1000', async () => {
    const refused = await send<Problem>('POST', tasks, { title: '   ' });
    expect([refused.status, refused.body.detail]).toEqual([422, 'The request has 1 invalid value.']);
    expect((await send('POST', tasks, { title: 'x'.repeat(201) })).status).toBe(422);
    expect((await send('POST', tasks, { title: 'x', description: 'x'.repeat(2001) })).status).toBe(422);
    expect((await send('POST', tasks, { title: 'x'.repeat(200), description: 'x'.repeat(2000) })).status).toBe(201);
  });

  it('PATCH {completed} marks as done', async () => {
    const reply = await send('PATCH', `${tasks}/${task.id}`, { completed: true });
    expect([reply.status, reply.body.completed]).toEqual([200, true]);
  });

  it('PUT needs a title, empties a description that is left out, and leaves `completed` alone', async () => {
    const full = await send('PUT', `${tasks}/${task.id}`, { title: 'Buy oat milk', description: 'One litre' });
    expect(full.body).toMatchObject({ title: 'Buy oat milk', description: 'One litre', completed: true });
    const short = await send('PUT', `${tasks}/${task.id}`, { title: 'Buy bread' });
    expect(short.body).toMatchObject({ title: 'Buy bread', description: null, completed: true });
    expect((await send('PUT', `${tasks}/${task.id}`, { description: 'One litre' })).status).toBe(422);
  });

  it("404 for another user's task", async () => {
    const bob = clientWith(service.url, signToken({ sub: 'bob' }));
    expect((await bob('GET', `/api/bob/tasks/${task.id}`)).status).toBe(404);
  });

  it('DELETE: 204, and the list, a bare array, is without the task', async () => {
    expect((await send<Task[]>('GET', tasks)).body.map(({ id }) => id)).toContain(task.id);
    expect((await send('DELETE', `${tasks}/${task.id}`)).status).toBe(204);
    expect((await send<Task[]>('GET', tasks)).body.map(({ id }) => id)).not.toContain(task.id);
  });

  it("lets browsers on the listed origin send all of the contract's methods (formerly any)", () =>
    expectOrigins(service.url, ['http://localhost:3000'], ['http://localhost:3001']));
});
