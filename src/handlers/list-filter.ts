import { parseDateTime } from '../base/date-time';
import { highest, type ListPlace, lowest, type TaskFilter } from '../db/list-filter';
import { limitOf, type PlannedFilter } from '../db/planned-filter';
import { type DueRange, dueRangeOf, spanOf } from '../planning/due-range';
import { tagKey } from '../planning/tags';
import type { Handler } from './handler';

/** The query of a list. */
export type ListQuery = Parameters<Handler<'listTasks'>>[0]['query'];

/** The values that identify a list: a cursor belongs to one list. */
export function filtersOf(query: ListQuery): unknown[] {
  const { status = 'all', q, created_after, created_before, updated_after, updated_before } = query;
  const { priority, tag, due, due_after, due_before, time_zone, recurring, completed_after, completed_before } = query;
  const planned = [priority, tag, due, due_after, due_before, time_zone, recurring, completed_after, completed_before];
  // Left out if there are none, so that cursors from before these filters existed stay valid.
  const given = planned.some((value) => value !== undefined) ? planned : [];
  return [status, sortOf(query), q, created_after, created_before, updated_after, updated_before, ...given];
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
  const [createdAfter, createdBefore] = [lastUntil(query.created_after), firstSince(query.created_before)];
  // Ids start with the time of creation, and no task has the lowest or the highest id of a millisecond. With created_after=10:00:00.000
  // the list starts above the lowest id of 10:00:00.001; without created_after, above the lowest id of all (millisecond -1).
  const ids = [firstIdOf((createdAfter ?? -2) + 1), firstIdOf(createdBefore ?? Number.POSITIVE_INFINITY)] as const;
  const createdBetween = (createdAfter ?? createdBefore) === undefined ? undefined : ids;
  const updatedBetween = timesOf(query.updated_after, query.updated_before);
  const common = { status, by, search, from };
  const planned = plannedFilterOf(query, now);
  if (by === 'created_at') {
    const [above, below] = [
      { ...lowest, id: ids[0] },
      { ...highest, id: ids[1] },
    ];
    return { ...common, above, below, updatedBetween, planned: plannedOrNone(planned) };
  }
  if (by === 'updated_at')
    return { ...common, ...rangeOf(updatedBetween), createdBetween, planned: plannedOrNone(planned) };
  const range = rangeOf(
    by === 'due_date' ? dueTimesOf(planned.due) : by === 'completed_at' ? planned.completedBetween : undefined,
  );
  return { ...common, ...range, planned: plannedOrNone({ ...planned, updatedBetween, createdBetween }) };
}

type Times = readonly [after: string, before: string];

/** @returns undefined when neither is given */
function timesOf(afterTime: string | undefined, beforeTime: string | undefined): Times | undefined {
  const [after, before] = [lastUntil(afterTime), firstSince(beforeTime)];
  if ((after ?? before) === undefined) return undefined;
  return [isoOf(after) ?? lowest.key, isoOf(before) ?? highest.key];
}

/** Times between which the due dates of a range are. */
function dueTimesOf(due: DueRange | undefined): Times | undefined {
  if (!due) return undefined;
  const [from, until] = spanOf(due);
  return [limitOf(from - 1), limitOf(until)];
}

/** The range of a list that is sorted by a time. Excludes the times themselves. */
const rangeOf = (times: Times | undefined) =>
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

/** @returns undefined when the filter limits nothing */
const plannedOrNone = (filter: PlannedFilter) =>
  Object.values(filter).some((value) => value !== undefined) ? filter : undefined;

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

/** @returns the lowest id of a millisecond; the lowest or the highest of all for times that no id can express */
function firstIdOf(milliseconds: number): string {
  if (milliseconds < 0) return lowest.id;
  if (milliseconds > 0xffff_ffff_ffff) return highest.id;
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
