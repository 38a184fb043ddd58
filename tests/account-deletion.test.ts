import type { UserId } from '../src/base/user';
import { deleteAccount } from '../src/db/account-deletion';
import { newPerson, password, revoked, verdictOn } from './support/accounts';
import { createClient, type Problem, type Task } from './support/client';
import { recording } from './support/plans';
import { startService, type TestService } from './support/service';
import { fillTables, nothing, oneInEachOfAccount, rowsOf } from './support/stored-rows';
import { holdList, openTransaction, untilWaiting } from './support/waiting';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const body = { password };

/** Somebody with an account, and with a row in each table. */
async function personWithTasks() {
  const person = await newPerson(service.url);
  await fillTables(service, person.user_id, person.client);
  return person;
}
const rows = (user: string) => rowsOf(service, user);

describe('deleteAccount', () => {
  it('204, and every row of the user is gone, and none of another; no token is accepted any more', async () => {
    const [alice, bob] = [await personWithTasks(), await personWithTasks()];
    expect([await rows(alice.user_id), await rows(bob.user_id)]).toEqual([oneInEachOfAccount, oneInEachOfAccount]);
    const other = (await alice.logIn()).token;
    expect((await alice.client.call('deleteAccount', { body })).status).toBe(204);
    expect([await rows(alice.user_id), await rows(bob.user_id)]).toEqual([nothing, oneInEachOfAccount]);
    expect(await verdictOn(service.url, alice.token)).toBe(revoked);
    expect(await verdictOn(service.url, other)).toBe(revoked);
    expect(await verdictOn(service.url, bob.token)).toBe('200');
    expect((await alice.logIn()).code).toBe('INVALID_CREDENTIALS');
  });

  it('204 leaves nothing that names the user', async () => {
    const { client, user_id, email } = await personWithTasks();
    await client.call('deleteAccount', { body });
    const [row] = await service.sql`select string_agg(revocations::text, ' ') as text from revocations`;
    for (const name of [user_id, email]) expect(row!.text).not.toContain(name);
  });

  it('204, and the address can sign up again, as another user without tasks', async () => {
    const person = await personWithTasks();
    await person.client.call('deleteAccount', { body });
    const account = { email: person.email, password };
    expect((await createClient(service.url).call('signUp', { body: account })).status).toBe(201);
    const { token, user_id } = await person.logIn();
    expect(user_id).not.toBe(person.user_id);
    expect((await createClient(service.url, token).call<Task[]>('listTasks')).body).toEqual([]);
  });

  it('422 without the password, however fresh the token is, and nothing is gone', async () => {
    const { user_id, logIn } = await personWithTasks();
    const { token } = await logIn();
    for (const body of [undefined, {}]) {
      const reply = await createClient(service.url, token).call<Problem>('deleteAccount', { body });
      expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, '/password']);
    }
    expect(await rows(user_id)).toEqual(oneInEachOfAccount);
    expect(await verdictOn(service.url, token)).toBe('200');
  });

  it('403 for a wrong password, and nothing is gone', async () => {
    const { client, user_id, token } = await personWithTasks();
    const reply = await client.call<Problem>('deleteAccount', { body: { password: `${password}!` } });
    expect([reply.status, reply.body.code]).toEqual([403, 'WRONG_PASSWORD']);
    expect(await rows(user_id)).toMatchObject({ users: 1, tasks: 1 });
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
    expect(await rows(user_id)).toMatchObject({ users: 1, tasks: 1 });
  });

  it('204, and 401 for a client that has got no reply and repeats it; also at another instance', async () => {
    const { client, user_id } = await personWithTasks();
    const [row] = await service.sql`select password_hash from users where id = ${user_id}`;
    const held = await holdList(service, user_id);
    const first = client.call('deleteAccount', { body });
    await untilWaiting(service.sql);
    const again = client.call<Problem>('deleteAccount', { body });
    const revocation = { key: 'elsewhere', until: 0, expires: Date.now() / 1000 + 60 };
    const elsewhere = deleteAccount(service.services.database, user_id as UserId, row!.password_hash, revocation);
    await untilWaiting(service.sql, 2);
    await held.end('commit');
    expect((await first).status).toBe(204);
    expect([(await again).status, (await again).body.code]).toEqual([401, 'TOKEN_REVOKED']);
    expect(await elsewhere).toBe('gone');
    expect(await rows(user_id)).toEqual(nothing);
  });
});

describe('the deletion of a user with many tasks', () => {
  it('takes several statements, none of which takes long', async () => {
    const { user_id } = await personWithTasks();
    await service.sql`
      insert into tasks (user_id, id, title, created_at, updated_at, version, created_version)
      select ${user_id}, gen_random_uuid(), 'Task', now(), now(), 1, 1 from generate_series(1, 4000)`;
    const [row] = await service.sql`select password_hash from users where id = ${user_id}`;
    const { database, statements } = recording(service.services.database);
    const revocation = { key: 'so many', until: 0, expires: Date.now() / 1000 + 60 };
    expect(await deleteAccount(database, user_id as UserId, row!.password_hash, revocation)).toMatchObject({
      key: revocation.key,
    });
    expect(statements.filter(({ text }) => text.includes('from tasks'))).toHaveLength(18);
    expect(await rows(user_id)).toEqual(nothing);
  });
});
