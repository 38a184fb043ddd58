// The script of a frontend's page: Better Auth's own client, and what docs/better-auth.md has pages use for their tasks.
import { createAuthClient } from 'better-auth/client';
import { taskFetch } from '../../fixtures/better-auth/lib/task-fetch';
import { connectTasks } from '../../fixtures/better-auth/lib/tasks';

const auth = createAuthClient();
let tasks = connectTasks();

/** Signs up, which signs in. */
window.signUp = async (email) => {
  const { data, error } = await auth.signUp.email({ name: 'Somebody', email, password: 'password123' });
  tasks = connectTasks();
  return error?.message ?? data.user.id;
};
window.signOut = () => auth.signOut();

const titles = (list) => list.map(({ title }) => title);
window.sdk = {
  create: async (title) => (await tasks.createTask({ title })).user_id,
  list: async () => titles(await tasks.listTasks()),
};
window.plain = {
  create: async (title) => {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await taskFetch('/api/tasks', { method: 'POST', headers, body: JSON.stringify({ title }) });
    return (await reply.json()).user_id;
  },
  list: async () => titles(await (await taskFetch('/api/tasks')).json()),
};
/** @returns why a call failed */
window.failing = (call) => call().then(() => 'no error', String);
