import { createClient, type Problem, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// A cursor belongs to one list, and is refused in every other one.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  for (let number = 0; number < 6; number += 1) {
    await alice.call('createTask', { body: { title: `Milk & "${number}" +ä`, completed: number % 2 === 0 } });
  }
});
afterAll(() => service.close());

type Query = Record<string, string | number>;
type Page = TestReply<Task[]>;
const list = (query: Query, client = alice) => client.call<Task[]>('listTasks', { query });
const cursorOf = ({ headers }: Page) => headers.get('x-next-cursor')!;
const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id);
const past = '2001-01-01T00:00:00Z';
const future = '2999-01-01T00:00:00Z';

/** Each differs from the list without filters in one thing. */
const others: Query[] = [
  { status: 'pending' },
  { status: 'completed' },
  { status: 'deleted' },
  { sort: 'created_at' },
  { sort: 'updated_at' },
  { sort: '-updated_at' },
  { q: 'milk' },
  { created_after: past },
  { created_before: future },
  { updated_after: past },
  { updated_before: future },
];

describe('listTasks', () => {
  it.each(others)(
    '422 for the cursor of the list without filters in the list with %j, and the other way',
    async (other) => {
      const detail = 'belongs to a list with other filters or another order; leave it out to get the first page';
      const plain = cursorOf(await list({ limit: 1 }));
      const refused = await alice.call<Problem>('listTasks', { query: { ...other, cursor: plain } });
      expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
        422,
        'VALIDATION_ERROR',
        [{ in: 'query', pointer: '/cursor', detail }],
      ]);
      if (other.status === 'deleted') return; // Nothing is in the trash.
      const cursor = cursorOf(await list({ ...other, limit: 1 }));
      expect((await alice.call<Problem>('listTasks', { query: { cursor } })).body.errors).toEqual(refused.body.errors);
      expect((await list({ ...other, cursor })).status).toBe(200);
    },
  );

  it('422 for the cursor of another text or time, even one that begins alike', async () => {
    const lists: Query[] = [
      { q: 'milk' },
      { q: 'mil' },
      { q: 'Milk' },
      { created_after: past },
      { updated_after: past },
    ];
    const cursors = await Promise.all(lists.map(async (query) => cursorOf(await list({ ...query, limit: 1 }))));
    for (const [index, query] of lists.entries()) {
      const statuses = await Promise.all(cursors.map(async (cursor) => (await list({ ...query, cursor })).status));
      expect(statuses).toEqual(lists.map((_, other) => (other === index ? 200 : 422)));
    }
  });

  it('200 for a cursor with another limit, with the defaults written out, and in the other family of paths', async () => {
    const first = await list({ limit: 2 });
    const cursor = cursorOf(first);
    const rest = (await list({ cursor })).body;
    expect(ids([...first.body, ...rest])).toEqual(ids((await list({})).body));
    expect((await list({ cursor, status: 'all', sort: '-created_at', limit: 1000 })).body).toEqual(rest);
    const params = { user_id: 'alice' };
    expect((await alice.call<Task[]>('listUserTasks', { params, query: { cursor } })).body).toEqual(rest);
  });

  it.each([{}, { sort: 'updated_at' }, { sort: '-updated_at', q: 'milk' }])(
    "200 with the user's own tasks only, for another user's cursor of %j",
    async (query: Query) => {
      const bob = alice.as('bob');
      const own = (await bob.call('createTask', { body: { title: "Bob's milk" } })).body;
      const cursors = [cursorOf(await list({ ...query, limit: 1 })), cursorOf(await list({ ...query, limit: 5 }))];
      for (const cursor of cursors) {
        const { status, body } = await list({ ...query, cursor }, bob);
        expect([status, body.filter(({ user_id }) => user_id !== 'bob')]).toEqual([200, []]);
      }
      await bob.call('deleteTask', { params: { task_id: own.id } });
    },
  );

  it.each([
    ['all zeros', '00'],
    ['all ones', 'ff'],
    ['seven', '07'],
  ])("200 with the user's own tasks only, or 422, for a cursor whose place is made of %s", async (_, byte) => {
    for (const query of [{}, ...others.filter(({ status }) => status !== 'deleted')]) {
      const bytes = Buffer.from(cursorOf(await list({ ...query, limit: 1 })), 'base64url');
      for (const [from, to] of [
        [6, 12],
        [12, 28],
        [6, 28],
      ] as const) {
        const made = Buffer.from(bytes).fill(Buffer.from(byte, 'hex'), from, to).toString('base64url');
        const { status, body } = await list({ ...query, cursor: made });
        expect([200, 422]).toContain(status);
        if (status === 200) expect(body.filter(({ user_id }) => user_id !== 'alice')).toEqual([]);
      }
    }
  });

  it.each(['/api/tasks', '/api/alice/tasks'])('200 with a Link that keeps all filters, at %s', async (path) => {
    const init = { headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` } };
    const filters = {
      ...{ status: 'pending', q: 'k & "', sort: 'updated_at', created_after: '2001-01-01T01:00:00+01:00' },
      ...{ created_before: future, updated_after: past, updated_before: future, limit: '1' },
    };
    const found: Task[] = [];
    let address: string | undefined = `${path}?${new URLSearchParams(filters)}`;
    while (address !== undefined) {
      const page: Page = await alice.send<Task[]>('GET', address, init);
      found.push(...page.body);
      address = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
      if (address === undefined) break;
      expect(address.startsWith(`${path}?`)).toBe(true);
      const { cursor, ...kept } = Object.fromEntries(new URL(address, service.url).searchParams);
      expect([kept, cursor]).toEqual([filters, cursorOf(page)]);
    }
    expect(found.map(({ title }) => title)).toEqual(['Milk & "1" +ä', 'Milk & "3" +ä', 'Milk & "5" +ä']);
  });
});
