import { defaultPosition } from '../src/planning/position';
import { createClient, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// Every combination of filters and orders, compared with the same in TypeScript.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  await seed();
});
afterAll(() => service.close());

const hour = 3_600_000;
const start = Date.parse('2026-03-01T00:00:00.000Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();

/** Many have the same times: hours 0 to 5 for the creation, 6 to 9 for the last change. */
const seeded = Array.from({ length: 200 }, (_, index) => {
  const time = (start + (index % 6) * hour).toString(16).padStart(12, '0');
  const random = ((index * 7919) % 65_536).toString(16).padStart(4, '0');
  return {
    user_id: 'alice',
    id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-00000000${random}`,
    title: ['Buy MILK', 'Call', 'Überweisung', 'Write'][index % 4]!,
    description: [null, 'and milk too', 'ÜBER all'][index % 3]!,
    completed: index % 5 < 2,
    created_at: at(index % 6),
    updated_at: at(6 + ((index * 3) % 4)),
    version: index + 1,
    // A quarter of them.
    ...((index * 13) % 4 === 0 && { deleted_at: at(20) }),
  };
});

async function seed(): Promise<void> {
  const { sql } = service;
  await sql`insert into users (id, created_at) values ('alice', now()), ('bob', now())`;
  await sql`insert into task_lists (user_id, version) values ('alice', 200), ('bob', 1)`;
  const rows = seeded.map((task) => ({ ...task, created_version: 1 }));
  const deleted = rows.filter((row) => 'deleted_at' in row);
  const kept = rows.filter((row) => !deleted.includes(row));
  await sql`insert into tasks ${sql(kept)}`;
  await sql`insert into deleted_tasks ${sql(deleted)}`;
  // The tasks of another user fit as well.
  await sql`insert into tasks ${sql(kept.map((row) => ({ ...row, user_id: 'bob' })))}`;
}

const choices = {
  q: [undefined, 'milk', 'über'],
  created_after: [undefined, at(1)],
  created_before: [undefined, at(4)],
  updated_after: [undefined, at(6)],
  updated_before: [undefined, at(9)],
};
type Filters = { readonly [Name in keyof typeof choices]?: string | undefined };

/** All ways to choose one of each. */
const combinations = Object.entries(choices).reduce<Filters[]>(
  (all, [name, values]) => all.flatMap((filters) => values.map((value) => ({ ...filters, [name]: value }))),
  [{}],
);

/** What all of these tasks have in replies. */
const unplanned = {
  ...{ completed_at: null, priority: 'medium', tags: [], due_date: null, time_zone: null },
  ...{ recurrence: null, reminders: [], series_id: null },
};

/** The tasks that the list has to have. */
function expected(status: string, sort: string, filters: Filters): object[] {
  const { q, created_after, created_before, updated_after, updated_before } = filters;
  const contains = (text: string | null) => text?.toLowerCase().includes(q!.toLowerCase()) ?? false;
  const found = seeded.filter(
    (task) =>
      'deleted_at' in task === (status === 'deleted') &&
      (status === 'pending' ? !task.completed : status !== 'completed' || task.completed) &&
      (q === undefined || contains(task.title) || contains(task.description)) &&
      (created_after === undefined || task.created_at > created_after) &&
      (created_before === undefined || task.created_at < created_before) &&
      (updated_after === undefined || task.updated_at > updated_after) &&
      (updated_before === undefined || task.updated_at < updated_before),
  );
  const key = (task: (typeof seeded)[number]) => (sort.endsWith('updated_at') ? task.updated_at : '') + task.id;
  found.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const tasks = found.map((task) => ({ ...task, ...unplanned, position: defaultPosition(task.id) }));
  return sort.startsWith('-') ? tasks.reverse() : tasks;
}

async function allPages(query: Record<string, string | number>): Promise<Task[]> {
  const tasks: Task[] = [];
  for (let cursor: string | null = '', pages = 0; cursor !== null; pages += 1) {
    if (pages > seeded.length) throw new Error('The list does not end.');
    const reply: TestReply<Task[]> = await alice.call<Task[]>('listTasks', {
      query: { ...query, ...(cursor && { cursor }) },
    });
    if (reply.status !== 200) throw new Error(reply.text);
    tasks.push(...reply.body);
    cursor = reply.headers.get('x-next-cursor');
  }
  return tasks;
}

/** How many tasks the lists of all filters have, in each order. */
const totals = { all: 2400, pending: 1448, completed: 952, deleted: 656 };
const lists = Object.entries(totals).flatMap(([status, total]) =>
  ['created_at', '-created_at', 'updated_at', '-updated_at'].map((sort) => ({ status, sort, total })),
);

describe('listTasks', () => {
  it.each(lists)(
    `200 with exactly the tasks that fit, in order, for all ${combinations.length} filters, with status=$status&sort=$sort`,
    async ({ status, sort, total }) => {
      let found = 0;
      for (const [index, filters] of combinations.entries()) {
        const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
        // Pages of various sizes, so that they end among equal times and elsewhere.
        const query = { status, sort, limit: 11 + (index % 17), ...Object.fromEntries(given) };
        const wanted = expected(status, sort, filters);
        expect({ query, tasks: await allPages(query) }).toEqual({ query, tasks: wanted });
        found += wanted.length;
      }
      expect(found).toBe(total);
    },
  );
});
