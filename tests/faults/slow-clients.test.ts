import { connect } from 'node:net';
import { startDatabase, type TestDatabase } from './support/database';
import { full } from './support/extent';
import { record } from './support/figures';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService, tokenOf } from './support/service';
import { createTally } from './support/tally';
import { createVisitor } from './support/visitor';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

const token = tokenOf('slow');
const head = 'POST /api/tasks HTTP/1.1\r\nHost: localhost\r\n';
const typed = `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`;
/** What is sent at once, what then, again and again, and the seconds that the service allows for it. */
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

describe('500 clients that send slowly', () => {
  // The body's limit takes half a minute: only a full run waits for it.
  const sockets = full ? { headers: 250, body: 250 } : { headers: 500, body: 0 };

  it('are sent away when their time is over, and others do not notice', async () => {
    const service = await startService(database.url);
    const tally = createTally();
    const { send, close } = createSender(service.url);
    const load = startLoad(10, createVisitor(send, tally, 20));
    // Looked at once a second by the service. The rest is for a slow machine.
    const slack = 6;
    const slow = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
      Array.from({ length: sockets[kind] }, async () => {
        const seconds = await sendSlowly(service.port, kinds[kind], kinds[kind].allowed + slack);
        return seconds === undefined ? `${kind}: still open` : undefined;
      }),
    );
    const left = (await Promise.all(slow)).filter((answer) => answer !== undefined);
    await load.stop();
    close();
    record('500 sockets that send slowly, the others', tally);
    expect(left).toEqual([]);
    expect(tally.unexpected).toEqual([]);
  });
});
