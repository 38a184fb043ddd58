import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import { isDatabaseUnavailable, isNothingSent } from '../src/db/pool/errors';
import { awaitDatabase } from '../src/process/readiness';
import { findDatabase } from '../src/process/start';
import { parseSettings } from '../src/settings/config';
import { createClient, type Problem, untilReady } from './support/client';
import { createDatabase, startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// Errors that mean "not now" or "not with these credentials". A running service answers 503, and recovers by itself. A start waits where
// that helps, and ends with a sentence where an operator has to act.

const token = signToken({ sub: 'alice' });
const closing: (() => unknown)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** [SQLSTATE, what the server or a pooler says, whether a start waits, and what it says in the end] */
const whileConnecting: [string, string, 'waits' | 'ends', RegExp][] = [
  ['28P01', 'password authentication failed', 'ends', /refuses the password .* Correct user and password/],
  ['28000', 'no pg_hba.conf entry for host', 'ends', /does not let the user .* Create the user/],
  ['3D000', 'database "x" does not exist', 'ends', /has no database .* Create it/],
  ['42501', 'permission denied for database', 'ends', /may not do everything/],
  ['08P01', 'unsupported startup parameter: statement_timeout', 'ends', /refuses the connection/],
  ['08P01', 'no such database: x', 'ends', /pooler .* does not know/],
  ['XX000', 'Tenant or user not found', 'ends', /pooler .* does not know the user/],
  ['08P01', 'server login has been failing, try again later', 'waits', /cannot serve at the moment: server login/],
  ['08006', 'could not connect to the server', 'waits', /could not connect/],
  ['XX000', 'the pooler is restarting', 'waits', /cannot serve at the moment: the pooler is restarting\. If it is/],
  ['53300', 'too many clients already', 'waits', /has no connection left/],
  ['53400', 'a limit of the configuration', 'waits', /a limit of the configuration/],
  ['55000', 'is not currently accepting connections', 'waits', /not currently accepting/],
  ['57P03', 'the database system is starting up', 'waits', /is starting or stopping/],
  ['58000', 'no server is left', 'waits', /no server is left/],
  ['58030', 'could not read a block', 'waits', /could not read a block/],
];

/** A proxy before the database, which can be told to refuse connections with an error. */
async function startFront(databaseUrl: string) {
  let refusal: Buffer | undefined;
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(databaseUrl);
  const server: Server = createServer((client) => {
    sockets.add(client.on('error', () => {}).on('close', () => sockets.delete(client)));
    client.once('data', (first) => {
      if (refusal) return client.end(refusal);
      const database = connect(Number(port || 5432), hostname);
      client.on('close', () => database.destroy());
      database.on('error', () => client.destroy()).on('close', () => client.destroy());
      database.write(first);
      client.pipe(database).pipe(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  closing.push(() => new Promise((resolve) => server.close(resolve)), drop);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url.search = '?sslmode=disable';
  return {
    url: url.href,
    refuse(code: string, message: string) {
      const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
      refusal = Buffer.concat([Buffer.from('E'), Buffer.alloc(4), fields]);
      refusal.writeInt32BE(fields.length + 4, 1);
      drop();
    },
    admit() {
      refusal = undefined;
    },
  };
}

async function startBehindFront() {
  const front = await startFront(await createDatabase());
  const service = await startService({ databaseUrl: front.url });
  closing.unshift(() => service.close());
  return { front, client: createClient(service.url, token) };
}
const create = (client: ReturnType<typeof createClient>) =>
  client.call<Problem>('createTask', { body: { title: 'Buy milk' } });

describe('a database that lets nobody in for a while', () => {
  let behind: Awaited<ReturnType<typeof startBehindFront>>;
  beforeAll(async () => {
    behind = await startBehindFront();
  });

  it.each(whileConnecting)('503 for %s (%s), also from getReadiness, and 201 afterwards', async (code, message) => {
    const { front, client } = behind;
    front.refuse(code, message);
    for (const attempt of [1, 2]) {
      const reply = await create(client);
      expect([attempt, reply.status, reply.body.code, reply.headers.get('retry-after')]).toEqual([
        ...[attempt, 503, 'DATABASE_UNAVAILABLE', '1'],
      ]);
      expect(reply.body.detail).not.toContain(message);
      expect((await client.call('getReadiness')).status).toBe(503);
    }
    front.admit();
    await untilReady(client);
    await until(async () => (await create(client)).status === 201);
  });

  it.each(whileConnecting)('at a start, with %s (%s), it %s', async (code, message, outcome, sentence) => {
    const front = await startFront('postgresql://alice@127.0.0.1:1/app');
    front.refuse(code, message);
    const settings = parseSettings({ DATABASE_URL: front.url, DATABASE_WAIT: '1' });
    const { ready } = awaitDatabase(await findDatabase(settings), settings, pino({ level: 'silent' }));
    const failure = await ready.then(
      () => 'ready',
      (error: Error) => error.message,
    );
    expect(failure).toMatch(sentence);
    expect([code, /was not there within 1 s/.test(failure)]).toEqual([code, outcome === 'waits']);
  });
});

describe('a statement that the server gives up', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
    closing.unshift(() => service.close());
    await service.sql`create table raised (code text)`;
    await service.sql.unsafe(`
      create function raise_it() returns trigger language plpgsql as $$
        declare it text := (select code from raised);
        begin if it is not null then raise exception 'raised' using errcode = it; end if; return new; end $$;
      create trigger raise_it before insert on tasks for each row execute function raise_it()`);
  });

  const notNow =
    '08000 08003 08006 08P01 25006 25P03 25P04 28000 28P01 3D000 40000 40001 40003 40P01 42501 53000 53100 53200 53300 53400 ' +
    '55000 55006 55P03 57000 57014 57P01 57P02 57P03 57P04 57P05 58000 58030 XX000';
  const faults = '0A000 22012 23514 42601 42703 42P01 54001 P0001 XX001 XX002';
  it.each([
    ...notNow.split(' ').map((code) => [503, code] as const),
    ...faults.split(' ').map((code) => [500, code] as const),
  ])('%i for %s, and 201 afterwards', async (status, code) => {
    const client = createClient(service.url, token);
    await service.sql`insert into raised values (${code})`;
    const reply = await create(client);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, status === 503 ? '1' : null]);
    await service.sql`delete from raised`;
    expect((await create(client)).status).toBe(201);
  });
});

/** [errors, what failed, whether nothing was sent: then any statement may be repeated]. */
const ofTheSystem: [string, string | undefined, boolean][] = [
  ['ECONNREFUSED EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN EADDRNOTAVAIL EAGAIN ENOENT', 'connect', true],
  ['EMFILE ENFILE ENOBUFS ENOMEM EACCES EPERM', 'connect', true],
  ['ENOTFOUND EAI_AGAIN EAI_FAIL EMFILE', 'getaddrinfo', true],
  ['ECONNRESET ECONNABORTED EPIPE ENOTCONN EHOSTUNREACH ENETDOWN ETIMEDOUT', 'read', false],
  ['CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REVOKED CRL_HAS_EXPIRED INVALID_CA HOSTNAME_MISMATCH', undefined, true],
  ['DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, true],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID', undefined, true],
  ['EPROTO ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', undefined, true],
];
const systemError = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });

describe('an error of the system', () => {
  const each = ofTheSystem.flatMap(([codes, syscall, nothingSent]) =>
    codes.split(' ').map((code) => [code, syscall, nothingSent] as const),
  );
  it.each(each)('%s of %s is one of the database; nothing was sent: %s', (code, syscall, nothingSent) => {
    const error = systemError(code, syscall);
    expect([isDatabaseUnavailable(error), isNothingSent(error)]).toEqual([true, nothingSent]);
  });

  it.each([
    ['ENOENT', 'open'],
    ['EACCES', 'mkdir'],
    ['ERR_INVALID_ARG_TYPE', undefined],
    ['UNDEFINED_VALUE', undefined],
  ])('%s of %s is not one of the database', (code, syscall) =>
    expect(isDatabaseUnavailable(systemError(code, syscall))).toBe(false),
  );
});
