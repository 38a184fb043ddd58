import { createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// What a page tells beside its tasks: how many there are in all, for a client that asks, and the entity tag of the page.

let service: TestService;
let anonymous: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  anonymous = createClient(service.url);
});
afterAll(() => service.close());

const families = ['listTasks', 'listUserTasks'] as const;

/** A user with tasks "1", "2", … of which the even ones are done. */
async function userWith(user: string, count: number) {
  const client = anonymous.as(user);
  const tasks: Task[] = [];
  for (let number = 1; number <= count; number += 1) {
    const body = { title: `Task ${number}`, completed: number % 2 === 0 };
    tasks.push((await client.call('createTask', { body })).body);
  }
  const list = (operation: (typeof families)[number], query = {}, headers: Record<string, string> = {}) =>
    client.call<Task[]>(operation, { params: { user_id: user }, query, headers });
  return { client, tasks, list };
}

describe.each(families)('%s', (operation) => {
  const countOf = ({ headers }: { headers: Headers }) => headers.get('x-total-count');

  it.each([
    [{}, '5'],
    [{ limit: 2 }, '5'],
    [{ status: 'completed' }, '2'],
    [{ q: 'task 3' }, '1'],
    [{ q: 'task', status: 'pending', limit: 1 }, '3'],
    [{ status: 'deleted' }, '0'],
    [{ created_after: '2999-01-01T00:00:00Z' }, '0'],
    [{ updated_before: '2999-01-01T00:00:00Z', sort: '-updated_at' }, '5'],
    [{ updated_before: '2999-01-01T00:00:00Z', sort: 'created_at', limit: 1 }, '5'],
  ])('200 with the count of all tasks of %j on each page, for Prefer: count=exact', async (query, total) => {
    const { list } = await userWith(`${operation} ${JSON.stringify(query)}`.replaceAll(/\W/g, '-'), 5);
    let cursor: string | null = '';
    while (cursor !== null) {
      const reply = await list(operation, { ...query, ...(cursor && { cursor }) }, { Prefer: 'count=exact' });
      expect([reply.status, countOf(reply), reply.headers.get('preference-applied')]).toEqual([
        200,
        total,
        'count=exact',
      ]);
      cursor = reply.headers.get('x-next-cursor');
    }
  });

  // RFC 7240, section 2: names in any case, spaces around the equals sign, quotes, parameters, a list, the first of several.
  it.each([
    ['count=exact', true],
    ['Count=exact', true],
    ['count = exact', true],
    ['count="exact"', true],
    ['count=exact; x=y', true],
    ['respond-async, wait=10, count=exact', true],
    ['count=exact, count=none', true],
    ['x="a, b", count=exact', true],
    ['count=none, count=exact', false],
    ['count', false],
    ['count=', false],
    ['count; x=exact', false],
    ['count=exactly', false],
    ['count=inexact', false],
    ['discount=exact', false],
    ['x="y, count=exact"', false],
    ['x=y; count=exact', false],
    ['return=minimal', false],
    ['"', false],
    ['"\\', false],
    ['count=exact, "\\"', true],
    ['"\\"\\", count=exact', false],
    [',,;=', false],
  ])('200 for Prefer: %s, and whether with a count: %s', async (prefer, counted) => {
    const { headers } = await anonymous
      .as('nobody')
      .call(operation, { params: { user_id: 'nobody' }, headers: { Prefer: prefer } });
    const wanted = counted ? ['0', 'count=exact'] : [null, null];
    expect([headers.get('x-total-count'), headers.get('preference-applied')]).toEqual(wanted);
  });

  describe('If-None-Match', () => {
    const changes: Record<string, (client: ReturnType<typeof createClient>, task_id: string) => Promise<unknown>> = {
      createTask: (client) => client.call('createTask', { body: { title: 'Another' } }),
      updateTask: (client, task_id) => client.call('updateTask', { params: { task_id }, body: { title: 'Changed' } }),
      toggleTask: (client, task_id) => client.call('toggleTask', { params: { task_id } }),
      deleteTask: (client, task_id) => client.call('deleteTask', { params: { task_id } }),
      clearCompleted: (client) => client.call('clearCompleted', { query: { status: 'completed' } }),
      completeAll: (client) => client.call('completeAll'),
    };

    it.each(Object.keys(changes))('304 without a body until %s, then 200', async (change) => {
      const { client, tasks, list } = await userWith(`${operation} ${change}`, 4);
      const tag = (await list(operation)).headers.get('etag')!;
      const same = await list(operation, {}, { 'If-None-Match': `"other", W/${tag}` });
      expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag]);
      await changes[change]!(client, tasks[0]!.id);
      const changed = await list(operation, {}, { 'If-None-Match': tag });
      expect(changed.status).toBe(200);
      expect(changed.headers.get('etag')).not.toBe(tag);
    });

    it.each([
      ['createTask', { sort: 'created_at' }],
      ['deleteTask', { sort: '-created_at' }],
      ['toggleTask', { sort: '-created_at', status: 'pending' }],
    ])('200 after %s on another page when the count was asked for', async (change, query) => {
      const { client, tasks, list } = await userWith(`${operation} count ${change}`, 5);
      const page = { ...query, limit: 1 };
      const tag = (await list(operation, page, { Prefer: 'count=exact' })).headers.get('etag')!;
      const headers = { Prefer: 'count=exact', 'If-None-Match': tag };
      expect((await list(operation, page, headers)).status).toBe(304);
      await changes[change]!(client, tasks[0]!.id);
      expect((await list(operation, page, headers)).status).toBe(200);
    });

    it('200 for the tag of another list, another page or another size, and 304 for an asterisk', async () => {
      const { list } = await userWith(`${operation} tags`, 4);
      const first = await list(operation, { limit: 2 });
      const headers = { 'If-None-Match': first.headers.get('etag')! };
      const cursor = first.headers.get('x-next-cursor')!;
      for (const query of [
        { limit: 1 },
        { limit: 2, cursor },
        { limit: 2, sort: 'created_at' },
        { status: 'completed' },
      ]) {
        expect((await list(operation, query, headers)).status).toBe(200);
      }
      expect((await list(operation, {}, { 'If-None-Match': '*' })).status).toBe(304);
    });
  });
});
