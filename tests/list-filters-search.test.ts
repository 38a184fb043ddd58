import { createClient, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// A page looks at a bounded number of tasks. A search that finds little has short or empty pages, which lead to the end.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  const { sql } = service;
  await sql`insert into users (id, created_at) values ('alice', now())`;
  await sql`insert into task_lists (user_id, version) values ('alice', 1)`;
  // Created within three milliseconds, changed at two times; every thousandth one is rare. The trash has the same.
  await sql`
    insert into tasks (user_id, id, title, completed, created_at, updated_at, version, created_version)
    select 'alice', (lpad(to_hex(1772366400000 + n % 3), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid,
      case when n % 1000 = 7 then 'rare' else 'common' end, n % 2 = 1,
      to_timestamp(1772366400 + (n % 3) / 1000.0), to_timestamp(1772366500 + (n % 2)), n, n
    from generate_series(1, 6500) as n`;
  await sql`
    insert into deleted_tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, deleted_at)
    select user_id, id, title, completed, created_at, updated_at, version, created_version, now() from tasks`;
});
afterAll(() => service.close());

async function pagesOf(query: Record<string, string | number>): Promise<Task[][]> {
  const pages: Task[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    if (pages.length > 100) throw new Error('The list does not end.');
    const reply: TestReply<Task[]> = await alice.call<Task[]>('listTasks', {
      query: { ...query, ...(cursor && { cursor }) },
    });
    expect(reply.status).toBe(200);
    pages.push(reply.body);
    cursor = reply.headers.get('x-next-cursor');
    expect(reply.headers.get('link') === null).toBe(cursor === null);
  }
  return pages;
}

const lists = ['all', 'completed', 'deleted'].flatMap((status) =>
  ['created_at', '-created_at', 'updated_at', '-updated_at'].map((sort) => ({ status, sort })),
);
/** Times after all tasks. An index serves only the one that a list is sorted by. */
const changedNever = { updated_after: '2026-03-01T12:02:00Z', created_after: '2026-03-01T12:02:00Z' };

describe.each(lists)('listTasks with status=$status&sort=$sort', (list) => {
  it('200 on empty pages that lead to the end when nothing is found', async () => {
    const pages = await pagesOf({ ...list, q: 'no such words', limit: 1000 });
    expect([pages.length > 1, pages.flat()]).toEqual([true, []]);
  });

  it.each([1, 3, 1000])('200 with each rare task once and in order, on pages of %i', async (limit) => {
    const found = (await pagesOf({ ...list, q: 'RARE', limit })).flat();
    const key = ({ id, updated_at }: Task) => (list.sort.endsWith('updated_at') ? updated_at : '') + id;
    const inOrder = [...found].sort((one, other) => (key(one) < key(other) ? -1 : 1));
    expect(found).toEqual(list.sort.startsWith('-') ? inOrder.reverse() : inOrder);
    expect(new Set(found.map(({ id }) => id)).size).toBe(7);
    expect(found.every(({ title }) => title === 'rare')).toBe(true);
  });

  it('200 on full pages when much is found', async () => {
    const sizes = (await pagesOf({ ...list, q: 'common', limit: 999 })).map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(list.status === 'completed' ? 3243 : 6493);
    expect(sizes).toHaveLength(list.status === 'completed' ? 4 : 7);
  });

  it('200 on one empty page when no task fits the time that the list is sorted by', async () => {
    const name = list.sort.endsWith('updated_at') ? 'updated_after' : 'created_after';
    expect(await pagesOf({ ...list, [name]: changedNever[name] })).toEqual([[]]);
  });

  it('200 on empty pages that lead to the end when no task fits the other time', async () => {
    const name = list.sort.endsWith('updated_at') ? 'created_after' : 'updated_after';
    const pages = await pagesOf({ ...list, [name]: changedNever[name] });
    expect([pages.length > 1, pages.flat()]).toEqual([true, []]);
  });
});
