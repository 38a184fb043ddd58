"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.connect = connect;
const error_cjs_1 = require("./error.cjs");
const request_cjs_1 = require("./request.cjs");
const watch_cjs_1 = require("./watch.cjs");
/** Creates a client for a table of operations. Its types are in index.d.cts. */
function connect(operations, options) {
    const request = (0, request_cjs_1.requester)(operations, options);
    async function succeed(id, input) {
        const reply = await request(id, input);
        if (reply.status > 299)
            throw (0, error_cjs_1.errorOf)(reply);
        return reply;
    }
    async function page(id, input) {
        const { data, headers } = await succeed(id, input);
        return {
            items: data,
            next: headers.get('x-next-cursor') ?? undefined,
            syncToken: headers.get('x-sync-token'),
        };
    }
    async function* items(id, input) {
        for (let { query } = input;;) {
            const { items, next } = await page(id, { ...input, query });
            yield* items;
            if (!next)
                return;
            query = { ...query, cursor: next };
        }
    }
    const pages = {};
    const all = {};
    const client = {
        ...{ request, page: pages, items: all },
        watchTasks: (watched) => (0, watch_cjs_1.watch)(request, options.baseUrl, watched),
    };
    for (const [id, [, path, traits]] of Object.entries(operations)) {
        if (traits.includes('stream'))
            continue;
        const inputOf = (values) => named(path, traits, values);
        client[id] = async (...values) => (await succeed(id, inputOf(values))).data;
        if (!traits.includes('pages'))
            continue;
        pages[id] = (...values) => page(id, { ...inputOf(values), prefer: 'sync-token' });
        all[id] = (...values) => items(id, inputOf(values));
    }
    return client;
}
/** Names the arguments of a method: first the path's parameters, then body, query and options. */
function named(path, traits, values) {
    const params = {};
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        params[name] = values.shift();
    const body = traits.includes('body') ? values.shift() : undefined;
    const query = traits.includes('query') ? values.shift() : {};
    return { ...values[0], params, query, body };
}
