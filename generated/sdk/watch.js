import { errorOf, TaskFlowError } from './error.js';
import { eventParser } from './events.js';
import { abortable, abortedWhenSilent, pause, retryDelay } from './waiting.js';
/** A connection that has lasted so long was a good one: the waits do not go on growing. */
const goodWhile = 30_000;
/** The changes of one connection after the other. */
export async function* watch(send, options = {}) {
    const { signal, startOver } = options;
    let { since } = options;
    let connected = false;
    let tooOld = false;
    let leastWait = 0;
    for (let attempt = 0;; attempt++) {
        const began = Date.now();
        let headers = new Headers();
        try {
            if (tooOld)
                since = await abortable((async () => startOver?.())(), signal);
            tooOld = false;
            for await (const { type, data, id, retry = leastWait } of eventsOf(send, since, signal, connected)) {
                // More may have come together with the change during which the signal was aborted.
                signal?.throwIfAborted();
                connected = true;
                since = id;
                leastWait = retry;
                if (!/^((cre|upd)at|delet)ed$/.test(type))
                    continue;
                attempt = 0;
                yield { ...JSON.parse(data), next: id };
            }
            if (Date.now() - began > goodWhile)
                attempt = 0;
        }
        catch (error) {
            if (!(error instanceof TaskFlowError))
                throw error;
            if (error.status === 410 && startOver)
                tooOld = connected = true;
            // Who has been connected comes back until it works again. Before, it may be that nothing is right.
            else if (!connected || !passes(error))
                throw error;
            headers = error.headers;
        }
        const delay = retryDelay({ status: 503, headers }, attempt, leastWait);
        await pause(delay ?? 60_000, signal);
    }
}
const passes = ({ code, status }) => code === 'NETWORK_ERROR' || /^(429|5..)$/.test(`${status}`);
/** The events of one connection, until it ends or is lost. Leaving the loop closes it. */
async function* eventsOf(send, since, signal, again) {
    const connection = new AbortController();
    const stop = () => connection.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
        signal?.throwIfAborted();
        const reply = await send('streamChanges', {
            ...{ signal: connection.signal, stream: connection },
            ...(since && { headers: { 'Last-Event-ID': since } }),
            ...(again && { retries: 0 }),
        }).catch((error) => {
            // Any other error is the token function's own: whom it asks may be away for a moment, as the service may.
            if (!again || signal?.aborted || error instanceof TaskFlowError)
                throw error;
        });
        if (!reply)
            return;
        // What answers with a page, say, is not the service, and would do so each time.
        if (reply.status !== 200 || !/^text\/event-stream/.test(reply.headers.get('content-type') ?? ''))
            throw errorOf(reply);
        const reader = reply.data.getReader();
        const decoder = new TextDecoder();
        const parse = eventParser(since);
        for (;;) {
            const read = await abortedWhenSilent(reader.read(), connection).catch(() => undefined);
            signal?.throwIfAborted();
            if (!read || read.done)
                return;
            yield* parse(decoder.decode(read.value, { stream: true }));
        }
    }
    finally {
        signal?.removeEventListener('abort', stop);
        connection.abort();
    }
}
