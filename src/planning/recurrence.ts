import { type DueDate, daysAfter, isDay } from './due-date';
import { occurrencesBefore, occurrencesFrom, TooRare } from './occurrences';
import { type Rule, ruleOf, textOf } from './recurrence-rule';
import { dayAt, instantAt, localTime } from './time-zone';

/**
 * A rule with the due date that it started with, which is its DTSTART. It repeats what clocks in the zone show: "each Monday at nine" is at
 * nine in summer and in winter.
 *
 * - A time that clocks skip, such as 02:30 when they go from 02:00 to 03:00, is as much later: 03:30 on that day, and 02:30 on the next
 *   (RFC 5545, sections 3.3.5 and 3.8.5.3; section 3.3.10 would leave the day out, and a task with it).
 * - Of a time that comes twice, it is the first (section 3.3.5).
 * - A day that a month or a year does not have, such as 31 April or 29 February, is left out, and COUNT does not count it (section 3.3.10).
 * - The start counts as the first occurrence, also if the rule does not match it (section 3.8.5.3).
 */
interface Recurrence {
  /** A canonical text. */
  readonly rule: string;
  readonly start: DueDate;
  /** Null: UTC. */
  readonly zone: string | null;
}

/**
 * Reads an RRULE of a request.
 * @returns its canonical text, or a sentence that says what to write instead
 */
export function readRecurrence(text: string): { readonly rule: string } | { readonly refusal: string } {
  const rule = ruleOf(text);
  return typeof rule === 'string' ? { refusal: rule } : { rule: textOf(rule) };
}

/**
 * Whether a rule can start with a due date: it must match a day from then on.
 * @returns a sentence that says what to write instead; undefined when it can
 */
export function refusalOfStart({ rule: text, start, zone }: Recurrence): string | undefined {
  const rule = ruleOf(text) as Rule;
  const { COUNT, UNTIL } = rule;
  const refusal = refusalOfUntil(text, start);
  if (refusal) return refusal;
  const day = dayOf(start, zone);
  const { COUNT: _, ...endless } = rule;
  const days = occurrencesFrom(endless, day, day);
  const nextDay = () => orTooRare(() => days.next().value ?? undefined);
  const first = nextDay();
  if (first === 'too rare' || (first === day && nextDay() === 'too rare'))
    return 'must match more often: its next occurrence is too far away, if there is one';
  if (first === undefined || (COUNT === '1' && first !== day))
    return 'must match a day from the due date on: there is none';
  if (UNTIL && dueOn(first, start, zone) > untilOf(UNTIL))
    return `must have an UNTIL after its first occurrence, ${dueOn(first, start, zone)}`;
  if (COUNT && orTooRare(() => occurrencesFrom(rule, day, day).next()) === 'too rare')
    return 'must have a lower COUNT, or UNTIL: the last occurrence is too far away';
  return undefined;
}

/** @returns a sentence, if UNTIL is a day and the due date a time, or the other way; undefined when it is not */
export function refusalOfUntil(text: string, due: DueDate): string | undefined {
  const { UNTIL } = ruleOf(text) as Rule;
  if (!UNTIL || isDay(due) === isDay(untilOf(UNTIL))) return undefined;
  return isDay(due)
    ? 'must have a day such as 20261231 as UNTIL, because due_date is a day'
    : 'must have a time in UTC such as 20261231T173000Z as UNTIL, because due_date is a time';
}

function orTooRare<Found>(find: () => Found): Found | 'too rare' {
  try {
    return find();
  } catch (error) {
    if (error instanceof TooRare) return 'too rare';
    throw error;
  }
}

/**
 * @param after the due date of the occurrence before, of the same kind as `start`
 * @param now milliseconds since 1970
 * @returns the due date of the first occurrence that is later and not past: a day is past when it is over in the zone. Undefined when
 *   COUNT or UNTIL have ended the rule, it would go beyond the year 9999, or the next one is too far away
 */
export function nextOccurrence({
  rule: text,
  start,
  zone,
  after,
  now,
}: Recurrence & { readonly after: DueDate; readonly now: number }): DueDate | undefined {
  const rule = ruleOf(text);
  // No other release may store a rule that this one cannot read. If one did, its tasks are completed without a next one.
  if (typeof rule === 'string') return undefined;
  const until = rule.UNTIL && untilOf(rule.UNTIL);
  const earliest = isDay(start) ? dayAt(now, zone) : new Date(now).toISOString();
  // Where clocks skip midnight, what is due before midnight is due on the day after.
  const near = [start, after, earliest].map((due) => dayOf(due, zone)).sort();
  const next = orTooRare(() => {
    for (const day of occurrencesFrom(rule, dayOf(start, zone), daysAfter(near[2]!, -1))) {
      const due = dueOn(day, start, zone);
      if (!isInRange(due) || (until && due > until)) return undefined;
      if (due > start && due > after && due >= earliest) return due;
    }
    return undefined;
  });
  return next === 'too rare' ? undefined : next;
}

/** A rule from one of its occurrences on. */
export interface Rest {
  readonly rule: string;
  /** The due date of the occurrence. */
  readonly start: DueDate;
  /** What clocks show then by the rule, also on a day on which they skip it: as if it were UTC, in milliseconds since 1970. */
  readonly local: number;
}

/**
 * @param due the due date of a task, which may have been moved
 * @returns the rule from the occurrence on that the task stands for: the last one that is not after its due date. COUNT is how many there are
 *   from then on. Undefined when it is too far away, or the rule has ended before
 */
export function restOf({ rule: text, start, zone }: Recurrence, due: DueDate): Rest | undefined {
  const rule = ruleOf(text) as Rule;
  const first = dayOf(start, zone);
  const until = rule.UNTIL && untilOf(rule.UNTIL);
  const latest = until && until < due ? until : due;
  const found = orTooRare(() => {
    const last = dayOf(latest, zone);
    const counted = rule.COUNT ? [...occurrencesFrom(rule, first, first)] : [];
    const before = rule.COUNT ? counted.filter((day) => day <= last).reverse() : occurrencesBefore(rule, first, last);
    let day = first;
    for (day of before) if (dueOn(day, start, zone) <= latest) break;
    if (until && dueOn(day, start, zone) > until) return undefined;
    const left = rule.COUNT && { COUNT: String(counted.length - counted.indexOf(day)) };
    return { rule: textOf({ ...rule, ...left }), start: dueOn(day, start, zone), local: localOn(day, start, zone) };
  });
  return found === 'too rare' ? undefined : found;
}

/** The day of a due date, in its zone. Where the year 10000 has begun, it is the day before. */
const dayOf = (due: DueDate, zone: string | null): string => (isDay(due) ? due : dayAt(Date.parse(due), zone));
const dayLength = 86_400_000;
/** Whether it is in the years up to 9999, which have four digits. */
const isInRange = (due: DueDate) => due.length === 10 || due.length === 24;

/** @returns the due date on another day, at the same time of day as `start` */
const dueOn = (day: string, start: DueDate, zone: string | null): DueDate =>
  isDay(start) ? day : new Date(instantAt(localOn(day, start, zone), zone)).toISOString();

/** @returns what clocks show on another day at the time of day of `start`, as if it were UTC */
function localOn(day: string, start: DueDate, zone: string | null): number {
  const local = isDay(start) ? 0 : localTime(Date.parse(start), zone);
  return Date.parse(day) + local - Math.floor(local / dayLength) * dayLength;
}

/** UNTIL as a due date: 20261231 or 20261231T173000Z. */
function untilOf(until: string): DueDate {
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  return until.length === 8 ? day : `${day}T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}.000Z`;
}
