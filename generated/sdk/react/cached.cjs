"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isDrained = exports.syncTokenOf = void 0;
exports.tasksIn = tasksIn;
exports.put = put;
exports.refreshed = refreshed;
const lists_cjs_1 = require("./lists.cjs");
const has = (data, ...names) => typeof data === 'object' && data !== null && names.every((name) => name in data);
/** Only a list of the user's own tasks has a token. */
const isPage = (data) => has(data, 'items', 'syncToken') && typeof data.syncToken === 'string';
const isPages = (data) => has(data, 'pages', 'pageParams') && Array.isArray(data.pages) && data.pages.every(isPage);
const isTask = (data) => has(data, 'id', 'version', 'completed');
const listQueryOf = (key) => (key.find((part) => typeof part === 'object') ?? {});
const pagesOf = (data) => isPage(data) ? [data] : isPages(data) ? data.pages : undefined;
function tasksIn(data) {
    return pagesOf(data)?.flatMap(({ items }) => items) ?? (isTask(data) ? [data] : []);
}
/** The token from which the changes after this list can be had. */
const syncTokenOf = (data) => pagesOf(data)?.[0]?.syncToken;
exports.syncTokenOf = syncTokenOf;
/** @returns the data of a query with what is known of a task; the same data when nothing changes */
function put(data, known, key) {
    const query = listQueryOf(key);
    if (isPage(data))
        return (0, lists_cjs_1.putInto)([data], known, query)[0];
    if (isPages(data)) {
        const pages = (0, lists_cjs_1.putInto)(data.pages, known, query);
        return pages === data.pages ? data : { ...data, pages };
    }
    if (isTask(data) && known.task && data.id === known.id && data.version <= known.version)
        return known.task;
    return data;
}
/** @returns whether only the service can tell what the data of a query are after a change of this task */
function refreshed(data, known, key) {
    if (isTask(data))
        return data.id === known.id && !known.task;
    const pages = pagesOf(data);
    return pages ? (0, lists_cjs_1.isUncertain)(pages, known, listQueryOf(key)) : key[1] === 'getUsage';
}
/** @returns whether the tasks of a list have gone, and the service has more */
const isDrained = (data) => (0, lists_cjs_1.isShort)(pagesOf(data) ?? []);
exports.isDrained = isDrained;
