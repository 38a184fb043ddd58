import { type Client, createClient, type Problem, type Task } from './support/client';
import { connectAgent } from './support/mcp';
import { startService, type TestService } from './support/service';
import {
  counted,
  holdList,
  inParallel,
  type OpenTransaction,
  until,
  untilWaiting,
  waitingFor,
} from './support/waiting';

// However much one user asks for, and however long it takes, the others are served.

let service: TestService;
let alice: Client;
let bob: Client;
let task: Task;
let lock: OpenTransaction;
beforeEach(async () => {
  service = await startService({ poolSize: 10 });
  alice = createClient(service.url).as('alice');
  bob = createClient(service.url).as('bob');
  task = (await alice.call('createTask', { body: { title: 'Waited for' } })).body;
  lock = await holdList(service, 'alice');
});
afterEach(() => service.close());
const toggle = (headers = {}) => alice.call<Problem>('toggleTask', { params: { task_id: task.id }, headers });

it('changes of a user whose list is locked wait one behind the other; other users are served, and all can read', async () => {
  const changes = inParallel(20, () => toggle());
  const keyed = inParallel(20, (index) => toggle({ 'Idempotency-Key': `key-${index}` }));
  await untilWaiting(service.sql);
  const replies = await inParallel(20, (index) =>
    bob.call('createTask', {
      body: { title: 'Not held up' },
      headers: index % 2 ? { 'Idempotency-Key': `${index}` } : {},
    }),
  );
  expect(counted(replies.map(({ status }) => status))).toEqual({ 201: 20 });
  const lists = await inParallel(20, (index) => (index % 2 ? alice : bob).call('listTasks'));
  expect(counted(lists.map(({ status }) => status))).toEqual({ 200: 20 });
  expect((await alice.call('getReadiness')).status).toBe(200);
  expect(await waitingFor(service.sql)).toHaveLength(1);
  await lock.end('commit');
  expect(counted([...(await changes), ...(await keyed)].map(({ status }) => status))).toEqual({ 200: 40 });
  // Each of them was made.
  const { body } = await alice.call<Task>('getTask', { params: { task_id: task.id } });
  expect([body.completed, body.version]).toEqual([false, task.version + 40]);
});

it('so it is with the calls of agents', async () => {
  const [hers, his] = [await connectAgent(service.url, 'alice'), await connectAgent(service.url, 'bob')];
  const waiting = inParallel(20, () => hers.call('complete_task', { task_id: task.id }));
  await untilWaiting(service.sql);
  const added = await inParallel(20, () => his.call('add_task', { tasks: [{ title: 'Not held up' }] }));
  expect(counted(added.map(({ isError }) => String(isError)))).toEqual({ false: 20 });
  expect((await hers.call('list_tasks')).result.tasks).toHaveLength(1);
  expect(await waitingFor(service.sql)).toHaveLength(1);
  await lock.end('commit');
  expect(counted((await waiting).map(({ isError }) => String(isError)))).toEqual({ false: 20 });
  await Promise.all([hers.close(), his.close()]);
});

describe('toggleTask', () => {
  it('503 OVERLOADED for a change that waits too long behind others, and that is never made', async () => {
    const late = inParallel(12, () => toggle());
    // One was sent, and the database gave it up.
    expect(counted((await late).map(({ status, body }) => `${status} ${body.code}`))).toEqual({
      '503 DATABASE_UNAVAILABLE': 1,
      '503 OVERLOADED': 11,
    });
    await lock.end('commit');
    await until(async () => (await toggle()).status === 200);
    const { body } = await alice.call<Task>('getTask', { params: { task_id: task.id } });
    expect(body.version).toBe(task.version + 1);
  });
});

describe('getReadiness', () => {
  it('200 for 1,200 requests at once: one statement answers them all', async () => {
    const replies = await inParallel(1200, () => createClient(service.url).call('getReadiness'));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 200: 1200 });
    await lock.end('commit');
  });
});
