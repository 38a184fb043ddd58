import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// What the lists contain, and what they may be asked for. How to go from page to page is in list-pages.test.ts.

let service: TestService;
let alice: ReturnType<typeof createClient>;
let tasks: Task[]; // newest first; every other one is done
let trash: Task[]; // newest first, with the time of deletion
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
  tasks = [];
  for (const index of [1, 2, 3, 4, 5]) {
    const body = { title: `Task ${index}`, completed: index % 2 === 0 };
    tasks.unshift((await alice.call('createTask', { body })).body);
  }
  trash = [];
  for (const title of ['Thrown away', 'Thrown away later']) {
    const { body } = await alice.call('createTask', { body: { title } });
    await alice.call('deleteTask', { params: { task_id: body.id } });
    const version = body.version + 1;
    trash.unshift({ ...body, version, deleted_at: expect.stringMatching(/^20.*Z$/) });
  }
  await alice.as('bob').call('createTask', { body: { title: "Bob's" } });
});
afterAll(() => service.close());

/** A cursor but for its last two characters. */
const place = '8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnse';

describe.each([
  ['listTasks', '/api/tasks'],
  ['listUserTasks', '/api/alice/tasks'],
] as const)('%s', (operation, path) => {
  const get = <Body = Task[]>(query: string) =>
    alice.send<Body>('GET', `${path}?${query}`, {
      headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` },
    });

  it("200 with the user's tasks, newest first, each as getTask returns it", async () => {
    const { status, body } = await alice.call<Task[]>(operation, { params: { user_id: 'alice' } });
    expect([status, body]).toEqual([200, tasks]);
    for (const task of body) {
      expect((await alice.call('getTask', { params: { task_id: task.id } })).body).toEqual(task);
    }
  });

  it('200 with [] and no next page for a user without tasks', async () => {
    const reply = await alice.as('nobody').call(operation, { params: { user_id: 'nobody' } });
    expect([reply.status, reply.text]).toEqual([200, '[]']);
    expect([reply.headers.get('link'), reply.headers.get('x-next-cursor')]).toEqual([null, null]);
    expect(
      (await alice.as('nobody').call(operation, { params: { user_id: 'nobody' }, query: { status: 'pending' } })).text,
    ).toBe('[]');
  });

  it.each([
    ['all', () => tasks],
    ['pending', () => tasks.filter(({ completed }) => !completed)],
    ['completed', () => tasks.filter(({ completed }) => completed)],
    ['deleted', () => trash],
  ])('200 with the tasks of status=%s', async (status, expected) => {
    expect((await get(`status=${status}`)).body).toEqual(expected());
  });

  it.each(['done', 'Pending', '', 'pending%20', 'true'])('422 for status=%s', async (status) => {
    const reply = await get<Problem>(`status=${status}`);
    const detail = 'must be one of: all, pending, completed, deleted';
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'query', pointer: '/status', detail }]]);
  });

  it.each(['', 'tags', '+created_at', '--created_at', 'created_at,id', 'CREATED_AT', 'updated_at%20desc'])(
    '422 for sort=%s',
    async (sort) => {
      const reply = await get<Problem>(`sort=${sort}`);
      const names = ['created_at', 'updated_at', 'due_date', 'priority', 'title', 'position', 'completed_at'];
      const detail = `must be one of: ${names.map((name) => `${name}, -${name}`).join(', ')}, created`;
      expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'query', pointer: '/sort', detail }]]);
    },
  );

  it.each([
    ['1', 1],
    ['4', 4],
    ['5', 5],
    ['6', 5],
    ['1000', 5],
  ])('200 for limit=%s with no more than so many', async (limit, count) => {
    expect((await get(`limit=${limit}`)).body).toEqual(tasks.slice(0, count));
  });

  it.each([
    ['0', 'must be at least 1'],
    ['-1', 'must be at least 1'],
    ['1001', 'must be at most 1000'],
    ['99999999999999999999', 'must be an integer'],
    ...[
      '1e2',
      '0x10',
      '%205',
      '5%20',
      '05',
      '%2B5',
      '5.0',
      '5,0',
      '1_000',
      '',
      'ten',
      'NaN',
      'Infinity',
      '%EF%BC%95',
    ].map((limit) => [limit, 'must be an integer']),
  ])('422 for limit=%s: %s', async (limit, detail) => {
    const reply = await get<Problem>(`limit=${limit}`);
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'query', pointer: '/limit', detail }]]);
  });

  it.each([
    ['limit=1&limit=2', '/limit'],
    ['limit=2&limit=2', '/limit'],
    ['status=all&status=all', '/status'],
    ['cursor=a&cursor=b', '/cursor'],
    ['q=a&q=b', '/q'],
    ['sort=created_at&sort=created_at', '/sort'],
    ['created_after=2026-01-15T09:30:00Z&created_after=2026-01-15T09:30:00Z', '/created_after'],
  ])('422 for %s: it is sent twice', async (query, pointer) => {
    const reply = await get<Problem>(query);
    expect([reply.status, reply.body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it.each([
    ['empty', ''],
    ['padded', `${place}VQ%3D%3D`],
    ['of the other base64 alphabet', `${place.replace('-', '%2B')}%2FQ`],
    ['with a line end', `${place}VQ%0A`],
    ['with U+0000', `${place}VQ%00`],
    ['SQL', "'%20or%201%3D1--"],
  ])('422 for a cursor that is %s', async (_, cursor) => {
    const reply = await get<Problem>(`cursor=${cursor}`);
    const detail = 'must be the X-Next-Cursor of an earlier page';
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'query', pointer: '/cursor', detail }]]);
  });

  it.each([
    ['too short', `${place}V`],
    ['too long', `${place}VQA`],
    ['with bits that belong to no byte', `${place}VR`],
    ['an id', '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55'],
    ['a long text', 'A'.repeat(1200)],
  ])('422 for a cursor that is %s, as for one of another list', async (_, cursor) => {
    const reply = await get<Problem>(`cursor=${cursor}`);
    const detail = 'belongs to a list with other filters or another order; leave it out to get the first page';
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'query', pointer: '/cursor', detail }]]);
  });

  it('422 with one sentence for each of several bad values', async () => {
    const reply = await get<Problem>('status=done&limit=0&cursor=x');
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/cursor', '/limit', '/status']);
    expect(reply.body.detail).toBe('The request has 3 invalid values.');
  });
});

describe('listTasks', () => {
  it('200 for a status that has just changed', async () => {
    const { id } = tasks[0]!;
    const params = { task_id: id };
    const pending = async () =>
      (await alice.call<Task[]>('listTasks', { query: { status: 'pending' } })).body.map((task) => task.id);
    expect(await pending()).toContain(id);
    await alice.call('toggleTask', { params });
    expect(await pending()).not.toContain(id);
    await alice.call('toggleTask', { params });
    expect(await pending()).toContain(id);
  });
});
