import { type DueDate, isDay } from './due-date';
import { nextOccurrence } from './recurrence';
import { type Schedule, scheduleOf } from './schedule';
import { dayAt } from './time-zone';

/** What says when the task after this one is due. */
export interface Recurring {
  readonly due_date: DueDate | null;
  readonly time_zone: string | null;
  readonly recurrence: string | null;
  /** The instant of the due date that the rule started with: milliseconds since 1970. Null when the task makes no next one. */
  readonly recurs_from: number | null;
  /** Whether it has made the next one. */
  readonly has_next?: boolean | null;
}

/** @param now milliseconds since 1970 @returns when the next task is due; undefined when there is none */
export function nextSchedule(task: Recurring, now: number): Schedule | undefined {
  const { due_date: after, time_zone, recurrence: rule, recurs_from } = task;
  if (after === null || rule === null || recurs_from === null) return undefined;
  const start = startOf(after, time_zone, recurs_from);
  const due_date = nextOccurrence({ rule, start, zone: time_zone, after, now });
  return due_date === undefined ? undefined : scheduleOf({ due_date, time_zone });
}

/** @param recursFrom milliseconds since 1970 @returns the due date that a rule started with, of the same kind as that of the task */
export const startOf = (due: DueDate, zone: string | null, recursFrom: number): DueDate =>
  isDay(due) ? dayAt(recursFrom, zone) : new Date(recursFrom).toISOString();
