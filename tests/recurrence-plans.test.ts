import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// The rule of a task: how it is stored, from when on it counts, and what is refused.

let service: TestService;
let alice: Client;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
});
afterAll(() => service.close());

const weekly = 'FREQ=WEEKLY;BYDAY=MO,TH';
const due_date = '2126-12-02';
const create = async (body: object = {}) =>
  (await alice.call<Task>('createTask', { body: { title: 'Water the plants', due_date, recurrence: weekly, ...body } }))
    .body;
const update = (task_id: string, body: object) => alice.call<Task>('updateTask', { params: { task_id }, body });
const replace = (task_id: string, body: object) =>
  alice.call<Task>('replaceTask', { params: { task_id }, body: { title: 'Water the plants', ...body } });
/** Completes a task. @returns the due date of the next one */
async function nextDue(task_id: string): Promise<string | null | undefined> {
  const { headers } = await alice.call('toggleTask', { params: { task_id } });
  const id = /([0-9a-f-]{36})>/.exec(headers.get('link') ?? '')?.[1];
  return id && (await alice.call<Task>('getTask', { params: { task_id: id } })).body.due_date;
}
const refusalIn = ({ status, body }: { status: number; body: unknown }) => [status, (body as Problem).errors];
const invalid = (pointer: string, detail: string) => [422, [{ in: 'body', pointer, detail }]];

describe('createTask', () => {
  it('201 with the canonical rule, and the task as the first of its series', async () => {
    const task = await create({ recurrence: 'rrule:freq=weekly;byday=th,mo;interval=1' });
    expect(task).toMatchObject({ recurrence: weekly, series_id: task.id });
    expect((await alice.call('getTask', { params: { task_id: task.id } })).body).toEqual(task);
  });

  it('201 without a rule, and without a series', async () => {
    expect(await create({ recurrence: null })).toMatchObject({ recurrence: null, series_id: null });
  });

  it.each([
    ['without a due date', { due_date: null }, 'must have a due_date beside it, from which it counts'],
    ['for no rule', { recurrence: 'FREQ=HOURLY' }, 'must have as FREQ: DAILY, WEEKLY, MONTHLY or YEARLY'],
    [
      'for an empty text',
      { recurrence: '' },
      'must be NAME=VALUE parts with semicolons between them, such as FREQ=WEEKLY;BYDAY=MO,TH',
    ],
    ['for a long text', { recurrence: `FREQ=DAILY${';'.repeat(500)}` }, 'must have at most 500 characters'],
    ['for a number', { recurrence: 7 }, 'must be a string'],
    [
      'for a rule that yields nothing',
      { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
      'must match a day from the due date on: there is none',
    ],
    [
      'for an UNTIL before the due date',
      { recurrence: 'FREQ=DAILY;UNTIL=21261201' },
      'must have an UNTIL after its first occurrence, 2126-12-02',
    ],
    [
      'for an UNTIL of another kind than the due date',
      { due_date: '2126-12-02T09:00:00Z', recurrence: 'FREQ=DAILY;UNTIL=21261231' },
      'must have a time in UTC such as 20261231T173000Z as UNTIL, because due_date is a time',
    ],
  ])('422 %s', async (_, body, detail) => {
    const reply = await alice.call('createTask', { body: { title: 'x', due_date, recurrence: weekly, ...body } });
    expect(refusalIn(reply)).toEqual(invalid('/recurrence', detail));
  });
});

describe('createTasks', () => {
  const createAll = (tasks: object[]) => alice.call<Task[]>('createTasks', { body: { tasks } });

  it('201 with rules', async () => {
    const { body } = await createAll([
      { title: 'One', due_date, recurrence: weekly },
      { title: 'Two' },
      { title: 'Three', due_date, recurrence: 'FREQ=DAILY;COUNT=02' },
    ]);
    expect(body.map(({ recurrence }) => recurrence)).toEqual([weekly, null, 'FREQ=DAILY;COUNT=2']);
    expect(body.map(({ id, series_id }) => series_id === id)).toEqual([true, false, true]);
    expect(await nextDue(body[2]!.id)).toBe('2126-12-03');
  });

  it('422 that names the task with a rule that cannot be used', async () => {
    const reply = await createAll([{ title: 'One' }, { title: 'Two', due_date, recurrence: 'FREQ=DAILY;BYHOUR=1' }]);
    expect(refusalIn(reply)).toEqual(
      invalid('/tasks/1/recurrence', 'must not have BYHOUR: the time of day is that of due_date'),
    );
  });
});

describe.each<[string, (id: string, body: object) => Promise<{ status: number; body: Task }>]>([
  ['updateTask', update],
  ['replaceTask', replace],
])('%s', (_, change) => {
  it('200 and a task becomes the first of a series, and later its end', async () => {
    const { id } = await create({ recurrence: null });
    expect((await change(id, { due_date, recurrence: weekly })).body).toMatchObject({
      recurrence: weekly,
      series_id: id,
    });
    expect((await change(id, { due_date, recurrence: null })).body).toMatchObject({ recurrence: null, series_id: id });
    expect(await nextDue(id)).toBeUndefined();
  });

  it('200 for the same rule, which goes on counting from where it began', async () => {
    const { id } = await create({ recurrence: 'FREQ=DAILY;INTERVAL=10;COUNT=2' });
    await change(id, { due_date: '2126-12-05', recurrence: 'FREQ=DAILY;COUNT=2;INTERVAL=10' });
    expect(await nextDue(id)).toBe('2126-12-12');
  });

  it.each([
    ['another rule', { recurrence: 'FREQ=DAILY;INTERVAL=9' }, '2126-12-14'],
    ['another zone', { time_zone: 'Asia/Karachi' }, '2126-12-15'],
    ['a time instead of a day', { due_date: '2126-12-05T09:00:00Z' }, '2126-12-15T09:00:00.000Z'],
  ])('200 for %s: the rule counts from the due date of the request', async (_, body, next) => {
    const { id } = await create({ recurrence: 'FREQ=DAILY;INTERVAL=10' });
    await change(id, { due_date: '2126-12-05', recurrence: 'FREQ=DAILY;INTERVAL=10', ...body });
    expect(await nextDue(id)).toBe(next);
  });

  it('200 for another rule of a task that has made the next one: it makes no other', async () => {
    const { id } = await create();
    expect(await nextDue(id)).toBe('2126-12-05');
    await change(id, { due_date, recurrence: 'FREQ=DAILY', completed: false });
    expect(await nextDue(id)).toBeUndefined();
  });

  it('200 for the end of a series by the request that completes the task', async () => {
    const { id, series_id } = await create();
    const { status, body } = await change(id, { due_date, recurrence: null, completed: true });
    expect([status, body.completed, body.recurrence]).toEqual([200, true, null]);
    const { body: tasks } = await alice.call<Task[]>('listTasks', { query: { limit: 1000 } });
    expect(tasks.filter((task) => task.series_id === series_id)).toEqual([body]);
  });

  it('422 for a rule that cannot be used, which changes nothing', async () => {
    const task = await create();
    const reply = await change(task.id, { title: 'Changed', due_date, recurrence: 'FREQ=DAILY;BYSETPOS=1' });
    expect(refusalIn(reply)).toEqual(
      invalid('/recurrence', 'must not have BYSETPOS alone: it chooses from the days of BYDAY, BYMONTHDAY or BYMONTH'),
    );
    expect((await alice.call('getTask', { params: { task_id: task.id } })).body).toEqual(task);
  });

  it('404 for a rule of a task that there is not', async () => {
    expect((await change(randomUUID(), { due_date, recurrence: weekly })).status).toBe(404);
  });
});

describe('updateTask', () => {
  it('200 for other fields, which leave the rule alone', async () => {
    const task = await create();
    expect((await update(task.id, { title: 'Changed' })).body.recurrence).toBe(weekly);
  });

  it('422 for a recurring task without a due date, unless it ends its series', async () => {
    const task = await create();
    const detail = 'must not be null while the task recurs: send "recurrence": null as well';
    expect(refusalIn(await update(task.id, { due_date: null }))).toEqual(invalid('/due_date', detail));
    const { body } = await update(task.id, { due_date: null, recurrence: null });
    expect(body).toMatchObject({ due_date: null, recurrence: null });
  });

  it('422 for a due date of the kind that UNTIL is not', async () => {
    const task = await create({ recurrence: 'FREQ=DAILY;UNTIL=21261231' });
    const detail = 'must have a time in UTC such as 20261231T173000Z as UNTIL, because due_date is a time';
    const reply = await update(task.id, { due_date: '2126-12-02T09:00:00Z' });
    expect(refusalIn(reply)).toEqual(invalid('/recurrence', detail));
  });
});

describe('replaceTask', () => {
  it('200 without a rule, which ends the series', async () => {
    const task = await create();
    expect((await replace(task.id, { due_date })).body.recurrence).toBeNull();
    expect(await nextDue(task.id)).toBeUndefined();
  });
});
