import { randomUUID } from 'node:crypto';
import type { UserId } from '../src/auth/token';
import { deleteAccount } from '../src/db/account-deletion';
import { newPerson, password, revoked, verdictOn } from './support/accounts';
import { createClient, type Problem, type Task } from './support/client';
import { recording } from './support/plans';
import { startService, type TestService } from './support/service';
import { holdList, inParallel, openTransaction, untilWaiting } from './support/waiting';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const tables = ['users', 'task_lists', 'tasks', 'deleted_tasks', 'idempotency_keys'] as const;
/** How many rows each table has of a user. */
async function rowsOf(user: string): Promise<Record<string, number>> {
  const counts = await Promise.all(
    tables.map(async (table) => {
      const column = service.sql(table === 'users' ? 'id' : 'user_id');
      const [row] = await service.sql<{ count: number }[]>`
        select count(*)::int as count from ${service.sql(table)} where ${column} = ${user}`;
      return [table, row!.count];
    }),
  );
  return Object.fromEntries(counts);
}
const nothing = { users: 0, task_lists: 0, tasks: 0, deleted_tasks: 0, idempotency_keys: 0 };
const body = { password };

/** Somebody with a row in each table. */
async function personWithTasks() {
  const person = await newPerson(service.url);
  const { client } = person;
  const key = { 'Idempotency-Key': randomUUID() };
  await client.call('createTask', { body: { title: 'Kept' }, headers: key });
  const { body: task } = await client.call('createTask', { body: { title: 'Deleted' } });
  await client.call('deleteTask', { params: { task_id: task.id } });
  return person;
}

describe('deleteAccount', () => {
  it('204, and every row of the user is gone, and none of another; no token is accepted any more', async () => {
    const [alice, bob] = [await personWithTasks(), await personWithTasks()];
    const full = { users: 1, task_lists: 1, tasks: 1, deleted_tasks: 1, idempotency_keys: 1 };
    expect([await rowsOf(alice.user_id), await rowsOf(bob.user_id)]).toEqual([full, full]);
    const other = (await alice.logIn()).token;
    expect((await alice.client.call('deleteAccount', { body })).status).toBe(204);
    expect([await rowsOf(alice.user_id), await rowsOf(bob.user_id)]).toEqual([nothing, full]);
    expect(await verdictOn(service.url, alice.token)).toBe(revoked);
    expect(await verdictOn(service.url, other)).toBe(revoked);
    expect(await verdictOn(service.url, bob.token)).toBe('200');
    expect((await alice.logIn()).code).toBe('INVALID_CREDENTIALS');
  });

  it('leaves nothing that names the user', async () => {
    const { client, user_id, email } = await personWithTasks();
    await client.call('deleteAccount', { body });
    const [row] = await service.sql`select string_agg(revocations::text, ' ') as text from revocations`;
    for (const name of [user_id, email]) expect(row!.text).not.toContain(name);
  });

  it('the address can sign up anew, as another user without tasks', async () => {
    const person = await personWithTasks();
    await person.client.call('deleteAccount', { body });
    const account = { email: person.email, password };
    expect((await createClient(service.url).call('signUp', { body: account })).status).toBe(201);
    const { token, user_id } = await person.logIn();
    expect(user_id).not.toBe(person.user_id);
    expect((await createClient(service.url, token).call<Task[]>('listTasks')).body).toEqual([]);
  });

  it('403 for a wrong password, and nothing is gone', async () => {
    const { client, user_id, token } = await personWithTasks();
    const reply = await client.call<Problem>('deleteAccount', { body: { password: `${password}!` } });
    expect([reply.status, reply.body.code]).toEqual([403, 'WRONG_PASSWORD']);
    expect(await rowsOf(user_id)).toMatchObject({ users: 1, tasks: 1 });
    expect(await verdictOn(service.url, token)).toBe('200');
  });

  it('403 when the password is changed meanwhile', async () => {
    const { client, user_id } = await personWithTasks();
    const held = await openTransaction(service);
    await held.sql`update users set password_hash = 'another' where id = ${user_id}`;
    const deletion = client.call<Problem>('deleteAccount', { body });
    await untilWaiting(service.sql);
    await held.end('commit');
    expect((await deletion).body.code).toBe('WRONG_PASSWORD');
    expect(await rowsOf(user_id)).toMatchObject({ users: 1, tasks: 1 });
  });

  it('removes so many tasks in several statements that none takes too long', async () => {
    const { user_id } = await personWithTasks();
    await service.sql`
      insert into tasks (user_id, id, title, created_at, updated_at, version, created_version)
      select ${user_id}, gen_random_uuid(), 'Task', now(), now(), 1, 1 from generate_series(1, 40000)`;
    const [row] = await service.sql`select password_hash from users where id = ${user_id}`;
    const { database, statements } = recording(service.services.database);
    const revocation = { key: 'so many', until: 0, expires: Date.now() / 1000 + 60 };
    expect(await deleteAccount(database, user_id as UserId, row!.password_hash, revocation)).toBeDefined();
    expect(statements.filter(({ text }) => text.includes('from tasks'))).toHaveLength(3);
    expect(await rowsOf(user_id)).toEqual(nothing);
  });
});

describe('deleteAccount beside writes of the same user', () => {
  const creations = [
    ['createTask', { body: { title: 'Late' } }],
    ['createTask', { body: { title: 'Late' }, headers: { 'Idempotency-Key': 'late' } }],
    ['createTasks', { body: { tasks: [{ title: 'Late' }] } }],
    ['createTasks', { body: { tasks: [{ title: 'Late' }] }, headers: { 'Idempotency-Key': 'later' } }],
  ] as const;

  it.each(creations)('%s that waits for it brings nothing back: %j', async (id, options) => {
    const { client, user_id } = await personWithTasks();
    // The deletion waits for the list with the user's row locked; the write waits behind it.
    const held = await holdList(service, user_id);
    const deletion = client.call('deleteAccount', { body });
    await untilWaiting(service.sql, 1);
    const write = client.call<Problem>(id, options);
    await untilWaiting(service.sql, 2);
    await held.end('commit');
    expect((await deletion).status).toBe(204);
    expect([(await write).status, (await write).body.code]).toEqual([401, 'TOKEN_REVOKED']);
    expect(await rowsOf(user_id)).toEqual(nothing);
  });

  it.each(creations)('%s as the first of an account brings nothing back: %j', async (id, options) => {
    const { client, user_id } = await newPerson(service.url);
    const held = await openTransaction(service);
    // As the deletion does it, which has come before the write here.
    await held.sql`delete from users where id = ${user_id}`;
    const write = client.call<Problem>(id, options);
    await untilWaiting(service.sql);
    const key = await keyOf(user_id);
    await held.sql`insert into revocations values (${key}, 'infinity', now(), now() + interval '8 days')`;
    await held.end('commit');
    expect([(await write).status, (await write).body.code]).toEqual([401, 'TOKEN_REVOKED']);
    expect(await rowsOf(user_id)).toEqual(nothing);
  });

  it('all kinds of writes at once: none is a fault of the service, and no row is left', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { client, user_id } = await personWithTasks();
      const { body: task } = await client.call('createTask', { body: { title: 'Changed' } });
      const params = { task_id: task.id };
      const writes = [
        ...creations,
        ['toggleTask', { params }],
        ['toggleTask', { params, headers: { 'Idempotency-Key': 'toggled' } }],
        ['replaceTask', { params, body: { title: 'Replaced' } }],
        ['deleteTask', { params }],
        ['restoreTask', { params }],
        ['completeAll', {}],
        ['clearCompleted', { query: { status: 'completed' } }],
        ['listChanges', {}],
      ] as const;
      const deletion = client.call('deleteAccount', { body });
      const statuses = await inParallel(60, async (index) => {
        const [id, options] = writes[index % writes.length]!;
        await new Promise((resolve) => setTimeout(resolve, index));
        return (await client.call<Problem>(id, options)).status;
      });
      expect((await deletion).status).toBe(204);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      expect(await rowsOf(user_id)).toEqual(nothing);
    }
  });
});

/** What stands for a user in the table of revocations, worked out by PostgreSQL. */
async function keyOf(user: string): Promise<string> {
  const [row] = await service.sql<{ key: string }[]>`
    select rtrim(translate(encode(sha256(convert_to(${`user:${user}`}, 'UTF8')), 'base64'), '+/', '-_'), '=') as key`;
  return row!.key;
}
