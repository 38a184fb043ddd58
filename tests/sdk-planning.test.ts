import { createClient, type ListTasksQuery, type Task } from '../generated/sdk/index.js';
import { dayFromToday, dueIn, type RecurrenceRule, readRule, writeRule } from '../generated/sdk/planning.js';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// @taskflow/sdk/planning: the rules of recurring tasks, and when a task is due in a time zone.

const rules: readonly [text: string, rule: RecurrenceRule][] = [
  ['FREQ=DAILY', { frequency: 'DAILY' }],
  ['FREQ=WEEKLY;BYDAY=MO,TH', { frequency: 'WEEKLY', byDay: ['MO', 'TH'] }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU', { frequency: 'WEEKLY', interval: 2, byDay: ['SU'], weekStart: 'SU' }],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15,-1', { frequency: 'MONTHLY', byMonthDay: [1, 15, -1] }],
  ['FREQ=MONTHLY;BYDAY=1MO,-1FR', { frequency: 'MONTHLY', byDay: ['1MO', '-1FR'] }],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    { frequency: 'MONTHLY', byDay: ['MO', 'TU', 'WE', 'TH', 'FR'], bySetPosition: [-1] },
  ],
  ['FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2', { frequency: 'YEARLY', byMonthDay: [29], byMonth: [2] }],
  ['FREQ=DAILY;COUNT=10', { frequency: 'DAILY', count: 10 }],
  ['FREQ=DAILY;UNTIL=20261231', { frequency: 'DAILY', until: '2026-12-31' }],
  ['FREQ=DAILY;UNTIL=20261231T173000Z', { frequency: 'DAILY', until: '2026-12-31T17:30:00.000Z' }],
];

describe('writeRule and readRule', () => {
  it.each(rules)('%s', (text, rule) => {
    expect(writeRule(rule)).toBe(text);
    expect(readRule(text)).toEqual(rule);
  });

  it('leave out what is undefined or empty', () => {
    expect(writeRule({ frequency: 'DAILY', interval: undefined, byDay: [], until: undefined })).toBe('FREQ=DAILY');
  });

  it('take an UNTIL with an offset', () => {
    expect(writeRule({ frequency: 'DAILY', until: '2026-12-31T17:30:00.5+05:00' })).toBe(
      'FREQ=DAILY;UNTIL=20261231T123000Z',
    );
  });

  it('refuse an UNTIL that is no time', () => {
    expect(() => writeRule({ frequency: 'DAILY', until: 'tomorrow' })).toThrow(RangeError);
  });

  it.each(['', 'DAILY', 'COUNT=1', 'FREQ=DAILY;BYHOUR=9', 'FREQ=DAILY;', 'FREQ=DAILY;RRULE:COUNT=1'])(
    'refuse to read %j',
    (text) => expect(() => readRule(text)).toThrow(SyntaxError),
  );
});

/** In the evening in New York, where the next day has begun in Karachi and on Kiritimati. */
const evening = '2026-11-30T23:30:00Z';
const days: readonly [due: string, zone: string, now: string, when: string, day: string, days: number, time: string][] =
  [
    ['2026-11-30', 'America/New_York', evening, 'today', '2026-11-30', 0, ''],
    ['2026-11-30', 'Asia/Karachi', evening, 'overdue', '2026-11-30', -1, ''],
    ['2026-12-01', 'America/New_York', evening, 'tomorrow', '2026-12-01', 1, ''],
    ['2026-12-01', 'Asia/Karachi', evening, 'today', '2026-12-01', 0, ''],
    ['2026-12-01', 'Pacific/Kiritimati', evening, 'today', '2026-12-01', 0, ''],
    ['2026-12-01', 'Pacific/Pago_Pago', evening, 'tomorrow', '2026-12-01', 1, ''],
    ['2026-12-02', 'America/New_York', evening, 'week', '2026-12-02', 2, ''],
    ['2026-12-06', 'America/New_York', evening, 'week', '2026-12-06', 6, ''],
    ['2026-12-07', 'America/New_York', evening, 'later', '2026-12-07', 7, ''],
    ['0001-01-01', 'America/New_York', evening, 'overdue', '0001-01-01', -739_949, ''],
    ['9999-12-31', 'Asia/Karachi', evening, 'later', '9999-12-31', 2_912_108, ''],
    ['2026-12-01T12:30:00.000Z', 'Asia/Karachi', evening, 'today', '2026-12-01', 0, '17:30'],
    ['2026-12-01T12:30:00.000Z', 'America/New_York', evening, 'tomorrow', '2026-12-01', 1, '07:30'],
    ['2026-12-01T17:30:00+05:00', 'Asia/Kathmandu', evening, 'today', '2026-12-01', 0, '18:15'],
    ['2026-11-30T23:29:59.999Z', 'America/New_York', evening, 'overdue', '2026-11-30', 0, '18:29'],
    ['2026-11-30T23:30:00.000Z', 'America/New_York', evening, 'today', '2026-11-30', 0, '18:30'],
    ['0001-01-01T00:00:00.000Z', 'America/New_York', evening, 'overdue', '0000-12-31', -739_950, '19:03'],
    ['9999-12-31T23:59:59.999Z', 'Asia/Karachi', evening, 'later', '+010000-01-01', 2_912_109, '04:59'],
    // The day of 23 hours, and the one of 25.
    ['2026-03-29', 'Europe/Berlin', '2026-03-27T23:30:00Z', 'tomorrow', '2026-03-29', 1, ''],
    ['2026-03-30', 'Europe/Berlin', '2026-03-28T23:30:00Z', 'tomorrow', '2026-03-30', 1, ''],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:30:00Z', 'today', '2026-10-25', 0, ''],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00Z', 'overdue', '2026-10-25', -1, ''],
    // A day that Samoa skipped.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T09:59:59Z', 'tomorrow', '2011-12-30', 1, ''],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', 'overdue', '2011-12-30', -1, ''],
  ];

describe('dueIn', () => {
  it.each(days)('%s, in %s at %s: %s', (due_date, zone, now, when, day, days, time) => {
    const due = { when, day, days, time: time || undefined };
    expect(dueIn({ due_date, completed: false }, zone, new Date(now))).toEqual(due);
    expect(dueIn({ due_date, completed: false }, zone, Date.parse(now))).toEqual(due);
  });

  it.each([
    ['2026-11-29', 'past'],
    ['2026-11-30', 'today'],
    ['2026-11-30T20:00:00.000Z', 'today'],
    ['2026-12-01', 'tomorrow'],
  ])('of a completed task is not overdue: %s is %s', (due_date, when) => {
    expect(dueIn({ due_date, completed: true }, 'America/New_York', Date.parse(evening))).toMatchObject({ when });
  });

  it('is null without a due date', () => expect(dueIn({ due_date: null, completed: false })).toBeNull());

  it('takes the time zone of the device, and now', () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const due_date = new Date(Date.now() + 60_000).toISOString();
    const { day, time } = dueIn({ due_date, completed: false })!;
    expect([day, time]).toEqual(
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
        .format(new Date(due_date))
        .split(' '),
    );
  });

  it('refuses a time zone that is none', () => {
    expect(() => dueIn({ due_date: '2026-12-01', completed: false }, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('dayFromToday', () => {
  it.each([
    [0, 'America/New_York', '2026-11-30'],
    [1, 'America/New_York', '2026-12-01'],
    [0, 'Asia/Karachi', '2026-12-01'],
    [31, 'Asia/Karachi', '2027-01-01'],
    [-1, 'Asia/Karachi', '2026-11-30'],
  ])('%i, in %s', (days, zone, day) => expect(dayFromToday(days, zone, new Date(evening))).toBe(day));
});

describe('the service', () => {
  let service: TestService;
  let client: ReturnType<typeof createClient>;
  const tasks: Task[] = [];
  beforeAll(async () => {
    service = await startService();
    client = createClient({ baseUrl: service.url, token: signToken({ sub: 'alice' }) });
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    const dueDates = Array.from({ length: 12 }, (_, index) => [
      dayFromToday(index - 2, 'UTC'),
      hours((index - 3) * 13 + 1),
    ]);
    const given = dueDates.flat().map((due_date, index) => ({ title: 'x', due_date, completed: index % 5 === 0 }));
    tasks.push(...(await client.createTasks({ tasks: [...given, { title: 'never' }] })));
  });
  afterAll(() => service.close());

  it.each(rules)('has each rule as writeRule writes it: %s', async (recurrence, rule) => {
    const due_date = recurrence.includes('T17') ? '2026-01-01T17:30:00.000Z' : '2026-01-01';
    const others = createClient({ baseUrl: service.url, token: signToken({ sub: 'bob' }) });
    const task = await others.createTask({ title: 'x', due_date, recurrence: writeRule(rule) });
    expect([task.recurrence, readRule(task.recurrence!)]).toEqual([recurrence, rule]);
  });

  const isIn: Record<string, (task: Task, zone: string) => boolean> = {
    overdue: (task, zone) => dueIn(task, zone)?.when === 'overdue',
    today: (task, zone) => dueIn(task, zone)?.days === 0,
    tomorrow: (task, zone) => dueIn(task, zone)?.when === 'tomorrow',
    week: (task, zone) => [0, 1, 2, 3, 4, 5, 6].includes(dueIn(task, zone)?.days ?? -1),
    none: (task, zone) => dueIn(task, zone) === null,
    any: (task, zone) => dueIn(task, zone) !== null,
  };
  const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'];

  it.each(Object.keys(isIn).flatMap((due) => zones.map((zone) => [due, zone] as const)))(
    'lists what is due as dueIn says: %s, in %s',
    async (due, time_zone) => {
      const listed = await client.listTasks({ due, time_zone, sort: 'created_at' } as ListTasksQuery);
      expect(listed).toEqual(tasks.filter((task) => isIn[due]!(task, time_zone)));
      expect(listed.length).toBeGreaterThan(0);
    },
  );
});
