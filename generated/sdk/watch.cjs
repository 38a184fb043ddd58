"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.watch = watch;
const error_cjs_1 = require("./error.cjs");
const follow_cjs_1 = require("./follow.cjs");
const persistence_cjs_1 = require("./persistence.cjs");
const waiting_cjs_1 = require("./waiting.cjs");
/** Yields the changes, in rounds. When a sync token is too old, the caller starts over, and another round follows. */
async function* watch(send, baseUrl, options = {}) {
    const { signal, startOver, onState, onReminder } = options;
    let { since } = options;
    let shown;
    let round = (0, waiting_cjs_1.linked)(signal);
    const show = (state, error) => {
        if (round.signal.aborted || (state === shown && !error))
            return;
        shown = state;
        try {
            onState?.(state, error);
        }
        catch (fault) {
            // The state may come from an event of the page, where nobody would catch it.
            round.abort(fault);
        }
    };
    const requests = (0, persistence_cjs_1.persistence)(send, show);
    try {
        for (;;) {
            try {
                yield* (0, follow_cjs_1.follow)(`${baseUrl}`, since, signal, round, requests, show, onReminder);
            }
            catch (error) {
                if (!startOver || !(error instanceof error_cjs_1.TaskFlowError && error.status === 410))
                    throw error;
                round.abort();
                round = (0, waiting_cjs_1.linked)(signal);
                since = await requests.persist(async () => startOver(), round.signal, undefined, error);
            }
        }
    }
    finally {
        round.abort();
    }
}
