import { createClient, type Problem, type Task } from './support/client';
import { openStream, type TaskChange } from './support/events';
import { startProxy } from './support/proxy';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

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

  it('200 with each event at once, also through a proxy that compresses replies', async () => {
    const proxy = await startProxy(service.url, { middleware: require('compression')({ threshold: 0 }) });
    const { name, client } = newUser();
    const { id } = await create(client, 'before');
    const list = await fetch(`${proxy}/api/tasks`, {
      headers: { Authorization: `Bearer ${signToken({ sub: name })}` },
    });
    expect(list.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    const stream = await openStream(proxy, name);
    await client.call('toggleTask', { params: { task_id: id } });
    expect((await stream.count(1)).map(summary)).toEqual([['updated', id, 'before']]);
  });

  it('200 from Last-Event-ID on, rather than from `since`', async () => {
    const { name, client } = newUser();
    const stream = await openStream(service.url, name);
    const old = stream.lastId();
    for (const title of ['one', 'two', 'three']) await create(client, title);
    await stream.until(({ changes }) => changes().length >= 3);
    const second = stream.events()[2]!.id!;
    const again = await openStream(service.url, name, { query: `?since=${old}`, since: second });
    expect((await again.count(1)).map(({ task }) => task?.title)).toEqual(['three']);
  });

  it('200 for HEAD, which opens no stream', async () => {
    const { name } = newUser();
    const headers = { Authorization: `Bearer ${signToken({ sub: name })}` };
    for (let index = 0; index < 12; index += 1) {
      const reply = await createClient(service.url).send('HEAD', '/api/tasks/events', { headers });
      expect([reply.status, reply.text]).toEqual([200, '']);
      expect(reply.headers.get('cache-control')).toBe('no-store, no-transform');
    }
    await until(() => service.services.events.size === 0);
  });

  it('200 for the seconds that were asked for, and a last event that says so', async () => {
    const stream = await openStream(service.url, newUser().name, { query: '?seconds=1' });
    await stream.ended;
    expect(stream.events().at(-1)).toEqual({ event: 'end', id: undefined, data: { reason: 'time_over' } });
  });

  it('200 until the token expires, and a last event that says so', async () => {
    // A clock may be 30 seconds late.
    const token = signToken({ sub: newUser().name, exp: Math.floor(Date.now() / 1000) - 29 });
    const stream = await openStream(service.url, '', { token });
    await stream.ended;
    expect(stream.events().at(-1)).toEqual({ event: 'end', id: undefined, data: { reason: 'token_expired' } });
    const reply = await createClient(service.url, token).call<Problem>('streamChanges', { query: { seconds: 1 } });
    expect([reply.status, reply.body.code]).toEqual([401, 'TOKEN_EXPIRED']);
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

  it('410 for a token whose deletions are forgotten, or that is of another list', async () => {
    const { name, client } = newUser();
    const { id } = await create(client, 'gone');
    const before = await openStream(service.url, name);
    await client.call('deleteTask', { params: { task_id: id } });
    await before.count(1);
    await service.sql`update task_lists set forgotten_version = version where user_id = ${name}`;
    const since = before.events()[0]!.id!;
    for (const options of [{ query: { since } }, { headers: { 'Last-Event-ID': since } }]) {
      const reply = await client.call<Problem>('streamChanges', options);
      expect([reply.status, reply.body.code]).toEqual([410, 'SYNC_TOKEN_EXPIRED']);
    }
    const stranger = await newUser().client.call<Problem>('streamChanges', { query: { since } });
    expect(stranger.status).toBe(410);
  });

  it.each<[string, object]>([
    ['/since', { query: { since: 'nonsense' } }],
    ['/seconds', { query: { seconds: 0 } }],
    ['/seconds', { query: { seconds: 3601 } }],
    ['/last-event-id', { headers: { 'Last-Event-ID': '7' } }],
  ])('422 for a wrong value of %s', async (pointer, options) => {
    const reply = await newUser().client.call<Problem>('streamChanges', options);
    expect([reply.status, reply.body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });
});
