import { createClient, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Reading a list page by page, by X-Next-Cursor or by the address in Link, also while the list changes.

let service: TestService;
let anonymous: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  anonymous = createClient(service.url);
});
afterAll(() => service.close());

type Page = TestReply<Task[]>;
const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id);
const newestFirst = (tasks: readonly Task[]) => ids(tasks).sort().reverse();
const cursorOf = ({ headers }: Page) => headers.get('x-next-cursor');
/** The address of the next page (RFC 8288), or null. */
const nextOf = ({ headers }: Page) => /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? null;

/** A client of this user, who has so many tasks; every other one is done. They are made at once, so many share their time. */
async function userWith(user: string, count: number) {
  const client = anonymous.as(user);
  const create = async (completed = false) =>
    (await client.call('createTask', { body: { title: 'x', completed } })).body;
  const tasks = await Promise.all(Array.from({ length: count }, (_, index) => create(index % 2 === 1)));
  const list = (query: Record<string, string | number>): Promise<Page> => client.call<Task[]>('listTasks', { query });
  const open = (address: string): Promise<Page> =>
    anonymous.send<Task[]>('GET', address, { headers: { Authorization: `Bearer ${signToken({ sub: user })}` } });
  return { client, tasks, create, list, open };
}

/** Opens this page and all that follow. */
async function follow(open: (address: string) => Promise<Page>, address: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (let next: string | null = address; next !== null; next = nextOf(pages.at(-1)!)) pages.push(await open(next));
  return pages;
}

describe.each([
  ['listTasks', (_user: string): string => '/api/tasks'],
  ['listUserTasks', (user: string): string => `/api/${encodeURIComponent(user)}/tasks`],
] as const)('%s', (operation, pathOf) => {
  it.each([
    [25, [10, 10, 5]],
    [20, [10, 10]],
    [10, [10]],
    [11, [10, 1]],
  ])(
    '200 for %i tasks by 10: Link leads through pages of %j, and the last has neither Link nor cursor',
    async (count, sizes) => {
      const user = `${operation} of ${count}/ä`;
      const { tasks, open } = await userWith(user, count);
      const pages = await follow(open, `${pathOf(user)}?limit=10`);
      expect(pages.map(({ body }) => body.length)).toEqual(sizes);
      expect(ids(pages.flatMap(({ body }) => body))).toEqual(newestFirst(tasks));
      expect(pages.map((page) => cursorOf(page) !== null)).toEqual(sizes.map((_, index) => index < sizes.length - 1));
    },
  );

  it.each(['pending', 'completed'])('200 with a Link that keeps status=%s and the limit', async (status) => {
    const user = `${operation} ${status}`;
    const { tasks, open } = await userWith(user, 20);
    const pages = await follow(open, `${pathOf(user)}?status=${status}&limit=3`);
    const wanted = tasks.filter(({ completed }) => completed === (status === 'completed'));
    expect(pages.map(({ body }) => body.length)).toEqual([3, 3, 3, 1]);
    expect(ids(pages.flatMap(({ body }) => body))).toEqual(newestFirst(wanted));
  });

  it('200 with an X-Next-Cursor that is the cursor in Link, and leads to the same page', async () => {
    const { client, open } = await userWith(operation, 3);
    const params = { user_id: operation };
    const first = await client.call<Task[]>(operation, { params, query: { limit: 2 } });
    const cursor = cursorOf(first)!;
    expect(new URL(nextOf(first)!, service.url).searchParams.get('cursor')).toBe(cursor);
    const second = await client.call<Task[]>(operation, { params, query: { limit: 2, cursor } });
    expect([second.body.length, second.body]).toEqual([1, (await open(nextOf(first)!)).body]);
  });
});

describe('listTasks', () => {
  it('200 with 100 tasks without a limit, and with 1000 at the most', async () => {
    const { list, open } = await userWith('many', 1);
    await service.sql`
      insert into tasks (user_id, id, title, created_at, updated_at, version, created_version)
      select 'many', ('0199d1c5-8a3e-7b42-9c11-' || lpad(to_hex(number), 12, '0'))::uuid, 'x', now(), now(), 1, 1
      from generate_series(1, 1000) as number`;
    expect((await list({})).body).toHaveLength(100);
    const pages = await follow(open, '/api/tasks?limit=1000');
    expect(pages.map(({ body }) => body.length)).toEqual([1000, 1]);
    expect(new Set(ids(pages.flatMap(({ body }) => body))).size).toBe(1001);
  });

  it('200 with each task once while others are created and deleted between the pages', async () => {
    const { client, tasks, create, open } = await userWith('churn', 25);
    const remove = (task_id: string | undefined) => client.call('deleteTask', { params: { task_id: task_id! } });
    const order = newestFirst(tasks);
    const seen: string[] = [];
    const gone: string[] = [];
    let next: string | null = '/api/tasks?limit=5';
    while (next !== null) {
      const page: Page = await open(next);
      seen.push(...ids(page.body));
      next = nextOf(page);
      // New ones, the first and the last of what has been seen (where the cursor stands), and the one that would come next.
      const ahead = order.filter((id) => id < seen.at(-1)!).slice(0, 1);
      gone.push(...ahead);
      await Promise.all([create(), create(), create(), ...[page.body[0]?.id, seen.at(-1), ...ahead].map(remove)]);
    }
    expect(gone).toHaveLength(4);
    expect(seen).toEqual(order.filter((id) => !gone.includes(id)));
  });

  it('200 with an empty last page when all tasks before and after the cursor are gone', async () => {
    const { client, tasks, list } = await userWith('emptied', 6);
    const cursor = cursorOf(await list({ limit: 3 }))!;
    await Promise.all(ids(tasks).map((task_id) => client.call('deleteTask', { params: { task_id } })));
    const rest = await list({ limit: 3, cursor });
    expect([rest.text, cursorOf(rest), nextOf(rest)]).toEqual(['[]', null, null]);
  });

  it("200 with the user's own tasks only, for another user's cursor", async () => {
    const older = await userWith('bob', 2);
    const alice = await userWith('alice', 4);
    const cursor = cursorOf(await alice.list({ limit: 2 }))!;
    await older.create();
    expect(ids((await older.list({ cursor })).body)).toEqual(newestFirst(older.tasks));
    expect((await anonymous.as('nobody').call('listTasks', { query: { cursor } })).text).toBe('[]');
  });

  it.each([0x00, 0xff])('200 for a cursor with an id that no task has, of bytes %i', async (byte) => {
    const { tasks, list } = await userWith(`place ${byte}`, 2);
    const bytes = Buffer.from(cursorOf(await list({ limit: 1 }))!, 'base64url');
    const cursor = bytes.fill(byte, bytes.length - 16).toString('base64url');
    expect(ids((await list({ cursor })).body)).toEqual(byte === 0 ? [] : newestFirst(tasks));
  });
});
