import { connect } from 'node:net';
import { pause } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { extent, full, patient } from './support/extent';
import { record } from './support/figures';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService, tokenOf } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';
import { createVisitor } from './support/visitor';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

const token = tokenOf('slow');
const head = 'POST /api/tasks HTTP/1.1\r\nHost: localhost\r\n';
const typed = `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`;
/** What is sent first, what is sent each second then, and the seconds that the service allows. */
type Kind = { readonly first: string; readonly piece: string; readonly allowed: number };
const kinds: Record<'headers' | 'body', Kind> = {
  headers: { first: head, piece: 'X-Slow: 1\r\n', allowed: 10 },
  body: { first: `${head}${typed}{"title":"`, piece: 'a', allowed: 30 },
};

/** @returns seconds until the service has closed the connection; undefined when it has not in time */
function sendSlowly(port: number, { first, piece }: Kind, most: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    const drip = setInterval(() => socket.writable && socket.write(piece), 1000);
    const end = (answer: number | undefined) => {
      clearInterval(drip);
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(undefined), most * 1000);
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => end((performance.now() - begun) / 1000));
  });
}

const download = 'GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n';
/** More than the operating systems of both sides buffer. */
const downloads = 50;

/** Asks for a lot, and reads none of it for so many seconds. @returns whether the service has not closed the connection by then */
async function readNothing(port: number, seconds: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1', () => socket.write(download.repeat(downloads)));
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await pause(seconds * 1000);
  // A client that does not read cannot notice the end. Now it reads the buffered bytes, and then the end or the rest.
  const whole = downloads * 1_000_000;
  socket.on('data', () => socket.bytesRead > whole && socket.destroy());
  await closed;
  return socket.bytesRead > whole;
}

describe('500 slow clients', () => {
  // A body may take half a minute, and a client may read nothing for two minutes: only a full run waits for that.
  const sockets = full ? { headers: 225, body: 225, nothing: 50 } : { headers: 500, body: 0, nothing: 0 };

  async function measure() {
    const service = await startService(database.url, patient);
    const tally = createTally();
    const { send, close } = createSender(service.url);
    const load = startLoad(10, createVisitor(send, tally, 20));
    // The service checks once a second. The rest is for a slow machine.
    const slack = 6;
    const sending = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
      Array.from({ length: sockets[kind] }, async () => {
        const seconds = await sendSlowly(service.port, kinds[kind], kinds[kind].allowed + slack);
        return seconds === undefined ? `${kind}: still open` : undefined;
      }),
    );
    const reading = Array.from({ length: sockets.nothing }, async () =>
      (await readNothing(service.port, 120 + slack)) ? 'reads nothing: still open' : undefined,
    );
    const left = (await Promise.all([...sending, ...reading])).filter((answer) => answer !== undefined);
    await load.stop();
    close();
    record('500 sockets that send slowly, the others', tally);
    return { left, unexpected: tally.unexpected };
  }

  it('are disconnected when their time is over, and others do not notice', () =>
    undisturbed(measure, (measured) => expect(measured).toEqual({ left: [], unexpected: [] })));
});

/** Asks for a hundred pages at once, and reads them at 2 kB/s. @returns what ends it */
function readSlowly(port: number): () => void {
  const get = `GET /api/tasks?limit=1000 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  const socket = connect(port, '127.0.0.1', () => socket.write(get.repeat(100)));
  socket.on('error', () => {});
  const sip = setInterval(() => socket.read(1000), 500);
  return () => {
    clearInterval(sip);
    socket.destroy();
  };
}

describe('50 connections that ask for a hundred pages each, and read 2 kB/s', () => {
  async function measure() {
    const service = await startService(database.url, { ...patient, NODE_OPTIONS: '--max-old-space-size=256' });
    const tally = createTally();
    const { send, close } = createSender(service.url);
    await send({ method: 'POST', path: '/api/tasks', token, body: { title: 'The first' } });
    // A page of them is as large as pages get: JSON writes each of these characters in six bytes.
    await database.sql`
      insert into tasks (user_id, id, title, description, created_at, updated_at, version, created_version)
      select 'slow', gen_random_uuid(), 'x', repeat(chr(1), 2000), now(), now(), 1, 1 from generate_series(1, 1000)`;
    const load = startLoad(10, createVisitor(send, tally, 20));
    await pause(2000);
    const before = service.memory();
    const endings = Array.from({ length: 50 }, () => readSlowly(service.port));
    let most = 0;
    for (let second = 0; second < extent(10, 60); second += 1) {
      await pause(1000);
      most = Math.max(most, service.memory() - before);
    }
    for (const end of endings) end();
    await load.stop();
    close();
    record(`50 connections that read 2 kB/s, the others: ${Math.round(most)} MB more in memory`, tally);
    expect(service.program.running).toBe(true);
    return { tally, most };
  }

  it('hold as many bytes as may wait for one user, and others do not notice', () =>
    undisturbed(measure, ({ tally, most }) => {
      expect(tally.unexpected).toEqual([]);
      expect(most).toBeLessThan(200);
    }));
});
