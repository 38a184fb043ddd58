import type { Socket } from 'node:net';
import { drain } from '../src/http/drain';
import { createClient, type Task } from './support/client';
import { answersIn, asset, request, type Served, serve } from './support/unread';
import { holdList, pause, until } from './support/waiting';

// A client that reads nothing is disconnected in time, and no other client is.

describe('a client that reads nothing', () => {
  it.each([
    ['', ''],
    [', whatever else it asks for', request(asset).repeat(50)],
    [', though it has the connection closed', request('/health', 'Connection: close\r\n')],
    [', though it asks for another server', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n'],
    [', though it sends what is not HTTP', 'hello\r\n\r\n'],
  ])('is disconnected%s', async (_, last) => {
    const served = await serve(0.5);
    const { socket } = await askUntilUnread(served);
    socket.write(last);
    await until(async () => (await served.connections()) === 0);
  });
});

describe('a stop', () => {
  it('lets a client read the replies that it has not read yet', async () => {
    const served = await serve(60);
    const expected = (await (await fetch(served.url + asset)).arrayBuffer()).byteLength;
    const { socket, asked } = await askUntilUnread(served);
    const stopped = drain(served.server, 10);
    // Longer than the time between two checks for idle connections.
    await pause(300);
    let received = 0;
    socket.on('data', ({ length }) => {
      received += length;
    });
    expect(await stopped).toBe(true);
    await until(() => socket.destroyed);
    expect(received).toBeGreaterThan(asked * expected);
  });

  it('does not wait for a connection on which nothing was ever sent, as browsers make them in advance', async () => {
    const served = await serve(60);
    served.connect();
    await until(async () => (await served.connections()) === 1);
    expect(await drain(served.server, 10)).toBe(true);
  });

  it('does not wait longer for a client that reads nothing than for any other', async () => {
    const served = await serve(60);
    await askUntilUnread(served);
    expect(await drain(served.server, 1)).toBe(false);
    expect(await served.connections()).toBe(0);
  });
});

describe('a client is not disconnected', () => {
  it('while it reads slowly', async () => {
    const { connect, url } = await serve(1);
    const replies = 50;
    const expected = replies * (await (await fetch(url + asset)).arrayBuffer()).byteLength;
    const socket = connect();
    let received = 0;
    let delay = 20;
    socket.on('data', ({ length }) => {
      received += length;
      socket.pause();
      setTimeout(() => socket.resume(), delay);
    });
    socket.write(request(asset).repeat(replies));
    await pause(3000);
    expect(received).toBeLessThan(expected / 2);
    delay = 0;
    await until(() => received > expected || socket.destroyed);
    expect(socket.destroyed).toBe(false);
  });

  it('while its request takes longer than it may take to read', async () => {
    const { service, url } = await serve(0.2);
    const alice = createClient(url).as('alice');
    const { body } = await alice.call<Task>('createTask', { body: { title: 'Held' } });
    const lock = await holdList(service, 'alice');
    const pending = alice.call('toggleTask', { params: { task_id: body.id } });
    await pause(1500);
    await lock.end('rollback');
    expect((await pending).status).toBe(200);
  });

  it('between requests, until the time for that is over', async () => {
    const { connect, connections, server } = await serve(0.2);
    const socket = connect();
    let text = '';
    socket.setEncoding('latin1').on('data', (more) => {
      text += more;
    });
    for (const asked of [1, 2, 3]) {
      // Node has it open for a second more than it is told.
      if (asked === 3) server.keepAliveTimeout = 1;
      socket.write(request('/health'));
      await until(() => answersIn(text).length === asked);
      if (asked < 3) await pause(1000);
    }
    expect(answersIn(text)).toEqual(['200', '200', '200']);
    await until(async () => (await connections()) === 0);
  });
});

/**
 * Asks on one connection, and reads nothing, until the operating systems of both sides buffer no more.
 * @returns the connection, and how often it has asked
 */
async function askUntilUnread({ connect, server, logLines }: Served): Promise<{ socket: Socket; asked: number }> {
  const before = logLines.length;
  let accepted: Socket | undefined;
  server.once('connection', (socket) => {
    accepted = socket;
  });
  const socket = connect();
  let asked = 0;
  while (!accepted?.writableLength) {
    socket.write(request(asset));
    asked += 1;
    await until(() => logLines.length === before + asked);
  }
  return { socket, asked };
}
