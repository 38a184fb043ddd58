import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import type { Schema } from '../src/base/contract';
import { createCalendar } from '../src/planning/icalendar';
import { type Client, createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// All tasks of a user as to-dos of iCalendar, read back with ical.js, the library of Thunderbird.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const year = new Date().getUTCFullYear();
const create = async (user: Client, ...tasks: object[]) =>
  (await user.call<Task[]>('createTasks', { body: { tasks: tasks.map((task) => ({ title: 'Task', ...task })) } })).body;

/** Checks what RFC 5545 says of a to-do: section 3.6.2, and those of the properties in section 3.8. */
function expectValid(toDo: ICAL.Component, zones: ReadonlySet<string>): void {
  const names = toDo.getAllProperties().map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['uid', 'dtstamp']));
  const [start, due, rule] = ['dtstart', 'due', 'rrule'].map((name) => toDo.getFirstProperty(name));
  const { until } = (rule?.getFirstValue() ?? {}) as ICAL.Recur;
  if (rule) expect(start?.type).toBe(due?.type);
  // Without a rule, DUE would have to be later than DTSTART.
  else expect(start).toBeNull();
  if (until) {
    const first = start!.getFirstValue() as ICAL.Time;
    expect([until.isDate, until.compare(first) >= 0]).toEqual([first.isDate, true]);
    expect(until.isDate || until.zone?.tzid === 'UTC').toBe(true);
  }
  for (const property of toDo.getAllProperties()) {
    const zone = property.getParameter('tzid') as string | undefined;
    if (zone) expect(zones).toContain(zone);
  }
  for (const alarm of toDo.getAllSubcomponents('valarm')) {
    expect(['action', 'description', 'trigger'].every((name) => alarm.hasProperty(name))).toBe(true);
    expect(due).not.toBeNull();
  }
}

/** The calendar, its to-dos by their ids, and its time zones. */
function read(text: string) {
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\r]\n|\r[^\n]|\n\r/);
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  for (const toDo of calendar.getAllSubcomponents('vtodo')) expectValid(toDo, new Set(zones.map(({ tzid }) => tzid)));
  const toDos = new Map(calendar.getAllSubcomponents('vtodo').map((each) => [each.getFirstPropertyValue('uid'), each]));
  return { calendar, toDos, zones };
}
async function exported(user: Client) {
  const { text, headers } = await user.call('exportTasks', { query: { format: 'ics' } });
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="tasks.ics"');
  return read(text);
}
const shownValue = (toDo: ICAL.Component, name: string) => toDo.getFirstPropertyValue(name)?.toString() ?? null;
/** A time as an instant, whatever its zone. */
const instantOf = (toDo: ICAL.Component, name: string) =>
  (toDo.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();

describe('exportTasks', () => {
  it('200 with the texts, the state and the times of each task, without the trash', async () => {
    const user = client.as(randomUUID());
    const title = `;,\\ "${'é😀'.repeat(60)}"`;
    const description = 'One\nTwo\r\nThree\\n; four, five:\t\u0007six';
    const [first, done, gone] = await create(
      user,
      { title, description, tags: ['a;b', 'c\\d', 'ü'.repeat(50)], priority: 'urgent' },
      { completed: true, priority: 'low' },
      {},
    );
    await user.call('deleteTask', { params: { task_id: gone!.id } });
    const { calendar, toDos } = await exported(user);
    expect([...toDos.keys()]).toEqual([first!.id, done!.id]);
    const [one, two] = [...toDos.values()] as [ICAL.Component, ICAL.Component];
    expect(shownValue(calendar, 'version')).toBe('2.0');
    expect(shownValue(one, 'summary')).toBe(title);
    expect(shownValue(one, 'description')).toBe(description.replace('\r\n', '\n').replace('\u0007', ' '));
    expect(one.getFirstProperty('categories')!.getValues()).toEqual(first!.tags);
    expect([one, two].map((each) => each.getFirstPropertyValue('priority'))).toEqual([1, 9]);
    expect([one, two].map((each) => shownValue(each, 'status'))).toEqual(['NEEDS-ACTION', 'COMPLETED']);
    const seconds = (time: string) => `${time.slice(0, 19)}.000Z`;
    expect(instantOf(one, 'created')).toBe(seconds(first!.created_at));
    expect(instantOf(one, 'last-modified')).toBe(seconds(first!.updated_at));
    expect(instantOf(two, 'completed')).toBe(seconds(done!.completed_at!));
    expect([shownValue(one, 'due'), shownValue(one, 'dtstart'), shownValue(one, 'completed')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('200 with a day as a day, also in a time zone', async () => {
    const user = client.as(randomUUID());
    await create(user, { due_date: '2026-12-01', time_zone: 'Pacific/Kiritimati' }, { due_date: '0001-01-01' });
    const { toDos, zones } = await exported(user);
    const dues = [...toDos.values()].map((each) => each.getFirstPropertyValue('due') as ICAL.Time);
    expect(dues.map((due) => [due.isDate, due.toString()])).toEqual([
      [true, '2026-12-01'],
      [true, '1-01-01'],
    ]);
    expect(zones).toEqual([]);
  });

  it.each([
    'America/New_York',
    'Asia/Karachi',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'Europe/Dublin',
    'America/Sao_Paulo',
    'UTC',
  ])('200 with a time in %s as what clocks show there, in each month', async (time_zone) => {
    const user = client.as(randomUUID());
    const times = Array.from({ length: 60 }, (_, month) => new Date(Date.UTC(year, month, 1, 0, 30)).toISOString());
    const tasks = await create(user, ...times.map((due_date) => ({ due_date, time_zone })));
    const { toDos, zones } = await exported(user);
    expect(zones.map(({ tzid }) => tzid)).toEqual([time_zone]);
    for (const { id, due_date } of tasks) {
      const due = toDos.get(id)!.getFirstPropertyValue('due') as ICAL.Time;
      expect(due.toJSDate().toISOString()).toBe(due_date);
      const shown = new Intl.DateTimeFormat('sv', { timeZone: time_zone, dateStyle: 'short', timeStyle: 'medium' });
      expect(due.toString().replace('T', ' ').replace('Z', '')).toBe(shown.format(new Date(due_date!)));
    }
  });

  it.each([
    [`${year - 3}-06-01T12:00:00.000Z`, 'America/New_York'],
    [`${year + 20}-06-01T12:00:00.000Z`, 'America/New_York'],
    ['9999-12-31T23:59:59.000Z', 'Pacific/Kiritimati'],
    [`${year}-06-01T12:00:00.000Z`, null],
  ])('200 with the time %s in %j in UTC', async (due_date, time_zone) => {
    const user = client.as(randomUUID());
    const [task] = await create(user, { due_date, time_zone });
    const { toDos } = await exported(user);
    const due = toDos.get(task!.id)!.getFirstPropertyValue('due') as ICAL.Time;
    expect([due.zone?.tzid, due.toJSDate().toISOString()]).toEqual(['UTC', due_date]);
  });

  it.each([
    ['2027-11-07T01:30:00-05:00', 'America/New_York', '2027-11-07T06:30:00.000Z'],
    ['2027-11-07T01:30:00-04:00', 'America/New_York', '2027-11-07T05:30:00.000Z'],
    ['2027-04-04T01:45:00+10:30', 'Australia/Lord_Howe', '2027-04-03T15:15:00.000Z'],
  ])('200 with %s in %s in UTC, as clocks show that time twice', async (due_date, time_zone, expected) => {
    const user = client.as(randomUUID());
    const tasks = await create(user, { due_date, time_zone }, { due_date, time_zone, recurrence: 'FREQ=DAILY' });
    const { calendar } = await exported(user);
    const toDos = calendar.getAllSubcomponents('vtodo');
    const due = (toDo: ICAL.Component | undefined) => toDo!.getFirstPropertyValue('due') as ICAL.Time;
    const last = (id: string) => toDos.filter((toDo) => toDo.getFirstPropertyValue('uid') === id).at(-1);
    const plain = due(last(tasks[0]!.id));
    expect([plain.zone?.tzid, plain.toJSDate().toISOString()]).toEqual(['UTC', expected]);
    // The rule repeats what clocks show, and the task itself has its instant.
    const series = last(tasks[1]!.id)!;
    expect(instantOf(series, 'due')).toBe(expected);
    expect([toDos.length, series.hasProperty('rrule')]).toEqual([3, false]);
  });

  it('200 with reminders as alarms before and after it is due', async () => {
    const user = client.as(randomUUID());
    const [task] = await create(user, { due_date: '2026-12-01', reminders: [1440, 0, -540] });
    const { toDos } = await exported(user);
    const alarms = toDos.get(task!.id)!.getAllSubcomponents('valarm');
    const triggers = alarms.map((alarm) => alarm.getFirstProperty('trigger')!);
    const seconds = triggers.map((each) => (each.getFirstValue() as ICAL.Duration).toSeconds());
    expect([seconds, triggers.map((each) => each.getParameter('related'))]).toEqual([
      [-86_400, 0, 32_400],
      ['END', 'END', 'END'],
    ]);
    expect(alarms.map((alarm) => shownValue(alarm, 'action'))).toEqual(['DISPLAY', 'DISPLAY', 'DISPLAY']);
  });
});

describe('a recurring task', () => {
  const task: Schema<'Task'> & { recurs_from: string } = {
    ...{ id: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55', user_id: 'alice', title: 'Water', description: null },
    ...{ completed: false, completed_at: null, priority: 'medium', tags: [], reminders: [], position: 'a0' },
    ...{ series_id: null, created_at: '2026-01-15T09:30:00.123Z', updated_at: '2026-01-15T09:30:00.123Z', version: 7 },
    ...{ due_date: '2026-03-06T14:00:00.000Z', time_zone: 'America/New_York', recurrence: 'FREQ=DAILY;COUNT=4' },
    recurs_from: '2026-03-06T14:00:00.000Z',
  };
  const days = { due_date: '2026-03-06', recurs_from: '2026-03-06T05:00:00.000Z' };
  /** The to-dos of the task: the one that repeats, and the one that was moved from its place, if it was. */
  function written(changes: Partial<typeof task>): ICAL.Component[] {
    const calendar = createCalendar(Date.parse('2026-01-15T09:30:00Z'));
    const text = calendar.beginning + calendar.partOf({ ...task, ...changes }) + calendar.end;
    return read(text).calendar.getAllSubcomponents('vtodo');
  }
  const shown = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  const property = (toDo: ICAL.Component, name: string) => shown(toDo.getFirstPropertyValue(name) as ICAL.Time);
  /** The occurrences that the library finds. */
  function occurrences(changes: Partial<typeof task>): string[] {
    const [toDo] = written(changes) as [ICAL.Component];
    const start = toDo.getFirstPropertyValue('dtstart') as ICAL.Time;
    const iterator = (toDo.getFirstPropertyValue('rrule') as ICAL.Recur).iterator(start);
    const found: string[] = [];
    for (let next = iterator.next(); next && found.length < 10; next = iterator.next()) found.push(shown(next));
    expect(property(toDo, 'due')).toBe(found[0]);
    return found;
  }

  it('repeats what clocks show in its zone, also when they change', () => {
    const days = ['06T14', '07T14', '08T13', '09T13'];
    expect(occurrences({})).toEqual(days.map((day) => `2026-03-${day}:00:00.000Z`));
  });

  it('repeats days', () => {
    const found = occurrences({ ...days, recurrence: 'FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260316' });
    expect(found).toEqual(['2026-03-06', '2026-03-09', '2026-03-13', '2026-03-16']);
  });

  it('has as COUNT how many occurrences are left, and the same ones as the service', () => {
    const left = ['2026-03-08T13:00:00.000Z', '2026-03-09T13:00:00.000Z'];
    expect(occurrences({ due_date: left[0]! })).toEqual(left);
    expect(occurrences({ due_date: left[1]! })).toEqual([left[1]]);
    // The start counts, also if the rule does not match it.
    const recurrence = 'FREQ=WEEKLY;BYDAY=MO;COUNT=4';
    expect(occurrences({ ...days, due_date: '2026-03-16', recurrence })).toEqual(['2026-03-16', '2026-03-23']);
    const biweekly = { ...days, recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=5;WKST=SU' };
    expect(occurrences({ ...biweekly, due_date: '2026-03-16' })).toEqual([
      '2026-03-16',
      '2026-03-20',
      '2026-03-30',
      '2026-04-03',
    ]);
    const monthEnds = { ...days, recurs_from: '2026-01-31T05:00:00.000Z', recurrence: 'FREQ=MONTHLY;COUNT=4' };
    expect(occurrences({ ...monthEnds, due_date: '2026-03-31' })).toEqual(['2026-03-31', '2026-05-31', '2026-07-31']);
  });

  it('repeats at its time after a day on which clocks skip it', () => {
    const times = { recurs_from: '2026-03-07T07:30:00.000Z', recurrence: 'FREQ=DAILY;COUNT=3' };
    const late = { ...times, due_date: '2026-03-08T07:30:00.000Z' };
    const [toDo, itself] = written(late) as [ICAL.Component, ICAL.Component];
    // By RFC 5545, section 3.3.5, that is 03:30. The library takes it for 01:30.
    expect(toDo.getFirstPropertyValue('dtstart')!.toString()).toBe('2026-03-08T02:30:00');
    expect(property(itself, 'due')).toBe(late.due_date);
    expect(occurrences(late).slice(1)).toEqual(['2026-03-09T06:30:00.000Z']);
  });

  it('goes on as before when it was moved, and stands where it was moved to', () => {
    const moved = { due_date: '2026-03-07T20:00:00.000Z' };
    expect(occurrences(moved)).toEqual(
      ['2026-03-07T14', '2026-03-08T13', '2026-03-09T13'].map((hour) => `${hour}:00:00.000Z`),
    );
    const [first, second] = written(moved) as [ICAL.Component, ICAL.Component];
    expect([property(second, 'recurrence-id'), property(second, 'due')]).toEqual([
      property(first, 'dtstart'),
      moved.due_date,
    ]);
    expect([second.getFirstPropertyValue('uid'), shownValue(second, 'rrule')]).toEqual([task.id, null]);
    // Before the day on which its series starts.
    const early = { ...days, due_date: '2026-03-01', recurrence: 'FREQ=DAILY;COUNT=2' };
    expect(occurrences(early)).toEqual(['2026-03-06', '2026-03-07']);
    expect(written(early).map((toDo) => property(toDo, 'due'))).toEqual(['2026-03-06', '2026-03-01']);
  });

  it('stands for the last occurrence of its rule when it was moved past UNTIL', () => {
    const late = { ...days, due_date: '2026-04-20', recurrence: 'FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260316' };
    expect(occurrences(late)).toEqual(['2026-03-16']);
    expect(written(late).map((toDo) => property(toDo, 'due'))).toEqual(['2026-03-16', '2026-04-20']);
    const time = { due_date: '2026-03-20T20:00:00.000Z', recurrence: 'FREQ=DAILY;UNTIL=20260308T130000Z' };
    expect(occurrences(time)).toEqual(['2026-03-08T13:00:00.000Z']);
    // As only an import could bring it.
    const ended = { ...days, recurrence: 'FREQ=DAILY;UNTIL=20260301' };
    expect(written(ended).map((toDo) => [property(toDo, 'due'), toDo.hasProperty('rrule')])).toEqual([
      [days.due_date, false],
    ]);
  });

  it('repeats in its zone, also if it is long overdue', () => {
    const due = '2020-12-01T01:00:00.000Z';
    const [toDo] = written({ due_date: due, recurs_from: due, recurrence: 'FREQ=WEEKLY;BYDAY=MO' }) as [ICAL.Component];
    const start = toDo.getFirstProperty('dtstart')!;
    expect([start.getParameter('tzid'), String(start.getFirstValue())]).toEqual([
      task.time_zone,
      '2020-11-30T20:00:00',
    ]);
  });

  it('repeats only as the one that is still to come', async () => {
    const user = client.as(randomUUID());
    const [first] = await create(user, { due_date: `${year + 1}-03-06`, recurrence: 'FREQ=DAILY' });
    await user.call('toggleTask', { params: { task_id: first!.id } });
    const { toDos } = await exported(user);
    const [done, next] = [...toDos.values()] as [ICAL.Component, ICAL.Component];
    expect([shownValue(done, 'due'), shownValue(done, 'rrule')]).toEqual([`${year + 1}-03-06`, null]);
    expect([shownValue(next, 'due'), shownValue(next, 'rrule')]).toEqual([`${year + 1}-03-07`, 'FREQ=DAILY']);
  });
});
