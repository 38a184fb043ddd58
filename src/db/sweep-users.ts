import type { UserId } from '../base/user';
import { lowest } from './list-filter';
import { type Database, type Statement, statement } from './pool/connection';
import { type Chunks, changeAll, chunkStatement, findChunk, isInChunk } from './task-batches';
import { forget } from './trash';

/**
 * Deletes the expired rows of users, user by user: no statement changes the rows of several users at once, because these can be on several
 * servers.
 */
interface Sweep {
  /** Finds the users of the next expired rows, since the time in $1. */
  readonly find: Statement;
  readonly ofUser: Chunks;
}

/** How many rows a search for users reads at most. */
const searchSize = 1000;
/** @param time a column that has an index */
const findExpired = (name: string, table: string, time: string, isExpired: string) =>
  statement(
    `find-${name}`,
    `select user_id, count(*) as count, max(expired_at)::text as last from (
      select user_id, ${time} as expired_at from ${table}
      where ${isExpired} and ${time} >= $1::text::timestamptz order by ${time} limit ${searchSize}
    ) as expired group by user_id`,
  );
/** @param key a part of the primary key */
function dropExpired(
  name: string,
  table: string,
  key: string,
  firstKey: string,
  time: string,
  isExpired: string,
): Sweep {
  return {
    find: findExpired(name, table, time, isExpired),
    ofUser: {
      find: findChunk(`find-${name}-of-user`, table, isExpired, key),
      change: chunkStatement(
        `drop-${name}`,
        `delete from ${table} where ${isInChunk(table, isExpired, key)} returning 1`,
      ),
      firstKey,
    },
  };
}

const isOldTrash = "deleted_at < now() - interval '30 days'";
const isOldReply = "created_at < now() - interval '24 hours'";
const isOldReminder = "noticed_at < now() - interval '30 days'";
const sweeps: readonly Sweep[] = [
  {
    find: findExpired('old-trash', 'deleted_tasks', 'deleted_at', isOldTrash),
    ofUser: {
      find: findChunk('find-old-trash-of-user', 'deleted_tasks', isOldTrash),
      // Skips a locked list, which the next sweep empties.
      change: chunkStatement('empty-trash', forget(isInChunk('deleted_tasks', isOldTrash), ' skip locked')),
      firstKey: lowest.id,
    },
  },
  dropExpired('kept-replies', 'idempotency_keys', 'key', '', 'created_at', isOldReply),
  dropExpired('noticed-reminders', 'due_reminders', 'task_id', lowest.id, 'noticed_at', isOldReminder),
  dropExpired('known-addresses', 'known_addresses', 'address', '', 'expires_at', 'expires_at < now()'),
  dropExpired('access-tokens', 'access_tokens', 'digest', '', 'expires_at', 'expires_at < now()'),
];

/** @returns how many rows were deleted */
export async function sweepUsers(database: Pick<Database, 'read' | 'write'>, signal?: AbortSignal): Promise<number> {
  let removed = 0;
  for (const { find, ofUser } of sweeps) {
    for (let since = '-infinity', isMore = true; isMore && !signal?.aborted; ) {
      const users = await database.read<{ user_id: UserId; count: number; last: string }>(find, [since]);
      const before = removed;
      for (const { user_id, last } of users) {
        if (signal?.aborted) return removed;
        removed += await changeAll(database, ofUser, user_id);
        if (since === '-infinity' || last > since) since = last;
      }
      // When nothing was removed, all lists are locked.
      isMore = removed > before && users.reduce((sum, { count }) => sum + count, 0) === searchSize;
    }
  }
  return removed;
}
