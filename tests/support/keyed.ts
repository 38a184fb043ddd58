import type { CallOptions, Client } from './client';

const imported = { id: '019bc0fd-89c0-7000-8000-000000000001', created_at: '2026-01-15T09:30:00.000Z' };

/** The operations that take an Idempotency-Key, with a request for each. Those that change a task want one. */
export const keyedOperations = [
  ['createTask', { title: 'Buy milk' }],
  ['createUserTask', { title: 'Buy milk' }],
  ['createTasks', { tasks: [{ title: 'Buy milk' }, { title: 'Buy bread' }] }],
  ['toggleTask', undefined],
  ['toggleUserTask', undefined],
  ['moveTask', { to: 'top' }],
  ['renameTag', { name: 'home' }],
  ['removeTag', undefined],
  ['importTasks', { tasks: [{ ...imported, title: 'Buy milk' }] }],
] as const;
export type KeyedOperation = (typeof keyedOperations)[number][0];

/** A request of this user with a key, about a task, or the tag of `userWithTask` that it has. */
export const keyed = (user_id: string, key: string, body: unknown, task_id = ''): CallOptions => ({
  params: { user_id, task_id, tag: task_id },
  body,
  headers: { 'Idempotency-Key': key },
});

/** A user of its own for a test, who has one task that is not done. Its tag is its id. */
export async function userWithTask(client: Client, name: string) {
  const user = client.as(name);
  const { body: created } = await user.call('createTask', { body: { title: 'The first' } });
  const { body: task } = await user.call('updateTask', {
    params: { task_id: created.id },
    body: { tags: [created.id] },
  });
  return { name, user, task };
}
