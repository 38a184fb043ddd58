"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isPredictable = isPredictable;
exports.putInto = putInto;
exports.isUncertain = isUncertain;
exports.isShort = isShort;
/** The parameters by which a page can tell which tasks are in the list, and where. */
const understood = [
    ...[
        'status',
        'q',
        'sort',
        'limit',
        'cursor',
        'time_zone',
        'priority',
        'recurring',
        'created_after',
        'created_before',
    ],
    ...['updated_after', 'updated_before', 'completed_after', 'completed_before'],
];
/** Whether a page can tell which tasks are in the list. Only the service compares texts, knows the trash, and what day it is. */
function isPredictable(query) {
    const { q = '', status, sort = 'created_at' } = query;
    const isKnown = ([name, value]) => value === undefined || understood.includes(name);
    return (q.trim() === '' &&
        status !== 'deleted' &&
        /(?:created|updated)_at$/.test(sort) &&
        Object.entries(query).every(isKnown));
}
/**
 * Puts what is known of a task into consecutive pages of a list: in its place, or nowhere.
 * @returns the same pages when they have it already, or a later version
 */
function putInto(pages, { id, version, task }, query) {
    const old = pages.flatMap(({ items }) => items).find((item) => item.id === id);
    if (old && old.version > version)
        return pages;
    if (!isPredictable(query)) {
        // What leaves the list for sure can be told here.
        const leaves = query.status !== 'deleted' && !(task && matches(task, query));
        const replaced = (item) => (item.id !== id ? item : leaves ? [] : (task ?? item));
        return old ? pages.map((page) => withItems(page, ({ items }) => items.flatMap(replaced))) : pages;
    }
    const without = old
        ? pages.map((page) => withItems(page, ({ items }) => items.filter((item) => item.id !== id)))
        : pages;
    if (!task || !matches(task, query))
        return without;
    const isBefore = orderOf(query);
    // After the last page that is there are tasks that are not known here.
    const index = without.findIndex((page) => {
        const { last } = fetchedOf(page);
        return page.next === undefined || (last && !isBefore(last, task));
    });
    if (index < 0 || isBeforePages(without, task, query))
        return without;
    return without.map((page, position) => position === index ? withItems(page, ({ items }) => inserted(items, task, isBefore)) : page);
}
/** Whether only the service can tell what the pages are after a change. */
function isUncertain(pages, { task }, query) {
    if (!isPredictable(query))
        return true;
    return isShort(pages) || (task !== undefined && matches(task, query) && isBeforePages(pages, task, query));
}
/** Whether less than a page is left although there are more tasks. */
function isShort(pages) {
    const [first] = pages;
    const count = pages.reduce((sum, { items }) => sum + items.length, 0);
    return first !== undefined && pages.at(-1)?.next !== undefined && count < fetchedOf(first).count;
}
/** Whether a task belongs between a cursor and the first page, or before both. */
function isBeforePages([page], task, query) {
    if (query.cursor === undefined)
        return false;
    const first = page && fetchedOf(page).first;
    return !first || orderOf(query)(task, first);
}
const fetchedOf = ({ fetched, items }) => fetched ?? { count: items.length, first: items[0], last: items.at(-1) };
function withItems(page, change) {
    const items = change(page);
    const isSame = items.length === page.items.length && items.every((item, index) => item === page.items[index]);
    return isSame ? page : { ...page, items, fetched: fetchedOf(page) };
}
function inserted(items, task, isBefore) {
    const index = items.findIndex((item) => isBefore(task, item));
    return index < 0 ? [...items, task] : [...items.slice(0, index), task, ...items.slice(index)];
}
/** Whether a task may be in a list, as far as a page can tell. */
function matches(task, query) {
    const { completed, priority, due_date, recurrence } = task;
    const { status = 'all', due, recurring } = query;
    const isBetween = (time, after, before) => (after === undefined || (time !== null && Date.parse(time) > Date.parse(after))) &&
        (before === undefined || (time !== null && Date.parse(time) < Date.parse(before)));
    return ((status === 'all' || completed === (status === 'completed')) &&
        (query.priority === undefined || query.priority.includes(priority)) &&
        (due === undefined || (due === 'none') === (due_date === null)) &&
        (due !== 'overdue' || !completed) &&
        (recurring === undefined || recurring === (recurrence !== null)) &&
        isBetween(task.created_at, query.created_after, query.created_before) &&
        isBetween(task.updated_at, query.updated_after, query.updated_before) &&
        isBetween(task.completed_at, query.completed_after, query.completed_before));
}
/** The service's order. Ids are in the order of the times of creation. */
function orderOf({ sort = '-created_at' }) {
    const keyOf = ({ id, updated_at }) => (sort.endsWith('updated_at') ? `${updated_at} ${id}` : id);
    return sort.startsWith('-') ? (one, other) => keyOf(one) > keyOf(other) : (one, other) => keyOf(one) < keyOf(other);
}
