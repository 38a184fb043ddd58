import type { Schema } from '../../src/base/contract';
import type { ListPlace, TaskFilter } from '../../src/db/list-filter';
import { instantOf } from '../../src/planning/due-date';
import { complementOf } from '../../src/planning/position';

type Task = Schema<'Task'>;

/** The orders of lists, as src/db/list-parts.ts and src/db/positions.ts have them. */
export function orderOf(by: TaskFilter['by'], descending: boolean) {
  const sign = descending ? -1 : 1;
  const compareKeys = by === 'title' ? titles.compare : compareTexts;
  return {
    placeOf: (task: Task): ListPlace => ({ ...keyOf(task, by, descending), id: task.id }),
    /** Whether a place comes first, by a negative number. */
    compare: (one: Required<ListPlace>, other: Required<ListPlace>): number =>
      one.part - other.part ||
      sign *
        ((by === 'created_at' ? 0 : compareKeys(one.key, other.key)) || compareTexts(tieOf(one, by), tieOf(other, by))),
  };
}

const titles = new Intl.Collator('und');
const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
/** Of tasks at the same position, the newest stands on top. */
const tieOf = ({ id }: ListPlace, by: TaskFilter['by']) => (by === 'position' ? complementOf(id) : id);
const priorities = ['low', 'medium', 'high', 'urgent'];

function keyOf(task: Task, by: TaskFilter['by'], descending: boolean): { part: number; key: string } {
  const { due_date, time_zone, completed_at, priority, title, position, updated_at } = task;
  const inTime = (time: string | null) => (time === null ? { part: 1, key: '' } : { part: 0, key: time });
  switch (by) {
    case 'due_date':
      return inTime(due_date && new Date(instantOf(due_date, time_zone)).toISOString());
    case 'completed_at':
      return inTime(completed_at);
    case 'priority':
      return { part: descending ? 3 - priorities.indexOf(priority) : priorities.indexOf(priority), key: '' };
    default:
      return { part: 0, key: by === 'title' ? title : by === 'position' ? position : updated_at };
  }
}
