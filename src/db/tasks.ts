import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { firstOfAccount, firstOfStranger, tokenOf } from './first-list';
import { newId } from './ids';
import { type Database, type Statement, statement } from './pool/connection';

export type Task = Schema<'Task'>;

/** The table is named because the statements below have a second one with a version. */
export const columnsOf = (table: string) =>
  ['id', 'user_id', 'title', 'description', 'completed', 'created_at', 'updated_at', 'version']
    .map((column) => `${table}.${column}`)
    .join(', ');
export const columns = columnsOf('tasks');
export const withoutVersions = 'user_id, id, title, description, completed, created_at';
/** Takes the next version of the user's list. First in every statement that changes tasks: see the migration. */
export const nextVersion =
  'with list as (update task_lists set version = version + 1 where user_id = $1 returning version)';
/** Moves forward on every change, even within a millisecond or after the clock was set back. */
export const laterThan = (table: string) =>
  `greatest(date_trunc('milliseconds', clock_timestamp()), ${table}.updated_at + interval '1 millisecond')`;
export const touched = `updated_at = ${laterThan('tasks')}`;

/** The owner always is the first parameter, and in every `where`. */
const one = 'tasks.user_id = $1 and tasks.id = $2';
const select = statement('get-task', `select ${columns} from tasks where ${one}`);
const insertInto = `
  insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
  select $1, $2::uuid, $3, $4, $5::boolean, $6::timestamptz, $6::timestamptz, list.version, list.version from list
  returning ${columns}`;
const insert = statement('create-task', nextVersion + insertInto);
const insertAsAccount = statement('create-first-task', firstOfAccount + insertInto);
const insertAsStranger = statement('create-first-task-and-user', firstOfStranger('$6', '$7', '$8') + insertInto);

/** One statement that changes a task, and the same for clients that name the versions it may have. */
function change(name: string, assignments: string, versions: number): Change {
  const text = (condition: string) => `${nextVersion}
    update tasks set ${assignments}, version = list.version, ${touched}
    from list where ${one}${condition} returning ${columns}`;
  return { always: statement(name, text('')), matching: statement(name, text(matches(versions))) };
}
interface Change {
  readonly always: Statement;
  readonly matching: Statement;
}
/** @param parameter holds the versions as a text like `{1,2}` */
const matches = (parameter: number) => ` and tasks.version = any ($${parameter}::text::bigint[])`;

const replace = change('replace-task', 'title = $3, description = $4, completed = coalesce($5, tasks.completed)', 6);
const update = change(
  'update-task',
  `title = coalesce($3, tasks.title), description = case when $4 then $5 else tasks.description end,
   completed = coalesce($6, tasks.completed)`,
  7,
);
const toggle = change('toggle-task', 'completed = not tasks.completed', 3);

/** Moves tasks to the trash, in a statement that has begun with `nextVersion`. @param outcome what it returns of `kept` */
export const moveToTrash = (condition: string, outcome = 'select id from kept') => `,
  gone as (
    delete from tasks using list where ${condition}
    returning ${columns}, tasks.created_version, list.version as deleted_version
  ),
  kept as (
    insert into deleted_tasks (${withoutVersions}, updated_at, version, created_version, deleted_at)
    select ${withoutVersions}, updated_at, deleted_version, created_version, date_trunc('milliseconds', clock_timestamp())
    from gone returning id
  )
  ${outcome}`;
const remove: Change = {
  always: statement('delete-task', nextVersion + moveToTrash(one)),
  matching: statement('delete-task', nextVersion + moveToTrash(one + matches(3))),
};

/** The versions that a task may have for a change to be made: those of If-Match. Undefined: any. */
export type Versions = readonly number[] | undefined;

/** @returns the task, or undefined when the user has none of this id */
export async function getTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  return (await database.read<Task>(select, [owner, id]))[0];
}

/**
 * @param task a title that is trimmed already, and what else is known
 * @param issued when the token was issued with which the task is created
 * @returns undefined when all that there was of the user has been deleted meanwhile
 */
export async function createTask(
  database: Database,
  owner: UserId,
  task: Schema<'TaskCreate'>,
  issued?: number,
): Promise<Task | undefined> {
  const { id, now } = newId();
  const { title, description = null, completed = false } = task;
  const values = [owner, id, title, description, completed, now];
  const [created] = await database.write<Task>(insert, values);
  if (created) return created;
  const [first] = await database.write<Task>(insertAsAccount, values);
  return first ?? (await database.write<Task>(insertAsStranger, [...values, ...tokenOf(owner, issued)]))[0];
}

async function changeOne(
  database: Database,
  { always, matching }: Change,
  values: (string | boolean | null)[],
  versions: Versions,
): Promise<Task | undefined> {
  const rows = versions
    ? await database.write<Task>(matching, [...values, `{${versions.join(',')}}`])
    : await database.write<Task>(always, values);
  return rows[0];
}

/** Sets title and description; `completed` only when it is given. @returns undefined when the user has no such task */
export function replaceTask(
  database: Database,
  owner: UserId,
  id: string,
  task: Schema<'TaskReplace'>,
  versions: Versions,
): Promise<Task | undefined> {
  const { title, description = null, completed = null } = task;
  return changeOne(database, replace, [owner, id, title, description, completed], versions);
}

/** Sets what is given. @returns undefined when the user has no such task */
export function updateTask(
  database: Database,
  owner: UserId,
  id: string,
  changes: Schema<'TaskUpdate'>,
  versions: Versions,
): Promise<Task | undefined> {
  const { title = null, description = null, completed = null } = changes;
  const values = [owner, id, title, changes.description !== undefined, description, completed];
  return changeOne(database, update, values, versions);
}

/** Flips `completed` in one statement, so that parallel toggles all count. @returns undefined when the user has no such task */
export function toggleTask(
  database: Database,
  owner: UserId,
  id: string,
  versions: Versions,
): Promise<Task | undefined> {
  return changeOne(database, toggle, [owner, id], versions);
}

/** Moves a task to the trash. @returns whether there was such a task */
export async function deleteTask(database: Database, owner: UserId, id: string, versions: Versions): Promise<boolean> {
  return (await changeOne(database, remove, [owner, id], versions)) !== undefined;
}
