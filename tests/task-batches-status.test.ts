import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { statementsOf } from './support/statements';
import { signToken } from './support/tokens';
import { inParallel } from './support/waiting';

// All completed tasks, or all pending ones, with one request and one statement.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const batchOf = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Task ${index}` }));
const create = <Body = Task[]>(user: Client, tasks: unknown) => user.call<Body>('createTasks', { body: { tasks } });
const list = async (user: Client, status = 'all') =>
  (await user.call<Task[]>('listTasks', { query: { status, limit: 1000, sort: 'created_at' } })).body;
const newUser = () => {
  const name = randomUUID();
  return { name, user: client.as(name) };
};

describe.each([
  ['clearCompleted', { query: { status: 'completed' } }, 'deleted'],
  ['completeAll', {}, 'completed'],
  ['emptyTrash', {}, 'deleted'],
] as const)('%s', (id, options, word) => {
  const mixed = [...batchOf(3), ...batchOf(2).map((task) => ({ ...task, completed: true }))];
  const count = id === 'completeAll' ? 3 : 2;
  /** Three tasks to do, and two that are done, or deleted. */
  async function createMixed(user: Client): Promise<Task[]> {
    const { body } = await create(user, mixed);
    if (id === 'emptyTrash') await user.call('clearCompleted', { query: { status: 'completed' } });
    return body;
  }

  it('200 with the number of tasks, and with 0 the second time', async () => {
    const { user } = newUser();
    await createMixed(user);
    expect((await user.call<object>(id, options)).body).toEqual({ [word]: count });
    expect((await user.call<object>(id, options)).body).toEqual({ [word]: 0 });
  });

  it('200 with 0 for a user without tasks', async () => {
    expect((await newUser().user.call<object>(id, options)).body).toEqual({ [word]: 0 });
  });

  it("200, and other users' tasks stay as they are", async () => {
    const [mine, theirs] = [newUser(), newUser()];
    await createMixed(mine.user);
    await createMixed(theirs.user);
    const before = [await list(theirs.user), await list(theirs.user, 'deleted')];
    await mine.user.call(id, options);
    expect([await list(theirs.user), await list(theirs.user, 'deleted')]).toEqual(before);
  });

  it('200 for ten at once, which count each task once', async () => {
    const { user } = newUser();
    await createMixed(user);
    const replies = await inParallel(10, () => user.call<Record<string, number>>(id, options));
    const counts = replies.map(({ body }) => body[word]!);
    expect(counts.reduce((sum, own) => sum + own)).toBe(count);
  });

  it('200 by one statement', async () => {
    expect(await statementsOf(service, id, newUser().name)).toHaveLength(1);
  });

  it('200 by one statement that reads and one that writes for each five hundred tasks, so that none takes long', async () => {
    const { name, user } = newUser();
    await create(user, batchOf(1));
    const many = service.sql`
      ${name}, gen_random_uuid(), 'Task', ${id === 'clearCompleted'}, now(), now(), 1, 1 from generate_series(1, 5000)`;
    if (id === 'emptyTrash') {
      await service.sql`
        insert into deleted_tasks (deleted_at, user_id, id, title, completed, created_at, updated_at, version, created_version)
        select now(), ${many}`;
    } else {
      await service.sql`
        insert into tasks (user_id, id, title, completed, created_at, updated_at, version, created_version) select ${many}`;
    }
    const statements = await statementsOf(service, id, name);
    expect(statements.filter((text) => text.startsWith('select'))).toHaveLength(11);
    expect(new Set(statements).size).toBe(2);
    expect(statements.length).toBeLessThanOrEqual(22);
    const emptied = { clearCompleted: 'completed', completeAll: 'pending', emptyTrash: 'deleted' } as const;
    expect(await list(user, emptied[id])).toEqual([]);
  });
});

describe('clearCompleted', () => {
  it('200, and completed tasks are in the trash with a new version, while the others stay as they are', async () => {
    const { user } = newUser();
    const { body } = await create(user, [{ title: 'Done', completed: true }, { title: 'Pending' }]);
    await user.call('clearCompleted', { query: { status: 'completed' } });
    expect(await list(user)).toEqual([body[1]]);
    const [gone] = await list(user, 'deleted');
    expect(gone).toMatchObject({ title: 'Done', completed: true, updated_at: body[0]!.updated_at });
    expect(gone!.version).toBe(body[0]!.version + 1);
  });

  it.each(['', '?', '?limit=1', '?status', '?Status=completed'])(
    '405 with Allow for DELETE with the query %j',
    async (query) => {
      const { name, user } = newUser();
      await create(user, [{ title: 'Done', completed: true }]);
      const headers = { Authorization: `Bearer ${signToken({ sub: name })}` };
      const reply = await user.send('DELETE', `/api/tasks${query}`, { headers });
      expect([reply.status, reply.body.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
      expect(reply.headers.get('allow')).toMatch(/GET.*POST/);
      expect(reply.body.detail).not.toMatch(/does not accept DELETE\b.*accepts: .*DELETE/);
      expect(await list(user)).toHaveLength(1);
    },
  );

  it.each(['pending', 'all', 'deleted', '', 'completed&status=pending'])(
    '422 for DELETE with status=%s',
    async (status) => {
      const { name, user } = newUser();
      await create(user, [{ title: 'Done', completed: true }]);
      const headers = { Authorization: `Bearer ${signToken({ sub: name })}` };
      const reply = await user.send('DELETE', `/api/tasks?status=${status}`, { headers });
      expect([reply.status, reply.body.errors]).toEqual([
        422,
        [expect.objectContaining({ in: 'query', pointer: '/status' })],
      ]);
      expect(await list(user)).toHaveLength(1);
    },
  );
});

describe('completeAll', () => {
  it('200, and pending tasks are completed with a new version, while the others stay as they are', async () => {
    const { user } = newUser();
    const { body } = await create(user, [{ title: 'Done', completed: true }, { title: 'Pending' }]);
    await user.call('completeAll');
    const [done, completed] = await list(user);
    expect(done).toEqual(body[0]);
    expect(completed).toEqual({
      ...body[1],
      completed: true,
      completed_at: completed!.updated_at,
      updated_at: completed!.updated_at,
      version: body[1]!.version + 1,
    });
  });
});
