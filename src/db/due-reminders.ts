import type { UserId } from '../base/user';
import { nextReminder } from './next-reminder';
import { minus, nextVersionOfReminders } from './next-version';
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

// Has no owner, because it is about all users. Reads up to `mostAtATime` entries of an index: none while nothing is due.
const due = statement(
  'find-due-reminders',
  `select user_id, id from tasks
  where remind_at <= clock_timestamp() and user_id <> all (array(select jsonb_array_elements_text($1::text::jsonb)))
  order by remind_at limit ${mostAtATime}`,
);
// Lists that others are changing wait for the next look, so that nobody's reminders wait behind another user's work.
const lock = statement(
  'lock-list-of-reminders',
  'select from task_lists where user_id = $1 for no key update skip locked',
);
const reminder = "minutes::integer * interval '1 minute'";
// Takes the next version of the list first, as every statement that changes tasks does. Whatever was due longer ago than 30 days is passed
// over: the service was away for longer than it keeps reminders.
const notice = statement(
  'notice-due-reminders',
  `${nextVersionOfReminders},
  due as (
    update tasks set remind_at = ${nextReminder('tasks.due_at', 'tasks.reminders', 'list.changed_at')}
    from list, (select id, remind_at from tasks where user_id = $1 and id = any ($2::text::uuid[]) and remind_at is not null) as before
    where tasks.user_id = $1 and tasks.id = before.id and tasks.remind_at = before.remind_at and before.remind_at <= list.changed_at
    returning tasks.id, tasks.due_date, tasks.due_at, tasks.reminders, before.remind_at as since
  )
  insert into due_reminders (user_id, version, task_id, minutes, due_date, remind_at, noticed_at)
  select $1, list.version, due.id, minutes::integer, due.due_date, ${minus('due.due_at', reminder)}, list.changed_at
  from list, due, jsonb_array_elements_text(due.reminders) as minutes
  where ${minus('due.due_at', reminder)} between greatest(due.since, ${minus('list.changed_at', "interval '30 days'")}) and list.changed_at`,
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
  const ids = new Map<UserId, string[]>();
  for (const { user_id, id } of tasks) ids.set(user_id, [...(ids.get(user_id) ?? []), id].slice(0, mostOfUser));
  const free = new Set<UserId>();
  for (const [user, some] of ids) if (await noticeOf(database, user, some)) free.add(user);
  return free;
}

/** @returns whether the list was free */
function noticeOf(database: Database, user: UserId, ids: readonly string[]): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if ((await transaction.write(lock, [user])).length === 0) return false;
    await transaction.write(notice, [user, `{${ids.join()}}`]);
    return true;
  });
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
