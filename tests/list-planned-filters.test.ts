import { instantOf } from '../src/planning/due-date';
import { tagKey } from '../src/planning/tags';
import { startOfDay } from '../src/planning/time-zone';
import { createClient, type Problem, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// The filters on priority, tags, due date, recurrence and completion, in all combinations, compared with the same in TypeScript.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  await seed();
});
afterAll(() => service.close());

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-03-01T00:00:00.000Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();

const priorities = ['low', null, 'high', 'urgent', null] as const;
const tagLists = [null, ['Home', 'straße'], ['home'], ['Work', 'hOME', 'É'], ['homework', 'a"home']];
const dueDates = [null, '2026-03-01', '2026-03-02', at(20), at(24), '2026-03-03', at(60), null, at(24.5)];
const zones = [null, 'Pacific/Kiritimati', 'Pacific/Niue'];

const seeded = Array.from({ length: 240 }, (_, index) => {
  const time = (start + index * 1000).toString(16).padStart(12, '0');
  const [due_date, time_zone] = [dueDates[index % dueDates.length]!, zones[index % zones.length]!];
  const completed = index % 7 < 3;
  return {
    user_id: 'alice',
    id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(index).padStart(12, '0')}`,
    title: index % 2 === 0 ? 'Buy milk' : 'Call',
    completed,
    // Those of an earlier version have no time.
    completed_at: completed && index % 3 !== 0 ? at(index % 5) : null,
    priority: priorities[index % priorities.length]!,
    tags: tagLists[((index * 3) % 11) % tagLists.length]!,
    ...{
      due_date,
      time_zone,
      due_at: due_date === null ? null : new Date(instantOf(due_date, time_zone)).toISOString(),
    },
    recurrence: due_date !== null && index % 4 === 0 ? 'FREQ=DAILY' : null,
    ...{
      created_at: new Date(start + index * 1000).toISOString(),
      updated_at: at(30 + (index % 6)),
      version: index + 1,
    },
    ...(index % 6 === 5 && { deleted_at: at(50) }),
  };
});
type Seeded = (typeof seeded)[number];

async function seed(): Promise<void> {
  const { sql } = service;
  await sql`insert into users (id, created_at) values ('alice', now()), ('bob', now())`;
  await sql`insert into task_lists (user_id, version) values ('alice', 240), ('bob', 240)`;
  const rows = seeded.map(({ tags, ...task }) => ({
    ...task,
    created_version: 1,
    tags: tags && (sql.json(tags) as never),
    tag_keys: tags && (sql.json(tags.map(tagKey)) as never),
  }));
  const deleted = rows.filter((row) => 'deleted_at' in row);
  const kept = rows.filter((row) => !deleted.includes(row));
  await sql`insert into tasks ${sql(kept)}`;
  await sql`insert into deleted_tasks ${sql(deleted)}`;
  await sql`insert into tasks ${sql(kept.map((row) => ({ ...row, user_id: 'bob' })))}`;
}

type Query = Record<string, string | number | boolean | readonly string[]>;

/** The query parameters, and the tasks that they mean. */
const choices: Record<string, readonly [Query, (task: Seeded) => boolean][]> = {
  priority: [
    [{ priority: 'medium' }, ({ priority }) => priority === null],
    [{ priority: ['low', 'urgent', 'medium'] }, ({ priority }) => priority !== 'high'],
  ],
  tag: [
    [{ tag: 'HOME' }, ({ tags }) => tags?.some((tag) => tag.toLowerCase() === 'home') ?? false],
    [{ tag: ['home', 'STRASSE'] }, ({ tags }) => tags?.includes('straße') ?? false],
    [{ tag: 'e\u0301' }, ({ tags }) => tags?.includes('É') ?? false],
  ],
  due: [
    [{ due: 'any' }, ({ due_date }) => due_date !== null],
    [{ due: 'none' }, ({ due_date }) => due_date === null],
    [
      { due_after: '2026-03-01' },
      ({ due_date, due_at }) =>
        due_date?.length === 10 ? due_date > '2026-03-01' : due_at !== null && due_at >= at(24),
    ],
    [
      { due_after: '2026-03-01', due_before: '2026-03-03', time_zone: 'Asia/Karachi' },
      ({ due_date, due_at }) =>
        due_date?.length === 10 ? due_date === '2026-03-02' : due_at !== null && due_at >= at(19) && due_at < at(43),
    ],
    [{ due_after: at(24) }, ({ due_at }) => due_at !== null && due_at > at(24)],
    [{ due_before: '2026-03-02T05:00:00.0005+05:00' }, ({ due_at }) => due_at !== null && due_at <= at(24)],
    [{ due: 'overdue' }, ({ completed, due_date }) => due_date !== null && !completed],
  ],
  recurring: [
    [{ recurring: true }, ({ recurrence }) => recurrence !== null],
    [{ recurring: false }, ({ recurrence }) => recurrence === null],
  ],
  completed: [
    [{ completed_after: at(2) }, ({ completed_at }) => completed_at !== null && completed_at > at(2)],
    [{ completed_before: at(3) }, ({ completed_at }) => completed_at !== null && completed_at < at(3)],
  ],
  others: [
    [{ q: 'milk', updated_after: at(31) }, ({ title, updated_at }) => title === 'Buy milk' && updated_at > at(31)],
  ],
};
type Choice = readonly [Query, (task: Seeded) => boolean];

/** Ways to choose one or none of each: all with at most two, as what goes wrong goes wrong with these, and some with more. */
const combinations = Object.values(choices)
  .reduce<readonly (readonly [...Choice, count: number])[]>(
    (all, ways) =>
      all.flatMap(([query, fits, count]) => [
        [query, fits, count] as const,
        ...ways.map(
          ([more, alsoFits]) =>
            [{ ...query, ...more }, (task: Seeded) => fits(task) && alsoFits(task), count + 1] as const,
        ),
      ]),
    [[{}, () => true, 0]],
  )
  .filter(([, , count], index) => count < 3 || index % 7 === 0);

const list = (query: Query) => alice.call<Task[]>('listTasks', { query: query as never });

async function allPages(query: Query): Promise<[ids: string[], total: string | null]> {
  const ids: string[] = [];
  let total: string | null = null;
  for (let cursor: string | null = '', pages = 0; cursor !== null; pages += 1) {
    if (pages > seeded.length) throw new Error('The list does not end.');
    const reply: TestReply<Task[]> = await alice.call<Task[]>('listTasks', {
      query: { ...query, ...(cursor && { cursor }) } as never,
      headers: { Prefer: 'count=exact' },
    });
    if (reply.status !== 200) throw new Error(reply.text);
    ids.push(...reply.body.map(({ id }) => id));
    total = reply.headers.get('x-total-count');
    cursor = reply.headers.get('x-next-cursor');
  }
  return [ids, total];
}

const hasStatus = (status: string) => (task: Seeded) =>
  'deleted_at' in task === (status === 'deleted') &&
  (status === 'pending' ? !task.completed : status !== 'completed' || task.completed);

const statuses = ['all', 'pending', 'completed', 'deleted'];

describe('listTasks', () => {
  it.each([0, 1, 2, 3])(
    `200 with exactly the tasks that fit, and their count, for each of ${combinations.length} filters, part %i`,
    async (part) => {
      let found = 0;
      for (const [index, [filters, fits]] of combinations.entries()) {
        // Each filter with one of the statuses.
        const status = statuses[(index + Math.floor(index / 7)) % 4]!;
        if (index % 4 !== part) continue;
        const sort = ['created_at', '-created_at', 'updated_at', '-updated_at'][Math.floor(index / 4) % 4]!;
        const key = (task: Seeded) => (sort.endsWith('updated_at') ? task.updated_at : '') + task.id;
        const wanted = seeded.filter((task) => hasStatus(status)(task) && fits(task));
        wanted.sort((one, other) => (key(one) < key(other) === sort.startsWith('-') ? 1 : -1));
        const query = { status, sort, limit: 17 + (index % 90), ...filters };
        const [ids, total] = await allPages(query);
        expect({ query, ids, total }).toEqual({ query, ids: wanted.map(({ id }) => id), total: String(wanted.length) });
        found += wanted.length;
      }
      expect(found).toBeGreaterThan(500);
    },
  );

  it.each([
    [{ priority: 'highest' }, '/priority/0', 'must be one of: low, medium, high, urgent'],
    [{ priority: '' }, '/priority/0', 'must be one of: low, medium, high, urgent'],
    [{ priority: 'low,high,low,high,low' }, '/priority', 'must have at most 4 items'],
    [{ tag: ' ' }, '/tag/0', 'must not be blank'],
    [{ tag: 'a,b' }, '/tag/0', 'must not be . or .., or contain commas or control characters'],
    [{ tag: Array.from({ length: 21 }, (_, index) => `tag ${index}`) }, '/tag', 'must have at most 20 items'],
    [{ due: ['today', 'week'] }, '/due', 'may be given once'],
    [{ recurring: [true, false] }, '/recurring', 'may be given once'],
    [{ due: 'soon' }, '/due', 'must be one of: overdue, today, tomorrow, week, none, any'],
    [{ due_after: '2026-02-30' }, '/due_after', expect.stringContaining('must be a day like 2026-12-01')],
    [{ due_before: '0000-01-01' }, '/due_before', expect.stringContaining('in the years 1 to 9999')],
    [{ due_before: '2026-01-01T00:00:00 01:00' }, '/due_before', expect.stringContaining('write + as %2B')],
    [{ time_zone: 'Mars/Olympus' }, '/time_zone', expect.stringContaining('must be the name of a time zone')],
    [{ recurring: 'yes' }, '/recurring', 'must be a boolean'],
    [{ completed_after: '2026-01-01' }, '/completed_after', expect.stringContaining('must be a time like')],
  ])('422 for %j', async (query, pointer, detail) => {
    const { status, body } = await alice.call<Problem>('listTasks', { query: query as never });
    expect([status, body.errors]).toEqual([422, [{ in: 'query', pointer, detail }]]);
  });

  it('200 for lists that are written in other ways: repeated, with white space, and with characters that patterns have', async () => {
    const bob = alice.as('carl');
    const titles = ['100%', 'under_score', 'back\\slash', "quote'", '"', 'İ', 'Ω'];
    for (const tag of titles) await bob.call('createTask', { body: { title: tag, tags: [tag, 'x'] } });
    const found = async (query: string) => {
      const { body } = await bob.call<Task[]>('listTasks', { query: Object.fromEntries(new URLSearchParams(query)) });
      return body.map(({ title }) => title);
    };
    for (const tag of titles) expect(await found(`tag=${encodeURIComponent(tag)}`)).toEqual([tag]);
    expect(await found('tag=%20ω%09')).toEqual(['Ω']);
    for (const tag of ['100', 'under.score', 'underXscore', '%', '_', '1%', 'back\\', '\\']) {
      expect([tag, await found(`tag=${encodeURIComponent(tag)}`)]).toEqual([tag, []]);
    }
    const { body } = await alice.call<Task[]>('listTasks', { query: { priority: ['low', 'high'] } as never });
    expect((await list({ priority: 'low,high' })).body).toEqual(body);
    const all = {
      ...{
        priority: 'low,high',
        tag: 'home',
        due: 'any',
        due_after: '2026-01-01',
        due_before: '2027-01-01',
        time_zone: 'UTC',
      },
      ...{ recurring: false, completed_after: at(0), completed_before: at(9) },
    };
    const replies = await Promise.all(
      (['listTasks', 'listUserTasks'] as const).map((id) =>
        alice.call<Task[]>(id, { params: { user_id: 'alice' }, query: all as never }),
      ),
    );
    expect(replies.map(({ status, body }) => [status, body.length > 0])).toEqual([
      [200, true],
      [200, true],
    ]);
  });

  it('422 for the cursor of a list with other filters on planned tasks, and 200 with a Link that keeps them', async () => {
    const query = { priority: ['low', 'high'], tag: ['home', 'straße'], recurring: false, limit: 1 };
    const first = await list(query);
    const cursor = first.headers.get('x-next-cursor')!;
    expect(first.headers.get('link')).toContain('priority=low%2Chigh&tag=home&tag=stra%C3%9Fe');
    expect((await list({ ...query, cursor })).status).toBe(200);
    for (const other of [
      { priority: 'low' },
      { tag: 'home' },
      { recurring: true },
      { due: 'any' },
      { time_zone: 'UTC' },
    ])
      expect((await list({ ...query, ...other, cursor })).status).toBe(422);
  });
});

describe('days of a list', () => {
  // Where the day has begun first, and where it ends last: a day and an hour apart.
  const edges = ['Pacific/Kiritimati', 'Pacific/Niue', 'UTC', undefined];
  it.each(edges)('listTasks: 200 with what is due on the days in the time zone %s', async (time_zone) => {
    const dora = alice.as(`dora in ${time_zone}`);
    const zone = time_zone ?? null;
    const now = Date.now();
    const today = new Date(now + ({ 'Pacific/Kiritimati': 14, 'Pacific/Niue': -11 }[time_zone!] ?? 0) * hour);
    const dayAfter = (days: number) => new Date(today.getTime() + days * day).toISOString().slice(0, 10);
    const begins = (days: number) => startOfDay(dayAfter(days), zone);
    const tasks: [title: string, due_date: string | null][] = [-1, 0, 1, 6, 7].flatMap((days) => [
      [`day ${days}`, dayAfter(days)],
      [`first ${days}`, new Date(begins(days)).toISOString()],
      [`last ${days}`, new Date(begins(days + 1) - 1).toISOString()],
    ]);
    for (const [title, due_date] of [...tasks, ['none', null] as const]) {
      // A zone of the task's own moves no day.
      const body = { title, due_date, time_zone: due_date?.length === 10 ? 'Asia/Karachi' : null };
      expect((await dora.call('createTask', { body })).status).toBe(201);
    }
    const titles = async (query: Query) => {
      const { body } = await dora.call<Task[]>('listTasks', {
        query: { sort: 'created_at', ...query, ...(time_zone && { time_zone }) } as never,
      });
      return body.map(({ title }) => title);
    };
    const of = (...days: number[]) => days.flatMap((each) => [`day ${each}`, `first ${each}`, `last ${each}`]);
    expect(await titles({ due: 'today' })).toEqual(of(0));
    expect(await titles({ due: 'tomorrow' })).toEqual(of(1));
    expect(await titles({ due: 'week' })).toEqual(of(0, 1, 6));
    expect(await titles({ due: 'week', due_after: dayAfter(0) })).toEqual(of(1, 6));
    expect(await titles({ due_after: dayAfter(6) })).toEqual(of(7));
    expect(await titles({ due_before: dayAfter(0) })).toEqual(of(-1));
    expect(await titles({ due: 'none' })).toEqual(['none']);
    expect(await titles({ due: 'any' })).toEqual(of(-1, 0, 1, 6, 7));
    expect(await titles({ due: 'overdue' })).toEqual([...of(-1), 'first 0']);
    await dora.call('completeAll');
    expect(await titles({ due: 'overdue' })).toEqual([]);
  });

  it('listTasks: 200 for the first and the last days that there are, in every zone', async () => {
    const edna = alice.as('edna');
    for (const due_date of ['0001-01-01', '9999-12-31', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])
      await edna.call('createTask', { body: { title: 'x', due_date, time_zone: 'Pacific/Kiritimati' } });
    for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'UTC']) {
      const count = async (query: Query) =>
        (await edna.call<Task[]>('listTasks', { query: { ...query, time_zone } as never })).body.length;
      expect(await count({ due_after: '0001-01-01', due_before: '9999-12-31' })).toBe(0);
      // By the sun, both islands were west of UTC: in the first hours of the year 1, their day was still the one before.
      expect(await count({ due_before: '0001-01-01' })).toBe(time_zone === 'UTC' ? 0 : 1);
      expect(await count({ due: 'overdue' })).toBe(2);
    }
  });
});
