"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.eventsOf = eventsOf;
const error_cjs_1 = require("./error.cjs");
const events_cjs_1 = require("./events.cjs");
const waiting_cjs_1 = require("./waiting.cjs");
/** Yields the events of one connection. It is closed when the caller leaves the loop. @throws {TaskFlowError} when it ends or is lost */
async function* eventsOf(ask, since, signal) {
    const connection = (0, waiting_cjs_1.linked)(signal);
    try {
        const reply = await ask('streamChanges', {
            query: { since },
            signal: connection.signal,
            stream: connection,
        });
        // A reply of another kind, such as a web page, does not come from the service. Another attempt would get the same.
        if (!reply.headers.get('content-type')?.startsWith('text/event-stream'))
            throw (0, error_cjs_1.errorOf)(reply);
        const reader = reply.data.getReader();
        const decoder = new TextDecoder();
        const parse = (0, events_cjs_1.eventParser)(since);
        for (;;) {
            const read = await (0, waiting_cjs_1.abortedWhenSilent)(reader.read(), connection).catch(() => undefined);
            // The reason is that of the signal, or that the connection was silent.
            connection.signal.throwIfAborted();
            if (!read || read.done)
                throw new error_cjs_1.TaskFlowError('The connection has ended.', 'NETWORK_ERROR');
            yield* parse(decoder.decode(read.value, { stream: true }));
        }
    }
    finally {
        connection.abort();
    }
}
