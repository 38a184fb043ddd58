import { isPredictable, putInto } from './lists.js';
const has = (data, ...names) => typeof data === 'object' && data !== null && names.every((name) => name in data);
const isPage = (data) => has(data, 'items', 'syncToken');
const isPages = (data) => has(data, 'pages', 'pageParams');
const isTask = (data) => has(data, 'id', 'version', 'completed');
const listQueryOf = (key) => (key.find((part) => typeof part === 'object') ?? {});
export function tasksIn(data) {
    if (isPage(data))
        return data.items;
    if (isPages(data))
        return data.pages.flatMap(({ items }) => items);
    return isTask(data) ? [data] : [];
}
/** The token from which the changes after this list can be had. */
export function syncTokenOf(data) {
    if (isPage(data))
        return data.syncToken;
    return isPages(data) ? data.pages[0]?.syncToken : undefined;
}
/** @returns the data of a query with what is known of a task; the same data when nothing changes */
export function put(data, known, key) {
    const query = listQueryOf(key);
    if (isPage(data))
        return putInto([data], known, query)[0];
    if (isPages(data)) {
        const pages = putInto(data.pages, known, query);
        return pages === data.pages ? data : { ...data, pages };
    }
    if (isTask(data) && known.task && data.id === known.id && data.version <= known.version)
        return known.task;
    return data;
}
/** @returns whether only the service can tell what the data of a query are after a change of this task */
export function refreshed(data, known, key) {
    if (isTask(data))
        return data.id === known.id && !known.task;
    return isPage(data) || isPages(data) ? !isPredictable(listQueryOf(key)) : key[1] === 'getUsage';
}
