import { createClient, type Task } from './support/client';
import { openStream, type TaskChange } from './support/events';
import { startService, type TestService } from './support/service';

// What a stream tells. How it starts and ends is in events-ends.test.ts.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

let count = 0;
/** A new user, with a client. */
const newUser = () => {
  const name = `user ${++count}`;
  return { name, client: createClient(service.url).as(name) };
};
const summary = ({ type, task_id, task }: TaskChange) => [type, task_id, task?.title ?? null];
const create = async (client: ReturnType<typeof createClient>, title: string) =>
  (await client.call('createTask', { body: { title } })).body;

describe('streamChanges', () => {
  it('200 with every kind of change, in order, with the data of listChanges', async () => {
    const { name, client } = newUser();
    const stream = await openStream(service.url, name);
    const { id } = await create(client, 'Buy milk');
    const params = { task_id: id };
    const steps: [string, () => Promise<unknown>][] = [
      ['created', async () => {}],
      ['updated', () => client.call('updateTask', { params, body: { title: 'Buy bread' } })],
      ['updated', () => client.call('replaceTask', { params, body: { title: 'Buy both' } })],
      ['updated', () => client.call('toggleTask', { params })],
      ['deleted', () => client.call('deleteTask', { params })],
      ['created', () => client.call('restoreTask', { params })],
      ['deleted', () => client.call('clearCompleted', { query: { status: 'completed' } })],
    ];
    for (const [index, [type, step]] of steps.entries()) {
      await step();
      const changes = await stream.count(index + 1);
      expect([changes.length, changes[index]?.type, changes[index]?.task_id]).toEqual([index + 1, type, id]);
      const { body } = await client.call<{ changes: TaskChange[]; next: string }>('listChanges');
      expect({ ...changes[index], type: '' }).toEqual({ ...body.changes[0], type: '' });
      expect(stream.lastId()).toBe(body.next);
    }
    await client.call('createTasks', { body: { tasks: [{ title: 'one' }, { title: 'two' }] } });
    // Without this wait, the next change could be told with this one.
    await stream.count(steps.length + 2);
    await client.call('completeAll');
    const last = (await stream.count(steps.length + 4)).slice(steps.length);
    expect(last.map(({ type, task }) => [type, task?.title, task?.completed])).toEqual([
      ...[
        ['created', 'one', false],
        ['created', 'two', false],
      ],
      ...[
        ['updated', 'one', true],
        ['updated', 'two', true],
      ],
    ]);
  });

  it('200 with `ready` first, whose token stands for now', async () => {
    const { name, client } = newUser();
    await create(client, 'before');
    const stream = await openStream(service.url, name);
    const [ready] = stream.events();
    expect(ready).toMatchObject({ event: 'ready', data: { next: ready!.id } });
    expect(stream.text()).toMatch(/^retry: 2000\n/);
    const { id } = await create(client, 'after');
    await stream.count(1);
    const again = await openStream(service.url, name, { query: `?since=${ready!.id}` });
    for (const { changes } of [stream, again]) {
      await again.count(1);
      expect(changes().map(summary)).toEqual([['created', id, 'after']]);
    }
  });

  it('200 with headers that keep proxies from holding events back', async () => {
    const { headers } = (
      await openStream(service.url, newUser().name, { headers: { Origin: 'http://localhost:3000' } })
    ).reply;
    expect(Object.fromEntries(headers)).toMatchObject({
      ...{ 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
      ...{ 'access-control-allow-origin': 'http://localhost:3000', 'x-request-id': expect.any(String) },
    });
    expect(headers.has('content-length')).toBe(false);
  });

  it("200 without other users' changes", async () => {
    const [alice, mallory] = [newUser(), newUser()];
    const hers = await openStream(service.url, alice.name);
    const theirs = await openStream(service.url, mallory.name);
    for (let index = 0; index < 20; index += 1) {
      await create(index % 2 ? alice.client : mallory.client, `of ${index % 2 ? alice.name : mallory.name}`);
    }
    for (const [stream, { name }] of [
      [hers, alice],
      [theirs, mallory],
    ] as const) {
      expect((await stream.count(10)).map(({ task }) => [task?.user_id, task?.title])).toEqual(
        Array.from({ length: 10 }, () => [name, `of ${name}`]),
      );
    }
  });

  it('200 with a write once that was sent twice with an Idempotency-Key', async () => {
    const { name, client } = newUser();
    const stream = await openStream(service.url, name);
    const keyed = () => client.call('createTask', { body: { title: 'once' }, headers: { 'Idempotency-Key': 'key' } });
    await keyed();
    await keyed();
    await create(client, 'last');
    expect((await stream.count(2)).map(({ task }) => task?.title)).toEqual(['once', 'last']);
  });

  it('200 with each change once, in order, while many write at once', async () => {
    const { name, client } = newUser();
    await create(client, 'first');
    const stream = await openStream(service.url, name);
    const tasks = await Promise.all(Array.from({ length: 40 }, (_, index) => create(client, `task ${index}`)));
    const toggled = tasks.map(({ id }: Task) => client.call('toggleTask', { params: { task_id: id } }));
    await Promise.all(toggled);
    await stream.until(
      ({ changes }) => new Set(changes().flatMap(({ task }) => (task?.completed ? [task.id] : []))).size === 40,
    );
    const seen = stream.changes();
    const versions = seen.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((one, other) => one - other));
    expect(new Set(seen.map(({ task_id, version }) => `${task_id} ${version}`)).size).toBe(seen.length);
  });
});
