import type { Schema } from '../base/contract';
import type { DueRange } from '../planning/due-range';
import { postgresTime } from '../planning/schedule';
import type { Parameter } from './pool/connection';

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
export const plannedColumns = 'completed, completed_at, priority, tag_keys, due_date, due_at, recurrence';

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
  return [
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
    unlessNull('text', 'tagKeys', (keys) => `tag_keys @> ${keys}::jsonb`),
  ];
}

/** The values of the parameters. */
export function plannedValues(filter: PlannedFilter) {
  const { priorities, tagKeys, isDue = null, due, isPending = null, isRecurring = null } = filter;
  const { completedBetween, updatedBetween, createdBetween } = filter;
  return {
    priorities: priorities ? `{${priorities.join(',')}}` : null,
    tagKeys: tagKeys ? JSON.stringify(tagKeys) : null,
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

/** @param instant milliseconds since 1970 */
export function limitOf(instant: number): string {
  if (instant < firstDay) return '-infinity';
  return instant > lastTime ? 'infinity' : postgresTime(instant);
}
/** No due date is before the first, in any time zone, or after the last. */
const firstDay = Date.parse('0000-12-30T00:00:00Z');
const lastTime = Date.parse('9999-12-31T23:59:59.999Z');
