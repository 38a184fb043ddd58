import { errorOf, TaskFlowError } from './error.js';
import { eventParser } from './events.js';
import { abortedWhenSilent, linked } from './waiting.js';
/** Yields the events of one connection. It is closed when the caller leaves the loop. @throws {TaskFlowError} when it ends or is lost */
export async function* eventsOf(ask, since, signal) {
    const connection = linked(signal);
    try {
        const reply = await ask('streamChanges', {
            query: { since },
            signal: connection.signal,
            stream: connection,
        });
        // A reply of another kind, such as a web page, does not come from the service. Another attempt would get the same.
        if (!reply.headers.get('content-type')?.startsWith('text/event-stream'))
            throw errorOf(reply);
        const reader = reply.data.getReader();
        const decoder = new TextDecoder();
        const parse = eventParser(since);
        for (;;) {
            const read = await abortedWhenSilent(reader.read(), connection).catch(() => undefined);
            // The reason is that of the signal, or that the connection was silent.
            connection.signal.throwIfAborted();
            if (!read || read.done)
                throw new TaskFlowError('The connection has ended.', 'NETWORK_ERROR');
            yield* parse(decoder.decode(read.value, { stream: true }));
        }
    }
    finally {
        connection.abort();
    }
}
