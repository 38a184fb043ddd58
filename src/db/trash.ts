import type { UserId } from '../base/user';
import { laterThan } from './change-statements';
import { lowest } from './list-filter';
import { nextReminder } from './next-reminder';
import { nextVersion } from './next-version';
import { type Database, statement } from './pool/connection';
import { type Chunks, changeAll, chunkStatement, findChunk, isInChunk } from './task-batches';
import {
  columnDefinitions,
  columns,
  columnsOf,
  innerColumnsOf,
  keptColumns,
  type Task,
  type TaskRow,
  taskOf,
} from './task-columns';

const one = 'deleted_tasks.user_id = $1 and deleted_tasks.id = $2::uuid';
/** After 30 days a task counts as deleted for good, even if it has not been removed yet. */
const isInTrash = "deleted_at > now() - interval '30 days'";

// A restored task gets a new created_version: to clients that learned of its deletion it is a new task.
const restore = statement(
  'restore-task',
  `${nextVersion},
  back as (
    delete from deleted_tasks using list where ${one} and ${isInTrash}
    returning ${columnsOf('deleted_tasks')}, ${innerColumnsOf('deleted_tasks')}, list.version as restored_version,
      ${laterThan('deleted_tasks')} as restored_at
  )
  insert into tasks (${keptColumns}, updated_at, version, created_version, restored_version, remind_at)
  select ${keptColumns}, restored_at, restored_version, restored_version, restored_version,
    case when not completed then ${nextReminder('due_at', 'reminders', 'restored_at')} end
  from back where user_id = $1 returning ${columns}`,
  { returns: columnDefinitions },
);

/**
 * Deletes tasks for good, and notes in the list up to which version deletions are forgotten: clients cannot learn of these any more.
 * The list is locked first, as by every statement that changes tasks. It gets no new version, because clients have nothing to learn.
 */
export const forget = (condition: string, lock = '') => `
  with list as (select version from task_lists where user_id = $1 for no key update${lock}),
  gone as (delete from deleted_tasks using list where ${condition} returning deleted_tasks.version)
  update task_lists set forgotten_version = greatest(forgotten_version, last.version)
  from (select max(version) as version, count(*) as count from gone) as last
  where user_id = $1 and last.version is not null returning last.count`;

const purge = statement('purge-task', forget(`${one} and ${isInTrash}`));
// Deletes up to `chunkSize` rows of the table and its indexes.
const empty: Chunks = {
  find: findChunk('find-trash', 'deleted_tasks'),
  change: chunkStatement('empty-trash-of-user', forget(isInChunk('deleted_tasks'))),
  firstKey: lowest.id,
};

/** Takes a task back out of the trash. @returns undefined when it is not there */
export async function restoreTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  const [row] = await database.write<TaskRow>(restore, [owner, id]);
  return row && taskOf(row);
}

/** Deletes a task in the trash for good. @returns whether it was there */
export async function purgeTask(database: Database, owner: UserId, id: string): Promise<boolean> {
  return (await database.write(purge, [owner, id])).length > 0;
}

/** Deletes all tasks in the trash for good. @returns how many there were */
export const emptyTrash = (database: Database, owner: UserId) => changeAll(database, empty, owner);
