import type { ListTasksQuery, Page, Task } from '../../../../generated/sdk/index.js';

export type TaskPage = Page<Task>;

/** What is known of a task. Without `task`, it is deleted. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly task: Task | undefined;
}

/** Whether a page can tell which tasks are in the list. Only the service compares texts, and knows the trash. */
export const isPredictable = ({ q = '', status }: ListTasksQuery): boolean => q.trim() === '' && status !== 'deleted';

/**
 * Puts what is known of a task into consecutive pages of a list: in its place, or nowhere.
 * @returns the same pages when they have it already, or a later version
 */
export function putInto(
  pages: readonly TaskPage[],
  { id, version, task }: Known,
  query: ListTasksQuery,
): readonly TaskPage[] {
  const old = pages.flatMap(({ items }) => items).find((item) => item.id === id);
  if (old && old.version > version) return pages;
  if (!isPredictable(query)) {
    const replaced = (item: Task) => (item.id === id && task ? task : item);
    return old ? pages.map((page) => ({ ...page, items: page.items.map(replaced) })) : pages;
  }
  const without = old ? pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })) : pages;
  if (!task || !matches(task, query)) return without;
  const isBefore = orderOf(query);
  const index = without.findIndex(({ items, next }, position) => {
    const last = items.at(-1);
    return (last && isBefore(task, last)) || (position === pages.length - 1 && next === undefined);
  });
  // Before a cursor, and after the last page that is there, are tasks that are not known here.
  const first = without.flatMap(({ items }) => items)[0];
  if (index < 0 || (query.cursor !== undefined && !(first && isBefore(first, task)))) return without;
  return without.map((page, position) =>
    position === index ? { ...page, items: inserted(page.items, task, isBefore) } : page,
  );
}

type Order = (one: Task, other: Task) => boolean;

function inserted(items: readonly Task[], task: Task, isBefore: Order): Task[] {
  const index = items.findIndex((item) => isBefore(task, item));
  return index < 0 ? [...items, task] : [...items.slice(0, index), task, ...items.slice(index)];
}

function matches({ completed, created_at, updated_at }: Task, query: ListTasksQuery): boolean {
  const { status = 'all', created_after, created_before, updated_after, updated_before } = query;
  const isBetween = (time: string, after: string | undefined, before: string | undefined) =>
    (after === undefined || Date.parse(time) > Date.parse(after)) &&
    (before === undefined || Date.parse(time) < Date.parse(before));
  return (
    (status === 'all' || completed === (status === 'completed')) &&
    isBetween(created_at, created_after, created_before) &&
    isBetween(updated_at, updated_after, updated_before)
  );
}

/** The service's order. Ids are in the order of the times of creation. */
function orderOf({ sort = '-created_at' }: ListTasksQuery): Order {
  const keyOf = ({ id, updated_at }: Task) => (sort.endsWith('updated_at') ? `${updated_at} ${id}` : id);
  return sort.startsWith('-') ? (one, other) => keyOf(one) > keyOf(other) : (one, other) => keyOf(one) < keyOf(other);
}
