import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { planOf, planValues } from '../planning/plan';
import { firstListOfAccount, firstListOfNewUser, tokenValues } from './first-list';
import { newId } from './ids';
import { type Database, statement } from './pool/connection';
import { columns, listedValues, type Task, type TaskRow, taskOf } from './task-columns';

/**
 * Takes the next version of the user's list, and the time of the change. Every statement that changes tasks starts with it: the migration
 * explains why.
 */
export const nextVersion = `with list as (
    update task_lists set version = version + 1 where user_id = $1
    returning version, date_trunc('milliseconds', clock_timestamp()) as changed_at
  )`;

/** The owner is the first parameter of every statement. */
export const one = 'tasks.user_id = $1 and tasks.id = $2';
const select = statement('get-task', `select ${columns} from tasks where ${one}`);
const insertInto = `
  insert into tasks (user_id, id, title, description, completed, completed_at, priority, tags, due_date, due_at, time_zone,
    recurrence, recurs_from, series_id, reminders, created_at, updated_at, version, created_version)
  select $1, $2::uuid, $3, $4, $5::boolean, case when $5::boolean then $6::timestamptz end, $7::task_priority, $8::text::jsonb,
    $9, $10::timestamptz, $11, $12::text, $13::timestamptz, case when $12::text is not null then $2::uuid end, $14::text::jsonb,
    $6::timestamptz, $6::timestamptz, list.version, list.version from list
  returning ${columns}`;
const insert = statement('create-task', nextVersion + insertInto);
const insertFirst = statement('create-first-task', firstListOfAccount + insertInto);
const insertFirstAndUser = statement('create-first-task-and-user', firstListOfNewUser('$6', '$15', '$16') + insertInto);

/** @returns undefined when the user has no such task */
export async function getTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  const [row] = await database.read<TaskRow>(select, [owner, id]);
  return row && taskOf(row);
}

/**
 * @param task its texts are trimmed already
 * @param issued when the request's token was issued, in seconds since 1970
 * @returns undefined when the user was deleted in the meantime
 * @throws Unplannable
 */
export async function createTask(
  database: Database,
  owner: UserId,
  task: Schema<'TaskCreate'>,
  issued?: number,
): Promise<Task | undefined> {
  const { id, now } = newId();
  const { title, description = null, completed = false } = task;
  const { priority, tags, reminders } = listedValues(task);
  const plan = planValues(planOf(task));
  const values = [owner, id, title, description, completed, now, priority, tags, ...plan, reminders];
  let [row] = await database.write<TaskRow>(insert, values);
  row ??= (await database.write<TaskRow>(insertFirst, values))[0];
  row ??= (await database.write<TaskRow>(insertFirstAndUser, [...values, ...tokenValues(owner, issued)]))[0];
  return row && taskOf(row);
}
