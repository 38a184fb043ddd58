import { errorOf, TaskFlowError } from './error.js';
import { abortable, pause, retryDelay } from './waiting.js';
/** Sends requests until they succeed. What it knows lasts as long as the loop over the changes. */
export function persistence(send, show) {
    let hasBegun = false;
    let failures = 0;
    let leastWait = 0;
    return {
        async ask(id, input) {
            const again = hasBegun;
            const reply = await send(id, again ? { ...input, retries: 0 } : input).catch((error) => {
                // Any other error comes from the token function, whose server may be down for a moment.
                if (!again || input.signal?.aborted || error instanceof TaskFlowError)
                    throw error;
                throw new TaskFlowError(`No token: ${error?.message}`, 'NETWORK_ERROR', {}, error);
            });
            if (reply.status !== 200)
                throw errorOf(reply);
            hasBegun = true;
            return reply;
        },
        async persist(work, signal, onWait = (error) => show('waiting', error), error) {
            for (hasBegun ||= !!error;;) {
                if (error)
                    await pause(retryDelay({ ...error, status: 503 }, failures++, leastWait) ?? 60_000, signal);
                try {
                    return await abortable(work(), signal);
                }
                catch (failure) {
                    if (signal?.aborted || !hasBegun || !isTemporary(failure))
                        throw failure;
                    error = failure;
                    onWait(failure);
                }
            }
        },
        progress(least = leastWait) {
            leastWait = least;
            failures = 0;
        },
    };
}
const isTemporary = (error) => error instanceof TaskFlowError && /^(NETWORK_ERROR|TIMEOUT|429|5..)$/.test(`${error.status || error.code}`);
