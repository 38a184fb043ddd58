import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { isScheduling, scheduleOf } from '../planning/schedule';
import { distinctTags } from '../planning/tags';
import { type Database, type Parameter, type Statement, statement } from './pool/connection';
import { Overloaded } from './pool/errors';
import { columns, innerColumnsOf, keptColumns, listedValues, type Task, type TaskRow, taskOf } from './task-columns';
import { getTask, nextVersion, one } from './tasks';

/** The time of a change: now, but always later than the change before, even in the same millisecond or when the clock was set back. */
export const laterThan = (table: string) => `greatest(list.changed_at, ${table}.updated_at + interval '1 millisecond')`;
const time = laterThan('tasks');
export const touched = `updated_at = ${time}`;

/** Sets `completed`, and when that was. @param value an SQL expression */
const completion = (value: string) =>
  `completed = ${value}, completed_at = case when not ${value} then null when tasks.completed then tasks.completed_at else ${time} end`;
export const completed = `completed = true, completed_at = ${time}`;

interface Change {
  readonly always: Statement;
  /** Changes the task only if it has one of the given versions. */
  readonly ifMatch: Statement;
}
/** @param parameter its number; it has the versions as a text like `{1,2}` */
const matches = (parameter: number) => ` and tasks.version = any ($${parameter}::text::bigint[])`;

/** @param versions the number of the parameter with the versions of If-Match */
function change(name: string, assignments: string, versions: number): Change {
  const text = (condition: string) => `${nextVersion}
    update tasks set ${assignments}, version = list.version, ${touched}
    from list where ${one}${condition} returning ${columns}`;
  return { always: statement(name, text('')), ifMatch: statement(name, text(matches(versions))) };
}

const replace = change(
  'replace-task',
  `title = $3, description = $4, ${completion('coalesce($5::boolean, tasks.completed)')}, priority = $6::task_priority,
   tags = $7::text::jsonb, due_date = $8, due_at = $9::timestamptz, time_zone = $10, reminders = $11::text::jsonb`,
  12,
);
const updates = `title = coalesce($3, tasks.title), description = case when $4 then $5 else tasks.description end,
   ${completion('coalesce($6::boolean, tasks.completed)')},
   priority = case when $7::text is null then tasks.priority else nullif($7::text, 'medium')::task_priority end,
   tags = case when $8::text is null then tasks.tags else nullif($8::text::jsonb, '[]') end,
   reminders = case when $9::text is null then tasks.reminders else nullif($9::text::jsonb, '[]') end`;
const update = change('update-task', updates, 10);
const schedule = change('schedule-task', `${updates}, due_date = $10, due_at = $11::timestamptz, time_zone = $12`, 13);
const toggle = change('toggle-task', completion('(not tasks.completed)'), 3);

/** Moves tasks to the trash. Comes after `nextVersion`. @param result selects the rows to return from `trashed` */
export const moveToTrash = (condition: string, result = 'select id from trashed') => `,
  gone as (
    delete from tasks using list where ${condition}
    returning ${columns}, ${innerColumnsOf('tasks')}, tasks.created_version, list.version as deleted_version, list.changed_at as deleted_at
  ),
  trashed as (
    insert into deleted_tasks (${keptColumns}, updated_at, version, created_version, deleted_at)
    select ${keptColumns}, updated_at, deleted_version, created_version, deleted_at
    from gone returning id
  )
  ${result}`;
const remove: Change = {
  always: statement('delete-task', nextVersion + moveToTrash(one)),
  ifMatch: statement('delete-task', nextVersion + moveToTrash(one + matches(3))),
};

/** The versions in If-Match: a task is changed only if it has one of them. Undefined: any version. */
export type Versions = readonly number[] | undefined;

async function changeOne(
  database: Database,
  { always, ifMatch }: Change,
  values: Parameter[],
  versions: Versions,
): Promise<TaskRow | undefined> {
  const rows = versions
    ? await database.write<TaskRow>(ifMatch, [...values, `{${versions.join(',')}}`])
    : await database.write<TaskRow>(always, values);
  return rows[0];
}

/** How often a change of a task is tried, when others change the same task each time between. */
const maxAttempts = 20;

/**
 * Changes a task by what it is now: reads it, and changes that version. When another change comes between, it does so again.
 * @param changeVersion changes the task only if it still has its version
 * @returns undefined when the user has no such task, or it has none of the versions
 * @throws Overloaded when others have changed the task each time. Nothing was done
 */
async function changeAsRead(
  database: Database,
  owner: UserId,
  id: string,
  versions: Versions,
  changeVersion: (task: Task) => Promise<TaskRow | undefined>,
): Promise<TaskRow | undefined> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const task = await getTask(database, owner, id);
    if (!task || (versions && !versions.includes(task.version))) return undefined;
    const changed = await changeVersion(task);
    if (changed) return changed;
  }
  throw new Overloaded();
}

/** Sets all fields, and `completed` only when it is given. @returns undefined when the user has no such task */
export async function replaceTask(
  database: Database,
  owner: UserId,
  id: string,
  task: Schema<'TaskReplace'>,
  versions: Versions,
): Promise<Task | undefined> {
  const { title, description = null, completed = null } = task;
  const { priority, tags, reminders } = listedValues(task);
  const { due_date, due_at, time_zone } = scheduleOf(task);
  const values = [owner, id, title, description, completed, priority, tags, due_date, due_at, time_zone, reminders];
  const row = await changeOne(database, replace, values, versions);
  return row && taskOf(row);
}

/** Sets the given fields. @returns undefined when the user has no such task */
export async function updateTask(
  database: Database,
  owner: UserId,
  id: string,
  changes: Schema<'TaskUpdate'>,
  versions: Versions,
): Promise<Task | undefined> {
  const { title = null, description = null, completed = null, priority = null } = changes;
  const tags = changes.tags ? JSON.stringify(distinctTags(changes.tags)) : null;
  const reminders = changes.reminders ? JSON.stringify([...new Set(changes.reminders)]) : null;
  const isDescribed = changes.description !== undefined;
  const values = [owner, id, title, isDescribed, description, completed, priority, tags, reminders];
  const row = isScheduling(changes)
    ? await changeAsRead(database, owner, id, versions, (task) => {
        const { due_date, due_at, time_zone } = scheduleOf(changes, task);
        return changeOne(database, schedule, [...values, due_date, due_at, time_zone], [task.version]);
      })
    : await changeOne(database, update, values, versions);
  return row && taskOf(row);
}

/** Flips `completed` in one statement, so that parallel toggles all count. @returns undefined when the user has no such task */
export async function toggleTask(
  database: Database,
  owner: UserId,
  id: string,
  versions: Versions,
): Promise<Task | undefined> {
  const row = await changeOne(database, toggle, [owner, id], versions);
  return row && taskOf(row);
}

/** Moves a task to the trash. @returns whether there was such a task */
export async function deleteTask(database: Database, owner: UserId, id: string, versions: Versions): Promise<boolean> {
  return (await changeOne(database, remove, [owner, id], versions)) !== undefined;
}
