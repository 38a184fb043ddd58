import { parseDateTime } from '../base/date-time';
import type { PlannedFilter } from '../db/planned-filter';
import { highest, type ListPlace, lowest, type TaskFilter } from '../db/task-filters';
import { dueRangeOf } from '../planning/due-range';
import { tagKey } from '../planning/tags';
import type { Handler } from './handler';

/** The query of a list. */
export type ListQuery = Parameters<Handler<'listTasks'>>[0]['query'];

/** The values that identify a list: a cursor belongs to one list. */
export function filtersOf(query: ListQuery): unknown[] {
  const {
    status = 'all',
    sort = '-created_at',
    q,
    created_after,
    created_before,
    updated_after,
    updated_before,
  } = query;
  const { priority, tag, due, due_after, due_before, time_zone, recurring, completed_after, completed_before } = query;
  const planned = [priority, tag, due, due_after, due_before, time_zone, recurring, completed_after, completed_before];
  // Left out if there are none, so that cursors from before these filters existed stay valid.
  const given = planned.some((value) => value !== undefined) ? planned : [];
  return [status, sort, q, created_after, created_before, updated_after, updated_before, ...given];
}

/** The count does not depend on the sort. It uses the order of the time filter, for which there is an index. */
export const sortForCount = ({ updated_after, updated_before }: ListQuery) =>
  (updated_after ?? updated_before) === undefined ? 'created_at' : 'updated_at';

/**
 * @param from where the page starts; undefined for the whole list
 * @param now milliseconds since 1970
 */
export function filterOf(query: ListQuery, descending: boolean, from: ListPlace | undefined, now: number): TaskFilter {
  const { status = 'all', q: search } = query;
  const [createdAfter, createdBefore] = [lastUntil(query.created_after), firstSince(query.created_before)];
  const [updatedAfter, updatedBefore] = [lastUntil(query.updated_after), firstSince(query.updated_before)];
  const by = query.sort?.endsWith('updated_at') ? 'updated_at' : 'created_at';
  // Ids start with the time of creation, and no task has the lowest or the highest id of a millisecond. With created_after=10:00:00.000
  // the list starts above the lowest id of 10:00:00.001; without created_after, above the lowest id of all (millisecond -1).
  const ids = [firstIdOf((createdAfter ?? -2) + 1), firstIdOf(createdBefore ?? Number.POSITIVE_INFINITY)] as const;
  const changed = [isoOf(updatedAfter) ?? lowest.updatedAt, isoOf(updatedBefore) ?? highest.updatedAt] as const;
  const byCreation = by === 'created_at';
  const above = byCreation ? { updatedAt: lowest.updatedAt, id: ids[0] } : { updatedAt: changed[0], id: highest.id };
  const below = byCreation ? { updatedAt: highest.updatedAt, id: ids[1] } : { updatedAt: changed[1], id: lowest.id };
  return {
    status,
    by,
    search,
    above: (!descending && from) || above,
    below: (descending && from) || below,
    updatedBetween: byCreation && (updatedAfter ?? updatedBefore) !== undefined ? changed : undefined,
    createdBetween: !byCreation && (createdAfter ?? createdBefore) !== undefined ? ids : undefined,
    planned: plannedFilterOf(query, now),
  };
}

/** @returns undefined when the query limits none of these fields */
function plannedFilterOf(query: ListQuery, now: number): PlannedFilter | undefined {
  const { priority, tag, due, recurring } = query;
  const [completedAfter, completedBefore] = [lastUntil(query.completed_after), firstSince(query.completed_before)];
  const hasCompleted = (completedAfter ?? completedBefore) !== undefined;
  const filter: PlannedFilter = {
    priorities: priority,
    tagKeys: tag?.map(tagKey),
    isDue: due === 'none' ? false : due === 'any' ? true : undefined,
    due: dueRangeOf(query, now),
    isPending: due === 'overdue' ? true : undefined,
    isRecurring: recurring,
    completedBetween: hasCompleted
      ? [isoOf(completedAfter) ?? '-infinity', isoOf(completedBefore) ?? 'infinity']
      : undefined,
  };
  return Object.values(filter).some((value) => value !== undefined) ? filter : undefined;
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

/** @returns the lowest id of a millisecond; the lowest or the highest of all for times that no id can express */
function firstIdOf(milliseconds: number): string {
  if (milliseconds < 0) return lowest.id;
  if (milliseconds > 0xffff_ffff_ffff) return highest.id;
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
