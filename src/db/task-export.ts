import type { UserId } from '../base/user';
import { lowest } from './list-filter';
import { type Database, statement } from './pool/connection';
import { columns, columnsOf, type Task, type TaskRow, taskOf } from './task-columns';

/** How many tasks one statement reads at most: up to 2 MB of JSON, with the longest texts and all characters escaped. */
const chunkSize = 100;

const after = (table: string, names: string, deletedAt: string) => `(
    select ${names}, ${table}.recurs_from, ${table}.has_next, ${deletedAt} as deleted_at from ${table}
    where user_id = $1 and id > $2 order by id limit (select ${chunkSize})
  )`;
const ofTasks = after('tasks', columns, 'null::timestamptz');
const chunk = (name: string, text: string) => statement(name, text, { hasOwnTime: true });
// Tasks and trash come from the same snapshot, and in the order of their ids: a task that is deleted or restored in the meantime comes once.
const selectAll = chunk(
  'export-tasks',
  `${ofTasks} union all ${after('deleted_tasks', columnsOf('deleted_tasks'), 'deleted_at')}
  order by id limit (select ${chunkSize})`,
);
const selectWithoutTrash = chunk('export-calendar', ofTasks);

/** A task with what the service alone keeps of it. A field that says nothing is left out. */
export interface ExportedTask extends Task {
  /** The instant of the due date at which the rule started. */
  readonly recurs_from?: string;
  /** Whether it has made the next task of its series. */
  readonly has_next?: boolean;
}
type Row = TaskRow & { recurs_from?: string | null; has_next?: boolean | null; deleted_at?: string | null };

/** Reads all tasks of a user by their ids, in chunks. Each statement waits until the chunk before is used. */
export async function* exportedTasks(
  database: Database,
  owner: UserId,
  withTrash: boolean,
): AsyncGenerator<readonly ExportedTask[], void> {
  const select = withTrash ? selectAll : selectWithoutTrash;
  for (let last: string | undefined = lowest.id; last !== undefined; ) {
    const rows: readonly Row[] = await database.read<Row>(select, [owner, last]);
    yield rows.map(exportedTaskOf);
    last = rows[chunkSize - 1]?.id;
  }
}

function exportedTaskOf(row: Row): ExportedTask {
  if (row.deleted_at === null) delete row.deleted_at;
  if (row.recurs_from === null) delete row.recurs_from;
  if (row.has_next === null) delete row.has_next;
  return taskOf(row) as ExportedTask;
}
