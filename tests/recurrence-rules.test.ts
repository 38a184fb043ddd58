import { nextOccurrence, readRecurrence, refusalOfStart } from '../src/planning/recurrence';
import { instantAt, localTime } from '../src/planning/time-zone';

// What a rule is, and when a task with it is due next.

const newYork = 'America/New_York';

/** The due dates after `start`, with it: at most so many. */
function series(rule: string, start: string, zone: string | null, most: number): string[] {
  const due = [start];
  while (due.length < most) {
    const next = nextOccurrence({ rule, start, zone, after: due.at(-1)!, now: Date.parse('0001-01-02') });
    if (next === undefined) break;
    due.push(next);
  }
  return due;
}
/** A time of a zone, like 2026-03-08T02:30, as a due date. */
const at = (local: string, zone: string) => new Date(instantAt(Date.parse(`${local}Z`), zone)).toISOString();
/** A due date, as clocks in a zone show it. */
const shown = (due: string, zone: string) => new Date(localTime(Date.parse(due), zone)).toISOString().slice(0, 16);
const next = (rule: string, start: string, options: { zone?: string; after?: string; now?: string } = {}) => {
  const { zone = null, after = start, now = '0001-01-02' } = options;
  return nextOccurrence({ rule, start, zone, after, now: Date.parse(now) });
};

/** `1997-09-02 04 06 10-01`: what is left out is as before. */
function days(text: string): string[] {
  let last = '';
  return text.split(/\s+/).map((part) => {
    last = last.slice(0, 10 - part.length) + part;
    return last;
  });
}
/** All days from one to another. */
function from(first: string, last: string): string[] {
  const all = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000)
    all.push(new Date(day).toISOString().slice(0, 10));
  return all;
}

// All examples of RFC 5545, section 3.8.5.3, but those with BYHOUR, BYMINUTE, BYYEARDAY, BYWEEKNO and FREQ=HOURLY or MINUTELY. They are
// at nine in New York, in summer and in winter. `...` stands for a rule that goes on.
describe.each([
  ['FREQ=DAILY;COUNT=10', from('1997-09-02', '1997-09-11')],
  ['FREQ=DAILY;UNTIL=19971224T000000Z', from('1997-09-02', '1997-12-23')],
  ['FREQ=DAILY;INTERVAL=2', [...days('1997-09-02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 10-02 04'), '...']],
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', days('1997-09-02 12 22 10-02 12')],
  [
    'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    [1998, 1999, 2000].flatMap((year) => from(`${year}-01-01`, `${year}-01-31`)),
  ],
  [
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    [1998, 1999, 2000].flatMap((year) => from(`${year}-01-01`, `${year}-01-31`)),
  ],
  ['FREQ=WEEKLY;COUNT=10', days('1997-09-02 09 16 23 30 10-07 14 21 28 11-04')],
  ['FREQ=WEEKLY;UNTIL=19971224T000000Z', days('1997-09-02 09 16 23 30 10-07 14 21 28 11-04 11 18 25 12-02 09 16 23')],
  [
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    [...days('1997-09-02 16 30 10-14 28 11-11 25 12-09 23 1998-01-06 20 02-03 17'), '...'],
  ],
  ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', days('1997-09-02 04 09 11 16 18 23 25 30 10-02')],
  ['FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH', days('1997-09-02 04 09 11 16 18 23 25 30 10-02')],
  [
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    days('1997-09-01 03 05 15 17 19 29 10-01 03 13 15 17 27 29 31 11-10 12 14 24 26 28 12-08 10 12 22'),
  ],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', days('1997-09-02 04 16 18 30 10-02 14 16')],
  ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR', days('1997-09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05')],
  ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR', days('1997-09-05 10-03 11-07 12-05')],
  ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU', days('1997-09-07 28 11-02 30 1998-01-04 25 03-01 29 05-03 31')],
  ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', days('1997-09-22 10-20 11-17 12-22 1998-01-19 02-16')],
  ['FREQ=MONTHLY;BYMONTHDAY=-3', [...days('1997-09-28 10-29 11-28 12-29 1998-01-29 02-26'), '...']],
  ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15', days('1997-09-02 15 10-02 15 11-02 15 12-02 15 1998-01-02 15')],
  ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', days('1997-09-30 10-01 31 11-01 30 12-01 31 1998-01-01 31 02-01')],
  [
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    days('1997-09-10 11 12 13 14 15 1999-03-10 11 12 13'),
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    [...days('1997-09-02 09 16 23 30 11-04 11 18 25 1998-01-06 13 20 27 03-03 10 17 24 31'), '...'],
  ],
  [
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    days('1997-06-10 07-10 1998-06-10 07-10 1999-06-10 07-10 2000-06-10 07-10 2001-06-10 07-10'),
  ],
  [
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    days('1997-03-10 1999-01-10 02-10 03-10 2001-01-10 02-10 03-10 2003-01-10 02-10 03-10'),
  ],
  ['FREQ=YEARLY;BYDAY=20MO', [...days('1997-05-19 1998-05-18 1999-05-17'), '...']],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', [...days('1997-03-13 20 27 1998-03-05 12 19 26 1999-03-04 11 18 25'), '...']],
  [
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    [...days('1997-06-05 12 19 26 07-03 10 17 24 31 08-07 14 21 28 1998-06-04 11 18 25 07-02 09'), '...'],
  ],
  // The start is no Friday. The example excludes it; here it is the first occurrence.
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', [...days('1997-09-02 1998-02-13 03-13 11-13 1999-08-13 2000-10-13'), '...']],
  [
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    [...days('1997-09-13 10-11 11-08 12-13 1998-01-10 02-07 03-07 04-11 05-09 06-13'), '...'],
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    [...days('1996-11-05 2000-11-07 2004-11-02'), '...'],
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', days('1997-09-04 10-07 11-06')],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    [...days('1997-09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30'), '...'],
  ],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', days('1997-08-05 10 19 24')],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', days('1997-08-05 17 19 31')],
  ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', days('2007-01-15 30 02-15 03-15 30')],
])('the example %s of RFC 5545', (text, expected) => {
  const goesOn = expected.at(-1) === '...';
  const all = goesOn ? expected.slice(0, -1) : expected;
  const most = goesOn ? all.length : all.length + 1;

  it('has these times', () => {
    const { rule } = readRecurrence(text) as { rule: string };
    const start = at(`${all[0]}T09:00`, newYork);
    expect(refusalOfStart({ rule, start, zone: newYork })).toBeUndefined();
    expect(series(rule, start, newYork, most).map((due) => shown(due, newYork))).toEqual(
      all.map((day) => `${day}T09:00`),
    );
  });

  it('has the same days', () => {
    // UNTIL is a day then. Where it is midnight in UTC, the day is over in New York.
    const inDays = text
      .replace(/(UNTIL=\d{8})T\d+Z/, '$1')
      .replace('19971224', '19971223')
      .replace('19971007', '19971006');
    const { rule } = readRecurrence(inDays) as { rule: string };
    expect(series(rule, all[0]!, null, most)).toEqual(all);
  });
});

describe('the text of a rule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['RRULE:FREQ=DAILY', 'FREQ=DAILY'],
    [' rrule:freq=weekly;wkst=mo;byday=th,mo,TH;interval=01 ', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['COUNT=010;FREQ=DAILY;INTERVAL=2', 'FREQ=DAILY;INTERVAL=2;COUNT=10'],
    ['FREQ=MONTHLY;BYDAY=-1FR,+1MO,1FR,01MO', 'FREQ=MONTHLY;BYDAY=1MO,1FR,-1FR'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1,+15,1,-2', 'FREQ=MONTHLY;BYMONTHDAY=1,15,-2,-1'],
    [
      'WKST=SU;UNTIL=20261231T173000Z;BYSETPOS=-1;BYMONTH=12,2;BYMONTHDAY=1;BYDAY=SU;INTERVAL=3;FREQ=YEARLY',
      'FREQ=YEARLY;INTERVAL=3;BYDAY=SU;BYMONTHDAY=1;BYMONTH=2,12;BYSETPOS=-1;UNTIL=20261231T173000Z;WKST=SU',
    ],
  ])('%s becomes canonical', (text, rule) => {
    expect(readRecurrence(text)).toEqual({ rule });
    expect(readRecurrence(rule)).toEqual({ rule });
  });

  const parts = 'must be NAME=VALUE parts with semicolons between them, such as FREQ=WEEKLY;BYDAY=MO,TH';
  const one = 'must be one RRULE and nothing else, such as FREQ=WEEKLY;BYDAY=MO,TH: due_date says where it starts';
  const byDay =
    'must have as BYDAY: days of the week such as MO,TH, with FREQ=MONTHLY or YEARLY also 1MO (the first) or -1FR (the last)';
  const until = 'must have as UNTIL: a day such as 20261231, or a time in UTC such as 20261231T173000Z';
  const beside = 'must have BYMONTH, because BYDAY has numbers beside days without a number, or beside BYMONTHDAY';
  it.each([
    ['', parts],
    ['every Monday', parts],
    ['FREQ=DAILY;', parts],
    ['FREQ=DAILY;;COUNT=3', parts],
    ['FREQ', parts],
    ['FREQ=', parts],
    ['FREQ=DAILY=1', parts],
    ['FREQ=WEEKLY; BYDAY=MO', parts],
    ['__PROTO__=1', parts],
    ['DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY', one],
    ['FREQ=DAILY\r\nEXDATE:20260101T000000Z', one],
    ['FREQ=DAILY\nFREQ=DAILY', one],
    [`FREQ=DAILY;BYDAY=${'MO,'.repeat(200)}TU`, 'must have at most 500 characters'],
    ['INTERVAL=2', 'must have FREQ: DAILY, WEEKLY, MONTHLY or YEARLY'],
    ['FREQ=HOURLY', 'must have as FREQ: DAILY, WEEKLY, MONTHLY or YEARLY'],
    ['FREQ=SECONDLY;COUNT=3', 'must have as FREQ: DAILY, WEEKLY, MONTHLY or YEARLY'],
    ['FREQ=DAILY;BYHOUR=9', 'must not have BYHOUR: the time of day is that of due_date'],
    ['FREQ=DAILY;BYSECOND=9', 'must not have BYSECOND: the time of day is that of due_date'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'must not have BYWEEKNO: use BYMONTH with BYDAY or BYMONTHDAY'],
    ['FREQ=YEARLY;BYYEARDAY=1', 'must not have BYYEARDAY: use BYMONTH with BYDAY or BYMONTHDAY'],
    [
      'RSCALE=HEBREW;FREQ=YEARLY',
      'must not have RSCALE: the calendar is the Gregorian one, and days that do not exist are left out',
    ],
    [
      'FREQ=DAILY;CONSTRUCTOR=1',
      'must not have CONSTRUCTOR: the parts are FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL, WKST',
    ],
    ['FREQ=DAILY;COUNT=3;UNTIL=20261231', 'must not have both COUNT and UNTIL'],
    ['FREQ=WEEKLY;BYDAY=MO;BYDAY=TH', 'must have BYDAY only once, with commas between its values'],
    ['FREQ=DAILY;INTERVAL=0', 'must have as INTERVAL: a whole number from 1 to 1000'],
    ['FREQ=DAILY;INTERVAL=1001', 'must have as INTERVAL: a whole number from 1 to 1000'],
    ['FREQ=DAILY;INTERVAL=1e2', 'must have as INTERVAL: a whole number from 1 to 1000'],
    ['FREQ=DAILY;COUNT=-1', 'must have as COUNT: a whole number from 1 to 1000'],
    ['FREQ=DAILY;COUNT=1001', 'must have as COUNT: a whole number from 1 to 1000'],
    ['FREQ=WEEKLY;BYDAY=XX', byDay],
    ['FREQ=WEEKLY;BYDAY=MO,', byDay],
    ['FREQ=MONTHLY;BYDAY=0MO', byDay],
    ['FREQ=YEARLY;BYDAY=53MO', byDay],
    [
      'FREQ=WEEKLY;BYDAY=1MO',
      'must not have numbers in BYDAY with FREQ=WEEKLY: use FREQ=MONTHLY, or leave the numbers out',
    ],
    [
      'FREQ=MONTHLY;BYDAY=6MO',
      'must have numbers from 1 to 5, or from -1 (the last) to -5, in BYDAY: a month has no more of a weekday',
    ],
    ['FREQ=YEARLY;BYDAY=MO,20TU', beside],
    ['FREQ=YEARLY;BYDAY=20TU;BYMONTHDAY=1', beside],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'must have as BYMONTHDAY: days from 1 to 31, or from -1 (the last) to -31'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'must not have BYMONTHDAY with FREQ=WEEKLY: use FREQ=MONTHLY'],
    ['FREQ=YEARLY;BYMONTH=13', 'must have as BYMONTH: months from 1 to 12'],
    ['FREQ=YEARLY;BYMONTH=-1', 'must have as BYMONTH: months from 1 to 12'],
    [
      'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367',
      'must have as BYSETPOS: positions from 1 to 366, or from -1 (the last) to -366',
    ],
    [
      'FREQ=MONTHLY;BYSETPOS=1',
      'must not have BYSETPOS alone: it chooses from the days of BYDAY, BYMONTHDAY or BYMONTH',
    ],
    [
      'FREQ=DAILY;BYDAY=MO;BYSETPOS=2',
      'must have with FREQ=DAILY as BYSETPOS: positions from 1 to 1, or from -1 (the last) to -1',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1,-8',
      'must have with FREQ=WEEKLY as BYSETPOS: positions from 1 to 7, or from -1 (the last) to -7',
    ],
    ['FREQ=DAILY;UNTIL=20260230', until],
    ['FREQ=DAILY;UNTIL=00000101', until],
    ['FREQ=DAILY;UNTIL=2026-12-31', until],
    ['FREQ=DAILY;UNTIL=20261231T173000', until],
    ['FREQ=DAILY;UNTIL=20261231T240000Z', until],
    ['FREQ=DAILY;WKST=1', 'must have as WKST: a day of the week such as SU'],
  ])('%j is refused', (text, refusal) => {
    expect(readRecurrence(text)).toEqual({ refusal });
  });
});

describe('a rule and its start', () => {
  const nothing = 'must match a day from the due date on: there is none';
  const tooFar = 'must match more often: its next occurrence is too far away, if there is one';
  const count = 'must have a lower COUNT, or UNTIL: the last occurrence is too far away';
  it.each([
    // The start need not match, but a day after it has to.
    ['FREQ=WEEKLY;BYDAY=MO', '2026-12-01', undefined],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-12-01', undefined],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=1', '2026-12-01', nothing],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=1', '2026-12-01', undefined],
    ['FREQ=DAILY;UNTIL=20261201', '2026-12-01', undefined],
    ['FREQ=DAILY;UNTIL=20261130', '2026-12-01', 'must have an UNTIL after its first occurrence, 2026-12-01'],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261206', '2026-12-01', 'must have an UNTIL after its first occurrence, 2026-12-07'],
    [
      'FREQ=DAILY;UNTIL=20261201T173000Z',
      '2026-12-01',
      'must have a day such as 20261231 as UNTIL, because due_date is a day',
    ],
    [
      'FREQ=DAILY;UNTIL=20261201',
      '2026-12-01T09:00:00.000Z',
      'must have a time in UTC such as 20261231T173000Z as UNTIL, because due_date is a time',
    ],
    ['FREQ=DAILY;UNTIL=20261201T090000Z', '2026-12-01T09:00:00.000Z', undefined],
    [
      'FREQ=DAILY;UNTIL=20261201T085959Z',
      '2026-12-01T09:00:00.000Z',
      'must have an UNTIL after its first occurrence, 2026-12-01T09:00:00.000Z',
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-12-01', nothing],
    ['FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31,-31', '2026-12-01', nothing],
    ['FREQ=YEARLY;BYMONTH=2', '2026-01-30', nothing],
    ['FREQ=YEARLY;BYDAY=MO;BYSETPOS=366', '2027-01-04', nothing],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6,-6', '2027-01-04', nothing],
    ['FREQ=WEEKLY;BYMONTH=2;BYDAY=MO,TU;BYSETPOS=3', '2027-01-04', nothing],
    ['FREQ=WEEKLY;BYMONTH=2;BYSETPOS=1', '2027-01-04', undefined],
    ['FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;INTERVAL=1000', '2027-01-04', nothing],
    // From an odd year on, no fourth year is a leap year.
    ['FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29', '2027-01-04', tooFar],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=MO', '2026-12-01', nothing],
    ['FREQ=DAILY', '9999-12-31', undefined],
    ['FREQ=MONTHLY;BYMONTHDAY=1', '9999-12-31', nothing],
    // The first of these has its first occurrence in 5 years, the second in 1,262.
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU', '2026-12-01', undefined],
    ['FREQ=DAILY;INTERVAL=365;BYMONTH=2;BYMONTHDAY=29', '2026-01-01', tooFar],
    // The start matches. The next one comes in 1,460 years.
    ['FREQ=DAILY;INTERVAL=365;BYMONTH=2;BYMONTHDAY=29', '2028-02-29', tooFar],
    ['FREQ=DAILY;COUNT=1000', '2026-12-01', undefined],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=1000', '1970-01-01', undefined],
    ['FREQ=WEEKLY;BYMONTH=1;COUNT=1000', '2026-12-01', undefined],
    ['FREQ=WEEKLY;INTERVAL=3;BYMONTH=1;COUNT=1000', '2026-12-01', count],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1000', '2026-12-01', count],
    ['FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1;COUNT=1000', '2026-12-01', undefined],
    ['FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1;COUNT=200', '2026-12-01', undefined],
    ['FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1;COUNT=1000', '2026-12-01', count],
    ['FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=3', '2026-12-01', nothing],
    ['FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYSETPOS=5,300,-32;COUNT=500', '2026-12-01', count],
    ['FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYSETPOS=337', '2026-12-01', tooFar],
    ['FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366', '2096-12-31', undefined],
  ])('%s from %s on', (rule, start, refusal) => {
    expect(readRecurrence(rule)).toHaveProperty('rule');
    expect(refusalOfStart({ rule, start, zone: null })).toBe(refusal);
  });
});

describe('the next occurrence', () => {
  it.each([
    ['FREQ=DAILY', '2026-01-01', '2026-11-29T23:59:59.999Z', '2026-11-29'],
    ['FREQ=DAILY;INTERVAL=3', '2026-01-01', '2026-11-29T00:00:00Z', '2026-11-30'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-01-01', '2026-11-30T12:00:00Z', '2026-11-30'],
    ['FREQ=DAILY', '2026-01-01T09:00:00.000Z', '2026-11-29T09:00:00.000Z', '2026-11-29T09:00:00.000Z'],
    ['FREQ=DAILY', '2026-01-01T09:00:00.000Z', '2026-11-29T09:00:00.001Z', '2026-11-30T09:00:00.000Z'],
    ['FREQ=DAILY', '0001-01-01', '2026-11-29T00:00:00Z', '2026-11-29'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU', '0001-01-01', '2026-11-29T00:00:00Z', '2026-12-06'],
    ['FREQ=MONTHLY;INTERVAL=7;BYMONTHDAY=31', '0001-01-31', '2026-11-29T00:00:00Z', '2026-12-31'],
  ])('%s from %s on is not past', (rule, start, now, due) => {
    expect(next(rule, start, { now })).toBe(due);
  });

  // What lies before is not looked at: a series goes on, however old it is.
  it.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYMONTH=12;BYDAY=MO', '2027-01-04', '2525-01-01', '2525-12-03'],
    ['FREQ=DAILY;INTERVAL=3;BYMONTHDAY=1', '2027-01-01', '8027-01-02', '8027-04-01'],
    ['FREQ=MONTHLY;INTERVAL=5;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2027-01-29', '6000-01-01', '6000-05-31'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=2,11;BYSETPOS=1;BYDAY=SU', '2027-02-07', '5001-02-02', '5003-02-06'],
  ])('%s from %s on is found at once after %s', (rule, start, after, due) => {
    expect(next(rule, start, { after })).toBe(due);
  });

  it('is after that which was completed, though it lies in the future', () => {
    expect(next('FREQ=DAILY', '2026-12-01', { after: '2026-12-24', now: '2026-12-01' })).toBe('2026-12-25');
  });

  it('is never the start again, though that was moved to a day before', () => {
    expect(next('FREQ=WEEKLY', '2026-12-01', { after: '2026-11-28', now: '2026-11-28' })).toBe('2026-12-08');
  });

  it('is a day until it is over in the zone', () => {
    const now = '2026-11-29T11:00:00Z';
    const zones = ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'];
    expect(zones.map((zone) => next('FREQ=DAILY', '2026-11-01', { zone, now }))).toEqual(days('2026-11-30 29 29'));
    expect(next('FREQ=DAILY', '2026-11-01', { zone: 'Pacific/Pago_Pago', now: '2026-11-29T10:59:59Z' })).toBe(
      '2026-11-28',
    );
  });

  it('is not there after COUNT, the missed ones counted, and after UNTIL', () => {
    expect(next('FREQ=DAILY;COUNT=3', '2026-12-01', { after: '2026-12-02' })).toBe('2026-12-03');
    expect(next('FREQ=DAILY;COUNT=3', '2026-12-01', { after: '2026-12-03' })).toBeUndefined();
    expect(next('FREQ=DAILY;COUNT=3', '2026-12-01', { now: '2026-12-04' })).toBeUndefined();
    expect(next('FREQ=DAILY;UNTIL=20261203', '2026-12-01', { after: '2026-12-03' })).toBeUndefined();
    // The start counts, whether the rule matches it or not.
    expect(series('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-12-01', null, 9)).toEqual(days('2026-12-01 07 14'));
  });

  it('is that of BYSETPOS, which chooses in a week from its first day on', () => {
    expect(series('FREQ=WEEKLY;BYDAY=SU,MO,FR;BYSETPOS=1', '2026-12-04', null, 3)).toEqual(days('2026-12-04 07 14'));
    expect(series('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO,FR;BYSETPOS=1,-1;WKST=SU', '2026-12-06', null, 5)).toEqual(
      days('2026-12-06 11 20 25 2027-01-03'),
    );
    expect(series('FREQ=DAILY;BYDAY=SU,MO;BYSETPOS=-1', '2026-12-06', null, 4)).toEqual(days('2026-12-06 07 13 14'));
    expect(series('FREQ=YEARLY;BYMONTH=2,6,9;BYSETPOS=2,-1', '2026-06-30', null, 3)).toEqual(
      days('2026-06-30 09-30 2027-09-30'),
    );
  });

  it('lies in the years 1 to 9999', () => {
    const first = '0001-01-01T00:00:00.000Z';
    // New York was 4:56:02 behind Greenwich then.
    expect(next('FREQ=DAILY', first, { zone: newYork })).toBe('0001-01-02T00:00:00.000Z');
    expect(next('FREQ=DAILY', '9999-12-30')).toBe('9999-12-31');
    expect(next('FREQ=DAILY', '9999-12-31')).toBeUndefined();
    expect(next('FREQ=DAILY', '9999-12-31T23:00:00.000Z', { zone: newYork })).toBeUndefined();
    expect(next('FREQ=YEARLY;INTERVAL=1000', '9026-01-01')).toBeUndefined();
  });

  it('is not there where the year 10000 has begun in the zone', () => {
    const [start, zone] = ['9999-12-31T12:00:00.000Z', 'Pacific/Kiritimati'];
    for (const rule of ['FREQ=DAILY', 'FREQ=DAILY;COUNT=3', 'FREQ=YEARLY;UNTIL=99991231T235959Z']) {
      expect(refusalOfStart({ rule, start, zone })).toBeUndefined();
      expect(next(rule, start, { zone })).toBeUndefined();
    }
    expect(next('FREQ=DAILY', '9999-12-30T00:00:00.000Z', { zone, after: start })).toBeUndefined();
  });

  it('leaves out days that do not exist', () => {
    expect(series('FREQ=MONTHLY', '2026-01-31', null, 5)).toEqual(days('2026-01-31 03-31 05-31 07-31 08-31'));
    expect(series('FREQ=YEARLY', '2092-02-29', null, 3)).toEqual(['2092-02-29', '2096-02-29', '2104-02-29']);
    expect(series('FREQ=MONTHLY;COUNT=3', '2026-01-30', null, 9)).toEqual(days('2026-01-30 03-30 04-30'));
    expect(next('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU', '2032-02-29')).toBe('2060-02-29');
  });
});

describe('across daylight saving, the next occurrence', () => {
  const inZone = (rule: string, start: string, zone: string, most: number) =>
    series(rule, at(start, zone), zone, most).map((due) => `${shown(due, zone)} ${due.slice(11, 16)}Z`);

  it('is at the time that clocks show, in summer and in winter', () => {
    expect(inZone('FREQ=MONTHLY', '2026-06-01T09:00', 'Europe/London', 7)).toEqual([
      ...['2026-06-01T09:00 08:00Z', '2026-07-01T09:00 08:00Z', '2026-08-01T09:00 08:00Z', '2026-09-01T09:00 08:00Z'],
      ...['2026-10-01T09:00 08:00Z', '2026-11-01T09:00 09:00Z', '2026-12-01T09:00 09:00Z'],
    ]);
    // In the south, and by half an hour.
    expect(inZone('FREQ=DAILY', '2026-04-04T12:00', 'Australia/Lord_Howe', 3)).toEqual([
      ...['2026-04-04T12:00 01:00Z', '2026-04-05T12:00 01:30Z', '2026-04-06T12:00 01:30Z'],
    ]);
  });

  it('is as much later as clocks skip, and back at its time the day after', () => {
    expect(inZone('FREQ=DAILY', '2026-03-07T02:30', newYork, 3)).toEqual([
      ...['2026-03-07T02:30 07:30Z', '2026-03-08T03:30 07:30Z', '2026-03-09T02:30 06:30Z'],
    ]);
    expect(inZone('FREQ=DAILY;COUNT=2', '2026-03-07T02:30', newYork, 9)).toHaveLength(2);
    // Clocks there skip midnight.
    expect(inZone('FREQ=DAILY', '2018-11-03T00:00', 'America/Sao_Paulo', 3)).toEqual([
      ...['2018-11-03T00:00 03:00Z', '2018-11-04T01:00 03:00Z', '2018-11-05T00:00 02:00Z'],
    ]);
    // Toronto's went from 23:30 to 00:30, so that this one is on the day after.
    expect(inZone('FREQ=DAILY', '1919-03-29T23:45', 'America/Toronto', 3)).toEqual([
      ...['1919-03-29T23:45 04:45Z', '1919-03-31T00:45 04:45Z', '1919-03-31T23:45 03:45Z'],
    ]);
  });

  it('is the first of two equal times', () => {
    expect(inZone('FREQ=DAILY', '2026-10-31T01:30', newYork, 3)).toEqual([
      ...['2026-10-31T01:30 05:30Z', '2026-11-01T01:30 05:30Z', '2026-11-02T01:30 06:30Z'],
    ]);
    // It was completed at its second time.
    expect(next('FREQ=DAILY', '2026-11-01T06:30:00.000Z', { zone: newYork })).toBe('2026-11-02T06:30:00.000Z');
  });

  it('is not twice on the day that a zone skipped', () => {
    expect(inZone('FREQ=DAILY', '2011-12-28T12:00', 'Pacific/Apia', 4)).toEqual([
      ...['2011-12-28T12:00 22:00Z', '2011-12-29T12:00 22:00Z', '2011-12-31T12:00 22:00Z', '2012-01-01T12:00 22:00Z'],
    ]);
  });

  it('ends by UNTIL as an instant, not by its day', () => {
    const rule = 'FREQ=DAILY;UNTIL=20260309T063000Z';
    expect(inZone(rule, '2026-03-07T02:30', newYork, 9)).toHaveLength(3);
    expect(inZone(rule.replace('063000', '062959'), '2026-03-07T02:30', newYork, 9)).toHaveLength(2);
  });
});
