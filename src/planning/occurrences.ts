import { type Rule, textOf } from './recurrence-rule';
import { weekdays } from './rule-values';

/**
 * How many days, weeks, months or years the library looks at to find an occurrence: some 10 ms. It starts close to the day that it is asked
 * for, unless the rule has COUNT.
 */
const periods = 1000;
/** The same for rules for which the library has no fast way. */
const slowPeriods = 200;

/** The search was given up: the rule matches too rarely. */
export class TooRare extends Error {}

/**
 * @param rule without a time: its UNTIL is left to the caller
 * @param start the day that COUNT and INTERVAL count from, like 2026-12-01. It counts as the first occurrence, also if the rule does not match it
 * @param from a day
 * @returns the first day on or after `from` that the rule matches; undefined when COUNT has ended it, or there is none up to the year
 *   9999
 * @throws TooRare
 */
export function occurrenceFrom({ UNTIL, COUNT, ...rule }: Rule, start: string, from: string): string | undefined {
  const endless = simplified(rule, start);
  if (endless === undefined || COUNT === undefined) return endless && search(endless, start, from);
  const count = search(endless, start, start) === start ? COUNT : String(Number(COUNT) - 1);
  return count === '0' ? undefined : search({ ...endless, COUNT: count }, start, from);
}

function search(rule: Rule, start: string, from: string): string | undefined {
  // Loaded when a task first has a rule: most services would never need it.
  const { RRuleTemporal } = require('rrule-temporal') as typeof import('rrule-temporal');
  // All days are taken as midnight in UTC: the time of day and its zone are not the library's matter. UNTIL keeps the years at four digits.
  const rruleString = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${textOf({ ...rule, UNTIL: '99991231T000000Z' })}`;
  const maxIterations = isSlow(rule) ? slowPeriods : periods;
  try {
    const found = new RRuleTemporal({ rruleString, maxIterations, cache: false }).next(new Date(from), true);
    return found ? new Date(found.epochMilliseconds).toISOString().slice(0, 10) : undefined;
  } catch (error) {
    if (/^Maximum .* exceeded/.test((error as Error).message)) throw new TooRare();
    throw error;
  }
}

const isSlow = ({ FREQ, BYMONTH, BYMONTHDAY, BYSETPOS }: Rule) =>
  BYSETPOS !== undefined || ((FREQ === 'DAILY' || FREQ === 'WEEKLY') && (BYMONTH ?? BYMONTHDAY) !== undefined);

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
