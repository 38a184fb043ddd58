import type { UserId } from '../../src/base/user';
import type { DueReminder } from '../../src/db/due-reminders';
import { instantOf } from '../../src/planning/due-date';
import type { Memory, StoredTask } from './memory';
import { inReply } from './task-store';

// The functions of src/db about reminders, over the lists in memory.

/** How many reminders of a user are remembered. */
const most = 100;
/** Milliseconds after which a reminder counts as late. */
const punctual = 60_000;

/** Notes which reminders have become due since the last look. @returns whether there were any */
export function noticeDue(memory: Memory, owner: UserId): boolean {
  const list = memory.listOf(owner);
  const [after, now] = [list.remindedUntil, Date.now()];
  list.remindedUntil = now;
  const due = [...list.tasks.values()].flatMap((task) =>
    remindersOf(task).filter(({ time }) => time > after && time <= now),
  );
  if (due.length === 0) return false;
  list.version = memory.nextVersion();
  const noticed_at = new Date(now).toISOString();
  for (const { time, ...reminder } of due.sort((one, other) => one.time - other.time))
    list.reminders.push({ ...reminder, version: list.version, remind_at: new Date(time).toISOString(), noticed_at });
  list.reminders.splice(0, list.reminders.length - most);
  return true;
}

function remindersOf({ id: task_id, completed, deleted_at, due_date, time_zone, reminders }: StoredTask) {
  if (completed || deleted_at || due_date === null) return [];
  const at = instantOf(due_date, time_zone);
  return reminders.map((minutes) => ({ task_id, due_date, minutes, time: at - minutes * 60_000 }));
}

/** The reminders that have become due after a version of the list, except of tasks that were completed, deleted or moved since. */
export function remindersAfter(memory: Memory, owner: UserId, version: number): DueReminder[] {
  const { tasks, reminders } = memory.listOf(owner);
  return reminders.flatMap(({ task_id, due_date, ...reminder }) => {
    const task = tasks.get(task_id);
    const isVoid = !task || task.completed || task.deleted_at || task.due_date !== due_date;
    if (isVoid || reminder.version <= version) return [];
    const late = Date.now() - Date.parse(reminder.remind_at) > punctual;
    return [{ ...reminder, late, task: inReply(task) as DueReminder['task'] }];
  });
}
