import { type Rule, textOf } from './recurrence-rule';

/**
 * How many days, weeks, months or years the library looks at to find an occurrence: some 10 ms. It starts close to the day that it is asked
 * for, unless the rule has COUNT. With BYSETPOS each takes longer; 400 years are enough, because then the calendar repeats.
 */
const periods = 1000;
const periodsWithPositions = 400;

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
  const endless = asMonthsOrYears(rule, start);
  if (COUNT === undefined) return search(endless, start, from);
  const count = search(endless, start, start) === start ? COUNT : String(Number(COUNT) - 1);
  return count === '0' ? undefined : search({ ...endless, COUNT: count }, start, from);
}

function search(rule: Rule, start: string, from: string): string | undefined {
  // Loaded when a task first has a rule: most services would never need it.
  const { RRuleTemporal } = require('rrule-temporal') as typeof import('rrule-temporal');
  // All days are taken as midnight in UTC: the time of day and its zone are not the library's matter. UNTIL keeps the years at four digits.
  const rruleString = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${textOf({ ...rule, UNTIL: '99991231T000000Z' })}`;
  const maxIterations = rule.BYSETPOS ? periodsWithPositions : periods;
  try {
    const found = new RRuleTemporal({ rruleString, maxIterations, cache: false }).next(new Date(from), true);
    return found ? new Date(found.epochMilliseconds).toISOString().slice(0, 10) : undefined;
  } catch (error) {
    if (/^Maximum .* exceeded/.test((error as Error).message)) throw new TooRare();
    throw error;
  }
}

const everyDay = 'MO,TU,WE,TH,FR,SA,SU';

/**
 * The same rule with fewer periods to look at, and without parts that `start` implies: "each day, only on a 29 February" is "each year, on 29
 * February", and "each month", from a 31st on, is "on the 31st of each month".
 */
function asMonthsOrYears(rule: Rule, start: string): Rule {
  const { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS } = rule;
  const weekday = everyDay.split(',')[(new Date(start).getUTCDay() + 6) % 7]!;
  const isYearly = INTERVAL === '1' && BYSETPOS === undefined;
  if (FREQ === 'DAILY' && isYearly && (BYDAY || BYMONTHDAY || BYMONTH))
    return { ...rule, FREQ: 'YEARLY', ...(!BYDAY && !BYMONTHDAY && { BYDAY: everyDay }) };
  if (FREQ === 'WEEKLY' && isYearly && BYMONTH) return { ...rule, FREQ: 'YEARLY', BYDAY: BYDAY ?? weekday };
  if (FREQ !== 'MONTHLY') return rule;
  return {
    ...rule,
    ...(!BYDAY && !BYMONTHDAY && { BYMONTHDAY: String(Number(start.slice(8))) }),
    ...(isYearly && BYMONTH && { FREQ: 'YEARLY' }),
  };
}
