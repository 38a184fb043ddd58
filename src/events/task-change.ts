import type { Schema } from '../base/contract';
import type { ChangedTask, ChangePlace } from '../db/changes';
import type { DueReminder } from '../db/due-reminders';
import { highest } from '../db/list-filter';

/** @returns the version up to which a client at this place has the whole list. Tasks created after it are new to the client */
export function completeVersion({ version, id, completeUpTo = version }: ChangePlace): number {
  // A client that is reading the whole list for the first time does not have the tasks on the later pages.
  const hasReadAll = completeUpTo < version || id === highest.id;
  return hasReadAll ? completeUpTo : 0;
}

/** @param completeUpTo the version up to which the client has the whole list */
export function changeOf(
  { created_version, deleted_at, completion_version, restored_version, ...task }: ChangedTask,
  completeUpTo: number,
): Schema<'TaskChange'> {
  const { id: task_id, version } = task;
  if (deleted_at !== null) return { type: 'deleted', task_id, version };
  return { type: created_version > completeUpTo ? 'created' : 'updated', task_id, version, task };
}

export function reminderOf({ task, minutes, remind_at, late }: DueReminder): Schema<'TaskReminder'> {
  return { type: 'reminder', task_id: task.id, version: task.version, minutes, remind_at, late, task };
}
