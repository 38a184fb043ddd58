import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// What the operations on tasks do, besides the rules for all operations (operations.test.ts) and for texts (task-text.test.ts).

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
});
afterAll(() => service.close());

describe.each([
  ['/api/tasks', 'Task'],
  ['/api/{user_id}/tasks', 'UserTask'],
] as const)('%s', (_, noun) => {
  const call = <Body = Task>(
    verb: 'get' | 'replace' | 'update' | 'toggle' | 'delete',
    task_id: string,
    body?: unknown,
  ) =>
    alice.call<Body>(`${verb}${noun}`, { params: { user_id: 'alice', task_id }, ...(body !== undefined && { body }) });
  const post = <Body = Task>(body: unknown) =>
    alice.call<Body>(`create${noun}`, { params: { user_id: 'alice' }, body });
  const created = async (body: object) => (await post({ title: 'Buy milk', ...body })).body;
  const violated = async (reply: Promise<{ status: number; body: Problem }>) => {
    const { status, body } = await reply;
    return [status, body.errors];
  };

  describe(`create${noun}`, () => {
    it('201 with a task that is not done, without a description, and not changed yet', async () => {
      const { status, body } = await post({ title: 'Buy milk' });
      expect([status, body]).toEqual([
        201,
        {
          ...body,
          user_id: 'alice',
          title: 'Buy milk',
          description: null,
          completed: false,
          updated_at: body.created_at,
        },
      ]);
    });

    it('201 with the description and `completed` that were sent; null stands for no description', async () => {
      expect(await created({ description: 'Two litres', completed: true })).toMatchObject({
        description: 'Two litres',
        completed: true,
      });
      expect(await created({ description: null, completed: false })).toMatchObject({
        description: null,
        completed: false,
      });
    });

    it('201 with a Location where the task is', async () => {
      const { headers, body } = await post({ title: 'Buy milk' });
      const init = { headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` } };
      expect((await alice.send('GET', headers.get('location')!, init)).body).toEqual(body);
    });

    it('422 without a title', async () => {
      expect(await violated(post<Problem>({ description: 'Two litres' }))).toEqual([
        422,
        [{ in: 'body', pointer: '/title', detail: 'is required' }],
      ]);
    });
  });

  describe(`replace${noun}`, () => {
    it('200: a description that is left out, or null, becomes null; `completed` stays when it is left out', async () => {
      const { id } = await created({ description: 'Two litres', completed: true });
      expect((await call('replace', id, { title: 'Buy bread' })).body).toMatchObject({
        title: 'Buy bread',
        description: null,
        completed: true,
      });
      const full = { title: 'Buy bread', description: 'Rye', completed: false };
      expect((await call('replace', id, full)).body).toMatchObject(full);
      expect((await call('replace', id, { ...full, description: null })).body).toMatchObject({
        ...full,
        description: null,
      });
      expect((await call('get', id)).body).toMatchObject({ ...full, description: null });
    });

    it('422 without a title, and nothing changes', async () => {
      const task = await created({ description: 'Two litres' });
      expect((await call('replace', task.id, { completed: true })).status).toBe(422);
      expect((await call('get', task.id)).body).toEqual(task);
    });
  });

  describe(`update${noun}`, () => {
    it.each([
      { title: 'Buy bread' },
      { description: 'Rye' },
      { description: null },
      { description: '' },
      { completed: false },
      { title: 'Buy bread', completed: false },
    ])('200: %j changes just that', async (changes) => {
      const task = await created({ description: 'Two litres', completed: true });
      const changed = (await call('update', task.id, changes)).body;
      const { updated_at, version } = changed;
      const completed_at = changed.completed ? task.completed_at : null;
      expect(changed).toEqual({ ...task, ...changes, completed_at, updated_at, version });
      expect((await call('get', task.id)).body).toEqual(changed);
    });

    it('422 for no field at all, with a sentence', async () => {
      const { id } = await created({});
      expect(await violated(call<Problem>('update', id, {}))).toEqual([
        422,
        [{ in: 'body', pointer: '', detail: 'must have at least 1 field' }],
      ]);
    });
  });

  describe(`toggle${noun}`, () => {
    it('200: flips `completed`, sets `completed_at`, and nothing else', async () => {
      const task = await created({ description: 'Two litres' });
      for (const completed of [true, false]) {
        const toggled = (await call('toggle', task.id)).body;
        const { updated_at, version } = toggled;
        const completed_at = completed ? updated_at : null;
        expect(toggled).toEqual({ ...task, completed, completed_at, updated_at, version });
      }
    });

    it.each(['{"completed":false}', '{"title":', '[]', 'x'.repeat(200_000)])(
      '200 whatever the body: %.20s',
      async (body) => {
        const { id } = await created({});
        const path = noun === 'Task' ? `/api/tasks/${id}/complete` : `/api/alice/tasks/${id}/complete`;
        const headers = { Authorization: `Bearer ${signToken({ sub: 'alice' })}`, 'Content-Type': 'application/json' };
        const reply = await alice.send<Task>('PATCH', path, { headers, body });
        expect([reply.status, reply.body.completed]).toEqual([200, true]);
      },
    );
  });

  describe(`delete${noun}`, () => {
    it('204, then 404 for everything', async () => {
      const { id } = await created({});
      const reply = await call('delete', id);
      expect([reply.status, reply.text]).toEqual([204, '']);
      for (const verb of ['delete', 'get', 'toggle'] as const) expect((await call(verb, id)).status).toBe(404);
      for (const verb of ['replace', 'update'] as const)
        expect((await call(verb, id, { title: 'x' })).status).toBe(404);
      expect(await service.sql`select id from tasks where id = ${id}`).toHaveLength(0);
    });
  });

  it(`201 from create${noun}, and 200 from both families`, async () => {
    const task = await created({});
    for (const family of ['Task', 'UserTask'] as const) {
      const params = { user_id: 'alice', task_id: task.id };
      expect((await alice.call(`get${family}`, { params })).body).toEqual(task);
      expect((await alice.call<Task[]>(`list${family}s`, { params })).body).toContainEqual(task);
    }
  });
});
