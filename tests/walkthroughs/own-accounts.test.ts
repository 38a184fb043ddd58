import { migrateDown, migrateUp, migrationStatus } from '../../src/db/migrate';
import { migrationNames } from '../../src/db/migration-files';
import { parseSettings } from '../../src/settings/config';
import { type DatabaseAddress, parseDatabaseUrl } from '../../src/settings/database-url';
import type { Problem, Task } from '../support/client';
import { secret, startService, type TestService } from '../support/service';
import { signToken } from '../support/tokens';
import { refusalWithout } from './processes';
import { clientWith, expectDocs, expectOrigins, type Send } from './steps';

// The steps of an application that was made for another API: with accounts, UUIDs as ids, a foreign key from tasks to users, and
// migrations both ways. "Formerly" is what that API did.

const password = 'password123';
const origin = 'https://todo.example.com';

let service: TestService;
let address: DatabaseAddress;
let anonymous: Send;
beforeAll(async () => {
  service = await startService({ corsOrigins: [origin] });
  address = parseDatabaseUrl(service.databaseUrl, 'DATABASE_URL');
  anonymous = clientWith(service.url);
});
afterAll(() => service.close());

interface Session {
  readonly user_id: string;
  readonly token: string;
  readonly send: Send;
  readonly tasks: string;
}
let alice: Session;
let task: Task;

async function logIn(email: string): Promise<Session> {
  const { body } = await anonymous<{ user_id: string; token: string }>('POST', '/api/auth/login', { email, password });
  return { ...body, send: clientWith(service.url, body.token), tasks: `/api/${body.user_id}/tasks` };
}

/** The migrations that are applied, Alembic's `current` being the last. */
const applied = async () =>
  (await migrationStatus(address)).filter(({ appliedAt }) => appliedAt !== null).map(({ name }) => name);

describe('an application for an API with accounts', () => {
  it.each(['postgresql+asyncpg://u:p@db/app?ssl=require', 'postgresql://u:p@db/app?sslmode=require'])(
    'takes its variables, with DATABASE_URL=%s, and port 4000',
    (DATABASE_URL) => {
      const variables = { BETTER_AUTH_SECRET: secret, CORS_ORIGINS: origin, ENVIRONMENT: 'production', PORT: '4000' };
      const settings = parseSettings({ ...variables, DATABASE_URL, DATABASE_POOL_SIZE: '20' });
      expect(settings).toMatchObject({
        environment: 'production',
        port: 4000,
        databasePoolSize: 20,
        corsOrigins: [origin],
      });
      expect(settings.database).toMatchObject({ host: 'db', database: 'app', ssl: { rejectUnauthorized: false } });
      expect(parseSettings({}).port).toBe(8000);
    },
  );

  it.each(['DATABASE_URL', 'BETTER_AUTH_SECRET'] as const)('says that %s is not set', async (name) => {
    expect(await refusalWithout(name)).toContain(`${name} is not set`);
  });

  it('shows history, heads and current: all migrations, the last of which is applied', async () => {
    expect((await migrationStatus(address)).map(({ name }) => name)).toEqual(migrationNames());
    expect((await applied()).at(-1)).toBe(migrationNames().at(-1));
  });

  it('rolls back one migration, to a revision, and to base, and applies all again', async () => {
    const names = migrationNames();
    expect(await migrateDown(address, 1)).toEqual(names.slice(-1));
    expect(await applied()).toEqual(names.slice(0, -1));
    expect((await anonymous<Problem>('GET', '/ready')).body.code).toBe('NOT_READY');
    expect(await migrateUp(address)).toEqual(names.slice(-1));
    // To a revision: as many as come after it. To base: all.
    expect(await migrateDown(address, names.length - 1)).toEqual(names.slice(1).toReversed());
    expect(await applied()).toEqual(names.slice(0, 1));
    expect(await migrateDown(address, names.length)).toEqual(names.slice(0, 1));
    expect(await migrateUp(address)).toEqual(names);
    expect((await anonymous('GET', '/ready')).status).toBe(200);
  });

  it("references users.id from tasks.user_id, by way of the user's list", async () => {
    const definitions = await service.sql<{ definition: string }[]>`
      select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f'`;
    const references = definitions.map(({ definition }) => definition.replace(' ON DELETE CASCADE', ''));
    expect(references).toContain('tasks FOREIGN KEY (user_id) REFERENCES task_lists(user_id)');
    expect(references).toContain('task_lists FOREIGN KEY (user_id) REFERENCES users(id)');
  });

  it('shows its operations in /docs, a page that loads the contract', () => {
    const item = '/api/{user_id}/tasks/{task_id}';
    const accounts = ['POST /api/auth/signup', 'POST /api/auth/login'];
    const all = ['GET /api/{user_id}/tasks', 'POST /api/{user_id}/tasks'];
    const one = [`GET ${item}`, `PUT ${item}`, `DELETE ${item}`, `PATCH ${item}/complete`];
    return expectDocs(anonymous, ['/docs'], [...accounts, ...all, ...one]);
  });

  it('is healthy', async () => {
    expect((await anonymous('GET', '/health')).text).toBe('{"status":"healthy"}');
  });

  it('signs up: 201 with user_id, a UUID, and the address; 409 the second time', async () => {
    const reply = await anonymous('POST', '/api/auth/signup', { email: 'alice@example.com', password });
    expect([reply.status, reply.body]).toEqual([
      201,
      { user_id: expect.stringMatching(/^[0-9a-f-]{36}$/), email: 'alice@example.com', created_at: expect.any(String) },
    ]);
    expect((await anonymous('POST', '/api/auth/signup', { email: 'alice@example.com', password })).status).toBe(409);
  });

  it('logs in: 200 with user_id and a token of HS256 for seven days', async () => {
    alice = await logIn('alice@example.com');
    const [header, payload] = alice.token
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    expect([header.alg, payload.sub, payload.exp - payload.iat]).toEqual(['HS256', alice.user_id, 7 * 24 * 3600]);
  });

  it('401 for a wrong password and for no token; with an expired token one logs in again', async () => {
    const wrong = await anonymous('POST', '/api/auth/login', { email: 'alice@example.com', password: 'password124' });
    expect(wrong.status).toBe(401);
    expect((await anonymous('GET', alice.tasks)).status).toBe(401);
    const expired = clientWith(service.url, signToken({ sub: alice.user_id, exp: 1 }));
    const reply = await expired<Problem>('GET', alice.tasks);
    expect([reply.status, reply.body.code, reply.body.detail]).toEqual([401, 'TOKEN_EXPIRED', 'Token has expired']);
    alice = await logIn('alice@example.com');
    expect((await alice.send('GET', alice.tasks)).text).toBe('[]');
  });

  it('creates and gets a task: bare, with a UUID and times that end in Z', async () => {
    const reply = await alice.send('POST', alice.tasks, { title: 'Buy milk', description: 'Two litres' });
    task = reply.body;
    expect([reply.status, task.user_id]).toEqual([201, alice.user_id]);
    expect(task.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(task.created_at).toMatch(/Z$/);
    expect((await alice.send('GET', `${alice.tasks}/${task.id}`)).body).toEqual(task);
  });

  it('422 for a title of 201 characters (formerly 501) and a description of 2001 (formerly of any length)', async () => {
    const statusFor = async (body: unknown) => (await alice.send('POST', alice.tasks, body)).status;
    expect(await statusFor({ title: 'x'.repeat(201) })).toBe(422);
    expect(await statusFor({ title: 'x', description: 'x'.repeat(2001) })).toBe(422);
    expect(await statusFor({ title: 'x'.repeat(200), description: 'x'.repeat(2000) })).toBe(201);
  });

  it('PUT needs a title and empties a description that is left out; PATCH …/complete toggles without a body', async () => {
    const path = `${alice.tasks}/${task.id}`;
    expect((await alice.send('PATCH', `${path}/complete`)).body.completed).toBe(true);
    expect((await alice.send('PUT', path, { description: 'One litre' })).status).toBe(422);
    const replaced = (await alice.send('PUT', path, { title: 'Buy bread' })).body;
    expect(replaced).toMatchObject({ title: 'Buy bread', description: null, completed: true });
  });

  it('keeps two users apart, in every operation', async () => {
    await anonymous('POST', '/api/auth/signup', { email: 'bob@example.com', password });
    const bob = await logIn('bob@example.com');
    const before = (await alice.send<Task[]>('GET', alice.tasks)).body;
    const body = { title: "Bob's now" };
    const attempts = [['GET'], ['PUT', '', body], ['PATCH', '', body], ['PATCH', '/complete'], ['DELETE']] as const;
    for (const [method, suffix = '', sent] of attempts) {
      const statusAt = async (tasks: string) => (await bob.send(method, `${tasks}/${task.id}${suffix}`, sent)).status;
      expect([method, await statusAt(alice.tasks), await statusAt(bob.tasks)]).toEqual([method, 403, 404]);
    }
    expect((await bob.send('GET', alice.tasks)).status).toBe(403);
    expect((await bob.send('POST', alice.tasks, body)).status).toBe(403);
    expect((await bob.send('GET', bob.tasks)).body).toEqual([]);
    expect((await alice.send('GET', alice.tasks)).body).toEqual(before);
  });

  it('deletes: 204, then 404', async () => {
    expect((await alice.send('DELETE', `${alice.tasks}/${task.id}`)).status).toBe(204);
    const reply = await alice.send<Problem>('DELETE', `${alice.tasks}/${task.id}`);
    expect([reply.status, reply.body.detail]).toEqual([404, 'Task not found']);
  });

  it('lets browsers on the listed origin in, and no others', () =>
    expectOrigins(service.url, [origin], [`${origin}.evil.com`, 'http://localhost:3000']));
});
