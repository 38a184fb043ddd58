import type { Rule } from './recurrence-rule';
import { weekdays } from './rule-values';

/**
 * The same rule in a form for which the library has a fast way: with what `start` implies, and with long periods. "Each day, only on a 29
 * February" is "each year, on 29 February", and "each month", from a 31st on, is "on the 31st of each month".
 * @returns undefined when it matches no day
 */
export function simplified(rule: Rule, start: string): Rule | undefined {
  if (rule.BYSETPOS && (rule.FREQ === 'DAILY' || (rule.FREQ === 'WEEKLY' && !rule.BYMONTH))) {
    const { BYSETPOS: positions, ...others } = rule;
    const days = atPositions(rule.FREQ === 'DAILY' ? ['the day'] : daysOfWeek(rule), positions.split(',').map(Number));
    if (days.length === 0) return undefined;
    return simplified(rule.FREQ === 'DAILY' ? others : { ...others, BYDAY: days.join() }, start);
  }
  const explicit = madeExplicit(rule, start);
  return isPossible(explicit) ? explicit : undefined;
}

function madeExplicit(rule: Rule, start: string): Rule {
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

/** The most days that each month has. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether one of the months has one of the days of BYMONTHDAY, and a period as many days as a position of BYSETPOS. */
function isPossible({ FREQ, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS }: Rule): boolean {
  const months = BYMONTH?.split(',') ?? [];
  const [monthDays, days] = [numbersOf(BYMONTHDAY), BYDAY?.split(',') ?? []];
  const hasDays = (month: string) => monthDays.some((day) => Math.abs(day) <= longest[Number(month) - 1]!);
  if (months.length > 0 && monthDays.length > 0 && !months.some(hasDays)) return false;
  // A weekday comes five times in a month, and 53 times in a year, at most.
  const times = FREQ === 'WEEKLY' ? 1 : FREQ === 'YEARLY' && months.length === 0 ? 53 : 5;
  const ofMonth = monthDays.length || days.reduce((sum, day) => sum + (day.length > 2 ? 1 : times), 0) || 1;
  const most = FREQ === 'YEARLY' ? ofMonth * (months.length || (monthDays.length > 0 ? 12 : 1)) : ofMonth;
  return BYSETPOS === undefined || numbersOf(BYSETPOS).some((position) => Math.abs(position) <= most);
}
const numbersOf = (list: string | undefined) => list?.split(',').map(Number) ?? [];

/** The days of a weekly rule, in the order of its week. */
function daysOfWeek({ BYDAY, WKST = 'MO' }: Rule): string[] {
  const first = weekdays.indexOf(WKST);
  return [...weekdays.slice(first), ...weekdays.slice(0, first)].filter((day) => BYDAY?.includes(day));
}

/** BYSETPOS: the first is 1, and the last is -1. */
const atPositions = (days: readonly string[], positions: readonly number[]): readonly string[] =>
  days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
