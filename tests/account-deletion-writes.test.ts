import { randomUUID } from 'node:crypto';
import { newPerson, password } from './support/accounts';
import { type Client, createClient, type Problem } from './support/client';
import { startService, type TestService } from './support/service';
import { fillTables, nothing, rowsOf } from './support/stored-rows';
import { signToken } from './support/tokens';
import { holdList, inParallel, openTransaction, pause, untilWaiting } from './support/waiting';

// A write beside the deletion of its user is refused, or deleted with the rest: nothing brings the user back.

let service: TestService;
beforeAll(async () => {
  service = await startService({ poolSize: 20 });
});
afterAll(() => service.close());

interface Leaving {
  readonly user_id: string;
  readonly client: Client;
  /** Which of the user's tokens the deletion revokes, as PostgreSQL's time. */
  readonly revokes: string;
  readonly leave: () => Promise<{ readonly status: number }>;
}

async function account(): Promise<Leaving> {
  const { client, user_id } = await newPerson(service.url);
  return { client, user_id, revokes: 'infinity', leave: () => client.call('deleteAccount', { body: { password } }) };
}
async function userOfAnotherIssuer(): Promise<Leaving> {
  const user_id = randomUUID();
  const client = createClient(service.url, signToken({ sub: user_id, iat: Math.floor(Date.now() / 1000) }));
  return { client, user_id, revokes: 'now', leave: () => client.call('deleteAccount') };
}
/** With a row in each table. */
async function withTasks(person: Promise<Leaving>): Promise<Leaving> {
  const { user_id, client } = await person;
  await fillTables(service, user_id, client);
  return person;
}

describe.each([
  ['an account', account],
  ['a user of another issuer', userOfAnotherIssuer],
])('deleteAccount of %s, beside writes', (_, newUser) => {
  const creations = [
    ['createTask', { body: { title: 'Late' } }],
    ['createTask', { body: { title: 'Late' }, headers: { 'Idempotency-Key': 'late' } }],
    ['createTasks', { body: { tasks: [{ title: 'Late' }] } }],
    ['createTasks', { body: { tasks: [{ title: 'Late' }] }, headers: { 'Idempotency-Key': 'later' } }],
  ] as const;

  it.each(creations)('401 for %s that waits for the deletion: %j', async (id, options) => {
    const { client, user_id, leave } = await withTasks(newUser());
    // The deletion waits for the list with the user's row locked; the write waits behind it.
    const held = await holdList(service, user_id);
    const deletion = leave();
    await untilWaiting(service.sql, 1);
    const write = client.call<Problem>(id, options);
    await untilWaiting(service.sql, 2);
    await held.end('commit');
    expect((await deletion).status).toBe(204);
    expect([(await write).status, (await write).body.code]).toEqual([401, 'TOKEN_REVOKED']);
    expect(await rowsOf(service, user_id)).toEqual(nothing);
  });

  it.each(creations)('401 for %s whose token is revoked while it waits: %j', async (id, options) => {
    const { client, user_id, revokes } = await newUser();
    // An account is there already.
    if (revokes === 'now') await client.call('createTask', { body: { title: 'First' } });
    const held = await openTransaction(service);
    // The first half of a deletion, which revokes the token only after the write has started.
    await held.sql`delete from users where id = ${user_id}`;
    const write = client.call<Problem>(id, options);
    await untilWaiting(service.sql);
    const key = await keyOf(user_id);
    await held.sql`insert into revocations values (${key}, ${revokes}::text::timestamptz, now(), now() + interval '8 days')`;
    await held.end('commit');
    expect([(await write).status, (await write).body.code]).toEqual([401, 'TOKEN_REVOKED']);
    expect(await rowsOf(service, user_id)).toEqual(nothing);
  });

  it('204 beside all kinds of writes at once: no reply is 5xx, and no row is left', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { client, user_id, leave } = await withTasks(newUser());
      const { body: task } = await client.call('createTask', { body: { title: 'Changed' } });
      const params = { task_id: task.id };
      const writes = [
        ...creations,
        ['toggleTask', { params }],
        ['toggleTask', { params, headers: { 'Idempotency-Key': 'toggled' } }],
        ['replaceTask', { params, body: { title: 'Replaced' } }],
        ['deleteTask', { params }],
        ['restoreTask', { params }],
        ['purgeTask', { params }],
        ['emptyTrash', {}],
        ['completeAll', {}],
        ['clearCompleted', { query: { status: 'completed' } }],
        ['listChanges', {}],
      ] as const;
      const deletion = leave();
      const statuses = await inParallel(60, async (index) => {
        const [id, options] = writes[index % writes.length]!;
        await pause(index);
        return (await client.call<Problem>(id, options)).status;
      });
      expect((await deletion).status).toBe(204);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      expect(await rowsOf(service, user_id)).toEqual(nothing);
    }
  });
});

/** The user's key in the table of revocations, computed by PostgreSQL. */
async function keyOf(user: string): Promise<string> {
  const [row] = await service.sql<{ key: string }[]>`
    select rtrim(translate(encode(sha256(convert_to(${`user:${user}`}, 'UTF8')), 'base64'), '+/', '-_'), '=') as key`;
  return row!.key;
}
