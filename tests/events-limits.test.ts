import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { createClient, type Problem } from './support/client';
import { type OpenStream, openStream, openUnread } from './support/events';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

let service: TestService;
const start = async (events: TestServiceOptions['events'] = {}) => {
  service = await startService({ events });
};
afterEach(() => service.close());
const size = () => service.services.events.size;

describe('a stream', () => {
  it('has a comment from time to time, though nothing happens', async () => {
    await start({ heartbeat: 20 });
    const stream = await openStream(service.url, 'alice');
    await stream.until(({ text }) => (text().match(/^:$/gm) ?? []).length >= 3);
    expect(stream.changes()).toEqual([]);
  });

  it('is forgotten when its client goes away, at once or later', async () => {
    await start();
    const streams = await Promise.all([1, 2, 3].map(() => openStream(service.url, 'alice')));
    const sockets = await Promise.all([1, 2, 3, 4, 5].map(() => openUnread(service.url, 'alice')));
    for (const socket of sockets.slice(0, 3)) socket.resetAndDestroy();
    await until(() => size() === 5);
    for (const socket of sockets) socket.destroy();
    await until(() => size() === 3);
    await Promise.all(streams.map((stream) => stream.close()));
    await until(() => size() === 0);
  });

  it('does not start while another one is open on its connection', async () => {
    await start();
    const socket = await openUnread(service.url, 'alice');
    const request = `GET /api/tasks/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${signToken({ sub: 'alice' })}\r\n\r\n`;
    socket.write(request.repeat(20));
    for (let index = 0; index < 20; index += 1) await createClient(service.url).send('GET', '/health');
    expect(size()).toBe(1);
    socket.resetAndDestroy();
    await until(() => size() === 0);
  });
});

describe('too many streams', () => {
  it('429 beyond ten of a user, and 200 for another user', async () => {
    await start();
    const opened = await Promise.all(Array.from({ length: 25 }, () => openStream(service.url, 'alice')));
    expect(opened.filter(({ reply }) => reply.status === 200)).toHaveLength(10);
    expect(opened.filter(({ reply }) => reply.status === 429)).toHaveLength(15);
    const refused = await createClient(service.url).as('alice').call<Problem>('streamChanges');
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await openStream(service.url, 'bob')).reply.status).toBe(200);
    await opened.find(({ reply }) => reply.status === 200)!.close();
    await until(() => size() === 10);
    expect((await openStream(service.url, 'alice')).reply.status).toBe(200);
  });

  it('429 beyond the limit of the process, when no user has more streams than the one who asks would have', async () => {
    await start({ most: 3 });
    for (const name of ['alice', 'bob', 'carol']) await openStream(service.url, name);
    const refused = await createClient(service.url).as('dave').call<Problem>('streamChanges');
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(refused.headers.get('retry-after')).toBe('10');
  });

  it.each<[string, string[], Record<string, number>]>([
    ['a user without any', ['bob'], { alice: 3, bob: 1 }],
    ['a user with fewer streams, until both have as many', ['bob', 'bob', 'bob'], { alice: 2, bob: 2 }],
    [
      'each of several users, one after the other',
      ['bob', 'carol', 'dave', 'eve'],
      { alice: 1, bob: 1, carol: 1, dave: 1 },
    ],
    [
      'no user who would then have as many as the one with the most',
      ['bob', 'carol', 'bob', 'carol', 'alice'],
      { alice: 2, bob: 1, carol: 1 },
    ],
  ])(
    '200 at the limit of the process for %s: the oldest stream of the user with the most ends',
    async (_, asking, open) => {
      await start({ most: 4 });
      const streams: [string, OpenStream][] = [];
      for (const name of ['alice', 'alice', 'alice', 'alice', ...asking])
        streams.push([name, await openStream(service.url, name)]);
      const taken = Object.values(open).reduce((sum, count) => sum + count, 0);
      await until(() => size() === taken);
      const ends = streams.filter(([, { reply }]) => reply.status === 200);
      const lost = ends.length - taken;
      // The oldest ones, which are all of alice.
      const [ended, kept] = [ends.slice(0, lost), ends.slice(lost)];
      for (const [, stream] of ended) {
        await stream.ended;
        expect(stream.events().at(-1)).toMatchObject({ event: 'end', data: { reason: 'too_many_streams' } });
      }
      const counts: Record<string, number> = {};
      for (const [name, stream] of kept) {
        counts[name] = (counts[name] ?? 0) + 1;
        expect(stream.text()).not.toContain('event: end');
      }
      expect(counts).toEqual(open);
    },
  );
});

describe('many streams', () => {
  it('share one connection to the database, and leave nothing behind', async () => {
    await start();
    const listeners = () =>
      service.sql<{ pid: number }[]>`
        select pid from pg_stat_activity where datname = current_database() and query ilike 'listen %'`;
    const [first] = await Promise.all([openStream(service.url, 'alice')]);
    await until(async () => (await listeners()).length === 1);
    const [listener] = await listeners();
    await first.close();
    for (let round = 0; round < 20; round += 1) {
      const users = Array.from({ length: 10 }, (_, index) => `user ${index}`);
      const opened = await Promise.all(users.map((user) => openStream(service.url, user)));
      await Promise.all(opened.map((stream) => stream.close()));
    }
    await until(() => size() === 0);
    expect(await listeners()).toEqual([listener]);
  });

  it('are not checked when a token of another user is revoked', async () => {
    await start();
    const { revocations } = service.services;
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, index) => openStream(service.url, `user ${index}`)),
    );
    const token = signToken({ sub: 'alice' });
    const alices = await openStream(service.url, 'alice', { token });
    const refuse = jest.spyOn(revocations, 'refusalOf');
    await createClient(service.url, token).call('logOut');
    await alices.ended;
    const asked = new Set(refuse.mock.calls.map(([user]) => user.id));
    refuse.mockRestore();
    expect([...asked]).toEqual(['alice']);
    for (const stream of others) expect(stream.text()).not.toContain('event: end');
  });
});

describe('a client that does not read', () => {
  const bytesOfPage = 50 * 10_000;
  const responses: ServerResponse[] = [];
  const note = (message: unknown) => responses.push((message as { response: ServerResponse }).response);
  beforeEach(() => subscribe('http.server.request.start', note));
  afterEach(() => {
    unsubscribe('http.server.request.start', note);
    responses.length = 0;
  });

  it('costs the memory of a page, holds up nobody, and is cut off', async () => {
    await start({ patience: 3000 });
    // More than the system buffers for a connection: 1,000 tasks of 8 kB.
    await service.sql`insert into users (id, created_at) values ('alice', now())`;
    await service.sql`insert into task_lists (user_id, version) values ('alice', 1)`;
    await service.sql`
      insert into tasks (user_id, id, title, description, created_at, updated_at, version, created_version)
      select 'alice', ('01990000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, number, repeat('😀', 2000), now(), now(), 1, 1
      from generate_series(1, 1000) as number`;
    await openUnread(service.url, 'alice');
    await until(() => size() === 1);
    const unread = responses[0]!;
    const reader = await openStream(service.url, 'alice');
    let most = 0;
    const measure = setInterval(() => {
      most = Math.max(most, unread.writableLength);
    }, 1);
    await createClient(service.url).as('alice').call('completeAll');
    const changes = await reader.count(1000);
    expect(changes.every(({ type, task }) => type === 'updated' && task?.completed)).toBe(true);
    // Each of these wakes the stream that waits.
    const alice = createClient(service.url).as('alice');
    for (let index = 1; index <= 10; index += 1) {
      await alice.call('createTask', { body: { title: 'One more' } });
      await reader.count(1000 + index);
    }
    await until(() => size() === 1);
    clearInterval(measure);
    expect(unread.destroyed).toBe(true);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(bytesOfPage);
    await alice.call('createTask', { body: { title: 'still there' } });
    await reader.count(1011);
  });
});
