import type { UserId } from '../base/user';

/**
 * Collects the users whose tasks have changed, and passes them on together. Notifications are not sent in the transactions of the writes,
 * because PostgreSQL commits transactions with a notification one after the other, so that all writes would wait for each other.
 * @param wait milliseconds from the first user of a batch until the batch is passed on
 * @returns a function to call after a write of a user is committed
 */
export function batchChanges(wait: number, send: (users: readonly UserId[]) => void): (user: UserId) => void {
  const users = new Set<UserId>();
  return (user) => {
    users.add(user);
    if (users.size > 1) return;
    setTimeout(() => {
      const batch = [...users];
      users.clear();
      send(batch);
    }, wait).unref();
  };
}
