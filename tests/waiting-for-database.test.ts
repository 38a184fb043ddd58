import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { createClient, type Problem, untilReady } from './support/client';
import { freePort } from './support/free-port';
import { run } from './support/process';
import { createDatabase, secret } from './support/service';
import { listening, start } from './support/started';
import { signToken } from './support/tokens';

const production = { ENVIRONMENT: 'production', BETTER_AUTH_SECRET: secret };
const servers: Server[] = [];
afterEach(() => servers.splice(0).map((server) => server.close()));

/** An address at which nothing listens until the database appears there. */
async function absentDatabase(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const proxy = createServer((client) => {
    const database = connect(Number(port || 5432), hostname);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
    client.pipe(database).pipe(client);
  });
  const own = await freePort();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${own}`;
  const appear = () => {
    servers.push(proxy);
    return new Promise<void>((resolve) => proxy.listen(own, '127.0.0.1', resolve));
  };
  return { url: url.href, appear };
}
const changed = (text: string, change: (url: URL) => void) => {
  const url = new URL(text);
  change(url);
  return url.href;
};

describe.each([
  ['one process', {}],
  ['several processes', { WORKERS: '2' }],
])('a start before the database, %s', (_, workers) => {
  it('serves requests that need no database, refuses the others with 503, and serves all of them when the database is there', async () => {
    const { url: DATABASE_URL, appear } = await absentDatabase(await createDatabase());
    const service = start({ DATABASE_URL, BETTER_AUTH_SECRET: secret, ...workers });
    const client = createClient(
      (await listening(service)).replace('localhost', '127.0.0.1'),
      signToken({ sub: 'alice' }),
    );
    const codes = async () => {
      const health = await client.call('getHealth');
      const ready = await client.call<Problem>('getReadiness');
      const tasks = await client.call<Problem>('listTasks');
      const nobody = await client.call<Problem>('listTasks', { token: 'no token' });
      return [health.status, ready.status, ready.body.detail, tasks.body.code, nobody.status];
    };
    expect(await codes()).toEqual([200, 503, 'The database has not been reached yet.', 'DATABASE_UNAVAILABLE', 401]);
    await appear();
    await untilReady(client);
    for (let request = 0; request < 10; request += 1) expect((await client.call('listTasks')).status).toBe(200);
    await service.until(/the database has been reached/);
    expect(service.output().match(/"msg":"waiting for the database"/g)).toHaveLength(1);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it('ends with a sentence when the database does not come in time', async () => {
    const { url } = await absentDatabase(await createDatabase());
    const service = start({ DATABASE_URL: url, BETTER_AUTH_SECRET: secret, DATABASE_WAIT: '1', ...workers });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(
      /^TaskFlow cannot start\. .* within 1 s\. Nothing listens at \S+ Start PostgreSQL/m,
    );
  });

  it('is stopped like any other', async () => {
    const { url } = await absentDatabase(await createDatabase());
    const service = start({ DATABASE_URL: url, BETTER_AUTH_SECRET: secret, ...workers });
    await listening(service);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });
});

describe('npm run migrate -- up', () => {
  it('says that it waits for the database, and migrates when that is there', async () => {
    const { url: DATABASE_URL, appear } = await absentDatabase(await createDatabase());
    const command = run('scripts/migrate.ts', ['up'], { DATABASE_URL });
    await command.until(/^Nothing listens at \S+ Waiting for the database, for 120 s \(DATABASE_WAIT\)\.$/m);
    await appear();
    expect(await command.ended).toBe(0);
    expect(command.output()).toMatch(/^Nothing to apply\.$/m);
    expect(command.output().match(/Waiting/g)).toHaveLength(1);
  });

  it('ends with a sentence when the database does not come in time, and the other commands at once', async () => {
    const { url: DATABASE_URL } = await absentDatabase(await createDatabase());
    const up = run('scripts/migrate.ts', ['up'], { DATABASE_URL, DATABASE_WAIT: '1' });
    expect(await up.ended).toBe(1);
    expect(up.output()).toMatch(/^The database was not there within 1 s\. Nothing listens at \S+ Start PostgreSQL/m);
    const status = run('scripts/migrate.ts', ['status'], { DATABASE_URL });
    expect(await status.ended).toBe(1);
    expect(status.output()).toMatch(/^Nothing listens at \S+ Start PostgreSQL/);
  });
});

describe('no start waits for', () => {
  it.each<[string, (url: URL) => void, RegExp]>([
    ['a wrong password', (url) => (url.password = 'hunter2'), /refuses the password of the user/],
    ['a database that does not exist', (url) => (url.pathname = '/nowhere'), /has no database nowhere/],
    ['TLS that the server does not speak', (url) => (url.search = '?sslmode=require'), /asks for TLS/],
  ])('%s', async (_, change, sentence) => {
    const service = start({ ...production, DATABASE_URL: changed(await createDatabase(), change) });
    expect(await service.ended).toBe(1);
    // With a slow check the service listens already, and says so in the other stream.
    expect(service.output()).toMatch(/^TaskFlow cannot start\. .*$/m);
    expect(service.output()).toMatch(sentence);
    expect(service.output()).not.toContain('hunter2');
  });

  it('a wrong password that shows when the database comes', async () => {
    const { url, appear } = await absentDatabase(await createDatabase());
    const service = start({ ...production, DATABASE_URL: changed(url, (each) => (each.password = 'hunter2')) });
    await service.until(/"msg":"listening"/);
    await appear();
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(/^TaskFlow cannot start\. .* refuses the password/m);
  });
});

describe('a database that takes connections and says nothing', () => {
  it('does not keep the service from listening', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const service = start({ ...production, DATABASE_URL: `postgresql://u@127.0.0.1:${port}/app?sslmode=disable` });
    const [, own] = await service.until(/"port":(\d+)/);
    const ready = await createClient(`http://127.0.0.1:${own}`).call<Problem>('getReadiness');
    expect(ready.body).toMatchObject({ status: 503, code: 'NOT_READY' });
    service.child.kill('SIGKILL');
    silent.close();
  });
});
