import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import type { UserId } from '../src/base/user';
import { createUnreadReplies, type UnreadLimits, type UnreadReplies } from '../src/limits/unread-replies';
import { createClient, type Problem } from './support/client';
import { signToken } from './support/tokens';
import { request, serve } from './support/unread';
import { pause, until } from './support/waiting';

// Replies that wait in memory to be read are bounded in bytes, for each user and in all, and in time.

/** More than the operating systems of both sides buffer. */
const size = 20_000_000;
const reply = 'x'.repeat(size);

describe('replies that are not read', () => {
  const none = Number.POSITIVE_INFINITY;
  const unlimited: UnreadLimits = { ofUser: none, inAll: none, patience: none, rate: 1 };
  let server: Server;
  let unread: UnreadReplies;
  let asked = 0;
  let told: Record<string, unknown>[];
  const sockets: Socket[] = [];

  /** Serves a long reply to the user that the path names. */
  async function start(limits: Partial<UnreadLimits>): Promise<void> {
    told = [];
    const log = pino({ base: null }, { write: (line: string) => void told.push(JSON.parse(line)) });
    unread = createUnreadReplies(log, { ...unlimited, ...limits });
    server = createServer(({ url }, response) => {
      response.end(reply);
      unread.follow(response, url === '/' ? undefined : (url!.slice(1) as UserId));
      asked += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  /** Asks, and reads nothing. @returns what shows whether the reply came whole when it is read at last */
  async function ask(user: string): Promise<() => Promise<boolean>> {
    const before = asked;
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(request(`/${user}`, 'Connection: close\r\n'));
    await until(() => asked > before);
    return async () => {
      socket.resume();
      await closed;
      return socket.bytesRead > size;
    };
  }
  const outcomes = (readers: (() => Promise<boolean>)[]) => Promise.all(readers.map((read) => read()));
  const tooMuchFor = (user: string) => unread.tooMuchFor(user as UserId);

  it('are too much for their user beyond the limit, until they are read', async () => {
    await start({ ofUser: 1.5 * size });
    const first = await ask('alice');
    expect(tooMuchFor('alice')).toBe(false);
    const second = await ask('alice');
    expect([tooMuchFor('alice'), tooMuchFor('bob')]).toEqual([true, false]);
    expect(await outcomes([first, second])).toEqual([true, true]);
    await until(() => !tooMuchFor('alice'));
  });

  it('are cut off beyond twice the limit of their user, the oldest first', async () => {
    await start({ ofUser: 1.1 * size });
    const ofBob = await ask('bob');
    const ofAlice = [await ask('alice'), await ask('alice'), await ask('alice')];
    expect(await outcomes([ofBob, ...ofAlice])).toEqual([true, false, true, true]);
    expect(told).toEqual([expect.objectContaining({ user: 'alice', msg: 'reply cut off: too much waits to be read' })]);
  });

  it('are cut off beyond the limit of all where most wait', async () => {
    await start({ inAll: 3.5 * size });
    const ofBob = [await ask('bob')];
    const ofAlice = [await ask('alice'), await ask('alice')];
    ofBob.push(await ask('carol'));
    expect(await outcomes([...ofBob, ...ofAlice])).toEqual([true, true, false, true]);
  });

  it('do not count when they are not to a user', async () => {
    await start({ ofUser: 1, inAll: size / 2 });
    expect(await outcomes([await ask(''), await ask('')])).toEqual([true, true]);
  });

  it.each([
    ['a user', 'alice'],
    ['nobody', ''],
  ])('are cut off when they are to %s and their time is over', async (_, user) => {
    await start({ patience: 500, rate: size * 1000 });
    const reader = await ask(user);
    await until(() => told.length > 0);
    expect([await reader(), told[0]!.msg]).toEqual([false, 'reply cut off: its client reads too slowly']);
  });

  it('have more time the longer they are', async () => {
    await start({ patience: 0, rate: size / 2 });
    const reader = await ask('alice');
    await pause(1500);
    expect([await reader(), told]).toEqual([true, []]);
  });
});

describe('listTasks', () => {
  it('429 while too much waits to be read by the user, and 200 for others, and when it has been read', async () => {
    const served = await serve(60, {}, { unreadReplies: { ofUser: 100_000 } });
    const { url, connect } = served;
    const [alice, bob] = ['alice', 'bob'].map((user) => createClient(url).as(user));
    await alice!.call('createTasks', {
      body: { tasks: Array(100).fill({ title: 'a', description: 'x'.repeat(900) }) },
    });
    const socket = connect();
    const authorization = `Authorization: Bearer ${signToken({ sub: 'alice' })}\r\n`;
    let refused = await alice!.call<Problem>('listTasks', { query: { limit: 1 } });
    // The operating systems of both sides buffer several replies before one waits here.
    await until(async () => {
      socket.write(request('/api/tasks', authorization).repeat(10));
      refused = await alice!.call<Problem>('listTasks', { query: { limit: 1 } });
      return refused.status !== 200;
    });
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '1',
    ]);
    expect((await bob!.call('listTasks')).status).toBe(200);
    socket.resume();
    await until(async () => (await alice!.call('listTasks')).status === 200);
  });
});
