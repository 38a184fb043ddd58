import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { newPerson, nextPassword, password } from './support/accounts';
import { type CallOptions, type Client, createClient, type Problem, type Task } from './support/client';
import { bodyFor, queryFor } from './support/requests';
import { createDatabase, startService, type TestService } from './support/service';
import { pause, until } from './support/waiting';

const day = 86_400;
/** Seconds. Windows follow one another from 1970 on: the first one of this length ends a day from now, and so during no test. */
const window = Math.floor(Date.now() / 1000) + day;
const secured = (Object.keys(operationTable) as OperationId[]).filter((id) => operationTable[id].secured);

/** Serves without limits. */
let open: TestService;
/** Limits users to two requests. */
let strict: TestService;
const limited = (quota: number, databaseUrl: string) => startService({ databaseUrl, userLimit: { quota, window } });
beforeAll(async () => {
  const databaseUrl = await createDatabase();
  open = await startService({ databaseUrl });
  strict = await limited(2, databaseUrl);
});
afterAll(() => Promise.all([open.close(), strict.close()]));

/** Ends all connections to a database, and lets it take no others. */
async function closeDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const sql = postgres(server.href, { max: 1 });
  await sql.unsafe(`alter database ${name} allow_connections false`);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  await sql.end();
}

const as = (user: string, service: TestService) => createClient(service.url).as(user);
const standingOf = ({ headers }: { headers: Headers }) => /;r=(\d+);t=/.exec(headers.get('ratelimit') ?? '')?.[1];
const bodiesWithPassword: Readonly<Record<string, unknown>> = {
  changePassword: { current_password: password, new_password: nextPassword },
  changeEmail: { email: 'next@example.com', password },
  deleteAccount: { password },
  createAccessToken: { name: 'Script', scopes: ['tasks:read'], password },
};
/** An operation succeeds with this: a user who has an account, a token, and a task, which is in the trash where it is to be restored. */
async function prepare(id: OperationId): Promise<{ client: Client; options: CallOptions }> {
  const { user_id: user, token } = await newPerson(open.url);
  const client = createClient(open.url, token);
  const { body } = await client.call<Task>('createTask', { body: { title: 'There before' } });
  if (['restoreTask', 'purgeTask'].includes(id)) await client.call('deleteTask', { params: { task_id: body.id } });
  const made = await client.call<{ id: string }>('createAccessToken', { body: bodiesWithPassword.createAccessToken });
  const params = { user_id: user, task_id: body.id, token_id: made.body.id };
  const options = { params, body: bodiesWithPassword[id] ?? bodyFor(id), query: queryFor(id) };
  return { client: createClient(strict.url, token), options };
}

describe.each(secured)('%s', (id) => {
  it(`${operationTable[id].success} with the number of requests that the user has left`, async () => {
    const { client, options } = await prepare(id);
    const reply = await client.call(id, options);
    expect(reply.status).toBe(operationTable[id].success);
    expect(reply.headers.get('ratelimit-policy')).toBe(`"requests";q=2;w=${window}`);
    expect(standingOf(reply)).toBe('1');
    const tag = reply.headers.get('etag');
    if (tag === null || operationTable[id].method !== 'get') return;
    const unchanged = await client.call(id, { ...options, headers: { 'If-None-Match': tag } });
    expect([unchanged.status, standingOf(unchanged)]).toEqual([304, '0']);
  });

  it('429 when the user has none left, whatever the requests were', async () => {
    const user = randomUUID();
    const client = as(user, strict);
    for (let time = 0; time < 2; time++) await client.call('getCurrentUser');
    const reply = await client.call<Problem>(id, {
      ...{ params: { user_id: user, token_id: user }, body: bodyFor(id), query: queryFor(id) },
    });
    expect([reply.status, reply.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    const wait = Number(reply.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(day);
    expect(reply.headers.get('ratelimit-policy')).toBe(`"requests";q=2;w=${window}`);
    expect(reply.headers.get('ratelimit')).toBe(`"requests";r=0;t=${wait}`);
    expect(reply.body.detail).toBe(`Too many requests. Try again in ${wait} seconds.`);
  });
});

describe('the limit of a user', () => {
  /** How many requests the instances have shared in the database. */
  const told = async ({ sql }: TestService) =>
    (await sql<{ points: number }[]>`select coalesce(sum(points), 0)::int as points from rate_limits`)[0]!.points;

  it('does not count for other users', async () => {
    const [alice, bob] = [as(randomUUID(), strict), as(randomUUID(), strict)];
    for (let time = 0; time < 3; time++) await alice.call('getCurrentUser');
    expect((await alice.call('getCurrentUser')).status).toBe(429);
    expect((await bob.call('getCurrentUser')).status).toBe(200);
  });

  it('counts requests that are refused for another reason, but not those without a valid token', async () => {
    const user = randomUUID();
    const client = as(user, strict);
    for (let time = 0; time < 3; time++) await client.call('getCurrentUser', { token: 'nonsense' });
    expect((await client.call('createTask', { body: {} })).status).toBe(422);
    expect((await client.call('listUserTasks', { params: { user_id: 'somebody-else' } })).status).toBe(403);
    expect((await client.call('getCurrentUser')).status).toBe(429);
  });

  it('is shared by all instances, which exchange their counts once a second', async () => {
    const databaseUrl = await createDatabase();
    const [one, other] = [await limited(100, databaseUrl), await limited(100, databaseUrl)];
    const user = randomUUID();
    const [first, second] = [as(user, one), as(user, other)];
    for (let time = 0; time < 60; time++) await first.call('getCurrentUser');
    await until(async () => (await told(one)) === 60);
    // An instance learns what the others have counted when it tells its own.
    let left = 100;
    let sent = 0;
    await until(async () => {
      await pause(100);
      left = Number(standingOf(await second.call('getCurrentUser')));
      sent += 1;
      return left < 40;
    });
    expect(left).toBe(40 - sent);
    for (let time = 0; time < left; time++) expect((await second.call('getCurrentUser')).status).toBe(200);
    expect((await second.call('getCurrentUser')).status).toBe(429);
    await until(async () => (await told(one)) === 100);
    await Promise.all([one.close(), other.close()]);
  });

  it('is shared by one statement for many requests', async () => {
    const service = await limited(100, await createDatabase());
    const users = Array.from({ length: 5 }, () => as(randomUUID(), service));
    // Nothing else of these gets to the database.
    for (let time = 0; time < 100; time++)
      await users[time % 5]!.call('listUserTasks', { params: { user_id: 'somebody-else' } });
    await until(async () => (await told(service)) === 100);
    expect(service.services.database.state.answered).toBeLessThan(20);
    await service.close();
  });

  it('goes on in each instance by itself while the database is away', async () => {
    const databaseUrl = await createDatabase();
    // What is revoked is known for long enough: otherwise a token could not be checked.
    const revocations = { interval: day * 1000, longest: day * 1000 };
    const service = await startService({ databaseUrl, revocations, userLimit: { quota: 3, window } });
    const client = as(randomUUID(), service);
    const statuses = [(await client.call('listTasks')).status];
    await closeDatabase(databaseUrl);
    for (let time = 0; time < 3; time++) statuses.push((await client.call('listTasks')).status);
    await until(() => service.logLines.some(({ msg }) => /counts of requests were not shared/.test(String(msg))));
    statuses.push((await client.call('listTasks')).status);
    await service.close();
    expect(statuses).toEqual([200, 503, 503, 429, 429]);
  });

  it('is off unless it is set: no reply has its headers', async () => {
    const reply = await as(randomUUID(), open).call('getCurrentUser');
    expect([reply.headers.has('ratelimit'), reply.headers.has('ratelimit-policy')]).toEqual([false, false]);
  });
});
