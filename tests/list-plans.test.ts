import type { UserId } from '../src/base/user';
import { deleteAccount } from '../src/db/account-deletion';
import { completeAll } from '../src/db/complete-all';
import { highest, type ListPlace, lowest, type TaskFilter } from '../src/db/list-filter';
import { maxScanned } from '../src/db/page-statement';
import { chunkSize, clearCompleted } from '../src/db/task-batches';
import { countTasks, maxCounted } from '../src/db/task-counts';
import { listTasks } from '../src/db/task-pages';
import { emptyTrash } from '../src/db/trash';
import { dueRangeOf } from '../src/planning/due-range';
import { defaultPosition } from '../src/planning/position';
import { type Asked, explain, planKinds, recording } from './support/plans';
import { startService, type TestService } from './support/service';

// PostgreSQL reads each list along an index of the user's tasks, from the beginning of the page to its end. The plans are those for a
// user with many tasks among thousands of users with few, where averages mislead, before and after the statistics know of that user.

const few = 'few-1' as UserId;
const many = 'many' as UserId;
const manyTasks = 30_000;

let service: TestService;
beforeAll(async () => {
  service = await startService();
  const { sql } = service;
  await sql`insert into users (id, created_at) select 'few-' || n, now() from generate_series(1, 2000) n union all select 'many', now()`;
  await sql`insert into task_lists (user_id, version) select id, 1 from users`;
  for (const table of ['tasks', 'deleted_tasks']) await sql`alter table ${sql(table)} set (autovacuum_enabled = false)`;
  await seed(`select 'few-' || u, n, n % 2 = 0 from generate_series(1, 2000) u, generate_series(1, 10) n`);
  await sql`
    insert into idempotency_keys (user_id, key, fingerprint, reply, created_at) select id, 'key ' || n, 'x', '{}', now()
    from users, generate_series(1, case id when 'many' then 5000 else 2 end) as n`;
  await sql`vacuum analyze`;
  await seed(`select 'many', n, n % 100 = 0 from generate_series(1, ${manyTasks}) n`);
});
afterAll(() => service.close());

/** @param tasks gives user, number and whether it is done. Every tenth also is in the trash. */
async function seed(tasks: string): Promise<void> {
  const row = (
    variant: number,
  ) => `user_id, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000${variant}' || substr(md5(user_id || n), 1, 15))::uuid,
    'Task ' || n, done, at, at + interval '1 hour' * (n % 7), n, n`;
  const from = `from (${tasks}) as task (user_id, n, done),
    lateral (select timestamptz '2026-01-01' + interval '1 minute' * (n / 3)) as time (at)`;
  const planned = `case when n % 3 = 0 then '2026-05-01' end, case when n % 3 = 0 then timestamptz '2026-05-01' + interval '1 minute' * n end,
    (array['low', null, 'high', null, null])[n % 5 + 1]::task_priority, case when done then at end, case when n % 10 = 0 then 'p' || n end`;
  const columns =
    'user_id, id, title, completed, created_at, updated_at, version, created_version, due_date, due_at, priority, completed_at, position';
  await service.sql.unsafe(`insert into tasks (${columns}) select ${row(8)}, ${planned} ${from}`);
  await service.sql.unsafe(
    `insert into deleted_tasks (${columns}, deleted_at) select ${row(9)}, ${planned}, now() ${from} where n % 10 = 0 or user_id <> 'many'`,
  );
}

type Choice = Pick<TaskFilter, 'status' | 'by' | 'search' | 'planned'> & {
  readonly otherTime: boolean;
  readonly descending: boolean;
  readonly limit: number;
};
const planned: TaskFilter['planned'] = {
  ...{
    priorities: ['high', 'low'],
    tagKeys: ['HOME'],
    isRecurring: false,
    completedBetween: ['-infinity', 'infinity'],
  },
  due: dueRangeOf({ due: 'week', due_before: '2026-06-01T00:00:00Z' }, Date.parse('2026-05-01')),
};
const statuses = ['all', 'pending', 'completed', 'deleted'] as const;
const directions = [false, true];
const searches = [
  { search: undefined, limit: 50 },
  { search: undefined, limit: 1000 },
  { search: 'task 1', limit: 50 },
  { search: 'no such words', limit: 50 },
  { search: undefined, planned, limit: 50 },
];
const choices: Choice[] = statuses.flatMap((status) =>
  (['created_at', 'updated_at'] as const).flatMap((by) =>
    directions.flatMap((descending) =>
      [false, true].flatMap((otherTime) => searches.map((rest) => ({ status, by, descending, otherTime, ...rest }))),
    ),
  ),
);
/** What is found does not depend on the direction, nor the direction on what is found: half of the searches with each are enough. */
const otherSorts: Choice[] = statuses.flatMap((status) =>
  (['due_date', 'priority', 'title', 'position', 'completed_at'] as const).flatMap((by) =>
    directions.flatMap((descending) =>
      searches
        .filter(({ planned }, index) => planned || (index % 2 === 0) === descending)
        .map((rest) => ({ status, by, descending, otherTime: false, ...rest })),
    ),
  ),
);

/** Does the work once for each value: all plans and statistics are asked for the same statements. */
function once<Value, Result>(work: (value: Value) => Promise<Result>): (value: Value) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (value) => {
    const key = JSON.stringify(value);
    const result = results.get(key) ?? work(value);
    results.set(key, result);
    return result;
  };
}

/** The statement for a page at the beginning of the list, and for one in its middle. */
const statementsOf = once(async ({ descending, otherTime, limit, ...list }: Choice): Promise<readonly Asked[]> => {
  const recorder = recording(service.services.database);
  const middle = await placesInTheMiddle(list);
  const between = otherTime && (list.by === 'created_at' ? times : ids);
  const filter: TaskFilter = {
    ...list,
    above: lowest,
    below: highest,
    ...(between && { [list.by === 'created_at' ? 'updatedBetween' : 'createdBetween']: between }),
  };
  await listTasks(recorder.database, many, filter, descending, limit);
  for (const from of middle) await listTasks(recorder.database, many, { ...filter, from }, descending, limit);
  return recorder.statements;
});
const times = ['2026-01-05T00:00:00Z', '2026-01-06T00:00:00Z'];
const ids = ['019b8b00-0000-0000-0000-000000000000', '019b9000-0000-0000-0000-000000000000'];

/** A place in each part of the list. */
async function placesInTheMiddle({ status, by }: Pick<Choice, 'status' | 'by'>): Promise<ListPlace[]> {
  const table = status === 'deleted' ? 'deleted_tasks' : 'tasks';
  const { id, updatedAt } = await placeInTheMiddle({ table, by: 'created_at' });
  const time = '2026-05-11T00:00:00.000Z';
  if (by === 'created_at') return [{ key: updatedAt, id }];
  if (by === 'updated_at') {
    const place = await placeInTheMiddle({ table, by });
    return [{ key: place.updatedAt, id: place.id }];
  }
  if (by === 'priority') return [0, 1, 2, 3].map((part) => ({ part, key: '', id }));
  if (by === 'title') return [{ key: 'Task 2', id }];
  if (by === 'position')
    return [
      { key: defaultPosition(id), id },
      { key: 'p2', id },
    ];
  return [
    { part: 0, key: time, id },
    { part: 1, key: '', id },
  ];
}

const placeInTheMiddle = once(async ({ table, by }: { table: string; by: string }) => {
  const { sql } = service;
  const [row] = await sql<{ id: string; updated_at: Date }[]>`
    select id, updated_at from ${sql(table)} where user_id = 'many'
    order by ${sql(by)}, id offset (select count(*) / 2 from ${sql(table)} where user_id = 'many') limit 1`;
  return { id: row!.id, updatedAt: row!.updated_at.toISOString() };
});

describe.each([
  ['before the statistics know of the user', async () => {}],
  ['when they do', () => service.sql`vacuum analyze`],
])('%s', (_, prepare) => {
  beforeAll(async () => void (await prepare()));

  describe.each(planKinds)('with a %s plan, a page', (kind) => {
    it.each([...choices, ...otherSorts])('of %j follows an index, from its beginning to its end', async (choice) => {
      const { by, status, otherTime, search, limit } = choice;
      const isByTime = by === 'created_at' || by === 'updated_at';
      const isUnindexed = otherTime || search || choice.planned || !isByTime;
      const mostOfBranch = isUnindexed ? Math.max(maxScanned, limit + 101) : limit + 1;
      // Lists of two branches read both.
      const most = mostOfBranch * (by === 'created_at' || (by === 'title' && status !== 'all') ? 1 : 2);
      for (const statement of await statementsOf(choice)) {
        const { steps: all } = await explain(service.sql, statement, kind);
        const steps = all.filter(({ loops }) => loops > 0);
        const scans = steps.filter(({ relation }) => relation !== undefined);
        const isFine = ({ type, condition }: (typeof scans)[number]) =>
          /^Index (Only )?Scan/.test(type) && condition.includes('user_id =');
        expect([scans.length > 0, scans.filter((scan) => !isFine(scan))]).toEqual([true, []]);
        expect(Math.max(...steps.map((step) => step.rows))).toBeLessThanOrEqual(most);
        // A long way through the index to where the page begins would show here.
        const times = scans.reduce((sum, { loops }) => sum + loops, 0);
        expect(steps[0]!.pages).toBeLessThan((mostOfBranch + 40) * times);
      }
    });
  });

  it.each(planKinds)(
    'with a %s plan, a chunk of many changes begins where the one before ended, and ends',
    async (kind) => {
      const after = (await placeInTheMiddle({ table: 'tasks', by: 'created_at' })).id;
      const { database, statements } = recording(service.services.database);
      const other = `few-${kind}` as UserId;
      for (const change of [completeAll, clearCompleted, emptyTrash]) await change(database, other);
      await deleteAccount(database, other, null, { key: 'of nobody', until: 0, expires: 1 });
      const chunks = statements.filter(({ text }) => /as chunk where/.test(text));
      expect(chunks).toHaveLength(6);
      for (const { text, values } of chunks) {
        const place = text.includes('idempotency_keys') ? 'key 2' : after;
        const { steps } = await explain(service.sql, { text, values: [many, place, ...values.slice(2)] }, kind);
        const scans = steps.filter(
          ({ type, loops }) => / Scan$/.test(type) && !/^(CTE|Subquery|Bitmap)/.test(type) && loops > 0,
        );
        expect([text, scans.filter(({ type }) => !type.startsWith('Index'))]).toEqual([text, []]);
        // The first of the next chunk may be looked at, too.
        expect(Math.max(...steps.map(({ rows }) => rows))).toBeLessThanOrEqual(chunkSize + 1);
        expect(scans.some(({ condition }) => /\(\(?(id|key) > /.test(condition))).toBe(true);
      }
    },
  );

  it.each(planKinds)(
    "with a %s plan, counting looks at no tasks but the user's, and at no more than it counts",
    async (kind) => {
      // A count has no direction and no limit.
      const counts = choices.filter(({ descending, limit }) => !descending && limit === 50);
      for (const { descending, otherTime, limit, ...list } of counts) {
        const recorder = recording(service.services.database);
        const limits = { by: 'updated_at', createdBetween: ids as never } as const;
        const filter = { ...list, above: lowest, below: highest, ...(otherTime && limits) };
        for (const [user, most] of [
          [few, 10],
          [many, maxCounted + 1],
        ] as const) {
          await countTasks(recorder.database, user, filter);
          const { steps } = await explain(service.sql, recorder.statements.at(-1)!, kind);
          const scans = steps.filter(({ relation, index }) => relation ?? index);
          expect(scans.every(({ type }) => type !== 'Seq Scan')).toBe(true);
          expect(Math.max(...steps.map(({ rows }) => rows))).toBeLessThanOrEqual(most);
        }
      }
    },
  );
});
