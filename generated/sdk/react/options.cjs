"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.operationOptions = operationOptions;
exports.listOptions = listOptions;
exports.infiniteOptions = infiniteOptions;
const session_cjs_1 = require("./session.cjs");
/** Fetches for a query, and notes what is learned in the meantime. */
function fetch(context, key, run) {
    const session = (0, session_cjs_1.sessionOf)(context.client);
    return session ? session.fetch(key, run) : run();
}
const callOf = (methods, id) => methods[id];
const itemsOf = ({ items }) => items;
const allItems = ({ pages }) => pages.flatMap(itemsOf);
// The SDK repeats what can be repeated, so React Query does not.
/** The options of a query. */
function operationOptions(client, id, values) {
    const queryKey = [session_cjs_1.root, id, ...values];
    return {
        queryKey,
        queryFn: (context) => fetch(context, queryKey, () => callOf(client, id)(...values, { signal: context.signal })),
        retry: false,
    };
}
/** The options of a query for the first page of a list. */
function listOptions(client, id, values) {
    const queryKey = [session_cjs_1.root, id, ...values];
    return {
        queryKey,
        queryFn: (context) => fetch(context, queryKey, () => callOf(client.page, id)(...values, { signal: context.signal })),
        retry: false,
        select: itemsOf,
    };
}
/** The options of a query for a list page by page. */
function infiniteOptions(client, id, values) {
    const queryKey = [session_cjs_1.root, id, ...values, 'pages'];
    const path = values.slice(0, -1);
    return {
        queryKey,
        queryFn: (context) => {
            const page = { ...values.at(-1), cursor: context.pageParam };
            return fetch(context, [page], () => callOf(client.page, id)(...path, page, { signal: context.signal }));
        },
        initialPageParam: undefined,
        getNextPageParam: ({ next }) => next,
        retry: false,
        select: allItems,
    };
}
