import type { ListTasksQuery, Task } from '../../../../generated/sdk/index.js';
import { isShort, isUncertain, type Known, putInto, type TaskPage } from './lists.js';

// The data of a query are a page, consecutive pages, a task, or something else.

interface Pages {
  readonly pages: readonly TaskPage[];
}
const has = <Name extends string>(data: unknown, ...names: Name[]): data is Record<Name, unknown> =>
  typeof data === 'object' && data !== null && names.every((name) => name in data);
/** Only a list of the user's own tasks has a token. */
const isPage = (data: unknown): data is TaskPage =>
  has(data, 'items', 'syncToken') && typeof data.syncToken === 'string';
const isPages = (data: unknown): data is Pages =>
  has(data, 'pages', 'pageParams') && Array.isArray(data.pages) && data.pages.every(isPage);
const isTask = (data: unknown): data is Task => has(data, 'id', 'version', 'completed');
const listQueryOf = (key: readonly unknown[]) => (key.find((part) => typeof part === 'object') ?? {}) as ListTasksQuery;

const pagesOf = (data: unknown): readonly TaskPage[] | undefined =>
  isPage(data) ? [data] : isPages(data) ? data.pages : undefined;

export function tasksIn(data: unknown): readonly Task[] {
  return pagesOf(data)?.flatMap(({ items }) => items) ?? (isTask(data) ? [data] : []);
}

/** The token from which the changes after this list can be had. */
export const syncTokenOf = (data: unknown): string | undefined => pagesOf(data)?.[0]?.syncToken;

/** @returns the data of a query with what is known of a task; the same data when nothing changes */
export function put<Data>(data: Data, known: Known, key: readonly unknown[]): Data {
  const query = listQueryOf(key);
  if (isPage(data)) return putInto([data], known, query)[0] as Data & TaskPage;
  if (isPages(data)) {
    const pages = putInto(data.pages, known, query);
    return pages === data.pages ? data : { ...data, pages };
  }
  if (isTask(data) && known.task && data.id === known.id && data.version <= known.version)
    return known.task as Data & Task;
  return data;
}

/** @returns whether only the service can tell what the data of a query are after a change of this task */
export function refreshed(data: unknown, known: Known, key: readonly unknown[]): boolean {
  if (isTask(data)) return data.id === known.id && !known.task;
  const pages = pagesOf(data);
  return pages ? isUncertain(pages, known, listQueryOf(key)) : key[1] === 'getUsage';
}

/** @returns whether the tasks of a list have gone, and the service has more */
export const isDrained = (data: unknown): boolean => isShort(pagesOf(data) ?? []);
