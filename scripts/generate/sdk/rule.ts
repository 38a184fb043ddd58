export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

interface Parts {
  readonly frequency: Frequency;
  /** Every so many days, weeks, months or years; 1 when it is left out. */
  readonly interval?: number | undefined;
  /** Days of the week. In a month or a year also with a number: `1MO` is the first Monday, `-1FR` the last Friday. */
  readonly byDay?: readonly (Weekday | `${number}${Weekday}`)[] | undefined;
  /** 1 to 31, or from the end: -1 is the last day of the month. A month that does not have the day is left out. */
  readonly byMonthDay?: readonly number[] | undefined;
  /** 1 is January. */
  readonly byMonth?: readonly number[] | undefined;
  /** Which of the days that the rule finds in a week, a month or a year: 1 is the first, -1 the last. */
  readonly bySetPosition?: readonly number[] | undefined;
  /** The first day of a week, for an `interval` of weeks; Monday when it is left out. */
  readonly weekStart?: Weekday | undefined;
}
/** It ends after so many times, the first included. */
interface Counted {
  readonly count?: number | undefined;
  readonly until?: undefined;
}
/** Its last occurrence is not after this day or time, which is of the same kind as the due date: `2026-12-31`, or `2026-12-31T17:30:00Z`. */
interface Limited {
  readonly count?: undefined;
  readonly until?: string | undefined;
}
/** The parts of an RRULE (RFC 5545, section 3.3.10) that tasks may have. It ends by `count` or `until`, or never. */
export type RecurrenceRule = Parts & (Counted | Limited);

/** The parts in the order in which the service writes them. */
const names = {
  frequency: 'FREQ',
  interval: 'INTERVAL',
  byDay: 'BYDAY',
  byMonthDay: 'BYMONTHDAY',
  byMonth: 'BYMONTH',
  bySetPosition: 'BYSETPOS',
  count: 'COUNT',
  until: 'UNTIL',
  weekStart: 'WKST',
} as const;
type Name = keyof typeof names;

/**
 * Writes the `recurrence` of a task: `writeRule({ frequency: 'WEEKLY', byDay: ['MO', 'TH'] })` is `FREQ=WEEKLY;BYDAY=MO,TH`. The service says
 * which values it does not take.
 *
 * @throws {RangeError} if `until` is neither a day nor a time
 */
export function writeRule(rule: RecurrenceRule): string {
  return (Object.keys(names) as Name[])
    .map((name) => {
      const value = name === 'until' && rule.until ? writeUntil(rule.until) : String(rule[name] ?? '');
      return value && `${names[name]}=${value}`;
    })
    .filter(Boolean)
    .join(';');
}

/**
 * Reads the `recurrence` of a task.
 *
 * @throws {SyntaxError} if it is not an RRULE, or has parts that are not known here
 */
export function readRule(recurrence: string): RecurrenceRule {
  const rule: Record<string, unknown> = {};
  for (const part of recurrence.split(';')) {
    const [, key, value = ''] = /^([A-Z]+)=([\w,+-]+)$/.exec(part) ?? [];
    const name = (Object.keys(names) as Name[]).find((each) => names[each] === key);
    if (!name) throw new SyntaxError(`${recurrence} has an unknown part: ${part}`);
    rule[name] = readPart(name, value);
  }
  if (!rule.frequency) throw new SyntaxError(`${recurrence} has no FREQ.`);
  return rule as unknown as RecurrenceRule;
}

function readPart(name: Name, value: string): unknown {
  if (name === 'interval' || name === 'count') return Number(value);
  if (name === 'byDay') return value.split(',');
  if (name.startsWith('by')) return value.split(',').map(Number);
  return name === 'until' ? readUntil(value) : value;
}

function writeUntil(until: string): string {
  const text = new Date(until).toISOString();
  return (until.length === 10 ? text.slice(0, 10) : text).replace(/[-:]|\.\d+/g, '');
}

/** As a due date in a reply: 20261231 is 2026-12-31. */
const readUntil = (text: string) =>
  text.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3.000Z');
