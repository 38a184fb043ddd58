import type { Schema } from '../base/contract';
import { parseDateTime } from '../base/date-time';
import { daysAfter, isDay } from './due-date';
import { dayAt, startOfDay } from './time-zone';

/** A range of times: from the first until just before the second. Milliseconds since 1970. */
type Times = readonly [from: number, until: number];

/** Which due dates are meant. A day is compared with days, and a time with times. */
export interface DueRange {
  /** Days after the first and before the second. Texts that are lower or higher than all days stand for no limit. */
  readonly days: readonly [after: string, before: string];
  /** Where a day has to be compared with a time: when the day begins in the task's time zone. */
  readonly starts: Times;
  readonly times: Times;
}

const always: Times = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const anyDay = ['', '~'] as const;
const unlimited: DueRange = { days: anyDay, starts: always, times: always };

type When = Exclude<Schema<'DueFilter'>, 'none' | 'any'>;

/** The query parameters of a list that say when tasks are due. */
export interface DueQuery {
  readonly due?: Schema<'DueFilter'>;
  readonly due_after?: string;
  readonly due_before?: string;
  readonly time_zone?: string | undefined;
}

/**
 * @param now milliseconds since 1970
 * @returns which due dates a list has; undefined when the query does not limit them
 */
export function dueRangeOf({ due, due_after, due_before, time_zone }: DueQuery, now: number): DueRange | undefined {
  const zone = time_zone ?? null;
  const ranges = [
    ...(due === undefined || due === 'none' || due === 'any' ? [] : [rangeOf(due, zone, now)]),
    ...(due_after === undefined ? [] : [after(due_after, zone)]),
    ...(due_before === undefined ? [] : [before(due_before, zone)]),
  ];
  return ranges.length === 0 ? undefined : ranges.reduce(both);
}

function rangeOf(when: When, zone: string | null, now: number): DueRange {
  const today = dayAt(now, zone);
  if (when === 'overdue') return { ...unlimited, days: ['', today], times: [always[0], now] };
  const [first, count] = { today: [0, 1] as const, tomorrow: [1, 1] as const, week: [0, 7] as const }[when];
  return both(after(daysAfter(today, first - 1), zone), before(daysAfter(today, first + count), zone));
}

/** @param limit a day or a time, which is left out itself */
function after(limit: string, zone: string | null): DueRange {
  if (isDay(limit))
    return { ...unlimited, days: [limit, anyDay[1]], times: [startOfDay(daysAfter(limit, 1), zone), always[1]] };
  const times: Times = [parseDateTime(limit)!.milliseconds + 1, always[1]];
  return { ...unlimited, starts: times, times };
}

/** @param limit a day or a time, which is left out itself */
function before(limit: string, zone: string | null): DueRange {
  if (isDay(limit)) return { ...unlimited, days: [anyDay[0], limit], times: [always[0], startOfDay(limit, zone)] };
  const { milliseconds, isBetween } = parseDateTime(limit)!;
  const times: Times = [always[0], milliseconds + (isBetween ? 1 : 0)];
  return { ...unlimited, starts: times, times };
}

function both(one: DueRange, other: DueRange): DueRange {
  const common = (name: 'starts' | 'times'): Times => [
    Math.max(one[name][0], other[name][0]),
    Math.min(one[name][1], other[name][1]),
  ];
  const [[after1, before1], [after2, before2]] = [one.days, other.days];
  return {
    days: [after1 > after2 ? after1 : after2, before1 < before2 ? before1 : before2],
    starts: common('starts'),
    times: common('times'),
  };
}

/** @returns times between which the `due_at` of all due dates in a range are. No time zone is a day away from UTC. */
export function spanOf({ days, starts, times }: DueRange): Times {
  const [after, before] = days.map((day, side) => (day === anyDay[side] ? always[side]! : Date.parse(day)));
  const [from, until] = [Math.max(after!, starts[0]), Math.min(before! + 1, starts[1])];
  // Without days there are times only, and the other way.
  return [Math.min(from, times[0]), Math.max(until, times[1])];
}

/** Whether a due date is in a range. @param dueAt its instant, in milliseconds since 1970 */
export function isInRange({ days, starts, times }: DueRange, due: string, dueAt: number): boolean {
  const isBetween = ([from, until]: Times) => dueAt >= from && dueAt < until;
  return isDay(due) ? due > days[0] && due < days[1] && isBetween(starts) : isBetween(times);
}
