import type { Schema } from '../../src/base/contract';
import type { PlannedFilter } from '../../src/db/planned-filter';
import { instantOf } from '../../src/planning/due-date';
import { isInRange } from '../../src/planning/due-range';
import { tagKey } from '../../src/planning/tags';

/** Whether a task fits the conditions on the fields with which tasks are planned (see src/db/planned-filter.ts). */
export function fitsPlan(task: Schema<'Task'>, filter: PlannedFilter): boolean {
  const { priorities, tagKeys = [], isDue, due, isPending, isRecurring, completedBetween } = filter;
  const { due_date, completed_at } = task;
  const keys = task.tags.map(tagKey);
  return (
    (!priorities || priorities.includes(task.priority)) &&
    tagKeys.every((key) => keys.includes(key)) &&
    (isDue === undefined || (due_date !== null) === isDue) &&
    (!due || (due_date !== null && isInRange(due, due_date, instantOf(due_date, task.time_zone)))) &&
    !(isPending && task.completed) &&
    (isRecurring === undefined || (task.recurrence !== null) === isRecurring) &&
    (!completedBetween || (completed_at !== null && isBetween(completed_at, completedBetween)))
  );
}

/** "-infinity" comes before all times, and "infinity" after. */
const isBetween = (time: string, [after, before]: readonly [string, string]) => time > after && time < before;
