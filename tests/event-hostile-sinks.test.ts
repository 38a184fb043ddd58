import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseSettings } from '../src/settings/config';
import { createClient } from './support/client';
import { freePort } from './support/free-port';
import { openReceiver } from './support/receiver';
import { startService } from './support/service';
import { inParallel, untilIs } from './support/waiting';

// Sinks that do their worst, beside one that does not.

const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures', name));

/** By what they do: how they answer, and what the service says of it. Undefined: it takes the event. */
const sinks: Record<string, [RequestListener, string | undefined]> = {
  silent: [() => {}, 'no reply within 10 s'],
  'slow in its headers': [
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('X-Slow: x\r\n'), 500);
      socket.once('close', () => clearInterval(timer));
    },
    'no reply within 10 s',
  ],
  'endless, slowly': [
    (_, response) => {
      const timer = setInterval(() => response.write('x'), 500);
      response.once('close', () => clearInterval(timer));
    },
    'no reply within 10 s',
  ],
  'endless, as fast as it can': [
    (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    },
    undefined,
  ],
  'one that answers something else': [({ socket }) => void socket.end('hello\r\n\r\n'), 'the reply is not HTTP'],
  'one with headers of a megabyte': [
    ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(1_000_000)}\r\n\r\n`),
    'UND_ERR_HEADERS_OVERFLOW',
  ],
  'one that sends elsewhere': [
    (_, response) => void response.writeHead(308, { Location: 'http://127.0.0.1:1/' }).end(),
    'status 308: redirects are not followed',
  ],
};

it('sinks that hang, send without end, or are not who they should be hold up no other, and nobody', async () => {
  const receiver = await openReceiver();
  const urls: Record<string, string> = {};
  for (const [what, [listener]] of Object.entries(sinks))
    urls[what] = `http://127.0.0.1:${await listening(createServer(listener))}/`;
  const secure = createSecureServer({ cert: fixture('server.pem'), key: fixture('server.key') }, (_, response) =>
    response.writeHead(204).end(),
  );
  urls['one whose certificate nobody knows'] = `https://localhost:${await listening(secure)}/`;
  urls.nobody = `http://127.0.0.1:${await freePort()}/`;
  urls['at the port of another protocol'] = 'http://127.0.0.1:6667/';
  const url = [receiver.url, ...Object.values(urls)].join();
  const service = await startService({ sinks: { url }, sinkTuning: { searchPause: 200 } });
  const users = Array.from({ length: 20 }, (_, index) => `user ${index}`);
  const create = (title: string) =>
    inParallel(users.length, async (index) => {
      const { status } = await createClient(service.url).as(users[index]!).call('createTask', { body: { title } });
      expect(status).toBe(201);
    });
  await create('one');
  await untilIs(() => receiver.events.length, users.length);
  await create('two');
  await untilIs(() => receiver.events.length, 2 * users.length);
  expect((await createClient(service.url).send('GET', '/ready')).status).toBe(200);

  const expected = Object.fromEntries(Object.entries(sinks).map(([what, [, why]]) => [what, why]));
  const errors = async () => {
    const rows = await service.sql<
      { sink: string; last_error: string | null }[]
    >`select sink, last_error from event_sinks`;
    const byId = new Map(rows.map(({ sink, last_error }) => [sink, last_error ?? undefined]));
    const ids = parseSettings({ EVENTS_URL: Object.values(urls).join() }).eventSinks.map(({ id }) => id);
    return Object.fromEntries(Object.keys(urls).map((what, index) => [what, byId.get(ids[index]!)]));
  };
  await untilIs(errors, {
    ...expected,
    'one whose certificate nobody knows': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    nobody: 'ECONNREFUSED',
    'at the port of another protocol': 'fetch refuses this port',
  });
  await service.close();
  await receiver.close();
});

it('a user with thousands of tasks, whose history is told, does not hold up the others', async () => {
  const service = await startService();
  await createClient(service.url)
    .as('big')
    .call('createTask', { body: { title: 'one' } });
  await service.sql`
    insert into tasks (user_id, id, title, completed, created_at, updated_at, version, created_version)
    select 'big', gen_random_uuid(), 'Task ' || n, false, now(), now(), n, n from generate_series(2, 2000) as n`;
  await service.sql`update task_lists set version = 2000`;
  const receiver = await openReceiver();
  // One turn at a time: the others have theirs in between.
  const other = await startService({
    ...{ databaseUrl: service.databaseUrl, sinks: { url: receiver.url } },
    sinkTuning: { concurrency: 1, searchPause: 200 },
  });
  await untilIs(() => receiver.events.length > 0, true);
  const before = receiver.events.length;
  await createClient(other.url)
    .as('small')
    .call('createTask', { body: { title: 'now' } });
  await untilIs(() => receiver.titles().small, ['now']);
  const place = receiver.events.findIndex(({ partitionkey }) => partitionkey === 'small');
  expect(place - before).toBeLessThan(1000);
  await untilIs(() => receiver.events.length, 2001);
  expect(receiver.disorder()).toEqual([]);
  for (const each of [other, service]) await each.close();
  await receiver.close();
});

it('a process that starts while its sink is parked, or fails, sends nothing to a parked one and tries the other at once', async () => {
  let answer = { status: 410 };
  const receiver = await openReceiver(() => answer);
  const [old, fresh] = [8, 9].map((byte) => `whsec_${Buffer.alloc(24, byte).toString('base64')}`);
  const start = (databaseUrl: string | undefined, secret: string) =>
    startService({
      ...(databaseUrl && { databaseUrl }),
      sinks: { url: receiver.url, secret },
      sinkTuning: { searchPause: 200, look: 100 },
    });
  let service = await start(undefined, old!);
  const { databaseUrl } = service;
  await createClient(service.url)
    .as('ada')
    .call('createTask', { body: { title: 'one' } });
  await untilIs(async () => (await service.sql`select from event_sinks where parked_at is not null`).length, 1);
  await service.close();
  const requests = receiver.requests.length;
  service = await start(databaseUrl, old!);
  await createClient(service.url)
    .as('bob')
    .call('createTask', { body: { title: 'two' } });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(receiver.requests).toHaveLength(requests);

  // An hour of rest for the process that was told so; the next one has another key, and tries at once.
  answer = { status: 429, headers: { 'Retry-After': '3600' } } as typeof answer;
  await service.sql`update event_sinks set parked_at = null, failing_since = null, retried_at = now()`;
  await untilIs(() => receiver.requests.length > requests, true);
  await service.close();
  answer = { status: 204 };
  service = await start(databaseUrl, `${fresh},${old}`);
  await untilIs(() => receiver.titles(), { ada: ['one'], bob: ['two'] });
  expect(receiver.requests.at(-1)!.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  await service.close();
  await receiver.close();
});

it('a lease that ends later than any can is from before the clock of the database was set back, and does not count', async () => {
  const receiver = await openReceiver();
  const service = await startService();
  await createClient(service.url)
    .as('ada')
    .call('createTask', { body: { title: 'one' } });
  const [sink] = parseSettings({ EVENTS_URL: receiver.url }).eventSinks;
  await service.sql`insert into event_places (sink, user_id, version, task_id, complete_up_to, leased_by, free_from) values
    (${sink!.id}, 'ada', 0, '00000000-0000-0000-0000-000000000000', 0, 'another', now() + interval '1 hour')`;
  const other = await startService({
    ...{ databaseUrl: service.databaseUrl, sinks: { url: receiver.url } },
    sinkTuning: { searchPause: 200 },
  });
  await untilIs(() => receiver.titles(), { ada: ['one'] });
  for (const each of [other, service]) await each.close();
  await receiver.close();
});
