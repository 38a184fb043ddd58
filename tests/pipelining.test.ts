import type { Socket } from 'node:net';
import { drain } from '../src/http/drain';
import type { Observer } from '../src/telemetry/observer';
import { createClient } from './support/client';
import { startKeyServer } from './support/key-server';
import { createKey } from './support/signing-key';
import { signToken } from './support/tokens';
import { answersIn, asset, request, type Served, serve } from './support/unread';
import { until } from './support/waiting';

// Requests that a client sends before it has the reply to the one before (RFC 9112, section 9.3.2).

/** Notes when requests begin and when their replies are written. */
function startNotes() {
  const notes: ('begun' | 'ended')[] = [];
  const observer: Observer = {
    requestBegan: () => void notes.push('begun'),
    requestEnded: () => void notes.push('ended'),
  };
  const begun = () => notes.filter((note) => note === 'begun').length;
  const together = () => notes.some((note, index) => note === 'begun' && notes[index - 1] === 'begun');
  return { observer, begun, together };
}

/** Sends text over one connection, and notes what comes. */
function send({ connect }: Served, text: string) {
  const socket = connect();
  const sent = { socket, text: '' };
  socket.setEncoding('latin1').on('data', (more) => {
    sent.text += more;
  });
  socket.write(text);
  return sent;
}

const bearer = (token: string) => `Authorization: Bearer ${token}\r\n`;
const alice = bearer(signToken({ sub: 'alice' }));
function creation(title: string): string {
  const body = JSON.stringify({ title, description: 'x'.repeat(2000) });
  const headers = `Host: localhost\r\n${alice}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  return `POST /api/tasks HTTP/1.1\r\n${headers}\r\n${body}`;
}

describe('requests on one connection', () => {
  it('start one after the other, are not read while one waits, and all get their replies', async () => {
    const sent = 2000;
    const stranger = createKey('ES256');
    const keyServer = await startKeyServer();
    const release = keyServer.hold();
    const { observer, begun } = startNotes();
    const served = await serve(60, observer, { keySet: { url: keyServer.url, timeout: 30_000 } });
    let arrived = 0;
    served.server.on('request', () => {
      arrived += 1;
    });
    // Requests that wait for the keys, each several hundred bytes long: one reading of the connection takes less than 64 kB.
    const reading = send(served, request('/api/tasks', bearer(stranger.token({ sub: 'alice' }))).repeat(sent));
    await until(() => arrived > 1);
    // A service that reads on has read everything by then.
    for (let index = 0; index < 100; index += 1) await createClient(served.url).send('GET', '/health');
    expect(arrived - 100).toBeLessThan(sent / 2);
    expect(begun() - 100).toBe(1);
    release();
    await until(() => answersIn(reading.text).length === sent || reading.socket.destroyed);
    expect(answersIn(reading.text)).toEqual(Array(sent).fill('401'));
  });

  it('start when the reply before them is written', async () => {
    const { observer, begun, together } = startNotes();
    const served = await serve(60, observer);
    const titles = Array.from({ length: 100 }, (_, index) => `Task ${index}`);
    const reading = send(served, titles.map(creation).join(''));
    await until(() => answersIn(reading.text).length === 100);
    expect(answersIn(reading.text)).toEqual(Array(100).fill('201'));
    expect([...reading.text.matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title)).toEqual(titles);
    expect([begun(), together()]).toEqual([100, false]);
  });

  it('wait behind a stream until it ends', async () => {
    const served = await serve(60);
    const stream = request('/api/tasks/events?seconds=1', alice);
    const reading = send(served, stream + creation('Behind the stream') + request('/health'));
    await until(() => reading.text.includes('event: ready'));
    expect((await createClient(served.url).as('alice').call<[]>('listTasks')).body).toEqual([]);
    await until(() => answersIn(reading.text).length === 3);
    expect(answersIn(reading.text)).toEqual(['200', '201', '200']);
    expect(reading.text.indexOf('event: end')).toBeLessThan(reading.text.indexOf('201 Created'));
  });

  it('do not start when the connection ends before them', async () => {
    const { observer, begun } = startNotes();
    const served = await serve(60, observer);
    const reading = send(served, request('/api/tasks/events', alice) + creation('Behind the stream'));
    await until(() => reading.text.includes('event: ready'));
    served.service.services.events.close();
    await until(() => reading.socket.readyState === 'closed');
    expect([answersIn(reading.text), begun()]).toEqual([['200'], 1]);
  });

  it('are answered before the bytes behind them that are no request', async () => {
    const served = await serve(60);
    const reading = send(served, `${creation('Before it')}${creation('Too')}no request\r\n\r\n`);
    await until(() => reading.socket.readyState === 'closed');
    expect(answersIn(reading.text)).toEqual(['201', '201', '400']);
  });

  it('are answered before one whose body is broken', async () => {
    const served = await serve(60);
    const head = `POST /api/tasks HTTP/1.1\r\nHost: localhost\r\n${alice}Content-Type: application/json\r\n`;
    const broken = `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`;
    const reading = send(served, `${creation('Before it')}${creation('Too')}${broken}`);
    await until(() => reading.socket.readyState === 'closed');
    expect(answersIn(reading.text)).toEqual(['201', '201', '400']);
  });

  it('are answered before the bytes behind them, also with an Expect that is unknown', async () => {
    const served = await serve(60);
    const expecting = creation('Expecting').replace('Host:', 'Expect: nonsense\r\nHost:');
    const reading = send(served, `${expecting}no request\r\n\r\n`);
    await until(() => reading.socket.readyState === 'closed');
    expect(answersIn(reading.text)).toEqual(['201', '400']);
  });

  it('do not hold up a stop when nobody reads their replies, and bytes that are no request follow', async () => {
    const served = await serve(60);
    let accepted: Socket | undefined;
    served.server.once('connection', (socket) => {
      accepted = socket;
    });
    const socket = served.connect();
    socket.pause().write(`${request(asset).repeat(20)}no request\r\n\r\n`);
    await until(() => (accepted?.writableLength ?? 0) > 0);
    expect(await drain(served.server, 1)).toBe(false);
    expect(await served.connections()).toBe(0);
  });

  it('end the stream before them when they do not arrive in time, and nothing else is written into it', async () => {
    const served = await serve(60);
    // Milliseconds. Node looks once a second.
    served.server.requestTimeout = 500;
    const reading = send(served, request('/api/tasks/events', alice) + creation('Behind the stream').slice(0, -10));
    await until(() => reading.socket.readyState === 'closed');
    expect(answersIn(reading.text)).toEqual(['200']);
  });
});
