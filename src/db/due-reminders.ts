import type { UserId } from '../base/user';
import { nextReminder } from './next-reminder';
import { type Database, statement } from './pool/connection';
import { columnsOf, type Task, type TaskRow, taskOf } from './task-columns';

/** A reminder that has become due. */
export interface DueReminder {
  /** Of the list. It has no change with this version. */
  readonly version: number;
  readonly minutes: number;
  /** When it was due. */
  readonly remind_at: string;
  /** When the service noticed that. */
  readonly noticed_at: string;
  /** Whether it is read more than a minute after it was due: the service was away, or who is told of it. */
  readonly late: boolean;
  /** The task as it is now. */
  readonly task: Task;
}

/** How many tasks are found at a time. */
const mostAtATime = 500;
/** How many of them one user may have. So a version of a list has at most five times as many reminders. */
const mostOfUser = 50;
/** How many reminders are read at a time: more than a version has. */
const pageSize = 300;

// Have no owner, because they are about all users. The first one reads up to `mostAtATime` entries of an index: none while nothing is due.
const due = statement(
  'find-due-reminders',
  `select user_id, id from tasks
  where remind_at <= clock_timestamp() and user_id <> all (array(select jsonb_array_elements_text($1::text::jsonb)))
  order by remind_at limit ${mostAtATime}`,
);
// Takes the next version of the lists first, as every statement that changes tasks does. Lists that others are changing wait for the next
// look, so that nobody's reminders wait behind another user's work. Whatever was due longer ago than 30 days is passed over: the service was
// away for longer than it keeps reminders.
const notice = statement(
  'notice-due-reminders',
  `with found as (select * from jsonb_to_recordset($1::text::jsonb) as found (user_id text, id uuid)),
  free as (
    select user_id from task_lists where user_id in (select user_id from found) order by user_id for no key update skip locked
  ),
  list as (
    update task_lists set version = version + 1, reminder_version = version + 1 from free where task_lists.user_id = free.user_id
    returning task_lists.user_id, version, date_trunc('milliseconds', clock_timestamp()) as changed_at
  ),
  due as (
    update tasks set remind_at = ${nextReminder('tasks.due_at', 'tasks.reminders', 'list.changed_at')}
    from list, (
      select user_id, id, remind_at from tasks join found using (user_id, id) where remind_at <= clock_timestamp()
    ) as before
    where list.user_id = before.user_id and tasks.user_id = before.user_id and tasks.id = before.id
      and tasks.remind_at = before.remind_at
    returning tasks.user_id, tasks.id, tasks.due_date, tasks.due_at, tasks.reminders, before.remind_at as since
  ),
  noted as (
    insert into due_reminders (user_id, version, task_id, minutes, due_date, remind_at, noticed_at)
    select user_id, list.version, due.id, minutes::integer, due.due_date, due.due_at - minutes::integer * interval '1 minute', list.changed_at
    from list join due using (user_id), jsonb_array_elements_text(due.reminders) as minutes
    where due.due_at - minutes::integer * interval '1 minute' between greatest(due.since, list.changed_at - interval '30 days') and list.changed_at
  )
  select user_id from list`,
);
const since = statement(
  'list-due-reminders',
  `select due.version, due.minutes, due.remind_at, due.noticed_at, due.remind_at < clock_timestamp() - interval '1 minute' as late, ${columnsOf(
    'tasks',
    {
      version: 'tasks.version',
    },
  ).replace('tasks.version as version', 'tasks.version as task_version')}
  from due_reminders as due join tasks on tasks.user_id = due.user_id and tasks.id = due.task_id
  where due.user_id = $1 and due.version > $2::bigint and not tasks.completed and tasks.due_date = due.due_date
  order by due.version, due.remind_at, due.task_id, due.minutes limit ${pageSize}`,
);

/** A task of which a reminder is due. */
interface DueTask {
  readonly user_id: UserId;
  readonly id: string;
}

/** @param except users who are passed over @returns the tasks of which a reminder is due; those that have waited longest first */
export const findDue = (database: Database, except: Iterable<UserId>): Promise<readonly DueTask[]> =>
  database.read<DueTask>(due, [JSON.stringify([...except])]);

/**
 * Notes that reminders of these tasks are due, once: after that, the next ones are to come.
 * @returns the users whose lists were free, and have a new version: those of the others are being changed, maybe by a process that notes
 * the same
 */
export async function noticeDue(database: Database, tasks: readonly DueTask[]): Promise<ReadonlySet<UserId>> {
  const counts = new Map<UserId, number>();
  const some = tasks.filter(({ user_id }) => {
    const count = (counts.get(user_id) ?? 0) + 1;
    counts.set(user_id, count);
    return count <= mostOfUser;
  });
  const rows = await database.write<{ user_id: UserId }>(notice, [JSON.stringify(some)]);
  return new Set(rows.map(({ user_id }) => user_id));
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
  const reminders = rows.map(({ version: noticed, minutes, remind_at, noticed_at, late, task_version, ...task }) => ({
    version: noticed,
    minutes,
    remind_at,
    noticed_at,
    late,
    task: taskOf({ ...task, version: task_version }),
  }));
  if (reminders.length < pageSize) return { reminders, completeUpTo: Number.POSITIVE_INFINITY };
  const last = reminders.at(-1)!.version;
  const whole = reminders.filter((reminder) => reminder.version < last);
  return { reminders: whole, completeUpTo: whole.at(-1)!.version };
}
