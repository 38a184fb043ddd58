import { readFileSync } from 'node:fs';
import { type ClientHttp2Session, type ClientHttp2Stream, connect, type OutgoingHttpHeaders } from 'node:http2';
import { join } from 'node:path';
import { projectRoot } from '../support/process';
import { until } from '../support/waiting';
import { startDatabase } from './support/database';
import { needsNginx, startFront } from './support/front';
import { atEnd } from './support/program';
import { startService, tokenOf } from './support/service';

// nginx as docs/operations.md configures it, with TLS and HTTP/2, and what a browser with many tabs does there.

const count = 20;

(needsNginx ? describe.skip : describe)(`streams of changes behind nginx with HTTP/2${needsNginx}`, () => {
  let browser: ClientHttp2Session;
  beforeAll(async () => {
    const database = await startDatabase();
    const settings = { TRUST_PROXY: 'loopback', USER_STREAM_LIMIT: '0' };
    const instances = [await startService(database.url, settings), await startService(database.url, settings)];
    const ca = readFileSync(join(projectRoot, 'tests', 'fixtures', 'authority.pem'));
    browser = connect(
      await startFront(
        instances.map(({ port }) => port),
        true,
      ),
      { ca },
    );
    await new Promise((resolve, reject) => browser.once('connect', resolve).once('error', reject));
    atEnd(() => browser.destroy());
  });

  const authorization = `Bearer ${tokenOf('alice')}`;
  function request(
    headers: OutgoingHttpHeaders,
    body?: object,
  ): { stream: ClientHttp2Stream; status: () => unknown; text: () => string } {
    const json = body && { 'content-type': 'application/json' };
    const stream = browser.request(
      { authorization, 'accept-encoding': 'gzip', ...json, ...headers },
      { endStream: !body },
    );
    let status: unknown;
    let text = '';
    stream.on('response', (head) => {
      status = head[':status'];
    });
    stream.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    if (body) stream.end(JSON.stringify(body));
    return { stream, status: () => status, text: () => text };
  }
  async function create(title: string): Promise<unknown> {
    const { stream, status } = request({ ':method': 'POST', ':path': '/api/tasks' }, { title });
    await new Promise((ended) => stream.once('close', ended));
    return status();
  }

  it(`${count} of them and other requests share one connection, and each event arrives while they are open`, async () => {
    const streams = Array.from({ length: count }, () => request({ ':path': '/api/tasks/events' }));
    await until(() => streams.every(({ text }) => text().includes('event: ready')));
    expect(streams.map(({ status }) => status())).toEqual(streams.map(() => 200));
    for (const title of ['Buy milk', 'Buy bread']) {
      expect(await create(title)).toBe(201);
      await until(() => streams.every(({ text }) => text().includes(`"title":"${title}"`)));
    }
    for (const { stream } of streams) stream.close();
  });
});
