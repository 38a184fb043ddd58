"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.watch = watch;
const error_cjs_1 = require("./error.cjs");
const follow_cjs_1 = require("./follow.cjs");
const persistence_cjs_1 = require("./persistence.cjs");
const waiting_cjs_1 = require("./waiting.cjs");
/** Yields the changes, in rounds. When a sync token is too old, the caller starts over, and another round follows. */
async function* watch(send, baseUrl, options = {}) {
    const { signal, startOver, onState } = options;
    let { since } = options;
    let shown;
    const show = (state, error) => {
        if (state !== shown || error)
            onState?.(state, error);
        shown = state;
    };
    const requests = (0, persistence_cjs_1.persistence)(send, show);
    for (;;) {
        const round = (0, waiting_cjs_1.linked)(signal);
        try {
            yield* (0, follow_cjs_1.follow)(`${baseUrl}`, since, signal, round, requests, show);
        }
        catch (error) {
            if (!startOver || !(error instanceof error_cjs_1.TaskFlowError && error.status === 410))
                throw error;
            since = await requests.persist(async () => startOver(), signal, undefined, error);
        }
        finally {
            round.abort();
        }
    }
}
