import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import postgres from 'postgres';
import { operationTable } from '../generated/operations';
import { createClient, type Problem } from './support/client';
import { keyed, keyedOperations, userWithTask } from './support/keyed';
import { requestText } from './support/raw-http';
import { createDatabase, secret, startService, type TestService } from './support/service';
import { ready, running, start } from './support/started';
import { signToken } from './support/tokens';
import {
  holdList,
  inParallel,
  type OpenTransaction,
  openTransaction,
  until,
  untilWaiting,
  waitingFor,
} from './support/waiting';

// A crash in the middle of a request with a key leaves both the change and the kept reply, or neither.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** Rows of a user: the tasks with their versions, and the keys. */
async function rowsOf(sql: postgres.Sql, user: string) {
  const tasks = await sql`select id, version from tasks where user_id = ${user} order by id`;
  const keys = await sql`select key from idempotency_keys where user_id = ${user}`;
  return { tasks: [...tasks], keys: [...keys] };
}

/** A transaction that makes the second statement of a request wait: it keeps a reply under the same key. */
async function holdKey(user: string, key: string) {
  const transaction = await openTransaction(service);
  await transaction.sql`insert into idempotency_keys values (${user}, ${key}, '', '', now())`;
  return transaction;
}

/** Ends the connection on which a statement waits. @param not one that has been ended already @returns the one that is ended */
async function breakOff(not?: number): Promise<number> {
  let waiting: number | undefined;
  await until(async () => {
    waiting = (await waitingFor(service.sql)).find((id) => id !== not);
    return waiting !== undefined;
  });
  await service.sql`select pg_terminate_backend(${waiting!})`;
  return waiting!;
}

const holds: [string, (user: string) => Promise<OpenTransaction>][] = [
  ['changing the tasks', (user) => holdList(service, user)],
  ['keeping the reply', (user) => holdKey(user, 'key')],
];

const inChunks = (id: (typeof keyedOperations)[number][0]) => operationTable[id].inChunks;

describe.each(keyedOperations.filter(([id]) => !inChunks(id)))('%s', (id, body) => {
  const { success } = operationTable[id];

  it.each(holds)(`${success} once when the database connection breaks while %s`, async (_, hold) => {
    const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
    const held = await hold(name);
    const request = keyed(name, 'key', body, task.id);
    const pending = user.call(id, request);
    await breakOff();
    await held.end('rollback');
    const [done, again] = [await pending, await user.call(id, request)];
    expect([done.status, done.headers.get('idempotency-replayed')]).toEqual([success, null]);
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([done.text, 'true']);
    expect((await rowsOf(service.sql, name)).keys).toHaveLength(1);
  });

  it.each(holds)(
    '503 when it breaks a second time while %s: nothing is changed or kept, and the retry is carried out once',
    async (_, hold) => {
      const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
      const before = await rowsOf(service.sql, name);
      const held = await hold(name);
      const request = keyed(name, 'key', body, task.id);
      const pending = user.call<Problem>(id, request);
      await breakOff(await breakOff());
      expect((await pending).body.code).toBe('DATABASE_UNAVAILABLE');
      await held.end('rollback');
      expect(await rowsOf(service.sql, name)).toEqual(before);
      const [done, again] = [await user.call(id, request), await user.call(id, request)];
      expect([done.status, done.headers.get('idempotency-replayed')]).toEqual([success, null]);
      expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([done.text, 'true']);
    },
  );

  // A user has one import at a time.
  const [refusal, code] = id === 'importTasks' ? [429, 'TOO_MANY_REQUESTS'] : [409, 'IDEMPOTENCY_KEY_IN_USE'];

  it(`${refusal} while the first request with the key is running`, async () => {
    const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
    const held = await holdList(service, name);
    const pending = user.call(id, keyed(name, 'key', body, task.id));
    await untilWaiting(service.sql);
    const second = await user.call<Problem>(id, keyed(name, 'key', body, task.id));
    expect([second.status, second.body.code]).toEqual([refusal, code]);
    expect(second.headers.get('retry-after')).toBe('1');
    await held.end('commit');
    expect((await pending).status).toBe(success);
  });
});

describe.each(keyedOperations.filter(([id]) => inChunks(id)))('%s', (id, body) => {
  it('200 once when the database connection breaks while keeping the reply', async () => {
    const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
    const held = await holdKey(name, 'key');
    const request = keyed(name, 'key', body, task.id);
    const pending = user.call(id, request);
    await breakOff();
    await held.end('rollback');
    const [done, again] = [await pending, await user.call(id, request)];
    expect([done.body, done.headers.get('idempotency-replayed')]).toEqual([{ updated: 1 }, null]);
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([done.text, 'true']);
  });

  it.each([
    ['changing the tasks', 1, 1],
    ['keeping the reply', 2, 0],
  ] as const)('503 when it breaks while %s, and the retry goes on', async (what, times, left) => {
    const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
    const held = what === 'changing the tasks' ? await holdList(service, name) : await holdKey(name, 'key');
    const request = keyed(name, 'key', body, task.id);
    const pending = user.call<Problem>(id, request);
    const first = await breakOff();
    if (times === 2) await breakOff(first);
    expect((await pending).body.code).toBe('DATABASE_UNAVAILABLE');
    await held.end('rollback');
    expect((await rowsOf(service.sql, name)).keys).toEqual([]);
    const [done, again] = [await user.call(id, request), await user.call(id, request)];
    expect([done.body, done.headers.get('idempotency-replayed')]).toEqual([{ updated: left }, null]);
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([done.text, 'true']);
  });

  it('409 while the first request with the key is running', async () => {
    const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
    const held = await holdList(service, name);
    const pending = user.call(id, keyed(name, 'key', body, task.id));
    await untilWaiting(service.sql);
    const second = await user.call<Problem>(id, keyed(name, 'key', body, task.id));
    expect([second.status, second.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_IN_USE']);
    await held.end('commit');
    expect((await pending).status).toBe(200);
  });
});

describe('importTasks', () => {
  it('409 while the first request with the key is still running, whose client has left', async () => {
    const { name, user } = await userWithTask(createClient(service.url), randomUUID());
    const [, body] = keyedOperations.find(([id]) => id === 'importTasks')!;
    const held = await holdList(service, name);
    const leaving = new AbortController();
    const left = fetch(`${service.url}/api/tasks/import`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        Authorization: `Bearer ${signToken({ sub: name }, secret)}`,
        ...{ 'Content-Type': 'application/json', 'Idempotency-Key': 'key' },
      },
      signal: leaving.signal,
    });
    await untilWaiting(service.sql);
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    const again = () => user.call<Problem>('importTasks', keyed(name, 'key', body));
    // Until the service has noticed that the client has left: 429.
    await until(async () => (await again()).status === 409);
    const second = await again();
    expect([second.status, second.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_IN_USE']);
    expect(second.headers.get('retry-after')).toBe('1');
    await held.end('commit');
    await until(async () => (await again()).status !== 409);
    const last = await again();
    expect([last.status, last.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  });

  it('200 with the reply to the first request with the key, which is running at another instance', async () => {
    const other = await startService({ databaseUrl: service.databaseUrl });
    const { name, user } = await userWithTask(createClient(service.url), randomUUID());
    const [, body] = keyedOperations.find(([id]) => id === 'importTasks')!;
    const held = await holdList(service, name);
    const pending = user.call('importTasks', keyed(name, 'key', body));
    await untilWaiting(service.sql);
    const elsewhere = createClient(other.url).as(name);
    const second = elsewhere.call('importTasks', keyed(name, 'key', body));
    await untilWaiting(service.sql, 2);
    await held.end('commit');
    expect((await pending).status).toBe(200);
    const { status, headers } = await second;
    expect([status, headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    await other.close();
  });
});

it('a service that is killed in the middle leaves neither task nor reply; after the restart the retry creates the task once', async () => {
  const databaseUrl = await createDatabase();
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  const environment = { DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret };
  const first = start(environment);
  const { name, user } = await userWithTask(createClient(await ready(first)), 'alice');
  const request = keyed(name, 'key', { title: 'Buy milk' });
  const before = await rowsOf(sql, name);
  const held = await holdList({ databaseUrl }, name);
  const pending = user.call('createTask', request).catch(() => 'cut off');
  await untilWaiting(sql);
  first.child.kill('SIGKILL');
  await first.ended;
  running.splice(running.indexOf(first), 1);
  expect(await pending).toBe('cut off');
  await held.end('commit');
  await until(async () => (await othersIn(sql)) === 0);
  expect(await rowsOf(sql, name)).toEqual(before);
  const restarted = createClient(await ready(start(environment))).as(name);
  const replies = [await restarted.call('createTask', request), await restarted.call('createTask', request)];
  expect(replies.map(({ status }) => status)).toEqual([201, 201]);
  expect(replies[1]!.text).toBe(replies[0]!.text);
  const { tasks, keys } = await rowsOf(sql, name);
  expect([tasks.length, keys.length]).toEqual([before.tasks.length + 1, 1]);
  await sql.end();
});

/** Open transactions of others: PostgreSQL notices that a client has gone only when it sends something to it. */
async function othersIn(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;
  return row!.count;
}

it('a client that goes away in the middle finds its request done when it comes back', async () => {
  const { name, user } = await userWithTask(createClient(service.url), randomUUID());
  const held = await holdList(service, name);
  const sent = JSON.stringify({ title: 'Buy milk' });
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  socket.write(
    requestText(
      'POST',
      '/api/tasks',
      [
        `Authorization: Bearer ${signToken({ sub: name })}`,
        ...['Idempotency-Key: key', 'Content-Type: application/json', `Content-Length: ${sent.length}`],
      ],
      sent,
    ),
  );
  await untilWaiting(service.sql);
  socket.resetAndDestroy();
  await held.end('commit');
  await until(async () => (await rowsOf(service.sql, name)).keys.length === 1);
  const reply = await user.call('createTask', keyed(name, 'key', { title: 'Buy milk' }));
  expect([reply.status, reply.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect((await rowsOf(service.sql, name)).tasks).toHaveLength(2);
});

it('requests with keys whose connection breaks do not use up the pool', async () => {
  const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
  for (let round = 0; round < 5; round += 1) {
    const held = await holdList(service, name);
    const pending = inParallel(8, (index) =>
      user.call('toggleTask', keyed(name, `${round}-${index}`, undefined, task.id)),
    );
    await untilWaiting(service.sql);
    for (const pid of await waitingFor(service.sql)) await service.sql`select pg_terminate_backend(${pid})`;
    await held.end('commit');
    for (const { status } of await pending) expect([200, 503]).toContain(status);
  }
  const replies = await inParallel(20, (index) =>
    user.call('toggleTask', keyed(name, `last-${index}`, undefined, task.id)),
  );
  expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200));
});

it('a request with a key and the deletion of its user are no deadlock', async () => {
  const { name, user, task } = await userWithTask(createClient(service.url), randomUUID());
  const deleting = await openTransaction(service);
  // The first statement of a deletion, before the one that locks the user's list.
  await deleting.sql`select from users where id = ${name} for update`;
  let answered = false;
  const pending = user.call('toggleTask', keyed(name, 'key', undefined, task.id)).finally(() => {
    answered = true;
  });
  await until(async () => answered || (await waitingFor(service.sql)).length > 0);
  await deleting.sql`delete from users where id = ${name}`;
  await deleting.end('commit');
  expect((await pending).status).toBe(200);
  expect(await rowsOf(service.sql, name)).toEqual({ tasks: [], keys: [] });
});
