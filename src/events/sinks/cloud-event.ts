import { createHash } from 'node:crypto';
import type { Schema } from '../../base/contract';
import type { UserId } from '../../base/user';
import type { ChangedTask } from '../../db/changes';
import type { DueReminder } from '../../db/due-reminders';
import { changeOf, reminderOf } from '../task-change';

type EventType =
  | 'taskflow.task.created'
  | 'taskflow.task.updated'
  | 'taskflow.task.completed'
  | 'taskflow.task.reopened'
  | 'taskflow.task.deleted'
  | 'taskflow.task.restored'
  | 'taskflow.task.reminder.due'
  /** All that the sink knows of the user's tasks is void. Those that still exist follow as `created`. */
  | 'taskflow.tasks.reset';

/** A CloudEvent (CloudEvents 1.0). */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The same on every attempt to send the event. */
  readonly id: string;
  readonly source: string;
  readonly type: EventType;
  /** The id of the task. */
  readonly subject?: string;
  /** When the change was made; of a reset, when it is sent (RFC 3339). */
  readonly time: string;
  /** The user. Queues keep the order of events with the same key (CloudEvents, extension "Partitioning"). */
  readonly partitionkey: string;
  readonly datacontenttype: 'application/json';
  readonly data: { readonly user_id: string } & (
    | Schema<'TaskChange'>
    | Schema<'TaskReminder'>
    | { readonly type: 'reset' }
  );
}

/**
 * @param completeUpTo the version up to which the sink has the whole list
 * @param resetVersion of the list when the sink was told to forget it: what was told before is told again, as another event
 */
export function changeEvent(
  source: string,
  user: UserId,
  change: ChangedTask,
  completeUpTo: number,
  resetVersion: number | null,
): CloudEvent {
  const { id, version, updated_at, deleted_at } = change;
  return {
    specversion: '1.0',
    id: `${id}-${version}${version <= (resetVersion ?? 0) ? `-${resetVersion}` : ''}`,
    source,
    type: `taskflow.task.${kindOf(change, completeUpTo)}`,
    subject: id,
    time: deleted_at ?? updated_at,
    partitionkey: user,
    datacontenttype: 'application/json',
    data: { user_id: user, ...changeOf(change, completeUpTo) },
  };
}

/** The latest of several changes wins: of a task that was completed and then renamed, the sink learns that it was completed. */
function kindOf(change: ChangedTask, completeUpTo: number) {
  const { created_version, restored_version, completion_version, deleted_at, completed } = change;
  if (deleted_at !== null) return 'deleted';
  if (created_version > completeUpTo) return restored_version === created_version ? 'restored' : 'created';
  if (completion_version === null || completion_version <= completeUpTo) return 'updated';
  return completed ? 'completed' : 'reopened';
}

export function reminderEvent(source: string, user: UserId, reminder: DueReminder): CloudEvent {
  const { task, minutes, remind_at } = reminder;
  return {
    specversion: '1.0',
    // The same also if the reminder becomes due again because the task was moved away and back.
    id: `${task.id}-${Date.parse(remind_at)}-${minutes}`,
    source,
    type: 'taskflow.task.reminder.due',
    subject: task.id,
    time: remind_at,
    partitionkey: user,
    datacontenttype: 'application/json',
    data: { user_id: user, ...reminderOf(reminder) },
  };
}

/** @param version of the list when the reset was found necessary */
export function resetEvent(source: string, user: UserId, version: number): CloudEvent {
  return {
    specversion: '1.0',
    id: `${createHash('sha256').update(user).digest('hex').slice(0, 32)}-${version}`,
    source,
    type: 'taskflow.tasks.reset',
    time: new Date().toISOString(),
    partitionkey: user,
    datacontenttype: 'application/json',
    data: { user_id: user, type: 'reset' },
  };
}
