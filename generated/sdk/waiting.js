/** The longest `Retry-After` that is waited for. With a longer one the call fails, and its caller decides. */
const longestWait = 60_000;
/** The promise, or the signal's reason as soon as it is aborted: whoever has stopped waiting is told at once. */
export function abortable(promise, signal) {
    if (!signal)
        return promise;
    return new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop);
        promise.then(resolve, reject).then(() => signal.removeEventListener('abort', stop));
    });
}
/** Waits so many milliseconds, unless the signal is aborted. */
export function pause(milliseconds, signal) {
    let timer;
    const wait = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds);
    });
    return abortable(wait, signal).finally(() => clearTimeout(timer));
}
/**
 * How long to wait before a request is sent again: what `Retry-After` asks for, and up to 0.25, 0.5, 1 … 8 s more, by chance,
 * so that clients that were refused together do not come back together.
 * @param attempt counted from 0
 * @returns milliseconds; undefined when the outcome is none that passes
 */
export function retryDelay({ status, headers }, attempt) {
    if (![0, 429, 503].includes(status))
        return undefined;
    const value = headers.get('retry-after') ?? '0';
    const asked = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    if (asked > longestWait)
        return undefined;
    return Math.max(asked || 0, 0) + Math.random() * Math.min(250 * 2 ** attempt, 8000);
}
/**
 * Asks for a token once for all requests that need one, and again only for those that had been given the refused one.
 * @returns a function that takes the answer that was refused, if any, and gives the one to use
 */
export function tokenKeeper(source) {
    let current;
    return (refused) => {
        if (current && current !== refused)
            return current;
        const asked = (async () => (typeof source === 'function' ? source() : source))();
        // Neither a failure nor "nobody is logged in" is kept: the next request asks again.
        const forget = () => {
            if (current === asked)
                current = undefined;
        };
        asked.then((token) => token || forget(), forget);
        current = asked;
        return asked;
    };
}
