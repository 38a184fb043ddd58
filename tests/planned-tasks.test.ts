import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The fields with which tasks are planned: priority, tags, due date, time zone and reminders.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
});
afterAll(() => service.close());

const plain = {
  ...{ priority: 'medium', tags: [], due_date: null, time_zone: null, recurrence: null, reminders: [] },
  ...{ completed_at: null, series_id: null },
};
const planned = {
  priority: 'urgent',
  tags: ['Home', 'shopping'],
  due_date: '2026-12-01',
  time_zone: 'Asia/Karachi',
  reminders: [1440, -540],
};
const create = async (body: object = {}) =>
  (await alice.call<Task>('createTask', { body: { title: 'Buy milk', ...body } })).body;
const read = async (task_id: string) => (await alice.call<Task>('getTask', { params: { task_id } })).body;
const update = async (task_id: string, body: object) =>
  (await alice.call<Task>('updateTask', { params: { task_id }, body })).body;

/** Each value as it is sent, and as every reply has it. */
const values: readonly [field: string, sent: unknown, replied: unknown][] = [
  ['priority', 'low', 'low'],
  ['priority', 'medium', 'medium'],
  ['priority', 'high', 'high'],
  ['priority', 'urgent', 'urgent'],
  ['tags', [], []],
  ['tags', ['  Home\t', 'work', 'HOME', 'Work', 'Übung 🎉'], ['Home', 'work', 'Übung 🎉']],
  ['tags', ['Straße', 'STRASSE', 'e\u0301', '\u00c9'], ['Straße', 'e\u0301']],
  ['tags', ['x'.repeat(50), '🎉'.repeat(50)], ['x'.repeat(50), '🎉'.repeat(50)]],
  ['tags', ["a'b", '"', '\\', '{}', 'null'], ["a'b", '"', '\\', '{}', 'null']],
  ['due_date', null, null],
  ['due_date', '2026-12-01', '2026-12-01'],
  ['due_date', '2028-02-29', '2028-02-29'],
  ['due_date', '0001-01-01', '0001-01-01'],
  ['due_date', '9999-12-31', '9999-12-31'],
  ['due_date', '2026-12-01T17:30:00+05:00', '2026-12-01T12:30:00.000Z'],
  ['due_date', '2026-12-01t00:15:00.5-00:30', '2026-12-01T00:45:00.500Z'],
  ['due_date', '2026-11-30T23:59:59.9999Z', '2026-11-30T23:59:59.999Z'],
  ['due_date', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['due_date', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['time_zone', null, null],
  ['time_zone', 'UTC', 'UTC'],
  ['time_zone', 'America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['time_zone', 'Asia/Calcutta', 'Asia/Calcutta'],
  ...['Etc/GMT+5', 'US/Eastern', 'GMT', 'Etc/UTC', 'EST5EDT', 'Asia/Kolkata'].map(
    (zone): [string, unknown, unknown] => ['time_zone', zone, zone],
  ),
  ['reminders', [], []],
  ['reminders', [30, -1440, 40_320, 0, 30], [30, -1440, 40_320, 0]],
];

const zoneDetail = 'must be the name of a time zone in the IANA spelling, like Asia/Karachi';
const dueDetail = 'must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999';
const tagDetail = 'must not be . or .., or contain commas or control characters';
/** Each value that is refused, where, and with which sentence. */
const refused: readonly (readonly [field: string, sent: unknown, pointer: string, detail: string])[] = [
  ['priority', 'highest', '/priority', 'must be one of: low, medium, high, urgent'],
  ['priority', null, '/priority', 'must be a string'],
  ['tags', null, '/tags', 'must be an array'],
  ['tags', Array.from({ length: 21 }, (_, index) => `tag ${index}`), '/tags', 'must have at most 20 items'],
  ['tags', ['x'.repeat(51)], '/tags/0', 'must have at most 50 characters'],
  ['tags', ['home', ' \u200b '], '/tags/1', 'must not be blank'],
  ['tags', ['.'], '/tags/0', tagDetail],
  ['tags', ['home', ' .. '], '/tags/1', tagDetail],
  ['tags', ['a,b'], '/tags/0', tagDetail],
  ['tags', ['a\u0000b'], '/tags/0', tagDetail],
  ['tags', ['a\u0085b'], '/tags/0', tagDetail],
  ...['2026-02-29', '2026-13-01', '0000-12-31', '2026-12-1', '2026-12-01T17:30:00', 'tomorrow', ''].map(
    (text) => ['due_date', text, '/due_date', dueDetail] as const,
  ),
  ['due_date', '0001-01-01T00:00:00+00:01', '/due_date', dueDetail],
  ['due_date', '9999-12-31T23:59:59-00:01', '/due_date', dueDetail],
  ['due_date', 20_261_201, '/due_date', 'must be a string'],
  ...['+05:00', 'Asia/Nowhere', 'PKT+5', '../UTC', '', 'IST', 'Factory'].map(
    (text) => ['time_zone', text, '/time_zone', zoneDetail] as const,
  ),
  ...['Asia/Karachi', 'UTC', 'US/Eastern', 'GMT', 'EST5EDT', 'Etc/UTC', 'Asia/Calcutta'].flatMap((zone) =>
    [zone.toLowerCase(), zone.toUpperCase()]
      .filter((text) => text !== zone)
      .map((text) => ['time_zone', text, '/time_zone', `${zoneDetail}; the spelling of this one is ${zone}`] as const),
  ),
  ['reminders', [1, 2, 3, 4, 5, 6], '/reminders', 'must have at most 5 items'],
  ['reminders', [-1441], '/reminders/0', 'must be at least -1440'],
  ['reminders', [40_321], '/reminders/0', 'must be at most 40320'],
  ['reminders', [1.5], '/reminders/0', 'must be an integer'],
];

describe('createTask', () => {
  it('201 with what stands for each field that is left out', async () => {
    expect(await create()).toMatchObject(plain);
  });

  it.each(values)('201 with %s %j', async (field, sent, replied) => {
    const task = await create({ [field]: sent });
    expect(task).toMatchObject({ ...plain, [field]: replied });
    expect(await read(task.id)).toEqual(task);
  });

  it.each(refused)('422 with %s %j', async (field, sent, pointer, detail) => {
    const body = { title: 'Buy milk', [field]: sent };
    const reply = await alice.call<Problem>('createTask', { body: body as never });
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'body', pointer, detail }]]);
  });

  it('201 with completed_at for a task that is done', async () => {
    const task = await create({ completed: true });
    expect(task.completed_at).toBe(task.created_at);
  });

  it('201 with positions that sort the newest task on top', async () => {
    const tasks = [await create(), await create(), await create()];
    const positions = tasks.map(({ position }) => position);
    expect([...positions].sort()).toEqual([...positions].reverse());
  });
});

describe('createTasks', () => {
  it('201 with all fields, each task with its own', async () => {
    const { body } = await alice.call<Task[]>('createTasks', {
      body: { tasks: [{ title: 'One', ...planned, completed: true } as never, { title: 'Two' }] },
    });
    expect(body).toMatchObject([
      { ...planned, completed_at: body[0]!.created_at },
      { ...plain, title: 'Two' },
    ]);
  });
});

describe('replaceTask', () => {
  const replace = async (task_id: string, body: object) =>
    (await alice.call<Task>('replaceTask', { params: { task_id }, body: { title: 'Buy bread', ...body } })).body;

  it.each(values)('200 with %s %j', async (field, sent, replied) => {
    const { id } = await create(planned);
    expect(await replace(id, { [field]: sent })).toMatchObject({ ...plain, [field]: replied });
    expect(await read(id)).toMatchObject({ ...plain, [field]: replied });
  });

  it('200, and what is left out becomes what it is for a new task, but `completed` and its time stay', async () => {
    const { id, completed_at } = await create({ ...planned, completed: true });
    expect(await replace(id, {})).toMatchObject({ ...plain, completed: true, completed_at });
  });
});

describe('updateTask', () => {
  it.each(values)('200 with %s %j, and all else stays', async (field, sent, replied) => {
    const task = await create(planned);
    const updated = await update(task.id, { [field]: sent });
    const { updated_at, version } = updated;
    expect(updated).toEqual({ ...task, [field]: replied, updated_at, version });
    expect(await read(task.id)).toEqual(updated);
  });

  it.each(refused)('422 with %s %j, and nothing changes', async (field, sent, pointer, detail) => {
    const task = await create(planned);
    const params = { task_id: task.id };
    const reply = await alice.call<Problem>('updateTask', { params, body: { [field]: sent } as never });
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'body', pointer, detail }]]);
    expect(await read(task.id)).toEqual(task);
  });

  it('200 for a day whose zone comes later, and for a zone whose day comes later', async () => {
    const stored = async (id: string) => {
      const [row] = await service.sql<{ due_at: Date | null }[]>`select due_at from tasks where id = ${id}`;
      return row!.due_at && new Date(row!.due_at).toISOString();
    };
    const { id } = await create({ due_date: '2026-12-01' });
    expect(await stored(id)).toBe('2026-12-01T00:00:00.000Z');
    await update(id, { time_zone: 'Asia/Karachi' });
    expect(await stored(id)).toBe('2026-11-30T19:00:00.000Z');
    await update(id, { due_date: '2026-12-02' });
    expect(await stored(id)).toBe('2026-12-01T19:00:00.000Z');
    await update(id, { due_date: '2026-12-02T10:00:00Z' });
    expect(await stored(id)).toBe('2026-12-02T10:00:00.000Z');
    await update(id, { due_date: null });
    expect(await stored(id)).toBeNull();
  });

  it('200 for ten at once that set days and zones, and 412 for one with an old version', async () => {
    const { id, version } = await create();
    const bodies = Array.from({ length: 10 }, (_, index) =>
      index % 2 ? { time_zone: 'Asia/Karachi' } : { due_date: `2026-12-1${index}` },
    );
    const tasks = await Promise.all(bodies.map((body) => update(id, body)));
    expect(new Set(tasks.map((task) => task.version)).size).toBe(10);
    const [row] = await service.sql<{ fits: boolean }[]>`
      select due_at = (due_date::timestamp at time zone 'Asia/Karachi') as fits from tasks where id = ${id}`;
    expect(row!.fits).toBe(true);
    const headers = { 'If-Match': `"${version}"` };
    const late = await alice.call('updateTask', { params: { task_id: id }, headers, body: { due_date: null } });
    expect(late.status).toBe(412);
  });

  it('404 for a due date of a task that is not there', async () => {
    const params = { task_id: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55' };
    expect((await alice.call('updateTask', { params, body: { due_date: '2026-12-01' } })).status).toBe(404);
  });
});

describe('toggleTask', () => {
  it('200 with the time of the last completion, which a second completion by PATCH or PUT leaves alone', async () => {
    const { id } = await create();
    const params = { task_id: id };
    const toggle = async () => (await alice.call<Task>('toggleTask', { params })).body;
    const first = await toggle();
    expect(first.completed_at).toBe(first.updated_at);
    expect((await update(id, { completed: true })).completed_at).toBe(first.completed_at);
    expect((await toggle()).completed_at).toBeNull();
    const again = await toggle();
    expect(again.completed_at).toBe(again.updated_at);
  });
});

describe('restoreTask', () => {
  it('200 with all that the task had, in the trash, too', async () => {
    const task = await create({ ...planned, completed: true });
    const params = { task_id: task.id };
    await alice.call('deleteTask', { params });
    const { body: trash } = await alice.call<Task[]>('listTasks', { query: { status: 'deleted', limit: 1 } });
    expect(trash[0]).toMatchObject(planned);
    const { body } = await alice.call<Task>('restoreTask', { params });
    const { updated_at, version } = body;
    expect(body).toEqual({ ...task, updated_at, version });
    const [row] = await service.sql<{ due_at: Date }[]>`select due_at from tasks where id = ${task.id}`;
    expect(new Date(row!.due_at).toISOString()).toBe('2026-11-30T19:00:00.000Z');
  });
});

describe('listChanges', () => {
  it('200 with all fields, and without the tags of a deleted task', async () => {
    const bob = createClient(service.url).as('bob');
    const { body: task } = await bob.call<Task>('createTask', { body: { title: 'Plan', ...planned } as never });
    const changes = async () => (await bob.call<{ changes: { task?: Task }[] }>('listChanges')).body.changes;
    expect((await changes())[0]!.task).toEqual(task);
    await bob.call('deleteTask', { params: { task_id: task.id } });
    expect(await changes()).toEqual([{ type: 'deleted', task_id: task.id, version: task.version + 1 }]);
  });
});

describe('below the path of the user', () => {
  const recurring = { ...planned, title: 'Buy milk', recurrence: 'FREQ=WEEKLY' };
  const user_id = 'alice';

  it('createUserTask stores all of them', async () => {
    const { status, body } = await alice.call<Task>('createUserTask', { params: { user_id }, body: recurring });
    expect([status, body]).toMatchObject([201, { ...recurring, series_id: body.id }]);
  });

  it.each(['replaceUserTask', 'updateUserTask'] as const)(
    '%s stores all of them, and links to the next task when it completes a recurring one',
    async (id) => {
      const params = { user_id, task_id: (await create()).id };
      const stored = await alice.call<Task>(id, { params, body: recurring });
      expect([stored.status, stored.body]).toMatchObject([200, recurring]);
      const done = await alice.call<Task>(id, { params, body: { ...recurring, completed: true } });
      const link = /^<(.*)>; rel="next-occurrence"$/.exec(done.headers.get('link')!)![1]!;
      const next = await alice.send<Task>('GET', link, {
        headers: { Authorization: `Bearer ${signToken({ sub: 'alice' })}` },
      });
      expect(next.body).toMatchObject({ due_date: '2026-12-08', completed: false, series_id: params.task_id });
    },
  );
});
