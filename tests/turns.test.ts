import { type Client, createClient, type Problem, type Task } from './support/client';
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

// Changes to the tasks of one user wait for each other. Those of others, and what is only read, do not wait for them.

let service: TestService;
let alice: Client;
let task: Task;
let lock: OpenTransaction;
beforeEach(async () => {
  service = await startService({ poolSize: 10 });
  alice = createClient(service.url).as('alice');
  task = (await alice.call('createTask', { body: { title: 'Waited for' } })).body;
  lock = await holdList(service, 'alice');
});
afterEach(() => service.close());
const toggle = (headers = {}) => alice.call<Problem>('toggleTask', { params: { task_id: task.id }, headers });

it('however many a user sends, two of them wait in the database, and others are served', async () => {
  const changes = inParallel(20, () => toggle());
  const keyed = inParallel(20, (index) => toggle({ 'Idempotency-Key': `key-${index}` }));
  await untilWaiting(service.sql, 2);
  const bob = createClient(service.url).as('bob');
  expect((await bob.call('createTask', { body: { title: 'Not held up' } })).status).toBe(201);
  expect(
    (await bob.call('createTask', { body: { title: 'Nor this' }, headers: { 'Idempotency-Key': '1' } })).status,
  ).toBe(201);
  const lists = await inParallel(20, (index) => (index % 2 ? alice : bob).call('listTasks'));
  expect(counted(lists.map(({ status }) => status))).toEqual({ 200: 20 });
  expect(await waitingFor(service.sql)).toHaveLength(2);
  await lock.end('commit');
  const replies = [...(await changes), ...(await keyed)];
  expect(counted(replies.map(({ status }) => status))).toEqual({ 200: 40 });
  // Each of them was made.
  const { body } = await alice.call<Task>('getTask', { params: { task_id: task.id } });
  expect([body.completed, body.version]).toEqual([false, task.version + 40]);
});

it('503 at once when a hundred wait already, and those are served', async () => {
  let answered = 0;
  const changes = inParallel(120, () => toggle().finally(() => answered++));
  await until(() => answered === 18);
  await lock.end('commit');
  const outcomes = (await changes).map(({ status, body }) => (status === 200 ? '200' : `${status} ${body.code}`));
  expect(counted(outcomes)).toEqual({ 200: 102, '503 OVERLOADED': 18 });
});

it('503 when the turn does not come in time; the next one is served', async () => {
  const late = inParallel(4, () => toggle());
  expect(counted((await late).map(({ status, body }) => `${status} ${body.code}`))).toEqual({
    '503 DATABASE_UNAVAILABLE': 4,
  });
  await lock.end('commit');
  await until(async () => (await toggle()).status === 200);
});
