import type { UserId } from '../base/user';
import { type Database, statement, type Transaction } from './pool/connection';
import { type Revocation, revoke } from './revocations';
import { chunk } from './task-batches';
import { lowest } from './task-filters';

// In the order of all writes: first the user, then the list, which waits for the write that runs and holds up the next. The list goes
// with the user.
const lockUser = statement('lock-account', 'select password_hash from users where id = $1 for update');
const lockList = statement('lock-list', 'select user_id from task_lists where user_id = $1 for update');
// In the order of the key, from where the chunk before ended: it would be walked past again and again until the transaction ends.
const empty = (table: string, key: string) =>
  statement(
    `empty-${table.replace('_', '-')}`,
    `with due as materialized (
      select ${key} from ${table} where user_id = $1 and ${key} > $2 order by ${key} limit (select ${chunk})
    ),
    gone as (
      delete from ${table}
      where user_id = $1 and ${key} > $2 and ${key} <= (select ${key} from due order by ${key} desc limit 1)
    )
    select case when count(*) = ${chunk} then max(${key}::text collate "C") end as last from due`,
  );
const emptied = [
  { some: empty('tasks', 'id'), from: lowest.id },
  { some: empty('deleted_tasks', 'id'), from: lowest.id },
  { some: empty('idempotency_keys', 'key'), from: '' },
];
// The rest of the user's rows go with it, by the references: the list, and the addresses that the account was used from. Walks past
// what has been removed: 0.4 s a million.
const removeUser = statement('delete-account', 'delete from users where id = $1');

/**
 * Removes all that there is of a user, in one transaction, and revokes the user's tokens with it.
 * @param passwordHash of the password that was proven; null for a user without one, of whom there may be nothing yet
 * @returns what is revoked; undefined when the password is another by now, 'gone' when another request has deleted the account meanwhile
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

/** The same without a proof: for operators. */
export function eraseUser(database: Database, owner: UserId, revocation: Revocation): Promise<Revocation> {
  return database.transaction(async (transaction) => {
    await transaction.write(lockUser, [owner]);
    return erase(transaction, owner, revocation);
  });
}

async function erase(transaction: Transaction, owner: UserId, revocation: Revocation): Promise<Revocation> {
  await transaction.write(lockList, [owner]);
  for (const { some, from } of emptied) {
    for (let last: string | null = from; last !== null; ) {
      last = (await transaction.write<{ last: string | null }>(some, [owner, last]))[0]!.last;
    }
  }
  await transaction.write(removeUser, [owner]);
  return revoke(transaction, revocation);
}
