import { randomUUID } from 'node:crypto';
import type { UserId } from '../src/base/user';
import type { Database, Parameter, Statement } from '../src/db/pool/connection';
import { sweep } from '../src/db/sweep';
import { restoreTask } from '../src/db/trash';
import { type Client, createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { counted, holdList, inParallel, openTransaction } from './support/waiting';

// Rows that are kept for a time are removed when it is over: deleted tasks after 30 days, kept replies after 24 hours.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());
// The sweep is for all users: no row of one test may be due in the next.
afterEach(() => service.sql`delete from users`);

const sweepNow = () => sweep(service.services.database);

/** A user with so many deleted tasks, of so many days each. */
async function userWithTrash(...ages: number[]) {
  const name = randomUUID();
  const user = client.as(name);
  const tasks = ages.map((_, index) => ({ title: `Task ${index}` }));
  if (tasks.length === 0) await user.call('createTask', { body: { title: 'Kept' } });
  const body = tasks.length === 0 ? [] : (await user.call<Task[]>('createTasks', { body: { tasks } })).body;
  for (const [index, { id }] of body.entries()) {
    await user.call('deleteTask', { params: { task_id: id } });
    await service.sql`update deleted_tasks set deleted_at = now() - ${ages[index]!} * interval '1 day'
      where user_id = ${name} and id = ${id}`;
  }
  return { name, user, tasks: body };
}
/** The tasks that are left in a user's trash, and the version up to which deletions are forgotten. */
async function trashOf(name: string) {
  const rows = await service.sql<{ title: string }[]>`
    select title from deleted_tasks where user_id = ${name} order by version`;
  const [list] = await service.sql<{ version: string; forgotten_version: string }[]>`
    select version, forgotten_version from task_lists where user_id = ${name}`;
  return {
    left: rows.map(({ title }) => title),
    version: Number(list!.version),
    forgotten: Number(list!.forgotten_version),
  };
}
/** Puts many into the trash at once, due for a day. */
async function fillTrash(name: string, count: number) {
  await service.sql`
    insert into deleted_tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, deleted_at)
    select ${name}, gen_random_uuid(), 'Old', false, now(), now(), 1, 1, now() - interval '31 days'
    from generate_series(1, ${count})`;
}

it('removes deleted tasks that are due and no others, and keeps the version up to which deletions are forgotten', async () => {
  const alice = await userWithTrash(31, 30.01, 29.9, 0);
  const bob = await userWithTrash(29.9);
  const carol = await userWithTrash(100);
  await service.sql`update task_lists set forgotten_version = 4 where user_id = ${carol.name}`;
  expect(await sweepNow()).toBe(3);
  expect(await sweepNow()).toBe(0);
  // Created with version 1, and then deleted one after the other.
  expect(await trashOf(alice.name)).toEqual({ left: ['Task 2', 'Task 3'], version: 5, forgotten: 3 });
  expect(await trashOf(bob.name)).toEqual({ left: ['Task 0'], version: 2, forgotten: 0 });
  // This version never goes back.
  expect(await trashOf(carol.name)).toEqual({ left: [], version: 2, forgotten: 4 });
});

it('removes replies that are older than 24 hours and nothing else', async () => {
  const { name } = await userWithTrash();
  for (const [key, age] of [
    ['old', '24 hours 1 second'],
    ['ancient', '1 year'],
    ['young', '23 hours 59 minutes'],
    ['new', '0'],
  ] as const) {
    await service.sql`insert into idempotency_keys values (${name}, ${key}, '', '', now() - ${age}::interval)`;
  }
  expect(await sweepNow()).toBe(2);
  const left = await service.sql<
    { key: string }[]
  >`select key from idempotency_keys where user_id = ${name} order by key`;
  expect(left.map(({ key }) => key)).toEqual(['new', 'young']);
});

it('removes revocations when the tokens have expired, and not before', async () => {
  await service.sql`insert into revocations
    select key, 'infinity', now() - interval '1 year', now() + age::interval
    from (values ('expired', '-1 second'), ('ancient', '-1 year'), ('valid', '1 minute')) as given (key, age)`;
  expect(await sweepNow()).toBe(2);
  expect(await service.sql`delete from revocations returning key`).toEqual([{ key: 'valid' }]);
});

it('removes counts and known addresses when their time is over, and not before', async () => {
  const { name } = await userWithTrash();
  const now = Date.now();
  await service.sql`insert into rate_limits values ('over', 1, ${now - 60_000}), ('counts', 1, ${now + 60_000})`;
  await service.sql`
    insert into known_addresses values (${name}, 'old', now() - interval '1 minute'), (${name}, 'known', now() + interval '1 minute')`;
  expect(await sweepNow()).toBe(2);
  const left = await service.sql<{ key: string }[]>`
    select key from rate_limits union all select address from known_addresses where user_id = ${name} order by key`;
  expect(left.map(({ key }) => key)).toEqual(['counts', 'known']);
});

it('removes a thousand at a time until nothing is due', async () => {
  const { name } = await userWithTrash();
  await fillTrash(name, 2500);
  await service.sql`
    with numbered as (select id, row_number() over () as number from deleted_tasks where user_id = ${name})
    update deleted_tasks set deleted_at = deleted_at - numbered.number * interval '1 second'
    from numbered where deleted_tasks.user_id = ${name} and deleted_tasks.id = numbered.id`;
  const due = await service.sql`select deleted_at::text from deleted_tasks order by deleted_tasks.deleted_at`;
  const dueAt = due.map(({ deleted_at }) => deleted_at);
  await service.sql`
    insert into idempotency_keys select ${name}, n, '', '', now() - interval '2 days' from generate_series(1, 1000) as n`;
  await service.sql`
    insert into rate_limits select n, 1, 0 from generate_series(1, 1001) as n`;
  await service.sql`
    insert into known_addresses select ${name}, n, now() - interval '1 minute' from generate_series(1, 10) as n`;
  const sizes: number[] = [];
  const beginnings: string[] = [];
  const { database } = service.services;
  const recording: Database = {
    ...database,
    async write<Row>(statement: Statement, values: readonly Parameter[]) {
      const rows = await database.write<Row>(statement, values);
      sizes.push((rows[0] as { count: number }).count);
      if (statement.name === 'empty-trash') beginnings.push(String(values[0]));
      return rows;
    },
  };
  await service.sql`
    insert into revocations select n, 'infinity', now(), now() - interval '1 second' from generate_series(1, 1001) as n`;
  expect(await sweep(recording)).toBe(5512);
  expect(sizes).toEqual([1000, 1000, 500, 1000, 0, 1000, 1, 10, 1000, 1]);
  // Each begins where the one before ended, so that it does not walk past removed rows.
  expect(beginnings).toEqual(['-infinity', dueAt[999], dueAt[1999]]);
});

it('does nothing more when it is told to stop', async () => {
  const { name } = await userWithTrash();
  await fillTrash(name, 10);
  expect(await sweep(service.services.database, AbortSignal.abort())).toBe(0);
});

it('four at the same time remove each row once', async () => {
  const users = await inParallel(20, () => userWithTrash(31));
  for (const { name } of users) await fillTrash(name, 300);
  let removed = 0;
  // One that finds all lists busy leaves them to the others.
  for (let round = 0; round < 3; round += 1) {
    for (const count of await inParallel(4, sweepNow)) removed += count;
  }
  expect(removed).toBe(20 * 301);
  for (const { name } of users) expect(await trashOf(name)).toMatchObject({ left: [], forgotten: 2 });
});

it('does not wait for a list that is busy, and sweeps it the next time', async () => {
  const [busy, idle] = [await userWithTrash(31), await userWithTrash(31)];
  const held = await holdList(service, busy.name);
  expect(await sweepNow()).toBe(1);
  expect((await trashOf(idle.name)).left).toEqual([]);
  await held.end('commit');
  expect(await sweepNow()).toBe(1);
  expect(await trashOf(busy.name)).toMatchObject({ left: [], forgotten: 2 });
});

it('does not block a restore that started when the task was not due yet, nor is blocked by it', async () => {
  const { name, tasks } = await userWithTrash(0);
  const restoring = await openTransaction(service);
  const { sql } = restoring;
  // The transaction's time stands still: to it there is a microsecond left, to the sweep there is none.
  const [begun] = await sql<
    { at: string }[]
  >`select (now() - interval '30 days' + interval '1 microsecond')::text as at`;
  await service.sql`update deleted_tasks set deleted_at = ${begun!.at}::text::timestamptz where user_id = ${name}`;
  await sql`select from task_lists where user_id = ${name} for update`;
  const sweeping = sweepNow();
  const run = async ({ text }: Statement, values: readonly Parameter[]) => [
    ...(await sql.unsafe(text, values as Parameter[])),
  ];
  const database = { read: run, write: run } as unknown as Database;
  expect(await restoreTask(database, name as UserId, tasks[0]!.id)).toMatchObject({ title: 'Task 0' });
  await restoring.end('commit');
  expect(await sweeping).toBe(0);
  expect(await trashOf(name)).toMatchObject({ left: [], forgotten: 0 });
});

it('beside users who delete, restore and clear: nothing fails, and no task is lost that is not due', async () => {
  const users = await inParallel(4, () => userWithTrash(...Array(20).fill(31), ...Array(20).fill(1)));
  let writing = true;
  const sweeping = inParallel(2, async () => {
    let removed = 0;
    while (writing) removed += await sweepNow();
    return removed;
  });
  const statuses = await inParallel(16, async (index) => {
    const { user, tasks } = users[index % 4]!;
    const seen: number[] = [];
    for (const { id } of tasks) {
      seen.push((await user.call('restoreTask', { params: { task_id: id } })).status);
      seen.push((await user.call('completeAll')).status);
      const removals = [
        () => user.call('clearCompleted', { query: { status: 'completed' } }),
        () => user.call('deleteTask', { params: { task_id: id } }),
      ];
      // A user's changes come one after the other: each of them is the first of some.
      if (index % 8 < 4) removals.reverse();
      seen.push(...(await Promise.all(removals.map((remove) => remove()))).map(({ status }) => status));
    }
    return seen;
  }).finally(() => {
    writing = false;
  });
  const removed = (await sweeping).reduce((sum, count) => sum + count) + (await sweepNow());
  expect(Object.keys(counted(statuses.flat())).sort()).toEqual(['200', '204', '404']);
  const [{ count }] = await service.sql<[{ count: number }]>`select count(*)::int as count from deleted_tasks`;
  expect([removed, count]).toEqual([4 * 20, 4 * 20]);
  expect(service.logLines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
