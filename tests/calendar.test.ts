import postgres from 'postgres';
import { dueDateOf, instantOf } from '../src/planning/due-date';
import { olderZoneNames } from '../src/planning/older-zone-names';
import { dayAt, isTimeZone, localTime, startOfDay } from '../src/planning/time-zone';

// When days begin, in every time zone. PostgreSQL, which has a calendar and time zones of its own, says whether it is right.

const zones = Intl.supportedValuesOf('timeZone');
const sql = postgres(process.env.TASKFLOW_TEST_SERVER!, { max: 1 });
afterAll(() => sql.end());

/** A day in a zone, with the instant at which it should begin there. */
interface Day {
  readonly zone: string;
  readonly day: string;
}
const nextDay = (day: string, days = 1) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The days around each change of the clock in a year, by PostgreSQL. */
async function daysOfChanges(year: number): Promise<Day[]> {
  const rows = await sql<Day[]>`
    with offsets as (
      select zone, at, (at at time zone 'UTC' at time zone zone) - at as behind
      from jsonb_array_elements_text(${sql.json(zones)}) zone,
        generate_series(make_timestamp(${year}, 1, 1, 0, 0, 0), make_timestamp(${year}, 12, 31, 0, 0, 0), interval '6 hours') at),
    changes as (select zone, at, behind <> lag(behind) over (partition by zone order by at) as is_change from offsets)
    select distinct zone, to_char(at + days * interval '1 day', 'YYYY-MM-DD') as day
    from changes, generate_series(-2, 1) days where is_change order by zone, day`;
  return [...rows];
}

/** The days that do not begin, by PostgreSQL, where they should: the day before lasts until the last millisecond. A day that was skipped begins with the next. */
async function wrongStarts(days: readonly Day[]): Promise<object[]> {
  const given = days.map(({ zone, day }) => ({ zone, day, start: new Date(startOfDay(day, zone)).toISOString() }));
  const rows = await sql`
    select zone, day, start, clock, clock_before
    from jsonb_to_recordset(${sql.json(given)}) as given(zone text, day date, start timestamptz),
      lateral (select start at time zone zone as clock, (start - interval '1 millisecond') at time zone zone as clock_before) shown
    where clock::date < day or clock_before::date >= day`;
  return [...rows];
}

/** Those for which Node and PostgreSQL have the same version of the rules. */
async function agreedOn(days: readonly Day[]): Promise<Day[]> {
  const noons = days.flatMap(({ zone, day }, index) =>
    [-1, 0, 1].map((days) => {
      const at = `${nextDay(day, days)}T12:00:00Z`;
      const shown = clockOf(zone)
        .format(new Date(at))
        .replace(/^\d+/, (year) => year.padStart(4, '0'));
      return { index, zone, at, shown };
    }),
  );
  const differing = await sql<{ index: number }[]>`
    select distinct index
    from jsonb_to_recordset(${sql.json(noons)}) as noons(index int, zone text, at timestamptz, shown timestamp)
    where at at time zone zone <> shown`;
  const indexes = new Set(differing.map(({ index }) => index));
  return days.filter((_, index) => !indexes.has(index));
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock;
}

describe('days begin where PostgreSQL says', () => {
  it.each([2026, 2011, 1977])('around every change of the clocks in %i', async (year) => {
    const days = await daysOfChanges(year);
    const agreed = await agreedOn(days);
    expect(agreed.length).toBeGreaterThan(days.length * 0.9);
    expect(new Set(agreed.map(({ zone }) => zone)).size).toBeGreaterThan(50);
    expect(await wrongStarts(agreed)).toEqual([]);
  });

  it.each(['0001-01-02', '1582-10-10', '1900-02-28', '2000-02-29', '2024-02-29', '2026-06-30', '2026-12-31'])(
    'in every zone on %s',
    async (day) => {
      const days = zones.map((zone) => ({ zone, day }));
      const agreed = await agreedOn(days);
      expect(agreed.length).toBeGreaterThan(days.length * 0.9);
      expect(await wrongStarts(agreed)).toEqual([]);
    },
  );
});

/** What is written down in the time zone database. */
const written: readonly [what: string, zone: string, day: string, start: string][] = [
  ['five hours and 45 minutes', 'Asia/Kathmandu', '2026-12-01', '2026-11-30T18:15:00.000Z'],
  ['eight hours and 45 minutes', 'Australia/Eucla', '2026-12-01', '2026-11-30T15:15:00.000Z'],
  ['twelve hours and 45 minutes, in winter', 'Pacific/Chatham', '2026-06-01', '2026-05-31T11:15:00.000Z'],
  ['clocks that go forward by day at 02:45', 'Pacific/Chatham', '2026-09-27', '2026-09-26T11:15:00.000Z'],
  ['13 hours and 45 minutes, the day after', 'Pacific/Chatham', '2026-09-28', '2026-09-27T10:15:00.000Z'],
  ['clocks that go forward by half an hour', 'Australia/Lord_Howe', '2026-10-05', '2026-10-04T13:00:00.000Z'],
  ['the first place of a day', 'Pacific/Kiritimati', '2026-12-01', '2026-11-30T10:00:00.000Z'],
  ['the last place where people live', 'Pacific/Pago_Pago', '2026-12-01', '2026-12-01T11:00:00.000Z'],
  ['the last place', 'Etc/GMT+12', '2026-12-01', '2026-12-01T12:00:00.000Z'],
  ['the day before one that was skipped', 'Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00.000Z'],
  ['the day after one that was skipped', 'Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ['a day that came twice', 'Pacific/Kwajalein', '1969-09-30', '1969-09-29T13:00:00.000Z'],
  ['the day after one that came twice', 'Pacific/Kwajalein', '1969-10-01', '1969-10-01T12:00:00.000Z'],
  ['a day that begins at 01:00', 'America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ['a day that begins at 01:00', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ['a day that begins at 01:00', 'Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
  ['a day that begins at 01:00', 'Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00.000Z'],
  ['a day that begins at 00:44:30', 'Africa/Monrovia', '1972-01-07', '1972-01-07T00:44:30.000Z'],
  [
    'a day that begins at 00:30, as clocks skip an hour at 23:30',
    'America/Toronto',
    '1919-03-31',
    '1919-03-31T04:30:00.000Z',
  ],
  ['a day with two midnights', 'America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['a day with two midnights', 'Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00.000Z'],
  ['a day that goes back into the day before', 'America/Goose_Bay', '2010-11-07', '2010-11-07T03:00:00.000Z'],
  ['a leap day', 'Asia/Karachi', '2028-02-29', '2028-02-28T19:00:00.000Z'],
  ['a leap day of a century', 'America/New_York', '2000-02-29', '2000-02-29T05:00:00.000Z'],
  ['the first year, by the sun', 'America/New_York', '0001-01-01', '0001-01-01T04:56:02.000Z'],
  ['the first day, which begins in the year before', 'Asia/Karachi', '0001-01-01', '0000-12-31T19:31:48.000Z'],
  ['the last year, in summer', 'America/New_York', '9999-07-01', '9999-07-01T04:00:00.000Z'],
  ['the last day', 'Pacific/Kiritimati', '9999-12-31', '9999-12-30T10:00:00.000Z'],
  ['the last day', 'Pacific/Pago_Pago', '9999-12-31', '9999-12-31T11:00:00.000Z'],
];

describe('a day begins where it is written down', () => {
  it.each(written)('%s: %s, %s', (_, zone, day, start) => {
    const instant = startOfDay(day, zone);
    expect(new Date(instant).toISOString()).toBe(start);
    expect([dayAt(instant, zone), dayAt(instant - 1, zone) < day]).toEqual([day, true]);
  });

  it.each([
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Fakaofo', '2011-12-30', '2011-12-30T11:00:00.000Z'],
    ['Pacific/Kiritimati', '1994-12-31', '1994-12-31T10:00:00.000Z'],
    ['Pacific/Kwajalein', '1993-08-21', '1993-08-21T12:00:00.000Z'],
  ])('a day that was skipped, with the day after it: %s, %s', (zone, day, start) => {
    const instant = startOfDay(day, zone);
    expect([new Date(instant).toISOString(), startOfDay(nextDay(day), zone)]).toEqual([start, instant]);
    expect([dayAt(instant - 1, zone), dayAt(instant, zone)]).toEqual([nextDay(day, -1), nextDay(day)]);
  });
});

describe('a due date', () => {
  it.each(['0004-02-29', '1600-02-29', '2000-02-29', '2028-02-29', '9996-02-29'])('may be the leap day %s', (day) => {
    expect(dueDateOf(day)).toBe(day);
    expect(instantOf(day, null)).toBe(Date.parse(`${day}T00:00:00Z`));
  });

  it.each(['0001-02-29', '1900-02-29', '2026-02-29', '2100-02-29', '9999-02-29', '2026-04-31', '2026-00-01'])(
    'cannot be %s, which there is not',
    (day) => expect([dueDateOf(day), dueDateOf(`${day}T12:00:00Z`)]).toEqual([undefined, undefined]),
  );

  it.each([
    ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
    ['2026-12-01T00:00:00+14:00', '2026-11-30T10:00:00.000Z'],
    ['2026-12-01T23:59:59-12:00', '2026-12-02T11:59:59.000Z'],
    ['2026-12-01T05:45:00+05:45', '2026-12-01T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z'],
    ['2024-02-29T23:00:00-01:00', '2024-03-01T00:00:00.000Z'],
  ])('that is the time %s is %s, in whatever zone', (text, due) => {
    expect(dueDateOf(text)).toBe(due);
    for (const zone of [null, 'Pacific/Apia']) expect(new Date(instantOf(due, zone)).toISOString()).toBe(due);
  });
});

it('every older name of a zone is one that Node knows, and is there once', () => {
  for (const timeZone of olderZoneNames) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  expect(new Set(olderZoneNames.map((name) => name.toLowerCase())).size).toBe(olderZoneNames.length);
  const offset = (zone: string) =>
    localTime(Date.parse('2026-07-01T00:00:00Z'), zone) - Date.parse('2026-07-01T00:00:00Z');
  expect(['UTC', 'US/Eastern', 'Asia/Kolkata'].map((zone) => offset(zone) / 3_600_000)).toEqual([0, -4, 5.5]);
});

it('every zone that Node lists is taken, by PostgreSQL too', async () => {
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  const missing = await sql`
    select zone from jsonb_array_elements_text(${sql.json(zones)}) zone
    where not exists (select from pg_timezone_names where name = zone)`;
  expect([...missing]).toEqual([]);
});
