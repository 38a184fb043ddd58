import { TaskFlowError } from './error.js';
import { abortable, pause, retryDelay, tokenKeeper } from './waiting.js';
/** @returns a function that sends an operation: with the token, again after failures that pass, until there is a reply */
export function requester(operations, options) {
    const { token, retries = 3 } = options;
    const baseUrl = String(options.baseUrl).replace(/\/+$/, '');
    const tokenFor = tokenKeeper(token);
    return async (id, input = {}) => {
        const [method, path, traits] = operations[id];
        const { body, signal } = input;
        const url = baseUrl + address(path, input);
        const headers = headersOf(options, input);
        const authorize = token && !traits.includes('public') && !headers.has('authorization');
        const repeatable = !/^P(OST|ATCH)/.test(method) || headers.has('idempotency-key');
        const init = {
            method,
            headers,
            ...(signal && { signal }),
            ...(body !== undefined && { body: JSON.stringify(body) }),
        };
        let refused;
        for (let attempt = 0;;) {
            signal?.throwIfAborted();
            const used = authorize ? tokenFor(refused) : undefined;
            const bearer = used && (await abortable(used, signal));
            if (bearer)
                headers.set('authorization', `Bearer ${bearer}`);
            else if (used)
                headers.delete('authorization');
            const outcome = await exchange(options.fetch, url, init);
            if (outcome.status === 401 && used && !refused && typeof token === 'function') {
                refused = used;
                continue;
            }
            const delay = repeatable && attempt < retries ? retryDelay(outcome, attempt) : undefined;
            if (delay !== undefined) {
                await pause(delay, signal);
                attempt++;
            }
            else if (outcome instanceof TaskFlowError)
                throw outcome;
            else
                return outcome;
        }
    };
}
function address(path, { params = {}, query = {} }) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
        const value = String(params[name] ?? '');
        // An empty segment, "." and ".." would lead to another operation; a lone surrogate cannot be encoded.
        if (/^\.{0,2}$|\p{Cs}/u.test(value))
            throw new TaskFlowError(`${name} cannot be "${value}".`, 'INVALID_ARGUMENT');
        return encodeURIComponent(value);
    });
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled;
}
function headersOf(options, { body, headers, idempotencyKey }) {
    const merged = new Headers(options.headers);
    new Headers(headers).forEach((value, name) => {
        merged.set(name, value);
    });
    if (body !== undefined && !merged.has('content-type'))
        merged.set('content-type', 'application/json');
    if (idempotencyKey)
        merged.set('idempotency-key', idempotencyKey);
    return merged;
}
/** One request and its whole reply. @returns an error when there was none, or one that cannot be read */
async function exchange(send, url, init) {
    const { signal } = init;
    const failed = `${init.method} ${url}`;
    let reply;
    try {
        const read = async () => {
            // Called without an object before it: browsers want their fetch so.
            const response = await (send ?? fetch)(url, init);
            return { status: response.status, headers: response.headers, text: await response.text() };
        };
        reply = await abortable(read(), signal);
    }
    catch (cause) {
        if (signal?.aborted)
            throw signal.reason;
        return new TaskFlowError(`${failed} got no reply: ${cause?.message}`, 'NETWORK_ERROR', {}, cause);
    }
    const { text, ...rest } = reply;
    try {
        return { ...rest, data: text ? JSON.parse(text) : undefined };
    }
    catch (cause) {
        return new TaskFlowError(`${failed} got a ${reply.status} that is not JSON.`, 'UNEXPECTED_REPLY', rest, cause);
    }
}
