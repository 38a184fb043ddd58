import type { Schema } from '../base/contract';
import type { DueRange } from '../planning/due-range';
import { postgresTime } from '../planning/schedule';
import type { Parameter } from './pool/connection';
import { foldingWork } from './search-text';

/** The conditions of a list on the fields with which tasks are planned. One that is undefined does not limit the list. */
export interface PlannedFilter {
  /** Any of them. */
  readonly priorities?: readonly Schema<'Priority'>[] | undefined;
  /** The keys of tags (see src/planning/tags.ts), all of which a task must have. */
  readonly tagKeys?: readonly string[] | undefined;
  /** Whether a task has a due date. */
  readonly isDue?: boolean | undefined;
  readonly due?: DueRange | undefined;
  readonly isPending?: true | undefined;
  readonly isRecurring?: boolean | undefined;
  readonly completedBetween?: readonly [after: string, before: string] | undefined;
  /** Times of change. */
  readonly updatedBetween?: readonly [after: string, before: string] | undefined;
  /** Ids, which begin with the time of creation. */
  readonly createdBetween?: readonly [after: string, before: string] | undefined;
}

/** The columns that the conditions read. */
export const plannedColumns = 'completed, completed_at, priority, tags, due_date, due_at, recurrence';

/** A tag stands in the text of its list after this. No tag contains it, because tags have no commas. */
const beforeTag = ', ';
/** The same for tags that are equal by `tagKey`. Tags are too short for their marks to be sorted in a time that matters. */
const foldedTags = `case when octet_length(tags::text) = char_length(tags::text) then (select upper(tags::text collate "C"))
    else normalize(upper(lower(normalize(tags::text) collate "und-x-icu"))) end`;

/**
 * All conditions stand in one statement, so that there are not as many statements as ways to combine them. A condition whose parameter is
 * null holds for every task.
 * @param parameter adds a parameter by its name, and returns its number with a dollar sign
 */
export function plannedConditions(parameter: (name: keyof ReturnType<typeof plannedValues>) => string) {
  /** @param condition takes the parameters */
  const unlessNull = (type: string, name: Parameters<typeof parameter>[0], condition: (value: string) => string) => {
    const value = `${parameter(name)}::${type}`;
    return `(${value} is null or ${condition(value)})`;
  };
  const time = (name: Parameters<typeof parameter>[0]) => `${parameter(name)}::timestamptz`;
  const tags = `${parameter('tags')}::text`;
  const conditions = [
    unlessNull('text', 'priorities', (list) => `coalesce(priority, 'medium') = any (${list}::task_priority[])`),
    unlessNull('boolean', 'isDue', (isDue) => `(due_date is not null) = ${isDue}`),
    unlessNull(
      'text',
      'dayAfter',
      (
        after,
      ) => `case when length(due_date) = 10 then due_date > ${after} and due_date < ${parameter('dayBefore')}::text
        and due_at >= ${time('startFrom')} and due_at < ${time('startUntil')}
      else due_at >= ${time('timeFrom')} and due_at < ${time('timeUntil')} end`,
    ),
    unlessNull('boolean', 'isPending', () => 'not completed'),
    unlessNull('boolean', 'isRecurring', (isRecurring) => `(recurrence is not null) = ${isRecurring}`),
    unlessNull(
      'timestamptz',
      'completedAfter',
      (after) => `completed_at > ${after} and completed_at < ${time('completedBefore')}`,
    ),
    unlessNull(
      'timestamptz',
      'changedAfter',
      (after) => `updated_at > ${after} and updated_at < ${time('changedBefore')}`,
    ),
    unlessNull('uuid', 'idAfter', (after) => `id > ${after} and id < ${parameter('idBefore')}::uuid`),
    // Last, because it takes longest.
    `(${tags} is null or (tags is not null and ('${beforeTag}' || substr(${foldedTags}, 2)) collate "C"
      like all (array (select jsonb_array_elements_text(${tags}::jsonb)))))`,
  ];
  const work = `case when ${tags} is null or tags is null then 0 else ${foldingWork('tags::text')} end`;
  return { conditions, work };
}

/** The values of the parameters. */
export function plannedValues(filter: PlannedFilter) {
  const { priorities, tagKeys, isDue = null, due, isPending = null, isRecurring = null } = filter;
  const { completedBetween, updatedBetween, createdBetween } = filter;
  return {
    priorities: priorities ? `{${priorities.join(',')}}` : null,
    tags: tagKeys ? JSON.stringify(tagKeys.map(patternOf)) : null,
    isDue,
    dayAfter: due ? due.days[0] : null,
    dayBefore: due ? due.days[1] : null,
    startFrom: due ? limitOf(due.starts[0]) : null,
    startUntil: due ? limitOf(due.starts[1]) : null,
    timeFrom: due ? limitOf(due.times[0]) : null,
    timeUntil: due ? limitOf(due.times[1]) : null,
    isPending,
    isRecurring,
    completedAfter: completedBetween ? completedBetween[0] : null,
    completedBefore: completedBetween ? completedBetween[1] : null,
    changedAfter: updatedBetween ? updatedBetween[0] : null,
    changedBefore: updatedBetween ? updatedBetween[1] : null,
    idAfter: createdBetween ? createdBetween[0] : null,
    idBefore: createdBetween ? createdBetween[1] : null,
  } satisfies Record<string, Parameter>;
}

/** A pattern for LIKE that matches a list with this tag. PostgreSQL writes texts in JSON as JSON.stringify does. */
const patternOf = (tagKey: string) => `%${(beforeTag + JSON.stringify(tagKey)).replace(/[%_\\]/g, '\\$&')}%`;

/** @param instant milliseconds since 1970 */
export function limitOf(instant: number): string {
  if (instant < firstDay) return '-infinity';
  return instant > lastTime ? 'infinity' : postgresTime(instant);
}
/** No due date is before the first, in any time zone, or after the last. */
const firstDay = Date.parse('0000-12-30T00:00:00Z');
const lastTime = Date.parse('9999-12-31T23:59:59.999Z');
