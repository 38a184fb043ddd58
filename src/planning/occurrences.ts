import type { RRuleTemporal } from 'rrule-temporal';
import { daysAfter } from './due-date';
import { maxCount, type Rule, textOf } from './recurrence-rule';
import { weekdays } from './rule-values';

/** The search was given up: the rule matches too rarely. */
export class TooRare extends Error {}

/**
 * The days of a rule, in order: those on or after `from`. Each day is looked for when it is asked for.
 * @param rule without a time: its UNTIL is left to the caller
 * @param start the day that COUNT and INTERVAL count from, like 2026-12-01. It counts as the first occurrence, also if the rule does not match it
 * @throws TooRare
 */
export function* occurrencesFrom(
  { UNTIL, COUNT, ...rule }: Rule,
  start: string,
  from: string,
): Generator<string, void> {
  const endless = simplified(rule, start);
  if (COUNT !== undefined) return yield* counted(endless, Number(COUNT), start).filter((day) => day >= from);
  for (let next = from; endless; ) {
    const [day] = search(endless, start, (found) => found.next(new Date(next), true));
    if (day === undefined) return;
    yield day;
    next = daysAfter(day, 1);
  }
}

/** The days of a rule on or before `from`, the last one first. @throws TooRare */
export function* occurrencesBefore(
  { UNTIL, COUNT, ...rule }: Rule,
  start: string,
  from: string,
): Generator<string, void> {
  const endless = simplified(rule, start);
  if (COUNT !== undefined)
    return yield* counted(endless, Number(COUNT), start)
      .filter((day) => day <= from)
      .reverse();
  for (let next = from; endless && next > start; ) {
    const [day] = search(endless, start, (found) => found.previous(new Date(next), true));
    if (day === undefined) break;
    yield day;
    next = daysAfter(day, -1);
  }
  yield start;
}

/** All days of a rule with COUNT, of which there are at most a thousand. They are found at once: it takes as long as to find the last. */
function counted(endless: Rule | undefined, count: number, start: string): string[] {
  const days = endless ? search({ ...endless, COUNT: String(count) }, start, (found) => found.all()) : [];
  return days[0] === start ? days : [start, ...days].slice(0, count);
}

/** A day that was found, as an instant. */
type Found = { readonly epochMilliseconds: number } | null;

function search(rule: Rule, start: string, find: (rule: RRuleTemporal) => Found | readonly Found[]): string[] {
  // Loaded when a task first has a rule: most services would never need it.
  const { RRuleTemporal } = require('rrule-temporal') as typeof import('rrule-temporal');
  // All days are taken as midnight in UTC: the time of day and its zone are not the library's matter. UNTIL keeps the years at four digits.
  const rruleString = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${textOf({ ...rule, UNTIL: '99991231T000000Z' })}`;
  try {
    const found = find(new RRuleTemporal({ rruleString, maxIterations: periodsOf(rule), cache: false }));
    return [found].flat().flatMap((day) => (day ? [new Date(day.epochMilliseconds).toISOString().slice(0, 10)] : []));
  } catch (error) {
    if (/^Maximum .* exceeded/.test((error as Error).message)) throw new TooRare();
    throw error;
  }
}

/**
 * How many days, weeks, months or years the library looks at to find an occurrence, or all of a rule with COUNT: 10 ms at most. Without
 * COUNT, it starts close to the day that it is asked for.
 */
function periodsOf({ FREQ, BYMONTH, BYMONTHDAY, BYSETPOS }: Rule): number {
  // Of a year, it makes all days that a rule with BYSETPOS chooses from.
  if (BYSETPOS && FREQ === 'YEARLY') return Math.min(200, Math.floor(600 / (BYMONTH?.split(',').length ?? 12)));
  if (BYSETPOS) return 200;
  // These have no fast way.
  if (FREQ === 'WEEKLY' && BYMONTH) return 100;
  return FREQ === 'DAILY' && (BYMONTH ?? BYMONTHDAY) ? 200 : maxCount + 1;
}

/**
 * The same rule in a form for which the library has a fast way: with what `start` implies, and with long periods. "Each day, only on a 29
 * February" is "each year, on 29 February", and "each month", from a 31st on, is "on the 31st of each month".
 * @returns undefined when it matches no day
 */
function simplified(rule: Rule, start: string): Rule | undefined {
  if (rule.BYSETPOS && (rule.FREQ === 'DAILY' || (rule.FREQ === 'WEEKLY' && !rule.BYMONTH))) {
    const { BYSETPOS: positions, ...others } = rule;
    const days = atPositions(rule.FREQ === 'DAILY' ? ['the day'] : daysOfWeek(rule), positions.split(',').map(Number));
    if (days.length === 0) return undefined;
    return simplified(rule.FREQ === 'DAILY' ? others : { ...others, BYDAY: days.join() }, start);
  }
  const { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS } = rule;
  const isYearly = INTERVAL === '1' && BYSETPOS === undefined;
  const weekday = weekdays[(new Date(start).getUTCDay() + 6) % 7]!;
  const [, month, day] = start.split('-').map((part) => String(Number(part)));
  const isByDay = BYDAY !== undefined || BYMONTHDAY !== undefined;
  if (FREQ === 'DAILY' && isYearly && (isByDay || BYMONTH))
    return { ...rule, FREQ: 'YEARLY', ...(!isByDay && { BYDAY: weekdays.join() }) };
  if (FREQ === 'WEEKLY' && isYearly && BYMONTH) return { ...rule, FREQ: 'YEARLY', BYDAY: BYDAY ?? weekday };
  if (FREQ === 'MONTHLY')
    return { ...rule, ...(!isByDay && { BYMONTHDAY: day! }), ...(isYearly && BYMONTH && { FREQ: 'YEARLY' }) };
  if (FREQ === 'YEARLY' && !isByDay) return { ...rule, BYMONTHDAY: day!, BYMONTH: BYMONTH ?? month! };
  return rule;
}

/** The days of a weekly rule, in the order of its week. */
function daysOfWeek({ BYDAY, WKST = 'MO' }: Rule): string[] {
  const first = weekdays.indexOf(WKST);
  return [...weekdays.slice(first), ...weekdays.slice(0, first)].filter((day) => BYDAY?.includes(day));
}

/** BYSETPOS: the first is 1, and the last is -1. */
const atPositions = (days: readonly string[], positions: readonly number[]): readonly string[] =>
  days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
