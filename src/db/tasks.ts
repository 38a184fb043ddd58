import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { firstListOfAccount, firstListOfNewUser, tokenValues } from './first-list';
import { newId } from './ids';
import { type Database, type Statement, statement } from './pool/connection';

export type Task = Schema<'Task'>;

const columnNames = [
  'id',
  'user_id',
  'title',
  'description',
  'completed',
  'created_at',
  'updated_at',
  'version',
] as const;
/**
 * The columns of a task, with the name of their table: other tables in these statements have a `version`, too.
 * @param instead an expression to be read in the place of a column
 */
export const columnsOf = (table: string, instead: Partial<Record<(typeof columnNames)[number], string>> = {}) =>
  columnNames.map((name) => (instead[name] ? `${instead[name]} as ${name}` : `${table}.${name}`)).join(', ');
export const columns = columnsOf('tasks');
export const withoutVersions = 'user_id, id, title, description, completed, created_at';
/** Takes the next version of the user's list. Every statement that changes tasks starts with it: the migration explains why. */
export const nextVersion =
  'with list as (update task_lists set version = version + 1 where user_id = $1 returning version)';
/** The time of a change: now, but always later than the change before, even in the same millisecond or when the clock was set back. */
export const laterThan = (table: string) =>
  `greatest(date_trunc('milliseconds', clock_timestamp()), ${table}.updated_at + interval '1 millisecond')`;
export const touched = `updated_at = ${laterThan('tasks')}`;

/** The owner is the first parameter of every statement. */
const one = 'tasks.user_id = $1 and tasks.id = $2';
const select = statement('get-task', `select ${columns} from tasks where ${one}`);
const insertInto = `
  insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
  select $1, $2::uuid, $3, $4, $5::boolean, $6::timestamptz, $6::timestamptz, list.version, list.version from list
  returning ${columns}`;
const insert = statement('create-task', nextVersion + insertInto);
const insertFirst = statement('create-first-task', firstListOfAccount + insertInto);
const insertFirstAndUser = statement('create-first-task-and-user', firstListOfNewUser('$6', '$7', '$8') + insertInto);

/** @param versions the number of the parameter with the versions of If-Match */
function change(name: string, assignments: string, versions: number): Change {
  const text = (condition: string) => `${nextVersion}
    update tasks set ${assignments}, version = list.version, ${touched}
    from list where ${one}${condition} returning ${columns}`;
  return { always: statement(name, text('')), ifMatch: statement(name, text(matches(versions))) };
}
interface Change {
  readonly always: Statement;
  /** Changes the task only if it has one of the given versions. */
  readonly ifMatch: Statement;
}
/** @param parameter its number; it has the versions as a text like `{1,2}` */
const matches = (parameter: number) => ` and tasks.version = any ($${parameter}::text::bigint[])`;

const replace = change('replace-task', 'title = $3, description = $4, completed = coalesce($5, tasks.completed)', 6);
const update = change(
  'update-task',
  `title = coalesce($3, tasks.title), description = case when $4 then $5 else tasks.description end,
   completed = coalesce($6, tasks.completed)`,
  7,
);
const toggle = change('toggle-task', 'completed = not tasks.completed', 3);

/** Moves tasks to the trash. Comes after `nextVersion`. @param result selects the rows to return from `trashed` */
export const moveToTrash = (condition: string, result = 'select id from trashed') => `,
  gone as (
    delete from tasks using list where ${condition}
    returning ${columns}, tasks.created_version, list.version as deleted_version
  ),
  trashed as (
    insert into deleted_tasks (${withoutVersions}, updated_at, version, created_version, deleted_at)
    select ${withoutVersions}, updated_at, deleted_version, created_version, date_trunc('milliseconds', clock_timestamp())
    from gone returning id
  )
  ${result}`;
const remove: Change = {
  always: statement('delete-task', nextVersion + moveToTrash(one)),
  ifMatch: statement('delete-task', nextVersion + moveToTrash(one + matches(3))),
};

/** The versions in If-Match: a task is changed only if it has one of them. Undefined: any version. */
export type Versions = readonly number[] | undefined;

/** @returns undefined when the user has no such task */
export async function getTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  return (await database.read<Task>(select, [owner, id]))[0];
}

/**
 * @param task its title is trimmed already
 * @param issued when the request's token was issued, in seconds since 1970
 * @returns undefined when the user was deleted in the meantime
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
  const [first] = await database.write<Task>(insertFirst, values);
  return first ?? (await database.write<Task>(insertFirstAndUser, [...values, ...tokenValues(owner, issued)]))[0];
}

async function changeOne(
  database: Database,
  { always, ifMatch }: Change,
  values: (string | boolean | null)[],
  versions: Versions,
): Promise<Task | undefined> {
  const rows = versions
    ? await database.write<Task>(ifMatch, [...values, `{${versions.join(',')}}`])
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

/** Sets the given fields. @returns undefined when the user has no such task */
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
