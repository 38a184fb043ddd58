import { instantOf } from '../src/planning/due-date';
import { complementOf, defaultPosition } from '../src/planning/position';
import { createClient, type Problem, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// Every order, with filters, compared with the same in TypeScript; and pages while the list changes.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  await seed();
});
afterAll(() => service.close());

const start = Date.parse('2026-03-01T00:00:00.000Z');
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();

const titles = [
  'zebra',
  'Äpfel',
  'apple',
  'Apple',
  'apples',
  'Zürich',
  'ÉCOLE',
  'école',
  '10',
  '9',
  '東京',
  '#1',
  'o-o',
  'oo',
];
const dueDates = [null, '2026-03-01', '2026-03-02', at(20), at(24), null, '0001-01-01', '9999-12-31', at(24)];
const zones = [null, 'Pacific/Kiritimati', 'Asia/Tokyo'];
const priorities = ['low', null, 'high', 'urgent', null] as const;

const seeded = Array.from({ length: 150 }, (_, index) => {
  // Two processes may make ids with the same time and sequence.
  const time = (start + Math.floor(index / 3) * 1000).toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String((index * 37) % 150).padStart(12, '0')}`;
  const [due_date, time_zone] = [dueDates[index % dueDates.length]!, zones[index % zones.length]!];
  const completed = index % 7 < 3;
  const due = due_date === null ? null : instantOf(due_date, time_zone);
  // Moved to the top, to the bottom, below another, and to where another was moved before it was deleted.
  const position = {
    0: 'o000000000000000a8',
    1: `p${index}`.padEnd(17, '0'),
    2: `${defaultPosition(id)}8`,
    3: 'o7ffffffffffffff8',
  }[index % 8];
  return {
    user_id: 'alice',
    id,
    title: titles[(index * 5) % titles.length]!,
    completed,
    completed_at: completed && index % 4 !== 0 ? at(index % 5) : null,
    priority: priorities[(index * 3) % priorities.length]!,
    ...{ due_date, time_zone, position: position ?? null },
    due_at: due === null ? null : new Date(due).toISOString().replace(/^0000(.*)$/, '0001$1 BC'),
    ...{
      due,
      created_at: new Date(start + Math.floor(index / 3) * 1000).toISOString(),
      updated_at: at(30 + (index % 6)),
    },
    version: index + 1,
    ...(index % 6 === 5 && { deleted_at: at(50) }),
  };
});
type Seeded = (typeof seeded)[number];

async function seed(): Promise<void> {
  const { sql } = service;
  await sql`insert into users (id, created_at) values ('alice', now()), ('bob', now())`;
  await sql`insert into task_lists (user_id, version) values ('alice', 150), ('bob', 150)`;
  const rows = seeded.map(({ due, ...task }) => ({ ...task, created_version: 1 }));
  const deleted = rows.filter((row) => 'deleted_at' in row);
  const kept = rows.filter((row) => !deleted.includes(row));
  await sql`insert into tasks ${sql(kept as never[])}`;
  await sql`insert into deleted_tasks ${sql(deleted as never[])}`;
  await sql`insert into tasks ${sql(kept.map((row) => ({ ...row, user_id: 'bob' })) as never[])}`;
}

const collator = new Intl.Collator('und');
type Key = (task: Seeded) => string | number | null;
/** What each list is sorted by; null comes last. */
const keys: Record<string, Key> = {
  created_at: () => 0,
  updated_at: ({ updated_at }) => updated_at,
  due_date: ({ due }) => due,
  completed_at: ({ completed_at }) => completed_at,
  priority: ({ priority }) => ['low', 'medium', 'high', 'urgent'].indexOf(priority ?? 'medium'),
  title: ({ title }) => title,
  position: ({ position, id }) => position ?? defaultPosition(id),
};

function inOrder(tasks: readonly Seeded[], sort: string): string[] {
  const by = sort.replace('-', '');
  const sign = sort.startsWith('-') ? -1 : 1;
  const key = keys[by]!;
  const tie = ({ id }: Seeded) => (by === 'position' ? complementOf(id) : id);
  const compare = (one: Seeded, other: Seeded): number => {
    const [left, right] = [key(one), key(other)];
    if ((left === null) !== (right === null)) return left === null ? 1 : -1;
    const byKey =
      by === 'title' ? collator.compare(String(left), String(right)) : left! < right! ? -1 : left! > right! ? 1 : 0;
    return sign * (byKey || (tie(one) < tie(other) ? -1 : 1));
  };
  return [...tasks].sort(compare).map(({ id }) => id);
}

type Query = Record<string, string | number>;
const filters: readonly [Query, (task: Seeded) => boolean][] = [
  [{}, () => true],
  [{ q: 'AP' }, ({ title }) => /apple/i.test(title)],
  [{ due: 'any' }, ({ due }) => due !== null],
  [{ due: 'none', updated_after: at(31) }, ({ due, updated_at }) => due === null && updated_at > at(31)],
  [
    { due_after: '2026-03-01', due_before: '2026-03-03' },
    ({ due_date, due }) =>
      due_date?.length === 10 ? due_date === '2026-03-02' : due !== null && due >= Date.parse(at(24)),
  ],
  [{ priority: 'high,medium' }, ({ priority }) => priority === null || priority === 'high'],
  [
    { completed_after: at(1), q: 'e' },
    ({ completed_at, title }) => completed_at !== null && completed_at > at(1) && /e|É/i.test(title),
  ],
  [
    { created_after: at(0.001), created_before: at(0.012) },
    ({ created_at }) => created_at > at(0.001) && created_at < at(0.012),
  ],
];
const hasStatus = (status: string) => (task: Seeded) =>
  'deleted_at' in task === (status === 'deleted') &&
  (status === 'pending' ? !task.completed : status !== 'completed' || task.completed);

async function allPages(
  query: Query,
  between: () => Promise<unknown> = async () => {},
  client = alice,
): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = '', pages = 0; cursor !== null; pages += 1) {
    if (pages > 200) throw new Error('The list does not end.');
    const reply: TestReply<Task[]> = await client.call<Task[]>('listTasks', {
      query: { ...query, ...(cursor && { cursor }) },
    });
    if (reply.status !== 200) throw new Error(reply.text);
    ids.push(...reply.body.map(({ id }) => id));
    cursor = reply.headers.get('x-next-cursor');
    await between();
  }
  return ids;
}

const statuses = ['all', 'pending', 'completed', 'deleted'];
const sorts = Object.keys(keys).flatMap((by) => [by, `-${by}`]);

describe('listTasks', () => {
  it.each(sorts)('200 with exactly the tasks that fit, in order, on pages of all sizes, with sort=%s', async (sort) => {
    for (const [index, [filter, fits]] of filters.entries()) {
      // Each sort with each status and with each filter, and each filter with each status.
      const some = statuses[(index + sorts.indexOf(sort)) % statuses.length]!;
      for (const status of index === 0 ? statuses : [some]) {
        const wanted = inOrder(
          seeded.filter((task) => hasStatus(status)(task) && fits(task)),
          sort,
        );
        for (const limit of [4 + ((wanted.length + sort.length) % 10), 150]) {
          const query = { status, sort, limit, ...filter };
          expect({ query, ids: await allPages(query) }).toEqual({ query, ids: wanted });
        }
      }
    }
  });

  it('200 with the newest first for sort=created, whose cursors are those of -created_at', async () => {
    const first = await alice.call<Task[]>('listTasks', { query: { sort: 'created', limit: 3 } });
    expect(first.body).toEqual((await alice.call<Task[]>('listTasks', { query: { limit: 3 } })).body);
    const cursor = first.headers.get('x-next-cursor')!;
    const rest = await alice.call<Task[]>('listTasks', { query: { cursor } });
    expect((await alice.call<Task[]>('listTasks', { query: { sort: 'created', cursor } })).body).toEqual(rest.body);
  });

  it('200 with everything that replies have, and nothing more', async () => {
    for (const sort of sorts)
      for (const [filter] of filters) {
        const { body } = await alice.call<Task[]>('listTasks', { query: { ...filter, sort, limit: 2 } });
        for (const task of body)
          expect(task).toEqual((await alice.call('getTask', { params: { task_id: task.id } })).body);
      }
  });

  // A direction has the same cursors as the other.
  it.each(sorts.filter((sort, index) => sort.startsWith('-') === index % 4 > 1))(
    '200 or 422, and never 500, for cursors with other bytes, with sort=%s',
    async (sort) => {
      const { headers } = await alice.call<Task[]>('listTasks', { query: { sort, limit: 70 } });
      const bytes = Buffer.from(headers.get('x-next-cursor')!, 'base64url');
      const others = [0, 1, 0x20, 0x30, 0x39, 0xff];
      const made = [...bytes.keys()].flatMap((index) => [
        bytes.subarray(0, index),
        ...others.map((byte) => Buffer.from(bytes).fill(byte, index, index + 1)),
      ]);
      made.push(...others.map((byte) => Buffer.concat([bytes, Buffer.of(byte)])));
      const counts: Record<number, number> = {};
      for (const cursor of made) {
        const query = { sort, limit: 1, cursor: cursor.toString('base64url') };
        const { status } = await alice.call<Problem>('listTasks', { query });
        counts[status] = (counts[status] ?? 0) + 1;
      }
      expect(counts).toEqual({ 200: expect.any(Number), 422: expect.any(Number) });
    },
  );

  it.each(sorts.filter((sort) => !sort.endsWith('updated_at')))(
    '200 with each task that stays once while others come, go and move, with sort=%s',
    async (sort) => {
      const client = alice.as(`restless ${sort}`);
      const planned = (number: number) => ({
        title: `Task ${number % 5}`,
        due_date: [null, '2026-12-01', '2026-12-02T00:00:00Z'][number % 3],
        priority: ['low', 'medium', 'urgent'][number % 3],
        completed: number % 2 === 0,
      });
      const body = { tasks: Array.from({ length: 60 }, (_, number) => planned(number)) };
      const { body: tasks } = await client.call<Task[]>('createTasks', { body });
      const still = tasks.filter((_, index) => index % 2 === 0).map(({ id }) => id);
      const wanted = (await allPages({ sort, limit: 1000 }, undefined, client)).filter((id) => still.includes(id));
      let turn = 0;
      const seen = await allPages(
        { sort, limit: 7 },
        async () => {
          turn += 1;
          if (turn > 20) return;
          const params = { task_id: tasks[(turn * 4 + 1) % 60]!.id };
          const changes = {
            title: `Task ${turn}`,
            due_date: turn % 2 ? null : '2026-11-30',
            priority: 'high',
            completed: turn % 2 === 0,
          };
          await Promise.all([
            client.call('createTask', { body: { ...planned(turn), title: 'New' } }),
            client.call('updateTask', { params, body: changes }),
            client.call('deleteTask', { params: { task_id: tasks[(turn * 4 + 3) % 60]!.id } }),
          ]);
        },
        client,
      );
      expect(seen.filter((id) => still.includes(id))).toEqual(wanted);
    },
  );
});
