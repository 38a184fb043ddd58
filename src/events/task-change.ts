import type { Schema } from '../base/contract';
import type { ChangedTask, ChangePlace } from '../db/changes';
import { highest } from '../db/task-filters';

/** @returns the version at which a client at this place had everything: what was created later is new to it */
export function versionHad({ version, id, known = version }: ChangePlace): number {
  // Who began at the start and has not got through yet has none of the tasks that are still to come.
  const isThrough = known < version || id === highest.id;
  return isThrough ? known : 0;
}

/** @param caughtUp the version at which the client had everything */
export function changeOf(
  { created_version, deleted_at, ...task }: ChangedTask,
  caughtUp: number,
): Schema<'TaskChange'> {
  const { id: task_id, version } = task;
  if (deleted_at !== null) return { type: 'deleted', task_id, version };
  return { type: created_version > caughtUp ? 'created' : 'updated', task_id, version, task };
}
