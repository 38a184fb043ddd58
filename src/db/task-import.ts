import type { UserId } from '../base/user';
import type { ImportedTask } from '../planning/imported-task';
import { ensureList } from './first-list';
import { withList } from './locked-list';
import { nextReminder } from './next-reminder';
import { type Database, statement, type Transaction } from './pool/connection';
import type { listedValues } from './task-columns';

/** A task of an import, as it is stored. */
export type ImportedRow = ImportedTask &
  ReturnType<typeof listedValues> & {
    readonly title: string;
    readonly description: string | null;
    readonly completed: boolean;
  };

// Reads at most one row of each table for each id.
const findExisting = statement(
  'find-imported',
  `select list.version, (
    select jsonb_agg(found.id) from (
      select id from tasks where user_id = $1 and id = any ($2::text::uuid[])
      union all select id from deleted_tasks where user_id = $1 and id = any ($2::text::uuid[])
    ) as found
  ) as ids
  from task_lists as list where list.user_id = $1`,
);

// Only if nothing has changed since the ids were read: a task that was deleted or restored meanwhile would be in both tables.
const takeVersion = statement(
  'take-version-of-import',
  'update task_lists set version = version + 1 where user_id = $1 and version = $2 returning version',
);
const names = `user_id, id, title, description, completed, completed_at, priority, tags, tag_keys, due_date, due_at, time_zone, recurrence,
  recurs_from, has_next, reminders, position, series_id, created_at, updated_at, version, created_version`;
const values = `$1, id, title, description, completed, completed_at, priority, tags::jsonb, tag_keys::jsonb, due_date, due_at, time_zone, recurrence,
  recurs_from, has_next, reminders::jsonb, position, series_id, created_at, updated_at, $3::bigint, $3::bigint`;
// Writes up to a thousand rows from a body of 2 MB.
const insertInto = (table: string, name: string, value: string) =>
  statement(
    `import-${table.replace('_', '-')}`,
    `insert into ${table} (${names}, ${name}) select ${values}, ${value}
    from jsonb_to_recordset($2::text::jsonb) as item (
      id uuid, title text, description text, completed boolean, completed_at timestamptz, priority task_priority, tags text, tag_keys text,
      due_date text, due_at timestamptz, time_zone text, recurrence text, recurs_from timestamptz, has_next boolean, reminders text, position text, series_id uuid,
      created_at timestamptz, updated_at timestamptz, deleted_at timestamptz
    ) on conflict do nothing returning 1`,
  );
const insertTasks = insertInto(
  'tasks',
  'remind_at',
  `case when not completed then ${nextReminder('due_at', 'reminders::jsonb', 'now()')} end`,
);
const insertTrash = insertInto('deleted_tasks', 'deleted_at', 'deleted_at');

/**
 * Stores the tasks that the user does not have yet, in the trash or out of it: all of them, or none.
 * @param rows each id once
 * @param issued when the request's token was issued, in seconds since 1970
 * @returns how many were stored; undefined when the user was deleted in the meantime
 */
export async function importTasks(
  database: Database,
  owner: UserId,
  rows: readonly ImportedRow[],
  issued?: number,
): Promise<number | undefined> {
  const stored = await database.transaction((transaction) => tryToImport(transaction, owner, rows));
  if (stored === 'no list')
    return (await ensureList(database, owner, issued)) ? importTasks(database, owner, rows, issued) : undefined;
  if (stored !== 'list changed') return stored;
  // Under the lock, the list cannot change.
  return withList(database, owner, (locked) => tryToImport(locked, owner, rows)) as Promise<number>;
}

async function tryToImport(
  transaction: Transaction,
  owner: UserId,
  rows: readonly ImportedRow[],
): Promise<number | 'list changed' | 'no list'> {
  const wanted = `{${rows.map(({ id }) => id).join()}}`;
  const [list] = await transaction.read<{ version: number; ids: string[] | null }>(findExisting, [owner, wanted]);
  if (!list) return 'no list';
  const existing = new Set(list.ids);
  const added = rows.filter(({ id }) => !existing.has(id));
  if (added.length === 0) return 0;
  const [next] = await transaction.write<{ version: number }>(takeVersion, [owner, list.version]);
  if (!next) return 'list changed';
  let count = 0;
  for (const insert of [insertTasks, insertTrash]) {
    const given = added.filter(({ deleted_at }) => (deleted_at === null) === (insert === insertTasks));
    if (given.length === 0) continue;
    count += (await transaction.write(insert, [owner, JSON.stringify(given), next.version])).length;
  }
  return count;
}
