"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.operationOptions = operationOptions;
exports.listOptions = listOptions;
exports.infiniteOptions = infiniteOptions;
const root_cjs_1 = require("./root.cjs");
const session_cjs_1 = require("./session.cjs");
/** Fetches for a query. */
function fetch({ client, queryKey }, run) {
    (0, session_cjs_1.sessionOf)(client)?.fetches(queryKey);
    return run();
}
const callOf = (methods, id) => methods[id];
const itemsOf = ({ items }) => items;
/** The service's limit, when none is given. */
const usualLimit = 100;
const allItems = ({ pages }) => pages.flatMap(itemsOf);
// The SDK repeats what can be repeated, so React Query does not.
/** The options of a query. */
function operationOptions(client, id, values) {
    const queryKey = [root_cjs_1.root, id, ...values];
    return {
        queryKey,
        queryFn: (context) => fetch(context, () => callOf(client, id)(...values, { signal: context.signal })),
        retry: false,
    };
}
/** The options of a query for the first page of a list. */
function listOptions(client, id, values) {
    const queryKey = [root_cjs_1.root, id, ...values];
    const { limit = usualLimit } = values.at(-1);
    return {
        queryKey,
        queryFn: (context) => fetch(context, () => callOf(client.page, id)(...values, { signal: context.signal })),
        retry: false,
        // More may be known than is asked for.
        select: ({ items }) => (items.length > limit ? items.slice(0, limit) : items),
    };
}
/** The options of a query for a list page by page. */
function infiniteOptions(client, id, values) {
    const queryKey = [root_cjs_1.root, id, ...values, 'pages'];
    const path = values.slice(0, -1);
    return {
        queryKey,
        queryFn: (context) => {
            const page = { ...values.at(-1), cursor: context.pageParam };
            return fetch(context, () => callOf(client.page, id)(...path, page, { signal: context.signal }));
        },
        initialPageParam: undefined,
        getNextPageParam: ({ next }) => next,
        retry: false,
        select: allItems,
    };
}
