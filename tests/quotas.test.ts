import { randomUUID } from 'node:crypto';
import { operationTable } from '../generated/operations';
import type { OperationId, Schema } from '../src/base/contract';
import { type CallOptions, type Client, createClient, type Problem, type Task } from './support/client';
import { createDatabase, startService, type TestService } from './support/service';
import { counted, holdList, pause, until, untilWaiting } from './support/waiting';

// How much a user may store. Two instances on one database, with small quotas; each test has its own user.

const quotas = { tasks: 5, bytes: 1000, replies: 3 };
let here: TestService;
let there: TestService;
beforeAll(async () => {
  const databaseUrl = await createDatabase();
  // A user's share of so many connections lets several changes run at once.
  const start = () => startService({ databaseUrl, quotas, poolSize: 20 });
  [here, there] = await Promise.all([start(), start()]);
});
afterAll(() => Promise.all([here.close(), there.close()]));

interface Person {
  readonly name: string;
  readonly client: Client;
  readonly elsewhere: Client;
  readonly task: Task;
}
/** A user with one task, who is known to no process. */
async function newPerson(): Promise<Person> {
  const name = `user ${randomUUID()}`;
  const [client, elsewhere] = [here, there].map(({ url }) => createClient(url).as(name)) as [Client, Client];
  const { body: task } = await client.call('createTask', { body: { title: 'first' } });
  return { name, client, elsewhere, task };
}
const insertTasks = (name: string, count: number, description: string | null = null) => here.sql`
  insert into tasks (user_id, id, title, description, created_at, updated_at, version, created_version)
  select ${name}, gen_random_uuid(), 'first', ${description}, now(), now(), 1, 1 from generate_series(1, ${count}::int)`;
const usageOf = async (client: Client) => (await client.call<Schema<'Usage'>>('getUsage')).body;

/** How often the usage of a user was measured. */
const measures = ({ logLines }: TestService) =>
  logLines.filter(({ statement }) => statement === 'measure-usage').length;

type Kind = keyof typeof quotas;
/** Fills a quota, as another instance would, and makes room again. */
const kinds: Record<
  Kind,
  { fill(name: string): PromiseLike<unknown>; empty(name: string): PromiseLike<unknown>; says: RegExp }
> = {
  tasks: {
    fill: (name) => insertTasks(name, quotas.tasks - 1),
    empty: (
      name,
    ) => here.sql`delete from tasks where user_id = ${name} and version = 1 and created_version = 1 and id in
      (select id from tasks where user_id = ${name} order by created_at desc limit 2)`,
    says: /^You have 5 of 5 tasks \(including the trash\), and this request adds [12]\. Empty the trash, or delete tasks permanently\.$/,
  },
  bytes: {
    fill: (name) => insertTasks(name, 1, 'x'.repeat(quotas.bytes - 10)),
    empty: (name) => here.sql`delete from tasks where user_id = ${name} and description is not null`,
    says: /^Your tasks \(including the trash\) and kept replies take 1000 of 1000 bytes, and this request adds \d+\. Empty/,
  },
  replies: {
    fill: (name) => here.sql`insert into idempotency_keys (user_id, key, fingerprint, reply, created_at)
      select ${name}, number, '', '', now() from generate_series(1, ${quotas.replies}) as number`,
    empty: (name) => here.sql`delete from idempotency_keys where user_id = ${name} and reply = ''`,
    says: /^You have 3 of 3 kept replies to requests with an Idempotency-Key, each for 24 hours\. Send/,
  },
};

const batch = { tasks: [{ title: 'one' }, { title: 'two' }] };
/** The operations that store something, and the quotas that they use. */
const storing: readonly (readonly [OperationId, unknown, readonly Kind[]])[] = [
  ['createTask', { title: 'more' }, ['tasks', 'bytes', 'replies']],
  ['createUserTask', { title: 'more' }, ['tasks', 'bytes', 'replies']],
  ['createTasks', batch, ['tasks', 'bytes', 'replies']],
  ['replaceTask', { title: 'longer than before' }, ['bytes']],
  ['replaceUserTask', { title: 'longer than before' }, ['bytes']],
  ['updateTask', { title: 'longer than before' }, ['bytes']],
  ['updateUserTask', { description: 'longer' }, ['bytes']],
  ['toggleTask', undefined, ['replies']],
  ['toggleUserTask', undefined, ['replies']],
];
const cases = storing.flatMap(([id, body, adds]) => adds.map((kind) => [id, kind, body] as const));

describe.each(cases)('%s', (id, kind, body) => {
  it(`403 without room for more ${kind}, and nothing changes; ${operationTable[id].success} when there is room again`, async () => {
    const { name, client, task } = await newPerson();
    const { fill, empty, says } = kinds[kind];
    await fill(name);
    const request: CallOptions = {
      params: { user_id: name, task_id: task.id },
      body,
      ...(kind === 'replies' && { headers: { 'Idempotency-Key': randomUUID() } }),
    };
    const state = () => here.sql`select version, (select count(*) from tasks where user_id = ${name}) as tasks
      from task_lists where user_id = ${name}`;
    const [before] = await state();
    const refused = await client.call<Problem>(id, request);
    expect([refused.status, refused.body.code]).toEqual([403, 'QUOTA_EXCEEDED']);
    expect(refused.body.detail).toMatch(says);
    expect(await state()).toEqual([before]);
    await empty(name);
    // A change at this instance has it measure the usage again.
    await client.call('completeAll');
    expect((await client.call(id, request)).status).toBe(operationTable[id].success);
  });
});

describe('getUsage', () => {
  it('200 with the usage and the limits; the trash counts until it is emptied', async () => {
    const { client, task } = await newPerson();
    const kept = await client.call('createTask', {
      body: { title: 'größer', description: '😀' },
      headers: { 'Idempotency-Key': randomUUID() },
    });
    await client.call('deleteTask', { params: { task_id: task.id } });
    const bytes = 'first'.length + Buffer.byteLength('größer😀');
    const usage = await usageOf(client);
    expect(usage).toMatchObject({ tasks: { used: 2, limit: 5 }, kept_replies: { used: 1, limit: 3 } });
    expect(usage.bytes.limit).toBe(1000);
    expect(usage.bytes.used).toBeGreaterThan(bytes + kept.text.length / 2);
    await client.call('emptyTrash');
    expect(await usageOf(client)).toMatchObject({ tasks: { used: 1 }, bytes: { used: usage.bytes.used! - 5 } });
  });

  it('200 with null where there is no limit, and nothing is measured for requests', async () => {
    const none = Number.POSITIVE_INFINITY;
    const service = await startService({ quotas: { tasks: none, bytes: none, replies: none }, slowQuery: 0 });
    const client = createClient(service.url).as('alice');
    await client.call('createTask', { body: { title: 'One' }, headers: { 'Idempotency-Key': 'key' } });
    const nothing = { used: null, limit: null };
    expect(await usageOf(client)).toEqual({ tasks: nothing, bytes: nothing, kept_replies: nothing });
    expect(measures(service)).toBe(0);
    await service.close();
  });
});

describe('within a quota', () => {
  it('201 for as many tasks as there is room for, however many requests come at once and how long they wait', async () => {
    const { name, client } = await newPerson();
    await insertTasks(name, quotas.tasks - 3);
    const held = await holdList(here, name);
    const sent = Promise.all(Array.from({ length: 20 }, () => client.call('createTask', { body: { title: 'more' } })));
    await untilWaiting(here.sql);
    await pause(100);
    await held.end('commit');
    const statuses = (await sent).map(({ status }) => status);
    expect(counted(statuses)).toEqual({ 201: 2, 403: 18 });
  });

  it('503 when too many requests wait to know whether there is room', async () => {
    const { name, client } = await newPerson();
    await insertTasks(name, quotas.tasks - 3);
    const held = await holdList(here, name);
    const create = () => client.call<Problem>('createTask', { body: { title: 'more' } });
    const sent = Array.from({ length: 280 }, create);
    const refused = await Promise.all(Array.from({ length: 20 }, create));
    expect(counted(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual({ '503 OVERLOADED': 20 });
    await held.end('commit');
    const statuses = counted((await Promise.all(sent)).map(({ status }) => status));
    expect(statuses[201]).toBe(2);
    // One more when a measurement has begun before the last of them came.
    expect([249, 250]).toContain(statuses[403]);
  });

  it('403 at each instance when both together have used the quota', async () => {
    const { client, elsewhere } = await newPerson();
    const statuses: number[] = [];
    for (const one of [client, elsewhere, client, elsewhere, client, elsewhere])
      statuses.push((await one.call('createTask', { body: { title: 'more' } })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 403, 403]);
  });

  it.each<[string, (client: Client, id: string) => Promise<unknown>]>([
    ['emptyTrash', (client) => client.call('emptyTrash')],
    ['purgeTask', (client, id) => client.call('purgeTask', { params: { task_id: id } })],
  ])('%s makes room: here at once, at the other instance soon', async (_, free) => {
    const { name, client, elsewhere } = await newPerson();
    await insertTasks(name, quotas.tasks - 2);
    const create = (one: Client) => one.call('createTask', { body: { title: 'more' } });
    const { body: task } = await create(client);
    expect([(await create(client)).status, (await create(elsewhere)).status]).toEqual([403, 403]);
    await client.call('deleteTask', { params: { task_id: task.id } });
    expect((await create(client)).status).toBe(403);
    await free(client, task.id);
    expect((await create(client)).status).toBe(201);
    expect((await create(client)).status).toBe(403);
    await here.sql`delete from tasks where user_id = ${name} and title = 'more'`;
    await until(async () => (await create(elsewhere)).status === 201);
  });

  it('200 without room for a change that makes no text longer, and 404 for a task that does not exist', async () => {
    const { name, client, task } = await newPerson();
    await client.call('updateTask', { params: { task_id: task.id }, body: { description: 'text'.repeat(200) } });
    await kinds.tasks.fill(name);
    await insertTasks(name, 1, 'x'.repeat(300));
    const params = { task_id: task.id };
    const results = [
      await client.call('updateTask', { params, body: { description: 'text'.repeat(201) } }),
      await client.call('updateTask', { params, body: { completed: true } }),
      await client.call('updateTask', { params, body: { title: 'last!' } }),
      await client.call('updateTask', { params, body: { description: 'less'.repeat(200) } }),
      await client.call('toggleTask', { params }),
      await client.call('restoreTask', { params }),
      await client.call('updateTask', { params: { task_id: randomUUID() }, body: { title: 'x'.repeat(200) } }),
      await client.call('replaceTask', { params, body: { title: 'longer, but the description is gone' } }),
    ];
    expect(results.map(({ status }) => status)).toEqual([403, 200, 200, 200, 200, 404, 404, 200]);
  });

  it('201 again without room for a request with a key that was carried out before', async () => {
    const { name, client, elsewhere } = await newPerson();
    const request = { body: { title: 'once' }, headers: { 'Idempotency-Key': randomUUID() } };
    const first = await client.call('createTask', request);
    await insertTasks(name, quotas.tasks);
    await kinds.replies.fill(name);
    for (const one of [client, elsewhere]) {
      const again = await one.call('createTask', request);
      expect([again.status, again.text]).toEqual([201, first.text]);
      expect((await one.call('createTask', { ...request, headers: {} })).status).toBe(403);
    }
  });

  it('the usage is measured once for many requests, and refusals are counted', async () => {
    const service = await startService({ quotas: { tasks: 2000 }, slowQuery: 0 });
    const client = createClient(service.url).as('alice');
    const create = () => client.call('createTask', { body: { title: 'One' } });
    for (let index = 0; index < 20; index += 1) await create();
    expect(measures(service)).toBe(1);
    await service.sql`
      insert into deleted_tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, deleted_at)
      select 'alice', gen_random_uuid(), 'gone', false, now(), now(), 1, 1, now() from generate_series(1, 1975)`;
    const statuses: number[] = [];
    for (let index = 0; index < 20; index += 1) statuses.push((await create()).status);
    expect(counted(statuses)).toEqual({ 201: 5, 403: 15 });
    expect(service.services.quotas.refused).toEqual({ tasks: 15, bytes: 0, replies: 0 });
    await service.close();
  });
});
