import { hasNext, makesNext, spent } from './next-occurrence';
import { reminderAfterChange } from './next-reminder';
import { nextVersion, plus } from './next-version';
import { type Statement, statement } from './pool/connection';
import { columns, innerColumnsOf, keptColumns, taskFrom, valuesForTask } from './task-columns';
import { one } from './tasks';

/** The time of a change: now, but always later than the change before, even in the same millisecond or when the clock was set back. */
export const laterThan = (table: string) =>
  `greatest(list.changed_at, ${plus(`${table}.updated_at`, "interval '1 millisecond'")})`;
const time = laterThan('tasks');
export const touched = `updated_at = ${time}`;

/** Sets `completed`, and when that was. @param value an SQL expression */
const completion = (value: string) =>
  `completed = ${value}, completed_at = case when not ${value} then null when tasks.completed then tasks.completed_at else ${time} end,
   completion_version = case when ${value} = tasks.completed then tasks.completion_version else list.version end`;
export const completed = `completed = true, completed_at = ${time}, completion_version = list.version,
  remind_at = null`;

/** Neither of the first two completes or deletes a task that makes the next one. */
export interface Change {
  readonly always: Statement;
  /** Changes the task only if it has one of the given versions. */
  readonly ifMatch: Statement;
  /** Changes the task by what it was: the version that was read. The last parameter is the id of the next task, if it makes one. */
  readonly asRead: Statement;
}
/** @param parameter its number; it has the versions as a text like `{1,2}` */
const matches = (parameter: number) => ` and tasks.version = any ($${parameter}::text::bigint[])`;

/**
 * @param completes a condition: whether the change completes the task, or deletes it
 * @param versions the number of the parameter with the versions of If-Match. The id of the next task comes after it
 * @param recursFrom what `recurs_from` becomes when the change makes no next task
 */
function change(
  name: string,
  assignments: string,
  completes: string,
  versions: number,
  recursFrom = 'tasks.recurs_from',
): Change {
  const update = (repetition: string, condition: string) => `${nextVersion}
    update tasks set ${assignments}, ${repetition}, version = list.version, ${touched}
    from list where ${one}${condition} returning ${valuesForTask('tasks')}`;
  const isPlain = ` and not (${completes} and ${makesNext})`;
  const nextId = `$${versions + 1}::uuid`;
  const repetition = `recurs_from = ${spent(nextId, recursFrom)}, has_next = ${hasNext(nextId)}`;
  const otherwise = `recurs_from = ${recursFrom}`;
  return {
    always: statement(name, update(otherwise, isPlain), { rowOf: taskFrom }),
    ifMatch: statement(name, update(otherwise, isPlain + matches(versions)), { rowOf: taskFrom }),
    asRead: statement(name, update(repetition, matches(versions)), { rowOf: taskFrom }),
  };
}
const reminder = (...after: Parameters<typeof reminderAfterChange>) => `remind_at = ${reminderAfterChange(...after)}`;
/** @param first the number of the first parameter of a plan */
const plan = (first: number) => `due_date = $${first}, due_at = $${first + 1}::timestamptz, time_zone = $${first + 2},
   recurrence = $${first + 3}::text,
   series_id = case when $${first + 3}::text is null then tasks.series_id else coalesce(tasks.series_id, tasks.id) end`;

const replaced = 'coalesce($5::boolean, tasks.completed)';
// Without a rule, the task makes no next one.
export const replace = change(
  'replace-task',
  `title = $3, description = $4, ${completion(replaced)}, priority = $6::task_priority,
   tags = $7::text::jsonb, tag_keys = $8::text::jsonb, reminders = $9::text::jsonb, ${plan(10)},
   ${reminder(replaced, '$11::timestamptz', '$9::text::jsonb')}`,
  '($13::text is not null and coalesce($5::boolean, false))',
  15,
  '$14::timestamptz',
);
const updated = 'coalesce($6::boolean, tasks.completed)';
const words = `title = coalesce($3, tasks.title), description = case when $4 then $5 else tasks.description end,
   ${completion(updated)}`;
const updatedReminders = "case when $10::text is null then tasks.reminders else nullif($10::text::jsonb, '[]') end";
const updates = `${words},
   priority = case when $7::task_priority is null then tasks.priority else nullif($7::task_priority, 'medium') end,
   tags = case when $8::text is null then tasks.tags else nullif($8::text::jsonb, '[]') end,
   tag_keys = case when $8::text is null then tasks.tag_keys else $9::text::jsonb end, reminders = ${updatedReminders}`;
const updateCompletes = 'coalesce($6::boolean, false)';
/** Only title, description and `completed`, as most updates do: that takes the server less. */
export const updateWords = change(
  'update-task',
  `${words}, ${reminder(updated, 'tasks.due_at', 'tasks.reminders')}`,
  updateCompletes,
  7,
);
export const update = change(
  'update-task',
  `${updates}, ${reminder(updated, 'tasks.due_at', `(${updatedReminders})`)}`,
  updateCompletes,
  11,
);
export const updatePlan = change(
  'plan-task',
  `${updates}, ${plan(11)}, ${reminder(updated, '$12::timestamptz', `(${updatedReminders})`)}`,
  updateCompletes,
  16,
  '$15::timestamptz',
);
const toggled = '(not tasks.completed)';
export const toggle = change(
  'toggle-task',
  `${completion(toggled)}, ${reminder(toggled, 'tasks.due_at', 'tasks.reminders')}`,
  'true',
  3,
);

/**
 * Moves tasks to the trash.
 * @param returned what to return of each @param inner the columns that no reply has
 */
export const moveToTrash = (condition: string, returned: string, inner = innerColumnsOf('tasks')) => `${nextVersion},
  gone as (
    delete from tasks using list where ${condition}
    returning ${columns}, ${inner}, tasks.created_version, list.version as deleted_version, list.changed_at as deleted_at
  )
  insert into deleted_tasks (${keptColumns}, updated_at, version, created_version, deleted_at)
  select ${keptColumns}, updated_at, deleted_version, created_version, deleted_at
  from gone where user_id = $1 returning ${returned}`;
const onePlain = `${one} and not (${makesNext})`;
const idOfNext = '$4::uuid';
const removeAsRead = moveToTrash(
  one + matches(3),
  'id',
  `tasks.due_at, ${spent(idOfNext, 'tasks.recurs_from')} as recurs_from, ${hasNext(idOfNext)} as has_next, tasks.tag_keys`,
);
export const remove: Change = {
  always: statement('delete-task', moveToTrash(onePlain, 'id'), { returns: 'id uuid' }),
  ifMatch: statement('delete-task', moveToTrash(onePlain + matches(3), 'id'), { returns: 'id uuid' }),
  asRead: statement('delete-task', removeAsRead, { returns: 'id uuid' }),
};
