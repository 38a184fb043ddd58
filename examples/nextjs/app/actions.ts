'use server';

import { explain } from '@/lib/explain';
import { serverTasks } from '@/lib/server-tasks';

/** Deletes the completed tasks, on the server. The open lists learn of it by their streams. @returns what to tell the user */
export async function clearCompleted(): Promise<string> {
  try {
    const tasks = await serverTasks();
    if (!tasks) return 'Sign in first.';
    const { deleted } = await tasks.clearCompleted({ status: 'completed' });
    return deleted === 1 ? 'One task deleted.' : `${deleted} tasks deleted.`;
  } catch (error) {
    // An action that throws would take the whole page away.
    console.error(error);
    return explain(error);
  }
}
