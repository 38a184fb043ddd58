import type { UserId } from '../base/user';
import type { ImportedTask } from '../planning/imported-task';
import { firstListOfAccount, firstListOfNewUser, tokenValues } from './first-list';
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

const names = `user_id, id, title, description, completed, completed_at, priority, tags, tag_keys, due_date, due_at, time_zone, recurrence,
  recurs_from, has_next, reminders, position, series_id, created_at, updated_at, version, created_version`;
const values = `$1, item.id, title, description, completed, completed_at, priority, tags::jsonb, tag_keys::jsonb, due_date, due_at, time_zone, recurrence,
  recurs_from, has_next, reminders::jsonb, position, series_id, created_at, updated_at, list.version, list.version`;
// Writes up to a thousand rows from a body of 2 MB.
const insertInto = `, item as (
    select * from jsonb_to_recordset($2::text::jsonb) as item (
      id uuid, title text, description text, completed boolean, completed_at timestamptz, priority task_priority, tags text, tag_keys text,
      due_date text, due_at timestamptz, time_zone text, recurrence text, recurs_from timestamptz, has_next boolean, reminders text, position text, series_id uuid,
      created_at timestamptz, updated_at timestamptz, deleted_at timestamptz
    )
  ),
  created as (
    insert into tasks (${names}, remind_at) select ${values},
      case when not completed then ${nextReminder('due_at', 'reminders::jsonb', 'now()')} end
    from list, item where deleted_at is null on conflict do nothing returning 1
  ),
  trashed as (
    insert into deleted_tasks (${names}, deleted_at) select ${values}, deleted_at from list, item where deleted_at is not null
    on conflict do nothing returning 1
  )
  select (select count(*) from created) + (select count(*) from trashed) as count from list`;
// Only if nothing has changed since the ids were read: a task that was deleted or restored meanwhile would be in both tables.
const insert = statement(
  'import-tasks',
  `with list as (
    update task_lists set version = version + 1 where user_id = $1 and version = $3 returning version
  )${insertInto}`,
);
const insertFirst = statement('import-first-tasks', firstListOfAccount + insertInto);
const insertFirstAndUser = statement(
  'import-first-tasks-and-user',
  firstListOfNewUser("date_trunc('milliseconds', now())", '$3', '$4') + insertInto,
);

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
  const stored = await tryToImport(database, owner, rows, issued);
  const result =
    stored === 'list changed'
      ? await withList(database, owner, (locked) => tryToImport(locked, owner, rows, issued))
      : stored;
  // Under the lock, the list cannot change.
  return result as Exclude<typeof result, 'list changed'>;
}

async function tryToImport(
  database: Transaction,
  owner: UserId,
  rows: readonly ImportedRow[],
  issued: number | undefined,
): Promise<number | 'list changed' | undefined> {
  const wanted = `{${rows.map(({ id }) => id).join()}}`;
  const [list] = await database.read<{ version: number; ids: string[] | null }>(findExisting, [owner, wanted]);
  const existing = new Set(list?.ids);
  const added = rows.filter(({ id }) => !existing.has(id));
  if (added.length === 0 && list) return 0;
  const given = [owner, JSON.stringify(added)] as const;
  const [written] = list
    ? await database.write<{ count: number }>(insert, [...given, list.version])
    : await importFirst(database, owner, given, issued);
  return written?.count ?? (list && 'list changed');
}

/** For a user without a list. */
async function importFirst(
  database: Transaction,
  owner: UserId,
  given: readonly [UserId, string],
  issued: number | undefined,
) {
  const written = await database.write<{ count: number }>(insertFirst, given);
  if (written.length > 0) return written;
  return database.write<{ count: number }>(insertFirstAndUser, [...given, ...tokenValues(owner, issued)]);
}
