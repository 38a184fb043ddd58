import type { UserId } from '../base/user';
import { type Database, statement, type Transaction } from './pool/connection';

// As every statement that changes tasks locks the list first, and until its transaction ends.
const lock = statement('lock-list', 'select from task_lists where user_id = $1 for no key update');

/** @returns whether the user has a list. It is locked until the transaction ends */
export const lockList = async (transaction: Transaction, owner: UserId): Promise<boolean> =>
  (await transaction.write(lock, [owner])).length > 0;

/**
 * Does work while nobody else changes the user's tasks: what it reads stays so until it has written. It is for work that came too late
 * without the lock, as others changed the list after it was read.
 */
export const withList = <Result>(
  database: Database,
  owner: UserId,
  work: (database: Transaction) => Promise<Result>,
): Promise<Result> =>
  database.transaction(async (transaction) => {
    // A statement of its own, because the next one has to see what was done until the lock was free.
    await lockList(transaction, owner);
    return work(transaction);
  });
