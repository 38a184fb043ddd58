import { randomUUID } from 'node:crypto';
import type { Schema } from '../src/base/contract';
import { type Client, createClient, type Task, type TestReply } from './support/client';
import { families } from './support/families';
import { createDatabase, startService, type TestService } from './support/service';
import { counted, inParallel } from './support/waiting';

// Completing or deleting a recurring task makes the next one, once.

let service: TestService;
let elsewhere: TestService;
beforeAll(async () => {
  const databaseUrl = await createDatabase();
  const start = () => startService({ databaseUrl, poolSize: 10 });
  [service, elsewhere] = await Promise.all([start(), start()]);
});
afterAll(() => Promise.all([service.close(), elsewhere.close()]));

const newUser = () => {
  const name = `user ${randomUUID()}`;
  return { name, user: createClient(service.url).as(name), other: createClient(elsewhere.url).as(name) };
};
/** A day that is not over anywhere. */
const due_date = '2126-12-02';
const nextDate = '2126-12-09';
const fields = {
  title: 'Water the plants',
  description: 'All of them',
  priority: 'high',
  tags: ['Home'],
  due_date,
  time_zone: 'Asia/Karachi',
  recurrence: 'FREQ=WEEKLY;BYDAY=MO',
  reminders: [-540],
};
/** Creates a task that recurs: each Monday unless told otherwise. */
const recurring = async (user: Client, more: Partial<Schema<'TaskCreate'>> = {}) =>
  (await user.call<Task>('createTask', { body: { ...fields, ...more } })).body;
const all = async (user: Client, status = 'all') =>
  (await user.call<Task[]>('listTasks', { query: { status, limit: 1000, sort: 'created_at' } })).body;
const read = async (user: Client, task_id: string) => (await user.call<Task>('getTask', { params: { task_id } })).body;
const toggle = (user: Client, task_id: string, headers = {}) =>
  user.call<Task>('toggleTask', { params: { task_id }, headers });
const update = (user: Client, task_id: string, body: object, headers = {}) =>
  user.call<Task>('updateTask', { params: { task_id }, body, headers });
/** The id in the link to the next occurrence. */
const nextIn = ({ headers }: TestReply<unknown>) =>
  /^<[^>]*\/tasks\/([0-9a-f-]{36})>; rel="next-occurrence"$/.exec(headers.get('link') ?? '')?.[1];
const dates = (tasks: readonly Task[]) => tasks.map((task) => task.due_date);

const completing: readonly [operation: string, request: object][] = [
  ['toggleTask', {}],
  ['updateTask', { body: { completed: true } }],
  ['replaceTask', { body: { ...fields, completed: true } }],
];

describe.each(completing)('%s', (operation, request) => {
  it('200 and makes the next one, with all that the task has', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    const reply = await user.call<Task>(operation as 'updateTask', { params: { task_id: task.id }, ...request });
    expect([reply.status, reply.body.completed, reply.body.id]).toEqual([200, true, task.id]);
    const next = await read(user, nextIn(reply)!);
    expect(next).toEqual({
      ...task,
      id: expect.any(String),
      due_date: nextDate,
      position: expect.any(String),
      created_at: next.created_at,
      updated_at: next.created_at,
      version: reply.body.version,
    });
    expect(next.id > task.id && next.position < task.position).toBe(true);
    expect(await all(user)).toEqual([reply.body, next]);
  });

  it('200 and makes it once, however often the task is reopened and completed', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    for (const expected of [true, false, false]) {
      const reply = await user.call<Task>(operation as 'updateTask', { params: { task_id: task.id }, ...request });
      expect([reply.status, reply.body.completed, nextIn(reply) !== undefined]).toEqual([200, true, expected]);
      await update(user, task.id, { completed: false });
    }
    expect(await all(user)).toHaveLength(2);
  });

  it('200 and makes one when many clients complete the task at the same time', async () => {
    const { user, other } = newUser();
    const task = await recurring(user);
    const replies = await inParallel(20, (index) =>
      (index % 2 ? user : other).call<Task>(operation as 'updateTask', { params: { task_id: task.id }, ...request }),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(replies.filter(nextIn)).toHaveLength(1);
    expect(dates(await all(user))).toEqual([due_date, nextDate]);
  });

  it('200 with If-Match, and 412 for another version, which makes none', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    const call = (version: number) =>
      user.call<Task>(operation as 'updateTask', {
        params: { task_id: task.id },
        headers: { 'If-Match': `"${version}"` },
        ...request,
      });
    expect((await call(task.version + 1)).status).toBe(412);
    expect(await all(user)).toHaveLength(1);
    const reply = await call(task.version);
    expect([reply.status, nextIn(reply) !== undefined, (await call(task.version)).status]).toEqual([200, true, 412]);
    expect(await all(user)).toHaveLength(2);
  });

  it('200 without a next one when the rule has ended', async () => {
    const { user } = newUser();
    const recurrence = 'FREQ=WEEKLY;COUNT=1';
    const task = await recurring(user, { recurrence });
    const same = operation === 'replaceTask' ? { body: { ...fields, recurrence, completed: true } } : request;
    const reply = await user.call<Task>(operation as 'updateTask', { params: { task_id: task.id }, ...same });
    expect([reply.status, reply.body.completed, nextIn(reply)]).toEqual([200, true, undefined]);
    expect(await all(user)).toEqual([reply.body]);
  });

  it('404 for a task that there is not', async () => {
    const { user } = newUser();
    const reply = await user.call(operation as 'updateTask', { params: { task_id: randomUUID() }, ...request });
    expect(reply.status).toBe(404);
  });
});

describe('toggleTask', () => {
  it.each(families)('200 with a link in the same family of paths: %s', async (_, noun) => {
    const { name, user } = newUser();
    const task = await recurring(user);
    const params = { user_id: name, task_id: task.id };
    const { headers } = await user.call(`toggle${noun}`, { params });
    const path = noun === 'Task' ? '/api/tasks' : `/api/${encodeURIComponent(name)}/tasks`;
    const [, next] = await all(user);
    expect(headers.get('link')).toBe(`<${path}/${next!.id}>; rel="next-occurrence"`);
  });

  it('200 each time for a chain, whose dates are those of the rule', async () => {
    const { user } = newUser();
    const first = await recurring(user, { recurrence: 'FREQ=MONTHLY;COUNT=4', due_date: '2127-01-31' });
    for (let id: string | undefined = first.id; id; ) id = nextIn(await toggle(user, id));
    const tasks = await all(user);
    expect(dates(tasks)).toEqual(['2127-01-31', '2127-03-31', '2127-05-31', '2127-07-31']);
    expect(new Set(tasks.map(({ series_id }) => series_id))).toEqual(new Set([first.id]));
    expect(tasks.every(({ completed }) => completed)).toBe(true);
  });

  it('200 and the next one is at the same time of day after clocks have changed', async () => {
    const { user } = newUser();
    const time = { due_date: '2127-03-08T01:30:00-05:00', time_zone: 'America/New_York' };
    const task = await recurring(user, { recurrence: 'FREQ=DAILY', ...time });
    const second = nextIn(await toggle(user, task.id))!;
    await toggle(user, second);
    expect(dates(await all(user))).toEqual([
      ...['2127-03-08T06:30:00.000Z', '2127-03-09T06:30:00.000Z', '2127-03-10T05:30:00.000Z'],
    ]);
  });

  it('200 and the next one is not past, though the task was due long ago', async () => {
    const { user } = newUser();
    const task = await recurring(user, { recurrence: 'FREQ=DAILY', due_date: '0001-01-01', time_zone: null });
    const before = new Date().toISOString().slice(0, 10);
    const next = await read(user, nextIn(await toggle(user, task.id))!);
    const after = new Date().toISOString().slice(0, 10);
    expect([before, after]).toContain(next.due_date);
  });

  it('500 leaves the task pending when its next one cannot be stored: one comes with the other', async () => {
    const { name, user } = newUser();
    const task = await recurring(user);
    const another = `check (user_id <> '${name}' or id = '${task.id}')`;
    await service.sql.unsafe(`alter table tasks add constraint refused ${another} not valid`);
    expect((await toggle(user, task.id)).status).toBe(500);
    await service.sql`alter table tasks drop constraint refused`;
    expect(await all(user)).toEqual([task]);
    expect(nextIn(await toggle(user, task.id))).toBeDefined();
  });

  it('200 with the same next one for a repeated Idempotency-Key', async () => {
    const { user, other } = newUser();
    const task = await recurring(user);
    const headers = { 'Idempotency-Key': randomUUID() };
    const replies = [await toggle(user, task.id, headers), await toggle(other, task.id, headers)];
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(replies.map(nextIn)).toEqual(Array(2).fill((await all(user))[1]!.id));
    expect(await all(user)).toHaveLength(2);
  });

  it('200 for as many toggles at once as there are, and one next task', async () => {
    const { user, other } = newUser();
    const task = await recurring(user);
    const replies = await inParallel(31, (index) => toggle(index % 2 ? user : other, task.id));
    expect(counted(replies.map(({ status, body }) => `${status} ${body.completed}`))).toEqual({
      '200 true': 16,
      '200 false': 15,
    });
    expect(replies.filter(nextIn)).toHaveLength(1);
    expect(await all(user)).toHaveLength(2);
  });
});

describe('updateTask', () => {
  it('200 and the next one has what the same request changes', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    const changes = { title: 'Water the cactus', tags: [], due_date: '2126-12-14', completed: true };
    const next = await read(user, nextIn(await update(user, task.id, changes))!);
    expect(next).toMatchObject({ title: 'Water the cactus', tags: [], due_date: '2126-12-16', completed: false });
  });

  it('200 and moving one occurrence does not move the next', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    await update(user, task.id, { due_date: '2126-12-04' });
    const next = await read(user, nextIn(await toggle(user, task.id))!);
    expect(next.due_date).toBe(nextDate);
    await update(user, next.id, { due_date: '2126-12-01' });
    expect(nextIn(await update(user, next.id, { title: 'Not yet' }))).toBeUndefined();
    expect((await read(user, nextIn(await toggle(user, next.id))!)).due_date).toBe(nextDate);
  });
});

describe('deleteTask', () => {
  it.each(families)('204 and leaves the series, which goes on: %s', async (_, noun) => {
    const { name, user } = newUser();
    const task = await recurring(user);
    const reply = await user.call(`delete${noun}`, { params: { user_id: name, task_id: task.id } });
    expect(reply.status).toBe(204);
    const [next, ...others] = await all(user);
    expect([nextIn(reply), others, next!.due_date, next!.series_id]).toEqual([next!.id, [], nextDate, task.id]);
    expect(headersOf(reply)).toContain(noun === 'Task' ? '</api/tasks/' : `</api/${encodeURIComponent(name)}/tasks/`);
  });

  it('204 and makes one next task, though the task is restored and deleted again, or completed', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    const params = { task_id: task.id };
    const remove = () => user.call('deleteTask', { params });
    expect(nextIn(await remove())).toBeDefined();
    const { body: restored } = await user.call<Task>('restoreTask', { params });
    expect(restored.recurrence).toBe(task.recurrence);
    expect(nextIn(await remove())).toBeUndefined();
    await user.call('restoreTask', { params });
    expect(nextIn(await toggle(user, task.id))).toBeUndefined();
    expect(await all(user)).toHaveLength(2);
  });

  it('204 without a next task for one that is completed', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    await toggle(user, task.id);
    const reply = await user.call('deleteTask', { params: { task_id: task.id } });
    expect([reply.status, nextIn(reply)]).toEqual([204, undefined]);
    expect(dates(await all(user))).toEqual([nextDate]);
  });

  it('204 for one of many clients at the same time, and one next task', async () => {
    const { user, other } = newUser();
    const task = await recurring(user);
    const replies = await inParallel(20, (index) =>
      (index % 2 ? user : other).call('deleteTask', { params: { task_id: task.id } }),
    );
    expect(counted(replies.map(({ status }) => status))).toEqual({ 204: 1, 404: 19 });
    expect(dates(await all(user))).toEqual([nextDate]);
  });

  it('412 for another version, which deletes and makes none', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    const headers = { 'If-Match': `"${task.version + 1}"` };
    const reply = await user.call('deleteTask', { params: { task_id: task.id }, headers });
    expect([reply.status, await all(user)]).toEqual([412, [task]]);
  });
});

/** Ways to take the rule of a task away and to give it one again. */
const withoutRule = { ...fields, recurrence: null };
const rulings: readonly [way: string, change: (user: Client, task_id: string, body: object) => Promise<unknown>][] = [
  ['PATCH', (user, task_id, { recurrence }: { recurrence?: string | null }) => update(user, task_id, { recurrence })],
  ['PUT', (user, task_id, body) => user.call('replaceTask', { params: { task_id }, body })],
];
const completions: readonly [
  how: string,
  complete: (user: Client, other: Client, task_id: string) => Promise<unknown>,
][] = [
  ['toggleTask', (user, _, task_id) => toggle(user, task_id)],
  ['completeAll', (user) => user.call('completeAll')],
  ['deleteTask', (user, _, task_id) => user.call('deleteTask', { params: { task_id } })],
  [
    'many requests at once',
    (user, other, task_id) =>
      inParallel(12, (index) => {
        const client = index % 2 ? user : other;
        if (index % 3 === 0) return client.call('completeAll');
        return update(client, task_id, {
          completed: true,
          ...(index % 3 === 1 && { recurrence: 'FREQ=WEEKLY;BYDAY=MO' }),
        });
      }),
  ],
];

describe.each(rulings)('a task that has made the next one, its rule taken away and set again by %s,', (_, rule) => {
  it.each(completions)('makes no other: %s', async (_, complete) => {
    const { user, other } = newUser();
    const task = await recurring(user);
    const next = nextIn(await toggle(user, task.id))!;
    await toggle(user, next);
    const dueOnce = [due_date, nextDate, '2126-12-16'];
    expect(dates(await all(user))).toEqual(dueOnce);
    await toggle(user, task.id);
    await rule(user, task.id, withoutRule);
    for (const recurrence of ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=DAILY']) {
      await rule(user, task.id, { ...fields, recurrence });
      await update(user, (await all(user)).at(-1)!.id, { recurrence: null });
      await complete(user, other, task.id);
      await user.call('restoreTask', { params: { task_id: task.id } });
      expect(dates(await all(user))).toEqual(dueOnce);
      await update(user, task.id, { completed: false });
    }
  });
});

describe('completeAll', () => {
  it('200 and makes the next ones, which stay pending', async () => {
    const { user } = newUser();
    await user.call('createTasks', { body: { tasks: [{ title: 'Plain' }, { title: 'Done', completed: true }] } });
    await recurring(user);
    await recurring(user, { recurrence: 'FREQ=WEEKLY;COUNT=1' });
    await recurring(user, { recurrence: 'FREQ=DAILY' });
    expect((await user.call('completeAll')).body).toEqual({ completed: 4 });
    expect(dates(await all(user, 'pending'))).toEqual([nextDate, '2126-12-03']);
    expect(await all(user)).toHaveLength(7);
    expect((await user.call('completeAll')).body).toEqual({ completed: 2 });
    expect(dates(await all(user, 'pending'))).toEqual(['2126-12-16', '2126-12-04']);
  });

  it('200 for more tasks than one statement changes, and for many requests at once: one next task each', async () => {
    const { name, user, other } = newUser();
    const first = await recurring(user);
    await service.sql`
      insert into tasks (user_id, id, title, due_date, due_at, recurrence, recurs_from, created_at, updated_at, version, created_version)
      select user_id, gen_random_uuid(), 'Often', due_date, due_at, recurrence, recurs_from, now(), now(), version, version
      from tasks, generate_series(1, 1200) where id = ${first.id}`;
    const replies = await inParallel(4, (index) => (index % 2 ? user : other).call('completeAll'));
    expect(replies.map(({ status }) => status)).toEqual(Array(4).fill(200));
    const [counts] = await service.sql`
      select count(*) filter (where completed)::int as completed, count(*) filter (where not completed)::int as pending,
        count(*) filter (where not completed and due_date = ${nextDate})::int as next from tasks where user_id = ${name}`;
    // A request that begins after another has ended a chunk takes its next tasks for pending ones, as it should.
    expect(counts!.completed % 1201).toBe(0);
    expect(counts!.pending).toBe(1201);
  });
});

describe('createTask', () => {
  it('201 for a completed task that recurs: it makes no next one', async () => {
    const { user } = newUser();
    const task = await recurring(user, { completed: true });
    expect(task.completed).toBe(true);
    expect(await all(user)).toHaveLength(1);
  });
});

describe('listChanges', () => {
  it('200 with the completed task and the next one, of one version', async () => {
    const { user } = newUser();
    const task = await recurring(user);
    const { body: before } = await user.call<{ next: string }>('listChanges');
    const next = nextIn(await toggle(user, task.id))!;
    const { body } = await user.call<{ changes: { task: Task }[] }>('listChanges', { query: { since: before.next } });
    const found = body.changes.map(({ task: { id, version, completed } }) => ({ id, version, completed }));
    const version = found[0]!.version;
    expect(found).toEqual([
      { id: task.id, version, completed: true },
      { id: next, version, completed: false },
    ]);
  });
});

const headersOf = ({ headers }: TestReply<unknown>) => headers.get('link') ?? '';
