import type { UserId } from '../base/user';
import { nextReminder } from './next-reminder';
import { type Database, statement } from './pool/connection';
import { columnsOf, type Task, type TaskRow, taskOf } from './task-columns';
import { nextVersion } from './tasks';

/** A reminder that has become due. */
export interface DueReminder {
  /** Of the list. It has no change with this version. */
  readonly version: number;
  readonly minutes: number;
  /** When it was due. */
  readonly remind_at: string;
  /** When the service noticed that. */
  readonly noticed_at: string;
  /** The task as it is now. */
  readonly task: Task;
}

/** How many tasks a look returns at most. So a version of a list has at most five times as many reminders. */
export const mostAtATime = 50;
/** How many reminders are read at a time: more than a version has. */
const pageSize = 300;

// Has no owner, because it is about all users. Reads up to `mostAtATime` entries of an index: none while nothing is due.
const due = statement(
  'find-due-reminders',
  `select user_id, id from tasks where remind_at <= clock_timestamp() order by remind_at limit ${mostAtATime}`,
);
// Whatever was due longer ago than this is passed over: the service was away for longer than it keeps reminders.
const notice = statement(
  'notice-due-reminders',
  `${nextVersion.replace('version = version + 1', 'version = version + 1, reminder_version = version + 1')},
  due as (
    update tasks set remind_at = ${nextReminder('tasks.due_at', 'tasks.reminders', 'list.changed_at')}
    from list, (
      select id, remind_at from tasks where user_id = $1 and id = any ($2::text::uuid[]) and remind_at <= clock_timestamp()
    ) as before
    where tasks.user_id = $1 and tasks.id = before.id and tasks.remind_at = before.remind_at
    returning tasks.id, tasks.due_date, tasks.due_at, tasks.reminders, before.remind_at as since
  )
  insert into due_reminders (user_id, version, task_id, minutes, due_date, remind_at, noticed_at)
  select $1, list.version, due.id, minutes::integer, due.due_date, due.due_at - minutes::integer * interval '1 minute', list.changed_at
  from list, due, jsonb_array_elements_text(due.reminders) as minutes
  where due.due_at - minutes::integer * interval '1 minute' between greatest(due.since, list.changed_at - interval '30 days') and list.changed_at
  returning task_id`,
);
const since = statement(
  'list-due-reminders',
  `select due.version, due.minutes, due.remind_at, due.noticed_at, ${columnsOf('tasks', {
    version: 'tasks.version',
  }).replace('tasks.version as version', 'tasks.version as task_version')}
  from due_reminders as due join tasks on tasks.user_id = due.user_id and tasks.id = due.task_id
  where due.user_id = $1 and due.version > $2::bigint and not tasks.completed and tasks.due_date = due.due_date
  order by due.version, due.remind_at, due.task_id, due.minutes limit ${pageSize}`,
);

/** @returns the tasks of which a reminder is due, by user; those that have waited longest first */
export async function findDue(database: Database): Promise<ReadonlyMap<UserId, readonly string[]>> {
  const byUser = new Map<UserId, string[]>();
  for (const { user_id, id } of await database.read<{ user_id: UserId; id: string }>(due, [])) {
    byUser.set(user_id, [...(byUser.get(user_id) ?? []), id]);
  }
  return byUser;
}

/**
 * Notes that reminders of these tasks are due, once: after that, the next ones are to come.
 * @returns whether there were any: another process may have noticed them
 */
export async function noticeDue(database: Database, owner: UserId, ids: readonly string[]): Promise<boolean> {
  return (await database.write(notice, [owner, `{${ids.join()}}`])).length > 0;
}

/**
 * The reminders that have become due after a version of the list, oldest first, except of tasks that were completed, deleted or moved since.
 * @returns also the version up to which these are all
 */
export async function remindersAfter(
  database: Database,
  owner: UserId,
  version: number,
): Promise<{ readonly reminders: readonly DueReminder[]; readonly completeUpTo: number }> {
  type Row = Omit<DueReminder, 'task'> & TaskRow & { task_version: number };
  const rows = await database.read<Row>(since, [owner, version]);
  const reminders = rows.map(({ version: noticed, minutes, remind_at, noticed_at, task_version, ...task }) => ({
    version: noticed,
    minutes,
    remind_at,
    noticed_at,
    task: taskOf({ ...task, version: task_version }),
  }));
  if (reminders.length < pageSize) return { reminders, completeUpTo: Number.POSITIVE_INFINITY };
  const last = reminders.at(-1)!.version;
  const whole = reminders.filter((reminder) => reminder.version < last);
  return { reminders: whole, completeUpTo: whole.at(-1)!.version };
}
