import { errorOf, TaskFlowError } from './error.js';
import { eventParser } from './events.js';
import { abortable, pause, retryDelay } from './waiting.js';
/** Without a word for so long, a connection is taken for lost. The service says something every 15 seconds. */
const longestSilence = 45_000;
/** A connection that has lasted so long was a good one: the next attempt is made at once. */
const goodWhile = 30_000;
/** The changes of one connection after the other. */
export async function* watch(send, options = {}) {
    const { signal, startOver } = options;
    let { since } = options;
    let connected = false;
    for (let attempt = 0;; attempt++) {
        const began = Date.now();
        let headers = new Headers();
        try {
            for await (const { type, data, id } of eventsOf(send, since, signal, connected)) {
                connected = true;
                since = id;
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
                since = await startOver();
            // Who has been connected comes back until it works again. Before, it may be that nothing is right.
            else if (!connected || !/^(0|429|5..)$/.test(`${error.status}`))
                throw error;
            headers = error.headers;
        }
        const delay = retryDelay({ status: 503, headers }, attempt);
        await pause(delay ?? 60_000, signal);
    }
}
/** The events of one connection, until it ends or is lost. Leaving the loop closes it. */
async function* eventsOf(send, since, signal, again) {
    const connection = new AbortController();
    const stop = () => connection.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
        signal?.throwIfAborted();
        const reply = await send('streamChanges', {
            ...{ signal: connection.signal, unread: true },
            ...(since && { headers: { 'Last-Event-ID': since } }),
            ...(again && { retries: 0 }),
        });
        if (reply.status !== 200)
            throw errorOf(reply);
        const reader = reply.data.getReader();
        const decoder = new TextDecoder();
        const parse = eventParser(since);
        for (;;) {
            const watchdog = setTimeout(() => connection.abort(), longestSilence);
            const read = await abortable(reader.read(), connection.signal).catch(() => undefined);
            clearTimeout(watchdog);
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
