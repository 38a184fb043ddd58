import type { UserId } from '../base/user';

/**
 * Collects whose tasks have changed and passes it on together. A hint goes out after the write has been committed, never with it:
 * PostgreSQL commits transactions that notify one after the other, so that all writes would wait for each other.
 * @param wait milliseconds from the first to when they are passed on
 */
export function collectHints(wait: number, pass: (users: readonly UserId[]) => void): (user: UserId) => void {
  const users = new Set<UserId>();
  return (user) => {
    users.add(user);
    if (users.size > 1) return;
    setTimeout(() => {
      const collected = [...users];
      users.clear();
      pass(collected);
    }, wait).unref();
  };
}
