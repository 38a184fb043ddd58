import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { planInTurn, planValues } from '../planning/plan';
import { defaultPosition } from '../planning/position';
import { inList } from './first-list';
import { newId } from './ids';
import { nextReminder } from './next-reminder';
import { nextVersionOfNew } from './next-version';
import { type Database, statement } from './pool/connection';
import { listsOf, type Task, taskFrom, valuesForTask, valuesOfLists } from './task-columns';

/** The owner is the first parameter of every statement. */
export const one = 'tasks.user_id = $1 and tasks.id = $2::uuid';
const select = statement('get-task', `select ${valuesForTask('tasks')} from tasks where ${one}`, { rowOf: taskFrom });

/** @param columns, values of the planned columns, each with a comma before it */
const creation = (columns = '', values = '') =>
  statement(
    'create-task',
    `${nextVersionOfNew}
    insert into tasks (user_id, id, title, description, completed, completed_at, created_at, updated_at, version, created_version${columns})
    select $1, $2::uuid, $3, $4, $5::boolean, case when $5::boolean then $6::timestamptz end, $6::timestamptz, $6::timestamptz,
      list.version, list.version${values} from list
    returning version`,
    { returns: 'version bigint' },
  );
const createPlain = creation();
const createPlanned = creation(
  ', priority, tags, due_date, due_at, time_zone, recurrence, recurs_from, series_id, reminders, tag_keys, remind_at',
  `, $7::task_priority, $8::text::jsonb, $9, $10::timestamptz, $11, $12::text, $13::timestamptz,
   case when $12::text is not null then $2::uuid end, $14::text::jsonb, $15::text::jsonb,
   case when not $5::boolean then ${nextReminder('$10::timestamptz', '$14::text::jsonb', '$6::timestamptz')} end`,
);

/** @returns undefined when the user has no such task */
export async function getTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  const [task] = await database.read<Task>(select, [owner, id]);
  return task;
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
  const plan = await planInTurn(owner, task);
  const { id, now } = newId();
  const { title, description = null, completed = false } = task;
  const lists = listsOf(task);
  const { priority, tags, tag_keys, reminders } = valuesOfLists(lists);
  const planned = [priority, tags, ...planValues(plan), reminders, tag_keys];
  const isPlain = planned.every((value) => value === null);
  const values = [owner, id, title, description, completed, now, ...(isPlain ? [] : planned)];
  const create = () => database.write<Pick<Task, 'version'>>(isPlain ? createPlain : createPlanned, values);
  const [created] = await inList(database, owner, issued, now, create);
  if (!created) return undefined;
  // All else is known: reading it back would cost a tenth of the statement.
  return {
    id,
    user_id: owner,
    title,
    description,
    completed,
    completed_at: completed ? now : null,
    priority: lists.priority,
    tags: lists.tags,
    due_date: plan.due_date,
    time_zone: plan.time_zone,
    recurrence: plan.recurrence,
    reminders: lists.reminders,
    position: defaultPosition(id),
    series_id: plan.recurrence === null ? null : id,
    created_at: now,
    updated_at: now,
    version: created.version,
  };
}
