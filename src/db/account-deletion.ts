import type { UserId } from '../base/user';
import { forgetEmail } from './account-emails';
import { lowest } from './list-filter';
import { type Database, statement, type Transaction } from './pool/connection';
import { type Revocation, revoke } from './revocations';
import { type Chunks, changeAll, findChunk, isInChunk } from './task-batches';

// Locks are taken in the same order as in all writes: first the user, then the list. The lock on the list waits for a running write, and
// later writes wait for the lock. The list is deleted together with the user.
const lockUser = statement('lock-account', 'select email, password_hash from users where id = $1 for update');
const lockList = statement('lock-list', 'select user_id from task_lists where user_id = $1 for update');
const emptied = (table: string, key: string, firstKey: string): Chunks => ({
  find: findChunk(`find-${table.replace('_', '-')}`, table, 'true', key),
  change: statement(
    `empty-${table.replace('_', '-')}`,
    `delete from ${table} where ${isInChunk(table, 'true', key)} returning 1`,
  ),
  firstKey,
});
const largeTables = [
  emptied('tasks', 'id', lowest.id),
  emptied('deleted_tasks', 'id', lowest.id),
  emptied('idempotency_keys', 'key', ''),
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
    const [user] = await transaction.write<LockedUser>(lockUser, [owner]);
    if (!user && passwordHash !== null) return 'gone';
    if ((user?.password_hash ?? null) !== passwordHash) return undefined;
    return erase(transaction, owner, user?.email ?? null, revocation);
  });
}
interface LockedUser {
  readonly email: string | null;
  readonly password_hash: string | null;
}

/** The same without the check of a password: for operators. */
export function eraseUser(database: Database, owner: UserId, revocation: Revocation): Promise<Revocation> {
  return database.transaction(async (transaction) => {
    const [user] = await transaction.write<LockedUser>(lockUser, [owner]);
    return erase(transaction, owner, user?.email ?? null, revocation);
  });
}

async function erase(
  transaction: Transaction,
  owner: UserId,
  email: string | null,
  revocation: Revocation,
): Promise<Revocation> {
  await transaction.write(lockList, [owner]);
  for (const chunks of largeTables) await changeAll(transaction, chunks, owner);
  if (email !== null) await forgetEmail(transaction, email, owner);
  await transaction.write(removeUser, [owner]);
  return revoke(transaction, revocation);
}
