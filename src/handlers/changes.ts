import { type Handler, problem, type Schema } from '../contract';
import { type ChangedTask, type ChangePlace, changesAfter } from '../db/changes';
import { highest } from '../db/task-filters';
import { changePlaceAt, syncTokenAt } from './cursor';

export const listChanges: Handler<'listChanges'> = async ({ user, query }, { database }) => {
  const { since, limit = 100 } = query;
  const place = since === undefined ? undefined : changePlaceAt(since, user.id);
  if (since !== undefined && !place) return syncTokenExpired;
  const page = await changesAfter(database, user.id, place, limit);
  if (!page) return syncTokenExpired;
  const caughtUp = place ? versionHad(place) : 0;
  return {
    status: 200,
    body: {
      changes: page.changes.map((change) => changeOf(change, caughtUp)),
      next: syncTokenAt(page.next, user.id),
      more: page.more,
    },
  };
};

export const syncTokenExpired = problem(
  410,
  'SYNC_TOKEN_EXPIRED',
  'The token is too old, or not of this list. Start again without since.',
);

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
