import { parseDateTime } from '../base/date-time';
import { highest, type ListPlace, lowest, type TaskFilter } from '../db/list-filter';
import { limitOf, type PlannedFilter } from '../db/planned-filter';
import { type DueRange, dueRangeOf, spanOf } from '../planning/due-range';
import { tagKey } from '../planning/tags';
import type { Handler } from './handler';

/** The query of a list. */
export type ListQuery = Parameters<Handler<'listTasks'>>[0]['query'];

/** The parameters that limit a list by the fields with which tasks are planned. */
const plannedNames = [
  'priority',
  'tag',
  'due',
  'due_after',
  'due_before',
  'time_zone',
  'recurring',
  'completed_after',
  'completed_before',
] as const satisfies readonly (keyof ListQuery)[];

/** Whether a list has such a limit. Most lists have none, and need no time for it. A time zone alone limits nothing. */
const isPlanned = (query: ListQuery) => plannedNames.some((name) => query[name] !== undefined && name !== 'time_zone');

/** The values that identify a list: a cursor belongs to one list. */
export function filtersOf(query: ListQuery): unknown[] {
  const { status = 'all', q, created_after, created_before, updated_after, updated_before } = query;
  const filters = [status, sortOf(query), q, created_after, created_before, updated_after, updated_before];
  // Left out if there are none, so that cursors from before these filters existed stay valid.
  return isPlanned(query) ? [...filters, ...plannedNames.map((name) => query[name])] : filters;
}

/** The sort of a list, with a minus sign if it is descending. */
const sortOf = ({ sort = '-created_at' }: ListQuery) => (sort === 'created' ? '-created_at' : sort);

export function orderOf(query: ListQuery): { readonly by: TaskFilter['by']; readonly descending: boolean } {
  const sort = sortOf(query);
  return { by: sort.replace('-', '') as TaskFilter['by'], descending: sort.startsWith('-') };
}

/** The count does not depend on the sort. It uses the order of the time filter, for which there is an index. */
export const sortForCount = ({ updated_after, updated_before }: ListQuery) =>
  (updated_after ?? updated_before) === undefined ? 'created_at' : 'updated_at';

/**
 * @param from where the page starts; undefined for the whole list
 * @param now milliseconds since 1970
 */
export function filterOf(query: ListQuery, from: ListPlace | undefined, now: number): TaskFilter {
  const { status: given = 'all', q: search, due } = query;
  // Completed tasks are never overdue, and pending ones have indexes of their own.
  const status = due === 'overdue' && given === 'all' ? 'pending' : given;
  const { by } = orderOf(query);
  const createdBetween = idsOf(query.created_after, query.created_before);
  const updatedBetween = timesOf(query.updated_after, query.updated_before);
  const planned = isPlanned(query) ? plannedFilterOf(query, now) : undefined;
  // Written out, because every list needs one, and spreading an object takes microseconds.
  if (by === 'created_at') {
    const above = createdBetween ? { key: lowest.key, id: createdBetween[0] } : lowest;
    const below = createdBetween ? { key: highest.key, id: createdBetween[1] } : highest;
    return { status, by, search, from, above, below, updatedBetween, planned };
  }
  if (by === 'updated_at') {
    const { above, below } = rangeOf(updatedBetween);
    return { status, by, search, from, above, below, createdBetween, planned };
  }
  const { above, below } = rangeOf(
    by === 'due_date' ? dueTimesOf(planned?.due) : by === 'completed_at' ? planned?.completedBetween : undefined,
  );
  const limits = updatedBetween || createdBetween ? { updatedBetween, createdBetween } : undefined;
  return { status, by, search, from, above, below, planned: limits ? { ...planned, ...limits } : planned };
}

/** The ends of a range, which are not in it. */
type Between = readonly [after: string, before: string];

/**
 * Ids start with the time of creation, and no task has the lowest or the highest id of a millisecond. With created_after=10:00:00.000 the
 * list starts above the lowest id of 10:00:00.001; without created_after, above the lowest id of all.
 * @returns undefined when neither is given
 */
function idsOf(afterTime: string | undefined, beforeTime: string | undefined): Between | undefined {
  const [after, before] = [lastUntil(afterTime), firstSince(beforeTime)];
  if ((after ?? before) === undefined) return undefined;
  return [
    after === undefined ? lowest.id : firstIdOf(after + 1),
    before === undefined ? highest.id : firstIdOf(before),
  ];
}

/** @returns undefined when neither is given */
function timesOf(afterTime: string | undefined, beforeTime: string | undefined): Between | undefined {
  const [after, before] = [lastUntil(afterTime), firstSince(beforeTime)];
  if ((after ?? before) === undefined) return undefined;
  return [isoOf(after) ?? lowest.key, isoOf(before) ?? highest.key];
}

/** Times between which the due dates of a range are. */
function dueTimesOf(due: DueRange | undefined): Between | undefined {
  if (!due) return undefined;
  const [from, until] = spanOf(due);
  return [limitOf(from - 1), limitOf(until)];
}

/** The range of a list that is sorted by a time. Excludes the times themselves. */
const rangeOf = (times: Between | undefined) =>
  times
    ? { above: { key: times[0], id: highest.id }, below: { key: times[1], id: lowest.id } }
    : { above: lowest, below: highest };

function plannedFilterOf(query: ListQuery, now: number): PlannedFilter {
  const { priority, tag, due, recurring } = query;
  return {
    priorities: priority,
    tagKeys: tag?.map(tagKey),
    isDue: due === 'none' ? false : due === 'any' ? true : undefined,
    due: dueRangeOf(query, now),
    isPending: due === 'overdue' ? true : undefined,
    isRecurring: recurring,
    completedBetween: timesOf(query.completed_after, query.completed_before),
  };
}

/** @returns the last millisecond that is not after a time */
const lastUntil = (time: string | undefined) => millisecondsOf(time, 0);

/** @returns the first millisecond that is not before a time */
const firstSince = (time: string | undefined) => millisecondsOf(time, 1);

/**
 * @param ifBetween added to a time that lies between two milliseconds
 * @returns milliseconds since 1970, limited to the times that PostgreSQL and ids can express. No task is older or newer than those
 */
function millisecondsOf(time: string | undefined, ifBetween: number): number | undefined {
  if (time === undefined) return undefined;
  const { milliseconds, isBetween } = parseDateTime(time)!;
  return Math.min(Math.max(milliseconds + (isBetween ? ifBetween : 0), 0), Date.parse('9999-12-31T23:59:59.999Z'));
}

const isoOf = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();

/** @returns the lowest id of a millisecond; the highest of all for times that no id can express */
function firstIdOf(milliseconds: number): string {
  if (milliseconds > 0xffff_ffff_ffff) return highest.id;
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
