import type { UserId } from '../base/user';
import type { ListPlace, TaskFilter } from './list-filter';
import { type ListPart, partsOf } from './list-parts';
import { unmeasuredTasks } from './page-size';
import { pageStatement } from './page-statement';
import type { Database } from './pool/connection';
import { type Task, type TaskRow, taskOf } from './task-columns';
import { statementFor, valuesOf } from './task-filters';

interface Page {
  readonly tasks: readonly Task[];
  /** Where the next page starts; undefined when there is none. */
  readonly next: ListPlace | undefined;
}

/**
 * A long statement also returns how many tasks were found before the page was cut to its size. Its last row may have the count 0: this row
 * is the last task that was read, and the next page continues after it.
 */
type Row = TaskRow & { readonly found_count?: number; readonly due_at?: string; readonly spot?: string };

/** Reads one page of a user's tasks. @param limit how many tasks it may have */
export async function listTasks(
  database: Database,
  owner: UserId,
  filter: TaskFilter,
  descending: boolean,
  limit: number,
): Promise<Page> {
  const isMeasured = limit > unmeasuredTasks;
  const parts = partsOf(filter, descending);
  if (parts.length === 1) return readPart(database, owner, filter, parts[0]!, descending, limit, isMeasured);
  const tasks: Task[] = [];
  let last = filter.from;
  for (const [index, part] of parts.entries()) {
    if (!part || index < (filter.from?.part ?? 0)) continue;
    const room = limit - tasks.length;
    // Each part could have a megabyte.
    if (isMeasured && tasks.length > unmeasuredTasks) return { tasks, next: last };
    const from = index === (filter.from?.part ?? 0) ? filter.from : undefined;
    const page = await readPart(database, owner, { ...filter, from }, part, descending, room, isMeasured);
    tasks.push(...page.tasks);
    if (room === 0 && page.next) return { tasks, next: last };
    if (page.next) return { tasks, next: { part: index, ...page.next } };
    last = page.last ? { part: index, ...page.last } : last;
  }
  return { tasks, next: undefined };
}

/** @returns the tasks of a page in one part of the list, and the places of the last of them and where the next page starts in this part */
async function readPart(
  database: Database,
  owner: UserId,
  filter: TaskFilter,
  part: ListPart,
  descending: boolean,
  limit: number,
  isMeasured: boolean,
): Promise<{
  readonly tasks: readonly Task[];
  readonly last: ListPlace | undefined;
  readonly next: ListPlace | undefined;
}> {
  const kind = `${descending ? 'desc' : 'asc'}${isMeasured ? ' measured' : ''}`;
  const list = statementFor(kind, filter, part, () => pageStatement(filter, part, descending, isMeasured));
  // One task more than the limit tells whether there is a next page.
  const rows = await database.read<Row>(list, valuesOf(list, owner, filter, part, descending, limit + 1));
  const found = list.long ? rows.filter(({ found_count }) => found_count !== 0) : rows;
  const kept = found.slice(0, limit);
  const isCut = kept.length < (rows[0]?.found_count || found.length);
  const [last, next] = [kept.at(-1), isCut ? (kept.at(-1) ?? rows[0]) : rows[found.length]];
  return {
    tasks: list.rowOf ? (kept as Task[]) : kept.map(taskOfPage),
    last: last && placeOf(filter, last),
    next: next && placeOf(filter, next),
  };
}

const taskOfPage = ({ found_count, due_at, spot, ...task }: Row) => taskOf(task);

function placeOf({ by }: TaskFilter, row: Row): ListPlace {
  const { id, updated_at, title, due_at, completed_at, spot = '' } = row;
  const keys = { title, position: spot.slice(0, spot.indexOf(' ')), due_date: due_at, completed_at };
  return { key: by in keys ? (keys[by as keyof typeof keys] ?? '') : updated_at, id };
}
