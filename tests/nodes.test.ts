import type { OperationId } from '../src/base/contract';
import type { UserId } from '../src/base/user';
import { hashText } from '../src/db/hash-text';
import { nodesOf } from '../src/db/nodes';
import { makeCarryOut } from '../src/db/pool/carry-out';
import { statement, type Transaction } from '../src/db/pool/connection';
import { distributedBy } from '../src/db/pool/distributed-tables';
import { revoke } from '../src/db/revocations';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { newPerson, password, waysToEnd } from './support/accounts';
import { createClient, type Task } from './support/client';
import { useEverything } from './support/everything';
import { codeOf, insert, lockNumbers, one, open, sql, unlockNumbers } from './support/pool';
import { startService, type TestService } from './support/service';
import { counted, inParallel, until } from './support/waiting';

// What the service does where the rows of users are on several servers. On a real cluster, tests/cluster shows that it is enough.

describe('the server with the rows of a user', () => {
  it('is found by the hash that PostgreSQL has of the id', async () => {
    const texts = Array.from({ length: 60 }, (_, length) => [...'user ä😀 4f6a '.repeat(6)].slice(0, length).join(''));
    const [row] = await sql<{ hashes: number[] }[]>`
      select array(select hashtext(text) from jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb) with ordinality as t (text, place)
        order by place) as hashes`;
    expect(texts.map(hashText)).toEqual(row!.hashes);
  });

  it('is that of the last shard that begins before it', () => {
    const { servers, nodeOf } = nodesOf([
      { low: -2_147_483_648, node: 7 },
      { low: hashText('ada'), node: 5 },
      { low: hashText('ada') + 1, node: 7 },
    ]);
    expect([servers.length, nodeOf('ada'), nodeOf('ben'), nodeOf('cyd')]).toEqual([2, 0, 1, 1]);
  });
});

describe('users of a server that hangs', () => {
  it('wait for each other, and hold up no write and no read of others', async () => {
    const pool = open({ size: 20 });
    pool.useNodes({ servers: [undefined, undefined], nodeOf: (owner) => Number(owner.startsWith('far')) });
    await lockNumbers();
    const far = inParallel(40, (index) => codeOf(pool.for(`far ${index}`).write(insert, [index])));
    await until(() => pool.state.waiting > 0);
    const near = await inParallel(40, (index) => codeOf(pool.for(`near ${index}`).write(one, [])));
    const unknown = await codeOf(pool.for('a network', undefined, null).write(one, []));
    const background = await codeOf(pool.background.read(one, []));
    expect([counted(near), unknown, background]).toEqual([{ answered: 40 }, 'answered', 'answered']);
    await unlockNumbers();
    expect(counted(await far)).toEqual({ answered: 40 });
  });
});

describe('a statement that a server carries out as a whole', () => {
  it('does what it does on a single server', async () => {
    const service = await startService({ poolSize: 10 });
    await service.sql.unsafe(makeCarryOut[0]!);
    service.services.database.useNodes({ servers: [undefined, undefined], nodeOf: () => 0 });
    const ada = createClient(service.url).as('ada');
    const given = {
      title: "Milk, 'fresh'",
      tags: ['home'],
      priority: 'high',
      due_date: '2027-01-15',
      reminders: [10],
    } as const;
    const { body: plain } = await ada.call<Task>('createTask', { body: { title: 'Bread', completed: true } });
    const { body: planned } = await ada.call<Task>('createTask', {
      body: given,
      headers: { 'Idempotency-Key': 'one' },
    });
    const { body: batch } = await ada.call<Task[]>('createTasks', { body: { tasks: [given, { title: 'Tea' }] } });
    const ids = [plain, planned, ...batch].map(({ id }) => id);
    for (const task_id of ids) expect((await ada.call('deleteTask', { params: { task_id } })).status).toBe(204);
    const restored: Task[] = [];
    for (const task_id of ids) restored.push((await ada.call<Task>('restoreTask', { params: { task_id } })).body);
    expect(restored).toMatchObject([{ title: 'Bread', completed: true }, given, given, { title: 'Tea' }]);
    for (const task of restored)
      expect((await ada.call('getTask', { params: { task_id: task.id } })).body).toEqual(task);
    const [calls] = await service.sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where query like '%carry_out%' and datname = current_database()`;
    expect(calls!.count).toBeGreaterThan(0);
    await service.close();
  });
});

describe('a server that is asked directly', () => {
  let service: TestService;
  const role = `node_${process.pid}`;
  beforeAll(async () => {
    service = await startService({ poolSize: 10 });
    await service.sql.unsafe(makeCarryOut[0]!);
    // As on a server that has rows of users, and no other tables.
    await service.sql.unsafe(`create role ${role} login password 'node'`);
    for (const [table, column] of Object.entries(distributedBy))
      if (column !== 'email') await service.sql.unsafe(`grant select, insert, update, delete on ${table} to ${role}`);
    const address = { ...parseDatabaseUrl(service.databaseUrl, 'The server'), username: role, password: 'node' };
    service.services.database.useNodes({ servers: [address, address], nodeOf: (owner) => owner.length % 2 });
  });
  afterAll(async () => {
    await service.sql.unsafe(`drop owned by ${role}`);
    await service.close();
    await sql.unsafe(`drop role ${role}`);
  });

  it('gets what is about rows of users alone, and all operations are served', async () => {
    const called = new Set<OperationId>();
    for (const [user, withAccounts] of [
      ['ada', false],
      ['beth', true],
    ] as const)
      await useEverything(service.url, user, called, withAccounts);
    for (const [, status, end] of waysToEnd) expect((await end(await newPerson(service.url))).status).toBe(status);
    const { client } = await newPerson(service.url);
    const body = { email: 'new@example.com', password };
    expect((await client.call('changeEmail', { body })).status).toBe(200);
    expect((await client.call<{ email: string }>('getCurrentUser')).body.email).toBe(body.email);
    const [asked] = await service.sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where usename = ${role}`;
    expect(asked!.count).toBeGreaterThan(2);
  });

  it('does not get a transaction that writes elsewhere: the coordinator carries it out as a whole', async () => {
    await createClient(service.url)
      .as('ada')
      .call('createTask', { body: { title: 'First' } });
    const ada = service.services.database.for('ada' as UserId);
    const who = statement('who', 'select current_user::text as name from users where id = $1');
    const namesOf = (work: (transaction: Transaction) => Promise<unknown>) =>
      ada.transaction(async (transaction) => {
        const [row] = await transaction.read<{ name: string }>(who, ['ada']);
        await work(transaction);
        return row!.name;
      });
    expect(await namesOf(async () => {})).toBe(role);
    // What is read there is asked there, meanwhile.
    const key = statement('who-else', 'select key from revocations where key = $1');
    expect(await namesOf((transaction) => transaction.read(key, ['']))).toBe(role);
    const revocation = { key: 'one', until: 0, expires: 0 };
    expect(await namesOf((transaction) => revoke(transaction, revocation))).not.toBe(role);
    expect(await ada.read(key, ['one'])).toEqual([{ key: 'one' }]);
  });

  it('is left for the coordinator while it lets nobody in', async () => {
    await service.sql.unsafe(`alter role ${role} nologin`);
    await service.sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${role}`;
    const ada = createClient(service.url).as('ada');
    await until(async () => (await ada.call('createTask', { body: { title: 'By the way out' } })).status === 201);
    expect((await ada.call('listTasks')).status).toBe(200);
    await service.sql.unsafe(`alter role ${role} login`);
  });
});
