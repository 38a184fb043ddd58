import { problem } from '../base/contract';
import { changesAfter } from '../db/changes';
import { changePlaceAt, syncTokenAt } from '../events/sync-token';
import { changeOf, completeVersion } from '../events/task-change';
import type { Handler } from './handler';

/** @param read as in src/db; the mock has another */
export const createListChanges =
  (read: typeof changesAfter): Handler<'listChanges'> =>
  async ({ user, query }, { database }) => {
    const { since, limit = 100 } = query;
    const place = since === undefined ? undefined : changePlaceAt(since, user.id);
    if (since !== undefined && !place) return syncTokenExpired;
    const page = await read(database, user.id, place, limit);
    if (!page) return syncTokenExpired;
    const completeUpTo = place ? completeVersion(place) : 0;
    return {
      status: 200,
      body: {
        changes: page.changes.map((change) => changeOf(change, completeUpTo)),
        next: syncTokenAt(page.next, user.id),
        more: page.more,
      },
    };
  };
export const listChanges = createListChanges(changesAfter);

export const syncTokenExpired = problem(
  410,
  'SYNC_TOKEN_EXPIRED',
  'The sync token is too old, or belongs to another list. Start again without since.',
);
