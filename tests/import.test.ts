import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { newId } from '../src/db/ids';
import { parseLargeJson, parseLines } from '../src/gate/json';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { counted, inParallel, until } from './support/waiting';

// Tasks of an export, stored again.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

type Result = { imported: number; existing: number; expired: number };
const create = async (user: Client, ...tasks: object[]) =>
  (await user.call<Task[]>('createTasks', { body: { tasks: tasks.map((task) => ({ title: 'Task', ...task })) } })).body;
const exported = async (user: Client) => (await user.call('exportTasks')).text;
const tasksIn = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const importAs = (user: Client, tasks: unknown, headers = {}) =>
  user.call<Result & Problem>('importTasks', { body: { tasks }, headers });
/** Sends lines as they are. */
const importLines = (name: string, body: string | Uint8Array<ArrayBuffer>, type = 'application/x-ndjson') => {
  const headers = { Authorization: `Bearer ${signToken({ sub: name })}`, 'Content-Type': type };
  return client.send<Result & Problem>('POST', '/api/tasks/import', { headers, body });
};
/** A new task as an export has it. */
function fresh(more: object = {}) {
  const { id, now } = newId();
  return { id, title: 'Imported', created_at: now, ...more };
}
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const without = (text: string) => tasksIn(text).map(({ user_id, version, ...task }) => task);

/** Tasks in all states, of a user with another name. */
async function exportOfEverything(): Promise<string> {
  const name = randomUUID();
  const user = client.as(name);
  const [, done, gone, moved] = await create(
    user,
    {
      tags: ['home', 'Ü'],
      due_date: '2026-12-01',
      time_zone: 'Asia/Karachi',
      reminders: [30, -540],
      priority: 'urgent',
    },
    { description: 'Two\nlines \u2028 \u{1f600}', due_date: '2026-12-01T17:30:00+05:00' },
    { title: 'Gone', tags: ['gone'] },
    {},
  );
  await user.call('toggleTask', { params: { task_id: done!.id } });
  await user.call('deleteTask', { params: { task_id: gone!.id } });
  await service.sql`
    update tasks set position = 'ofe662e3a75c14bd1c', recurrence = 'FREQ=DAILY;COUNT=4', due_date = '2026-12-02',
      due_at = '2026-12-02Z', recurs_from = '2026-12-01Z', series_id = id where id = ${moved!.id}`;
  return exported(user);
}

/** How often others could come in between, until a promise is fulfilled. */
async function turnsUntil(promise: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await promise;
  isDone = true;
  return turns;
}

it('a large body is parsed in slices', async () => {
  const tasks = Array.from({ length: 1000 }, () => fresh({ description: 'x'.repeat(1800) }));
  const lines = Buffer.from(tasks.map((task) => JSON.stringify(task)).join('\n'));
  expect(await turnsUntil(parseLines(lines, 'tasks', 50_000))).toBeGreaterThan(25);
  expect(await turnsUntil(parseLargeJson(Buffer.from(JSON.stringify({ tasks })), 50_000))).toBeGreaterThan(5);
});

describe('importTasks', () => {
  it.each([
    ['the lines of an export', importLines],
    ['the lines as application/jsonl', (name: string, text: string) => importLines(name, text, 'application/jsonl')],
    ['lines that end as on Windows', (name: string, text: string) => importLines(name, text.replaceAll('\n', '\r\n'))],
    ['the last line without its end', (name: string, text: string) => importLines(name, text.trimEnd())],
    ['a JSON body', (name: string, text: string) => importAs(client.as(name), tasksIn(text))],
  ])('200 for %s: an export of what was imported is the same', async (_, send) => {
    const text = await exportOfEverything();
    const name = randomUUID();
    const reply = await send(name, text);
    expect([reply.status, reply.body]).toEqual([200, { imported: 4, existing: 0, expired: 0 }]);
    const again = await exported(client.as(name));
    expect(without(again)).toEqual(without(text));
    expect(tasksIn(again).every(({ user_id }) => user_id === name)).toBe(true);
  });

  it('200 for the same tasks twice, which changes nothing the second time', async () => {
    const text = await exportOfEverything();
    const name = randomUUID();
    await importLines(name, text);
    const before = await exported(client.as(name));
    expect((await importLines(name, text)).body).toEqual({ imported: 0, existing: 4, expired: 0 });
    expect(await exported(client.as(name))).toBe(before);
  });

  it('200, and what was changed or deleted since the export stays as it is', async () => {
    const user = client.as(randomUUID());
    const [changed, gone] = await create(user, {}, {});
    const tasks = tasksIn(await exported(user));
    await user.call('updateTask', { params: { task_id: changed!.id }, body: { title: 'Newer' } });
    await user.call('deleteTask', { params: { task_id: gone!.id } });
    const before = await exported(user);
    expect((await importAs(user, [...tasks, fresh()])).body).toEqual({ imported: 1, existing: 2, expired: 0 });
    expect((await exported(user)).startsWith(before)).toBe(true);
    await user.call('emptyTrash');
    expect((await importAs(user, tasks)).body).toEqual({ imported: 1, existing: 1, expired: 0 });
  });

  it('200 for ids that another user has, whose tasks stay as they are', async () => {
    const [mine, theirs] = [client.as(randomUUID()), client.as(randomUUID())];
    await create(theirs, {}, {});
    const before = await exported(theirs);
    expect((await importAs(mine, tasksIn(before))).body).toEqual({ imported: 2, existing: 0, expired: 0 });
    expect(await exported(theirs)).toBe(before);
  });

  it('200 for a rule that starts with the first day, which is in the year before by UTC', async () => {
    const user = client.as(randomUUID());
    await create(user, { due_date: '0001-01-01', time_zone: 'Asia/Karachi', recurrence: 'FREQ=DAILY' });
    const text = await exported(user);
    expect(text).toContain('"recurs_from":"0000-12-31T19:31:48.000Z"');
    const other = randomUUID();
    expect((await importLines(other, text)).body).toMatchObject({ imported: 1 });
    expect(without(await exported(client.as(other)))).toEqual(without(text));
  });

  it('200 with what fields mean that are left out', async () => {
    const user = client.as(randomUUID());
    const task = fresh({ title: ' Trimmed ' });
    await importAs(user, [task]);
    expect((await user.call('getTask', { params: { task_id: task.id } })).body).toMatchObject({
      ...{ title: 'Trimmed', description: null, completed: false, completed_at: null, priority: 'medium', tags: [] },
      ...{
        due_date: null,
        recurrence: null,
        series_id: null,
        created_at: task.created_at,
        updated_at: task.created_at,
      },
    });
  });

  it('200, and lists, tags and changes have the tasks', async () => {
    const user = client.as(randomUUID());
    await create(user, {});
    const { body: start } = await user.call<{ next: string }>('listChanges');
    const old = { id: '018cc251-f400-7000-8000-000000000000', title: 'Old', created_at: '2024-01-01T00:00:00Z' };
    await importAs(user, [old, fresh({ tags: ['imported'] })]);
    const { body } = await user.call<{ changes: { type: string }[] }>('listChanges', { query: { since: start.next } });
    expect(body.changes.map(({ type }) => type)).toEqual(['created', 'created']);
    const query = { created_before: '2024-01-02T00:00:00Z' };
    expect((await user.call<Task[]>('listTasks', { query })).body.map(({ title }) => title)).toEqual(['Old']);
    expect((await user.call('listTags')).body).toEqual([{ name: 'imported', tasks: 1, pending: 1 }]);
  });

  it('200 for the trash, which can be restored, but without what was there for more than 30 days', async () => {
    const user = client.as(randomUUID());
    const [kept, gone] = [fresh({ deleted_at: daysAgo(29) }), fresh({ deleted_at: daysAgo(31) })];
    expect((await importAs(user, [kept, gone])).body).toEqual({ imported: 1, existing: 0, expired: 1 });
    expect((await user.call('getTask', { params: { task_id: kept.id } })).status).toBe(404);
    expect((await user.call('restoreTask', { params: { task_id: kept.id } })).status).toBe(200);
  });

  it('200 for the same id twice, of which the first counts', async () => {
    const user = client.as(randomUUID());
    const task = fresh();
    const twice = [task, { ...task, title: 'Second', deleted_at: daysAgo(1) }];
    expect((await importAs(user, twice)).body).toEqual({ imported: 1, existing: 1, expired: 0 });
    expect(tasksIn(await exported(user))).toEqual([expect.objectContaining({ title: 'Imported' })]);
  });

  it('200 with a recurring task, whose next one comes when it is completed', async () => {
    const user = client.as(randomUUID());
    const task = fresh({ recurrence: 'freq=daily;interval=1', due_date: '2999-12-01' });
    await importAs(user, [task]);
    const { body } = await user.call('toggleTask', { params: { task_id: task.id } });
    expect(body).toMatchObject({ recurrence: 'FREQ=DAILY', series_id: task.id });
    const { body: next } = await user.call<Task[]>('listTasks', { query: { status: 'pending' } });
    expect(next.map(({ due_date, series_id }) => [due_date, series_id])).toEqual([['2999-12-02', task.id]]);
  });

  it('200 with tasks that have made the next one: they make no other', async () => {
    const old = client.as(randomUUID());
    const rule = { due_date: '2999-12-01', recurrence: 'FREQ=WEEKLY' };
    const [kept, ended, deleted] = await create(old, rule, rule, rule);
    for (const { id } of [kept!, ended!]) await old.call('toggleTask', { params: { task_id: id } });
    await old.call('deleteTask', { params: { task_id: deleted!.id } });
    await old.call('updateTask', { params: { task_id: ended!.id }, body: { recurrence: null } });
    const text = await exported(old);
    const name = randomUUID();
    const user = client.as(name);
    expect((await importLines(name, text)).body).toEqual({ imported: 6, existing: 0, expired: 0 });
    expect(without(await exported(user))).toEqual(without(text));
    await user.call('restoreTask', { params: { task_id: deleted!.id } });
    for (const { id } of [kept!, ended!, deleted!])
      await user.call('updateTask', { params: { task_id: id }, body: { ...rule, completed: false } });
    await user.call('toggleTask', { params: { task_id: kept!.id } });
    await user.call('completeAll');
    const { body } = await user.call<Task[]>('listTasks', { query: { limit: 100, sort: 'due_date' } });
    expect(counted(body.map(({ due_date }) => due_date!))).toEqual({
      '2999-12-01': 3,
      '2999-12-08': 3,
      '2999-12-15': 3,
    });
  });

  it('200 for a rule that starts where the year 10000 has begun: the task is completed, and is the last', async () => {
    const user = client.as(randomUUID());
    const far = { due_date: '2020-12-01', time_zone: 'Pacific/Kiritimati', recurrence: 'FREQ=DAILY' };
    const starts = ['9999-12-31T23:59:59Z', '0000-12-31T12:00:00Z', '9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z'];
    const zones = ['Pacific/Kiritimati', 'America/New_York', 'Asia/Karachi'];
    const dues = ['2020-12-01', '2020-12-01T09:00:00Z', '0001-01-01', '9999-12-31', '9999-12-31T12:00:00Z'];
    const tasks = starts.flatMap((recurs_from) =>
      zones.flatMap((time_zone) => dues.map((due_date) => fresh({ ...far, time_zone, due_date, recurs_from }))),
    );
    expect((await importAs(user, tasks)).body).toEqual({ imported: tasks.length, existing: 0, expired: 0 });
    const complete = ({ id }: { id: string }) => user.call('toggleTask', { params: { task_id: id } });
    const replies = await Promise.all(tasks.slice(0, 30).map(complete));
    expect(replies.map(({ status }) => status)).toEqual(Array(30).fill(200));
    expect((await user.call('completeAll')).status).toBe(200);
    expect((await user.call('exportTasks', { query: { format: 'ics' } })).status).toBe(200);
  });

  it('200 once for a repeated key', async () => {
    const user = client.as(randomUUID());
    const key = { 'Idempotency-Key': randomUUID() };
    const tasks = [fresh(), fresh()];
    const first = await importAs(user, tasks, key);
    const second = await importAs(user, tasks, key);
    expect([first.body, second.body]).toEqual([first.body, first.body]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(first.body).toEqual({ imported: 2, existing: 0, expired: 0 });
  });

  it('200 for 1,000 tasks with long texts', async () => {
    const name = randomUUID();
    const tasks = Array.from({ length: 1000 }, () => fresh({ description: 'x'.repeat(1500), tags: ['a', 'b', 'c'] }));
    const { body } = await importLines(name, tasks.map((task) => JSON.stringify(task)).join('\n'));
    expect(body).toEqual({ imported: 1000, existing: 0, expired: 0 });
  });

  it.each([
    ['no tasks', [], '/tasks', 'must have at least 1 item'],
    [
      'a UUID that is not of version 7',
      [{ ...fresh(), id: randomUUID() }],
      '/tasks/0/id',
      expect.stringContaining('v7'),
    ],
    ['another time than in the id', [fresh({ created_at: '2024-01-01T00:00:00Z' })], '/tasks/0/id', expect.anything()],
    [
      'a time in the future',
      [fresh({ updated_at: '9999-12-31T23:59:59.999Z' })],
      '/tasks/0/updated_at',
      expect.anything(),
    ],
    ['a time before 1970', [fresh({ updated_at: '0000-01-01T00:00:00Z' })], '/tasks/0/updated_at', expect.anything()],
    ['a position that is none', [fresh({ position: 'zebra' })], '/tasks/0/position', expect.anything()],
    [
      'a rule that is none',
      [fresh({ due_date: '2026-12-01', recurrence: 'DAILY' })],
      '/tasks/0/recurrence',
      expect.anything(),
    ],
    [
      'a rule that never occurs',
      [fresh({ due_date: '2026-12-01', recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })],
      '/tasks/0/recurrence',
      'must match a day from the due date on: there is none',
    ],
    [
      'an UNTIL before its rule starts',
      [fresh({ due_date: '2026-12-01', recurrence: 'FREQ=DAILY;UNTIL=20270101', recurs_from: '2027-02-01T00:00:00Z' })],
      '/tasks/0/recurrence',
      'must have an UNTIL after its first occurrence, 2027-02-01',
    ],
    ['a rule without a due date', [fresh({ recurrence: 'FREQ=DAILY' })], '/tasks/0/recurrence', 'needs a due_date'],
    [
      'an UNTIL of the other kind than the due date',
      [fresh({ due_date: '2026-12-01', recurrence: 'FREQ=DAILY;UNTIL=20271231T000000Z' })],
      '/tasks/0/recurrence',
      'must have a day such as 20261231 as UNTIL, because due_date is a day',
    ],
    [
      'a rule that starts before the year 1',
      [fresh({ due_date: '2026-12-01', recurrence: 'FREQ=DAILY', recurs_from: '0000-01-01T00:00:00+14:00' })],
      '/tasks/0/recurs_from',
      'must be in the years 1 to 9999',
    ],
    [
      'a rule that starts after the year 9999',
      [fresh({ due_date: '2026-12-01', recurrence: 'FREQ=DAILY', recurs_from: '9999-12-31T23:59:59-14:00' })],
      '/tasks/0/recurs_from',
      'must be in the years 1 to 9999',
    ],
    ['a blank title', [fresh(), fresh({ title: ' ' })], '/tasks/1/title', 'must not be blank'],
    ['an unknown field', [fresh({ owner: 'bob' })], '/tasks/0/owner', 'is not a known field'],
  ])('422 for %s, and nothing is imported', async (_, tasks, pointer, detail) => {
    const user = client.as(randomUUID());
    const { status, body } = await importAs(user, tasks);
    expect([status, body.errors]).toEqual([422, [{ in: 'body', pointer, detail }]]);
    expect(await exported(user)).toBe('');
  });

  it('422 with the numbers of the invalid lines, at most twenty', async () => {
    const name = randomUUID();
    const lines = [fresh(), fresh({ title: '' }), ...Array.from({ length: 30 }, () => ({ ...fresh(), id: 'x' }))];
    const { status, body } = await importLines(name, lines.map((line) => JSON.stringify(line)).join('\n'));
    expect([status, body.errors?.length]).toEqual([422, 20]);
    expect(body.errors?.slice(0, 2)).toEqual([
      { in: 'body', pointer: '/tasks/1/title', detail: 'must not be blank (line 2)' },
      { in: 'body', pointer: '/tasks/2/id', detail: expect.stringMatching(/UUID.* \(line 3\)$/) },
    ]);
    const wrong = [fresh(), { ...fresh(), id: randomUUID() }];
    const later = await importLines(name, wrong.map((line) => JSON.stringify(line)).join('\n'));
    expect(later.body.errors).toEqual([expect.objectContaining({ detail: expect.stringMatching(/ \(line 2\)$/) })]);
    expect(await exported(client.as(name))).toBe('');
  });

  it('415 for a body of another type, with the types that there are, and 422 without a body', async () => {
    const { status, body } = await importLines('alice', 'x', 'text/csv');
    expect([status, body.detail]).toEqual([
      415,
      'Send the body as "Content-Type: application/json", or its lines as "application/x-ndjson", in UTF-8, uncompressed.',
    ]);
    const { body: empty } = await importLines('alice', '', 'application/json');
    expect(empty.errors).toEqual([{ in: 'body', pointer: '', detail: 'a body is required' }]);
  });

  it('422 for more than 1,000 tasks', async () => {
    const { body } = await importAs(client.as(randomUUID()), Array(1001).fill(fresh()));
    expect(body.errors).toEqual([{ in: 'body', pointer: '/tasks', detail: 'must have at most 1000 items' }]);
  });

  it.each([
    ['a line that is no JSON', `${JSON.stringify(fresh())}\n{"id":`, 'Line 2 is not valid JSON'],
    ['an empty line', `${JSON.stringify(fresh())}\n\n${JSON.stringify(fresh())}`, 'Line 2 is not valid JSON'],
    ['a field twice', '{"id":"a","id":"b"}', 'An object in the body has the same field twice.'],
    ['a list in brackets', `[\n${JSON.stringify(fresh())}\n]`, 'Line 1 is not valid JSON'],
  ])('400 for %s', async (_, text, detail) => {
    const { status, body } = await importLines(randomUUID(), text);
    expect([status, body.code, body.detail]).toEqual([400, 'MALFORMED_JSON', expect.stringContaining(detail)]);
  });

  it('422 for values far from each other in a long list, each with its place and its line', async () => {
    const tasks = Array.from({ length: 1000 }, (_, index) => fresh(index % 333 === 60 ? { title: '' } : {}));
    const wrong = ['/tasks/60/title', '/tasks/393/title', '/tasks/726/title'];
    const places = ({ body }: { body: Problem }) => body.errors!.map(({ pointer }) => pointer);
    expect(places(await importAs(client.as(randomUUID()), tasks))).toEqual(wrong);
    const { body } = await importLines(randomUUID(), tasks.map((task) => JSON.stringify(task)).join('\n'));
    expect(body.errors!.map(({ pointer, detail }) => [pointer, detail])).toEqual(
      wrong.map((pointer) => [pointer, `must not be blank (line ${Number(pointer.split('/')[2]) + 1})`]),
    );
    const all = tasks.map((task) => ({ ...task, unknown: 1 }));
    expect(places(await importAs(client.as(randomUUID()), all))).toEqual(
      Array.from({ length: 20 }, (_, index) => `/tasks/${index}/unknown`),
    );
  });

  it('422 for half a character, with its line', async () => {
    const { body } = await importLines(randomUUID(), JSON.stringify(fresh({ title: 'x\ud800' })));
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/tasks/0/title', detail: expect.stringMatching(/line 1/) }),
    ]);
  });

  it.each([
    ['2 MB', JSON.stringify(fresh({ description: 'x'.repeat(2_000_000) })), 'The body is larger than 2000 kB.'],
    ['50,000 values', '1\n'.repeat(50_001), 'The body has more than 50000 values. Send fewer at once.'],
    [
      '50,000 values on a line',
      `[${'1,'.repeat(50_000)}1]`,
      'The body has more than 50000 values. Send fewer at once.',
    ],
  ])('413 for more than %s', async (_, text, detail) => {
    const { status, body } = await importLines(randomUUID(), text);
    expect([status, body.detail]).toEqual([413, detail]);
  });

  it('429 while another import of the user is running, and 200 for another user', async () => {
    const name = randomUUID();
    const { port, hostname } = new URL(service.url);
    const token = signToken({ sub: name });
    await createClient(service.url, token).call('getTaskSummary');
    const socket = connect(Number(port), hostname);
    const head = `Host: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n`;
    socket.write(`POST /api/tasks/import HTTP/1.1\r\n${head}Expect: 100-continue\r\n\r\n`);
    // The service says that it waits for the body.
    await once(socket, 'data');
    const second = await importAs(client.as(name), [fresh()]);
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await importAs(client.as(randomUUID()), [fresh()])).status).toBe(200);
    socket.destroy();
    await until(async () => (await importAs(client.as(name), [fresh()])).status === 200);
  });

  it('200 or 429 for many at once, while tasks are deleted and restored: each id is there once', async () => {
    const name = randomUUID();
    const user = client.as(name);
    await create(user, {});
    const tasks = Array.from({ length: 20 }, () => fresh());
    const [params] = tasks.map(({ id }) => ({ task_id: id }));
    const replies = await inParallel(20, async (index) => {
      if (index % 4 === 1) await user.call('deleteTask', { params: params! });
      if (index % 4 === 3) await user.call('restoreTask', { params: params! });
      return importAs(user, tasks);
    });
    expect(Object.keys(counted(replies.map(({ status }) => status))).every((status) => /200|429/.test(status))).toBe(
      true,
    );
    expect(tasksIn(await exported(user)).filter(({ title }) => title === 'Imported')).toHaveLength(20);
  });

  it('403 beyond the quota of tasks', async () => {
    const small = await startService({ quotas: { tasks: 3 } });
    const user = createClient(small.url).as('alice');
    const { status, body } = await importAs(user, [fresh(), fresh(), fresh(), fresh()]);
    expect([status, body.code]).toEqual([403, 'QUOTA_EXCEEDED']);
    expect((await importAs(user, [fresh(), fresh(), fresh()])).body).toMatchObject({ imported: 3 });
    await small.close();
  });
});
