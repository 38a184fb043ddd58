"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.requester = requester;
const error_cjs_1 = require("./error.cjs");
const waiting_cjs_1 = require("./waiting.cjs");
function requester(operations, options) {
    const { token, timeout: usualTimeout = 30_000 } = options;
    const baseUrl = String(options.baseUrl).replace(/\/+$/, '');
    const tokenFor = (0, waiting_cjs_1.tokenKeeper)(token, usualTimeout);
    return async (id, input = {}) => {
        const { signal, stream, retries = options.retries ?? 3, timeout = usualTimeout } = input;
        const valid = (make) => {
            try {
                return make();
            }
            catch (cause) {
                throw new error_cjs_1.TaskFlowError(`${id}: ${cause.message}`, 'INVALID_ARGUMENT', {}, cause);
            }
        };
        const [method, path, traits] = valid(() => [...operations[id]]);
        const [url, headers, body] = valid(() => [baseUrl + address(path, traits, input), headersOf(options, input), JSON.stringify(input.body)]);
        const authorize = token && !traits.includes('public') && !headers.has('authorization');
        const hasKey = traits.includes('keyed') && headers.has('idempotency-key');
        const isRepeatable = hasKey || !/^P(OST|ATCH)/.test(method);
        // If an attempt succeeded but its reply was lost, the task has a new version, and a repeated attempt would fail with 412.
        const onlyIfNothingDone = headers.has('if-match') && !hasKey;
        const init = { method, headers, body };
        let refused;
        /** Whether an earlier attempt may have succeeded without its reply. */
        let mayBeDone = false;
        for (let attempt = 0;;) {
            signal?.throwIfAborted();
            const used = authorize ? tokenFor(refused) : undefined;
            const bearer = used && (await (0, waiting_cjs_1.abortable)(used, signal));
            if (bearer)
                valid(() => headers.set('authorization', `Bearer ${bearer}`));
            else if (used)
                headers.delete('authorization');
            const outcome = await exchange(options.fetch, url, init, signal, stream ?? timeout, traits.includes('text'));
            if (outcome.status === 401 && used && !refused && typeof token === 'function') {
                refused = used;
                continue;
            }
            // An earlier attempt has probably deleted the task. In any case it is deleted, as the caller wanted.
            if (mayBeDone && method === 'DELETE' && (0, waiting_cjs_1.codeOf)(outcome) === 'TASK_NOT_FOUND')
                return { ...outcome, status: 204, data: undefined };
            // Otherwise a failed request may have been carried out.
            const isNothingDone = outcome.status === 429 || /^(OVERLOADED|NOT_READY)$/.test(`${(0, waiting_cjs_1.codeOf)(outcome)}`);
            const mayRepeat = isRepeatable && attempt < retries && (isNothingDone || !onlyIfNothingDone);
            const delay = mayRepeat ? (0, waiting_cjs_1.retryDelay)(outcome, attempt) : undefined;
            if (delay !== undefined) {
                await (0, waiting_cjs_1.pause)(delay, signal);
                mayBeDone ||= !isNothingDone;
                attempt++;
            }
            else if (outcome instanceof error_cjs_1.TaskFlowError)
                throw outcome;
            else
                return outcome;
        }
    };
}
function address(path, traits, { params = {}, query = {} }) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
        const value = String(params[name] ?? '');
        // An empty segment, "." and ".." would lead to another operation. An unpaired surrogate cannot be encoded.
        if (/^\.{0,2}$|\p{Cs}/u.test(value))
            throw new Error(`${name} cannot be "${value}".`);
        return encodeURIComponent(value);
    });
    const given = Object.entries(query).flatMap(([name, value]) => {
        // A list becomes one parameter with commas, or a parameter for each value.
        const values = Array.isArray(value) && !traits.split(' ').includes(`commas:${name}`) ? value : [value];
        return values.flatMap((each) => (each === undefined ? [] : [[name, String(each)]]));
    });
    return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled;
}
function headersOf(options, { body, headers, prefer, idempotencyKey, ifMatch }) {
    const merged = new Headers(options.headers);
    new Headers(headers).forEach((value, name) => {
        merged.set(name, value);
    });
    if (body !== undefined && !merged.has('content-type'))
        merged.set('content-type', 'application/json');
    if (prefer)
        merged.append('prefer', prefer);
    if (idempotencyKey !== undefined)
        merged.set('idempotency-key', idempotencyKey);
    if (ifMatch !== undefined)
        merged.set('if-match', typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch);
    return merged;
}
/** The media types of replies that are no JSON. A proxy may send an HTML page in their place. */
const textTypes = /^(?:application\/x-ndjson|text\/calendar)(?:;|$)/;
/**
 * Sends one request, and reads its reply.
 * @param limit milliseconds until the reply must be complete; or the connection of a stream, whose bytes are not read here
 * @param isText whether the reply is no JSON
 * @returns an error when there is no reply, or one that cannot be read
 */
async function exchange(send, url, init, signal, limit, isText) {
    const failed = `${init.method} ${url}`;
    const isStream = typeof limit === 'object';
    const connection = isStream ? limit : (0, waiting_cjs_1.linked)(signal);
    try {
        const read = async () => {
            // In a browser, `fetch` must be called without an object before it.
            const response = await (send ?? fetch)(url, { ...init, signal: connection.signal });
            const { status, headers, body } = response;
            if (isStream && status === 200)
                return { status, headers, data: body };
            const text = await response.text();
            if (isText && status === 200 && textTypes.test(headers.get('content-type') ?? ''))
                return { status, headers, data: text };
            try {
                // An error, a 204 and a 205 may be empty.
                return { status, headers, data: text || /^20[0-3]/.test(`${status}`) ? JSON.parse(text) : undefined };
            }
            catch (cause) {
                const message = `${failed}: the reply with the status ${status} is not JSON.`;
                return new error_cjs_1.TaskFlowError(message, 'UNEXPECTED_REPLY', { status, headers }, cause);
            }
        };
        return await (isStream ? (0, waiting_cjs_1.abortedWhenSilent)(read(), limit) : (0, waiting_cjs_1.limited)(read(), limit, failed, connection));
    }
    catch (cause) {
        if (signal?.aborted)
            throw signal.reason;
        // Only the time limit aborts the connection besides the caller.
        if (connection.signal.aborted)
            return connection.signal.reason;
        return new error_cjs_1.TaskFlowError(`${failed} got no reply: ${cause?.message}`, 'NETWORK_ERROR', {}, cause);
    }
    finally {
        if (!isStream)
            connection.abort();
    }
}
