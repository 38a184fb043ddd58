import type { Database, Parameter, Statement } from '../src/db/pool/connection';
import { sweep } from '../src/db/sweep';
import { startService, type TestService } from './support/service';
import { fillTrash, trashOf, userWithTrash } from './support/trash';

// Rows that are kept for a time are removed when it is over: deleted tasks after 30 days, kept replies after 24 hours.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
// The sweep is for all users: no row of one test may be due in the next.
afterEach(() => service.sql`delete from users`);

const sweepNow = () => sweep(service.services.database);

it('removes deleted tasks that are due and no others, and keeps the version up to which deletions are forgotten', async () => {
  const alice = await userWithTrash(service, 31, 30.01, 29.9, 0);
  const bob = await userWithTrash(service, 29.9);
  const carol = await userWithTrash(service, 100);
  await service.sql`update task_lists set forgotten_version = 4 where user_id = ${carol.name}`;
  expect(await sweepNow()).toBe(3);
  expect(await sweepNow()).toBe(0);
  // Created with version 1, and then deleted one after the other.
  expect(await trashOf(service, alice.name)).toEqual({ left: ['Task 2', 'Task 3'], version: 5, forgotten: 3 });
  expect(await trashOf(service, bob.name)).toEqual({ left: ['Task 0'], version: 2, forgotten: 0 });
  // This version never goes back.
  expect(await trashOf(service, carol.name)).toEqual({ left: [], version: 2, forgotten: 4 });
});

it('removes replies that are older than 24 hours and nothing else', async () => {
  const { name } = await userWithTrash(service);
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

it('removes counts, known addresses and personal access tokens when their time is over, and not before', async () => {
  const { name } = await userWithTrash(service);
  const now = Date.now();
  await service.sql`insert into rate_limits values ('over', 1, ${now - 60_000}), ('counts', 1, ${now + 60_000})`;
  await service.sql`
    insert into known_addresses values (${name}, 'old', now() - interval '1 minute'), (${name}, 'known', now() + interval '1 minute')`;
  await service.sql`
    insert into access_tokens (user_id, digest, id, name, scopes, created_at, expires_at)
    select ${name}, digest, gen_random_uuid(), 'Script', 'tasks:read', now(), now() + age::interval
    from (values ('expired', '-1 second'), ('accepted', '1 minute')) as given (digest, age)`;
  expect(await sweepNow()).toBe(3);
  const left = await service.sql<{ key: string }[]>`
    select key from rate_limits union all select address from known_addresses where user_id = ${name}
    union all select digest from access_tokens where user_id = ${name} order by key`;
  expect(left.map(({ key }) => key)).toEqual(['accepted', 'counts', 'known']);
});

it('removes some hundreds at a time until nothing is due', async () => {
  const { name } = await userWithTrash(service);
  await fillTrash(service, name, 2500);
  await service.sql`
    with numbered as (select id, row_number() over () as number from deleted_tasks where user_id = ${name})
    update deleted_tasks set deleted_at = deleted_at - numbered.number * interval '1 second'
    from numbered where deleted_tasks.user_id = ${name} and deleted_tasks.id = numbered.id`;
  await service.sql`
    insert into idempotency_keys select ${name}, n, '', '', now() - interval '2 days' from generate_series(1, 1000) as n`;
  await service.sql`
    insert into rate_limits select n, 1, 0 from generate_series(1, 1001) as n`;
  await service.sql`
    insert into known_addresses select ${name}, n, now() - interval '1 minute' from generate_series(1, 10) as n`;
  await service.sql`
    insert into due_reminders select ${name}, n, gen_random_uuid(), 1, '2026-01-01', now(), now() - interval '31 days'
    from generate_series(1, 20) as n`;
  const sizes: number[] = [];
  const ranges: string[][] = [];
  const { database } = service.services;
  const recording: Database = {
    ...database,
    async write<Row>(statement: Statement, values: readonly Parameter[]) {
      const rows = await database.write<Row>(statement, values);
      sizes.push((rows as readonly { count?: number }[]).reduce((sum, { count = 1 }) => sum + count, 0));
      if (statement.name === 'empty-trash') ranges.push(values.slice(1).map(String));
      return rows;
    },
  };
  await service.sql`
    insert into revocations select n, 'infinity', now(), now() - interval '1 second' from generate_series(1, 1001) as n`;
  expect(await sweep(recording)).toBe(5532);
  expect(sizes).toEqual([500, 500, 500, 500, 500, 500, 500, 20, 10, 1000, 1, 1000, 1, 0]);
  // Each begins where the one before ended, so that it does not walk past removed rows.
  expect(ranges.slice(1).map(([after]) => after)).toEqual(ranges.slice(0, -1).map(([, last]) => last));
});

it('forgets what a sink was told 30 days after it was last in the settings', async () => {
  await service.sql`insert into event_sinks (sink, seen_at) values
    ('gone', now() - interval '31 days'), ('away', now() - interval '29 days')`;
  await service.sql`insert into event_places (sink, user_id, version, task_id, complete_up_to, free_from)
    select sink, 'user ' || n, 1, gen_random_uuid(), 1, now()
    from generate_series(1, 1500) as n, unnest(array['gone', 'away']) as sink`;
  expect(await sweepNow()).toBe(1500);
  expect(await sweepNow()).toBe(1);
  expect(await sweepNow()).toBe(0);
  expect(await service.sql`select sink, count(*)::int from event_places group by sink`).toEqual([
    { sink: 'away', count: 1500 },
  ]);
  expect(await service.sql`delete from event_sinks returning sink`).toEqual([{ sink: 'away' }]);
});
