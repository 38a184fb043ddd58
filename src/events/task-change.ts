import type { Schema } from '../base/contract';
import type { ChangedTask, ChangePlace } from '../db/changes';
import { highest } from '../db/task-filters';

/** @returns the version up to which a client at this place has the whole list. Tasks created after it are new to the client */
export function knownVersion({ version, id, known = version }: ChangePlace): number {
  // A client that began without a sync token does not have the whole list before it has read all pages.
  const hasReadAll = known < version || id === highest.id;
  return hasReadAll ? known : 0;
}

/** @param known the version up to which the client has the whole list */
export function changeOf({ created_version, deleted_at, ...task }: ChangedTask, known: number): Schema<'TaskChange'> {
  const { id: task_id, version } = task;
  if (deleted_at !== null) return { type: 'deleted', task_id, version };
  return { type: created_version > known ? 'created' : 'updated', task_id, version, task };
}
