import { createClient, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// Reading a list while it changes. A task that fits the list all the time and is not changed appears exactly once. In a list by time of
// creation, changes make no difference as long as the task still fits. In a list by time of change, a changed task moves to the end with
// the latest changes, so that it may appear twice or not at all.

let service: TestService;
let anonymous: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  anonymous = createClient(service.url);
});
afterAll(() => service.close());

const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id);

/** A user with many tasks made at once. One in four stays as it is; the others are toggled, renamed, or deleted and restored. */
async function restlessList(user: string) {
  const client = anonymous.as(user);
  const items = Array.from({ length: 100 }, (_, index) => ({ title: `Task ${index}`, completed: index % 8 >= 4 }));
  const { body } = await client.call<Task[]>('createTasks', { body: { tasks: items } });
  const [still, toggled, renamed, deleted] = [0, 1, 2, 3].map((part) => body.filter((_, index) => index % 4 === part));
  const one = (tasks: readonly Task[], turn: number) => ({ params: { task_id: tasks[turn % tasks.length]!.id } });
  const change = (turn: number) =>
    Promise.all([
      client.call('createTask', { body: { title: 'Task that is new' } }),
      client.call('toggleTask', one(toggled!, turn)),
      client.call('updateTask', { ...one(renamed!, turn), body: { title: `Task ${turn}, renamed` } }),
      client.call('deleteTask', one(deleted!, turn)).then(() => client.call('restoreTask', one(deleted!, turn))),
    ]);
  return { client, still: still!, toggled: toggled!, renamed: renamed!, deleted: deleted!, change };
}

/** Reads the list. Changes are made while each page is read. */
async function read(list: Awaited<ReturnType<typeof restlessList>>, query: Record<string, string | number>) {
  const seen: string[] = [];
  let cursor: string | null = '';
  for (let turn = 0; cursor !== null; turn += 1) {
    const page: Promise<TestReply<Task[]>> = list.client.call<Task[]>('listTasks', {
      query: { ...query, ...(cursor && { cursor }) },
    });
    // The list by time of change would grow as fast as it is read, and never end.
    const [{ status, headers, body }] = await Promise.all([page, turn < 40 ? list.change(turn) : []]);
    expect(status).toBe(200);
    seen.push(...ids(body));
    cursor = headers.get('x-next-cursor');
  }
  return seen;
}

const sorts = ['created_at', '-created_at', 'updated_at', '-updated_at'];
const filters: Record<string, string>[] = [
  {},
  { status: 'pending' },
  { status: 'completed' },
  { q: 'task' },
  { status: 'pending', q: 'TASK', created_after: '2001-01-01T00:00:00Z', updated_before: '2999-01-01T00:00:00Z' },
];

describe('listTasks while others create, change, delete and restore', () => {
  it.each(sorts.flatMap((sort) => filters.map((filter) => ({ sort, ...filter }))))(
    '200 with each task that stays once, for %j',
    async (query) => {
      const { sort, status } = query as Record<string, string>;
      const list = await restlessList(JSON.stringify(query));
      const seen = await read(list, { ...query, limit: 4 });

      const fits = ({ completed }: Task) => status === undefined || completed === (status === 'completed');
      const still = ids(list.still.filter(fits));
      const wanted = sort!.startsWith('-') ? still.toReversed() : still;
      expect(seen.filter((id) => still.includes(id))).toEqual(wanted);

      if (sort!.endsWith('updated_at')) return;
      expect(new Set(seen).size).toBe(seen.length);
      const renamed = ids(list.renamed.filter(fits));
      expect(seen.filter((id) => renamed.includes(id))).toHaveLength(renamed.length);
      const toggled = ids(list.toggled);
      if (status === undefined) expect(seen.filter((id) => toggled.includes(id))).toHaveLength(toggled.length);
    },
  );

  it('200 with each task that stays in the trash once, for status=deleted', async () => {
    const list = await restlessList('trash');
    await Promise.all(ids(list.still).map((task_id) => list.client.call('deleteTask', { params: { task_id } })));
    const seen = await read(list, { status: 'deleted', limit: 4 });
    const still = ids(list.still);
    expect(seen.filter((id) => still.includes(id))).toEqual(still.toReversed());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
