"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.persistence = persistence;
const error_cjs_1 = require("./error.cjs");
const waiting_cjs_1 = require("./waiting.cjs");
/** Sends requests until they succeed. What it knows lasts as long as the loop over the changes. */
function persistence(send, show) {
    let hasBegun = false;
    let failures = 0;
    let leastWait = 0;
    return {
        async ask(id, input) {
            const again = hasBegun;
            const reply = await send(id, again ? { ...input, retries: 0 } : input).catch((error) => {
                // Any other error comes from the token function, whose server may be down for a moment.
                if (!again || input.signal?.aborted || error instanceof error_cjs_1.TaskFlowError)
                    throw error;
                throw new error_cjs_1.TaskFlowError(`No token: ${error?.message}`, 'NETWORK_ERROR', {}, error);
            });
            if (reply.status !== 200)
                throw (0, error_cjs_1.errorOf)(reply);
            hasBegun = true;
            return reply;
        },
        async persist(work, signal, onWait = (error) => show('waiting', error), error) {
            for (hasBegun ||= !!error;;) {
                if (error)
                    await (0, waiting_cjs_1.pause)((0, waiting_cjs_1.retryDelay)({ ...error, status: 503 }, failures++, leastWait) ?? 60_000, signal);
                try {
                    return await (0, waiting_cjs_1.abortable)(work(), signal);
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
const isTemporary = (error) => error instanceof error_cjs_1.TaskFlowError && /^(NETWORK_ERROR|TIMEOUT|429|5..)$/.test(`${error.status || error.code}`);
