import { randomUUID } from 'node:crypto';
import type { UserId } from '../src/base/user';
import { completeAll } from '../src/db/complete-all';
import type { Database } from '../src/db/pool/connection';
import * as batches from '../src/db/task-batches';
import * as changes from '../src/db/task-changes';
import * as tasks from '../src/db/tasks';
import { createFollower } from './support/changes';
import { type Client, createClient, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';
import { databaseIn, inParallel, openTransaction, until, untilWaiting, waitingFor } from './support/waiting';

// Many clients write at the same time. A client that follows the changes ends with the same tasks as the service.

const missingId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const tasksOf = async (user: Client) =>
  (await user.call<Task[]>('listTasks', { query: { sort: 'created_at', limit: 1000 } })).body;

const writers: [string, (database: Database, owner: UserId, id: string) => Promise<unknown>][] = [
  ['createTask', (database, owner) => tasks.createTask(database, owner, { title: 'Late' })],
  ['replaceTask', (database, owner, id) => changes.replaceTask(database, owner, id, { title: 'Late' }, undefined)],
  ['updateTask', (database, owner, id) => changes.updateTask(database, owner, id, { title: 'Late' }, undefined)],
  ['toggleTask', (database, owner, id) => changes.toggleTask(database, owner, id, undefined)],
  ['deleteTask', (database, owner, id) => changes.deleteTask(database, owner, id, undefined)],
  ['createTasks', (database, owner) => batches.createTasks(database, owner, [{ title: 'Late' }, { title: 'Too' }])],
  ['clearCompleted', (database, owner) => batches.clearCompleted(database, owner)],
  ['completeAll', (database, owner) => completeAll(database, owner)],
];

// If a write took its version early and committed late, a reader that has seen a later version would miss it.
describe.each(writers)('%s that commits late', (_, write) => {
  it('is not missed by a client that has read on meanwhile', async () => {
    const name = randomUUID();
    const user = client.as(name);
    const first = (await user.call('createTask', { body: { title: 'First' } })).body;
    await user.call('createTask', { body: { title: 'Done', completed: true } });
    const follower = createFollower(user, 100);
    await follower.catchUp();

    const late = await openTransaction(service);
    await write(databaseIn(late), name as UserId, first.id);
    let answered = false;
    const meanwhile = user.call('createTask', { body: { title: 'Meanwhile' } }).finally(() => {
      answered = true;
    });
    await until(async () => answered || (await waitingFor(service.sql)).length > 0);
    await follower.catchUp();
    await late.end('commit');
    await meanwhile;

    await follower.catchUp();
    expect(follower.tasks()).toEqual(await tasksOf(user));
    expect(follower.tasks().some(({ title }) => title === 'Meanwhile')).toBe(true);
  });

  it('is not missed by a client that has read the list meanwhile', async () => {
    const name = randomUUID();
    const user = client.as(name);
    const first = (await user.call('createTask', { body: { title: 'First' } })).body;
    await user.call('createTask', { body: { title: 'Done', completed: true } });

    const late = await openTransaction(service);
    await write(databaseIn(late), name as UserId, first.id);
    const list = await user.call<Task[]>('listTasks', { headers: { Prefer: 'sync-token' } });
    await late.end('commit');

    const follower = createFollower(user, 100, list);
    await follower.catchUp();
    expect(follower.tasks()).toEqual(await tasksOf(user));
    expect(follower.tasks()).not.toEqual(createFollower(user, 100, list).tasks());
  });
});

it('a write that is rolled back does not block the next one', async () => {
  const name = randomUUID();
  const user = client.as(name);
  await user.call('createTask', { body: { title: 'First' } });
  const failing = await openTransaction(service);
  await tasks.createTask(databaseIn(failing), name as UserId, { title: 'Never' });
  const meanwhile = user.call('createTask', { body: { title: 'Meanwhile' } });
  await untilWaiting(service.sql);
  await failing.end('rollback');
  expect((await meanwhile).status).toBe(201);
  const follower = createFollower(user, 1);
  await follower.catchUp();
  expect(follower.tasks().map(({ title }) => title)).toEqual(['First', 'Meanwhile']);
});

describe('eight writers and four readers', () => {
  const rounds = 120;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

  /** Any of the operations that write, on one of the user's tasks, and how it may end. */
  async function writeSomething(user: Client, known: Task[]): Promise<[TestReply<unknown>, number[]]> {
    const task = pick(known);
    const about = { params: { task_id: task?.id ?? missingId } };
    const matching = { ...about, headers: { 'If-Match': `"${task?.version}"` } };
    const key = { 'Idempotency-Key': String(Math.floor(Math.random() * 50)) };
    const title = randomUUID();
    const operations: (() => Promise<[TestReply<unknown>, number[]]>)[] = [
      async () => [await user.call('createTask', { body: { title } }), [201]],
      async () => [await user.call('createTask', { body: { title: 'Keyed' }, headers: key }), [201, 409, 422]],
      async () => [await user.call('createTasks', { body: { tasks: [{ title }, { title }, { title }] } }), [201]],
      async () => [await user.call('replaceTask', { ...about, body: { title } }), [200, 404]],
      async () => [await user.call('updateTask', { ...about, body: { title } }), [200, 404]],
      async () => [await user.call('updateTask', { ...matching, body: { title } }), [200, 404, 412]],
      async () => [await user.call('toggleTask', about), [200, 404]],
      async () => [
        await user.call('toggleTask', { ...matching, headers: { ...matching.headers, ...key } }),
        [200, 404, 409, 412, 422],
      ],
      async () => [await user.call('deleteTask', about), [204, 404]],
      async () => [await user.call('deleteTask', matching), [204, 404, 412]],
      async () => [await user.call('restoreTask', about), [200, 404]],
      async () => [await user.call('restoreTask', about), [200, 404]],
      async () => [await user.call('completeAll'), [200]],
      async () => [await user.call('clearCompleted', { query: { status: 'completed' } }), [200]],
    ];
    return pick(operations)!();
  }

  it('no write fails, each change has a version of its own, and each reader ends with the same tasks as the service', async () => {
    const user = client.as(randomUUID());
    const followers = [1, 2, 7, 100].map((limit) => createFollower(user, limit));
    const known: Task[] = [];
    const changes: string[] = [];
    let writing = true;
    const following = followers.map(async (follower) => {
      while (writing) await follower.step();
      await follower.catchUp();
    });
    await inParallel(8, async () => {
      for (let round = 0; round < rounds; round += 1) {
        const [reply, expected] = await writeSomething(user, known);
        if (!expected.includes(reply.status)) throw new Error(`${reply.status}: ${reply.text}`);
        if (reply.status >= 300 || reply.headers.get('idempotency-replayed')) continue;
        const changed = [reply.body].flat().filter((body): body is Task => (body as Task)?.version !== undefined);
        changes.push(...changed.map(({ id, version }) => `${id} ${version}`));
        known.push(...changed);
        known.splice(0, known.length - 40);
      }
    }).finally(() => {
      writing = false;
    });
    await Promise.all(following);

    const there = await tasksOf(user);
    expect(new Set(changes).size).toBe(changes.length);
    for (const follower of followers) {
      expect(follower.tasks()).toEqual(there);
      const versions = follower.seen.map(({ version }) => version);
      expect(versions).toEqual([...versions].sort((one, other) => one - other));
    }
    expect(service.logLines.filter(({ status, level }) => Number(status) >= 500 || Number(level) >= 40)).toEqual([]);
  });
});
