import type { RRuleTemporal } from 'rrule-temporal';
import { daysAfter } from './due-date';
import { maxCount, type Rule, textOf } from './recurrence-rule';
import { simplified } from './simplified-rule';

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
  // A day after the year 9999 has more than ten characters.
  for (let next = from; endless && next.length === 10; ) {
    const day = firstFrom(endless, start, next);
    if (day === undefined) return;
    yield day;
    next = daysAfter(day, 1);
  }
}

/** The days of a rule without COUNT on or before `from`, the last one first. @throws TooRare */
export function* occurrencesBefore({ UNTIL, ...rule }: Rule, start: string, from: string): Generator<string, void> {
  const endless = simplified(rule, start);
  for (let next = from; endless && next > start; ) {
    const day = lastUntil(endless, start, next);
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

/** The first day of a rule on or after `from`. */
function firstFrom(rule: Rule, start: string, from: string): string | undefined {
  const earliest = Date.parse(from);
  return search(rule, movedOn(rule, start, from), (days) => {
    const found: Day[] = [];
    days.all((day) => {
      if (day.epochMilliseconds >= earliest) found.push(day);
      return found.length === 0;
    });
    return found;
  })[0];
}

/** The last day of a rule on or before `until`. It is looked for in a few periods, and then in more. */
function lastUntil(rule: Rule, start: string, until: string): string | undefined {
  const latest = Date.parse(until);
  for (const periods of [4, 200]) {
    const near = movedOn(rule, start, daysAfter(until, -periods * lengthOf(rule)));
    const days = search(rule, near, (all) => all.all((day) => day.epochMilliseconds <= latest));
    if (days.length > 0 || near === start) return days.at(-1);
  }
  throw new TooRare();
}

/** Days from a period of a rule to the next, at most. */
const lengthOf = ({ FREQ, INTERVAL = '1' }: Rule): number =>
  Number(INTERVAL) * { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[FREQ as Frequency];

/**
 * A later start, with which a rule matches the same days on or after `from`: the periods before need not be looked at.
 * @param rule as from `simplified`: `start` says no more than the day of a week
 */
function movedOn({ FREQ, INTERVAL = '1' }: Rule, start: string, from: string): string {
  const interval = Number(INTERVAL) * { DAILY: 1, WEEKLY: 7, MONTHLY: 1, YEARLY: 12 }[FREQ as Frequency];
  const isInMonths = FREQ === 'MONTHLY' || FREQ === 'YEARLY';
  const number = isInMonths ? monthNumber : dayNumber;
  const first = FREQ === 'YEARLY' ? monthNumber(start.slice(0, 4)) : number(start);
  const passed = Math.floor((number(from) - first) / interval) * interval;
  if (passed <= 0) return start;
  return isInMonths ? firstOfMonth(first + passed) : daysAfter(start, passed);
}
type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A day that was found, as an instant. */
interface Day {
  readonly epochMilliseconds: number;
}

function search(rule: Rule, start: string, find: (rule: RRuleTemporal) => readonly Day[]): string[] {
  // Loaded when a task first has a rule: most services would never need it.
  const { RRuleTemporal } = require('rrule-temporal') as typeof import('rrule-temporal');
  // All days are taken as midnight in UTC: the time of day and its zone are not the library's matter. UNTIL keeps the years at four digits.
  const rruleString = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${textOf({ ...rule, UNTIL: '99991231T000000Z' })}`;
  try {
    const found = find(new RRuleTemporal({ rruleString, maxIterations: periodsOf(rule), cache: false }));
    return found.map((day) => new Date(day.epochMilliseconds).toISOString().slice(0, 10));
  } catch (error) {
    if (/^Maximum .* exceeded/.test((error as Error).message)) throw new TooRare();
    throw error;
  }
}

/**
 * How many days, weeks, months or years the library looks at to find an occurrence, or all of a rule with COUNT: it takes some milliseconds at
 * most. The numbers are measured.
 */
function periodsOf({ FREQ, BYMONTH, BYMONTHDAY, BYSETPOS, COUNT }: Rule): number {
  const months = BYMONTH?.split(',').length ?? 12;
  // Of a year, it makes all days that a rule with BYSETPOS chooses from.
  if (FREQ === 'YEARLY' && BYSETPOS) return Math.min(200, Math.floor(600 / months));
  if (COUNT === undefined) return { DAILY: 200, WEEKLY: 100, MONTHLY: 200, YEARLY: 60 }[FREQ as Frequency];
  if (FREQ === 'YEARLY') return 400;
  if (FREQ === 'WEEKLY' && BYMONTH) return BYSETPOS ? 20 : 60;
  if (BYSETPOS || (FREQ === 'DAILY' && (BYMONTH ?? BYMONTHDAY))) return 200;
  return maxCount + 1;
}

/** Days since 1970, and months since the year 0. */
const dayNumber = (day: string) => Date.parse(day) / dayLength;
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 1) - 1;
const firstOfMonth = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`;
const dayLength = 86_400_000;
