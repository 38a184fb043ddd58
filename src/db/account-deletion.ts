import type { UserId } from '../base/user';
import { lowest } from './list-filter';
import { type Database, statement, type Transaction } from './pool/connection';
import { type Revocation, revoke } from './revocations';
import { chunkSize } from './task-batches';

// Locks are taken in the same order as in all writes: first the user, then the list. The lock on the list waits for a running write, and
// later writes wait for the lock. The list is deleted together with the user.
const lockUser = statement('lock-account', 'select password_hash from users where id = $1 for update');
const lockList = statement('lock-list', 'select user_id from task_lists where user_id = $1 for update');
// Deletes the chunk after the last key of the previous chunk ($2). From the start of the index, it would pass all rows deleted so far.
const empty = (table: string, key: string) =>
  statement(
    `empty-${table.replace('_', '-')}`,
    `with chunk as materialized (
      select ${key} from ${table} where user_id = $1 and ${key} > $2 order by ${key} limit (select ${chunkSize})
    ),
    gone as (
      delete from ${table}
      where user_id = $1 and ${key} > $2 and ${key} <= (select ${key} from chunk order by ${key} desc limit 1)
    )
    select case when count(*) = ${chunkSize} then max(${key}::text collate "C") end as last from chunk`,
  );
const largeTables = [
  { deleteChunk: empty('tasks', 'id'), lowestKey: lowest.id },
  { deleteChunk: empty('deleted_tasks', 'id'), lowestKey: lowest.id },
  { deleteChunk: empty('idempotency_keys', 'key'), lowestKey: '' },
];
// The foreign keys delete the user's other rows: the list and the known addresses. They pass the rows that were deleted before, which
// takes 0.4 s for a million.
const removeUser = statement('delete-account', 'delete from users where id = $1');

/**
 * Deletes a user with all data in one transaction, which also revokes the user's tokens.
 * @param passwordHash the hash of the password that was proven; null for a user without one, who may have no data yet
 * @returns the revocation; undefined when the password was changed in the meantime; 'gone' when another request has deleted the account
 */
export function deleteAccount(
  database: Database,
  owner: UserId,
  passwordHash: string | null,
  revocation: Revocation,
): Promise<Revocation | 'gone' | undefined> {
  return database.transaction(async (transaction) => {
    const [user] = await transaction.write<{ password_hash: string | null }>(lockUser, [owner]);
    if (!user && passwordHash !== null) return 'gone';
    if ((user?.password_hash ?? null) !== passwordHash) return undefined;
    return erase(transaction, owner, revocation);
  });
}

/** The same without the check of a password: for operators. */
export function eraseUser(database: Database, owner: UserId, revocation: Revocation): Promise<Revocation> {
  return database.transaction(async (transaction) => {
    await transaction.write(lockUser, [owner]);
    return erase(transaction, owner, revocation);
  });
}

async function erase(transaction: Transaction, owner: UserId, revocation: Revocation): Promise<Revocation> {
  await transaction.write(lockList, [owner]);
  for (const { deleteChunk, lowestKey } of largeTables) {
    for (let last: string | null = lowestKey; last !== null; ) {
      last = (await transaction.write<{ last: string | null }>(deleteChunk, [owner, last]))[0]!.last;
    }
  }
  await transaction.write(removeUser, [owner]);
  return revoke(transaction, revocation);
}
