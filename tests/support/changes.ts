import type { Client, Problem, Task, TestReply } from './client';

export interface Change {
  readonly type: 'created' | 'updated' | 'deleted';
  readonly task_id: string;
  readonly version: number;
  readonly task?: Task;
}
export interface Changes {
  readonly changes: readonly Change[];
  readonly next: string;
  readonly more: boolean;
}

/** One page. */
export const listChanges = <Body = Changes>(
  user: Client,
  since?: string,
  limit?: number,
): Promise<TestReply<Body & Partial<Problem>>> =>
  user.call('listChanges', { query: { ...(since !== undefined && { since }), ...(limit !== undefined && { limit }) } });

/**
 * A client that keeps a copy of a user's tasks by following the changes, as a frontend would.
 * @param list the reply of listTasks from which it goes on
 */
export function createFollower(user: Client, limit: number, list?: TestReply<Task[]>) {
  const copy = new Map<string, Task>(list?.body.map((task) => [task.id, task]));
  const seen: Change[] = [];
  let since = list?.headers.get('x-sync-token') ?? undefined;
  /** Reads a page. @returns whether there is more */
  async function step(): Promise<boolean> {
    const { status, text, body } = await listChanges(user, since, limit);
    if (status !== 200) throw new Error(`listChanges: ${status} ${text}`);
    for (const change of body.changes) {
      if (change.task) copy.set(change.task_id, change.task);
      else copy.delete(change.task_id);
    }
    seen.push(...body.changes);
    since = body.next;
    return body.more;
  }
  return {
    /** All changes in the order they came. */
    seen,
    step,
    /** Reads on until there is no more. */
    async catchUp() {
      while (await step());
    },
    /** The copy, by id. */
    tasks: () => [...copy.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
