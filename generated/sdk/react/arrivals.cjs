"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.arrivalsOf = arrivalsOf;
const cached_cjs_1 = require("./cached.cjs");
const root_cjs_1 = require("./root.cjs");
/**
 * Tells each time when a query has got data, with what has been learned since it began to fetch.
 * @param arrived is told, too, whether a list comes from elsewhere, such as from a server by HydrationBoundary, and whether it has got one
 * more page in place of all of its pages, which were to be fetched again
 */
function arrivalsOf(queryClient, arrived) {
    const cache = queryClient.getQueryCache();
    const logs = new Map();
    const asking = new WeakSet();
    const invalid = new WeakSet();
    /** The token of the list that each query has. */
    const tokens = new WeakMap();
    let isWriting = false;
    function arrive(query) {
        const { data, fetchStatus } = query.state;
        const log = logs.get(query) ?? [];
        const isAnswer = fetchStatus === 'idle' && asking.delete(query);
        if (fetchStatus === 'idle')
            logs.delete(query);
        if (data === undefined)
            return;
        const token = (0, cached_cjs_1.syncTokenOf)(data);
        const isFromElsewhere = !isAnswer && token !== tokens.get(query);
        tokens.set(query, token);
        arrived(query, log, isFromElsewhere, fetchStatus === 'idle' && invalid.delete(query));
    }
    for (const query of cache.findAll({ queryKey: [root_cjs_1.root] }))
        tokens.set(query, (0, cached_cjs_1.syncTokenOf)(query.state.data));
    const stop = cache.subscribe((event) => {
        const { query, type } = event;
        if (isWriting || query.queryKey[0] !== root_cjs_1.root)
            return;
        const action = type === 'updated' ? event.action.type : type;
        if (action === 'fetch') {
            logs.set(query, []);
            if (query.state.isInvalidated && query.state.fetchMeta?.fetchMore)
                invalid.add(query);
            else
                invalid.delete(query);
        }
        if (action === 'error' || action === 'removed')
            logs.delete(query);
        if (action === 'error' && invalid.delete(query))
            arrived(query, [], false, true);
        else if (action === 'success' || action === 'setState' || action === 'added')
            arrive(query);
    });
    return {
        write(query, data) {
            const { isInvalidated, dataUpdatedAt } = query.state;
            isWriting = true;
            try {
                query.setData(data, { updatedAt: dataUpdatedAt, manual: true });
                if (isInvalidated)
                    query.invalidate();
            }
            finally {
                isWriting = false;
            }
        },
        log(known) {
            for (const log of logs.values())
                log.push(known);
        },
        expect(key) {
            const query = cache.find({ queryKey: key });
            if (query)
                asking.add(query);
        },
        defer(query) {
            const { fetchStatus, fetchMeta } = query.state;
            if (fetchStatus === 'idle' || !fetchMeta?.fetchMore)
                return false;
            invalid.add(query);
            return true;
        },
        stop,
    };
}
