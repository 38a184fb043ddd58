import { createClient, type Problem } from './support/client';
import { openStream } from './support/events';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// Where a stream starts, and when it ends.

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
const create = async (client: ReturnType<typeof createClient>, title: string) =>
  (await client.call('createTask', { body: { title } })).body;

describe('streamChanges', () => {
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
    // A clock may be 30 seconds late. A busy machine needs a moment to open the stream.
    const token = signToken({ sub: newUser().name, exp: Math.floor(Date.now() / 1000) - 26 });
    const stream = await openStream(service.url, '', { token });
    await stream.ended;
    expect(stream.events().at(-1)).toEqual({ event: 'end', id: undefined, data: { reason: 'token_expired' } });
    const reply = await createClient(service.url, token).call<Problem>('streamChanges', { query: { seconds: 1 } });
    expect([reply.status, reply.body.code]).toEqual([401, 'TOKEN_EXPIRED']);
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
