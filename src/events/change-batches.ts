import type { UserId } from '../base/user';

/**
 * Collects the users whose tasks have changed, and passes them on together. They are called after their writes are committed:
 * PostgreSQL commits transactions that send a notification one after the other, so that all writes would wait for each other.
 * @param wait milliseconds from the first user of a batch until the batch is passed on
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
