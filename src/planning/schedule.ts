import type { Schema } from '../base/contract';
import { type DueDate, dueDateOf, instantOf } from './due-date';

/** The columns that say when a task is due. */
export interface Schedule {
  readonly due_date: DueDate | null;
  /** The instant of the due date, in UTC; null when there is none. */
  readonly due_at: string | null;
  readonly time_zone: string | null;
}
const unscheduled: Schedule = { due_date: null, due_at: null, time_zone: null };

type Given = Pick<Schema<'TaskUpdate'>, 'due_date' | 'time_zone'>;

/** Whether a request says something about when a task is due. */
export const isScheduling = ({ due_date, time_zone }: Given): boolean =>
  due_date !== undefined || time_zone !== undefined;

/**
 * @param given fields of a request, which its schema has accepted. A field that is left out stays as before
 * @param before the schedule that the task has; none for a new task
 */
export function scheduleOf(given: Given, before: Omit<Schedule, 'due_at'> = unscheduled): Schedule {
  if (!isScheduling(given) && before === unscheduled) return unscheduled;
  const { due_date: text = before.due_date, time_zone = before.time_zone } = given;
  const due_date = text === null ? null : dueDateOf(text)!;
  return { due_date, due_at: due_date && postgresTime(instantOf(due_date, time_zone)), time_zone };
}

/**
 * An instant as PostgreSQL reads it. In some zones, the first day of the year 1 begins in the year before, which PostgreSQL writes otherwise
 * than RFC 3339.
 */
export const postgresTime = (instant: number) =>
  new Date(instant)
    .toISOString()
    .replace(/^0000(.*)$/, '0001$1 BC')
    .replace(/^\+0/, '');
