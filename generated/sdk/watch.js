import { TaskFlowError } from './error.js';
import { follow } from './follow.js';
import { persistence } from './persistence.js';
import { linked } from './waiting.js';
/** Yields the changes, in rounds. When a sync token is too old, the caller starts over, and another round follows. */
export async function* watch(send, baseUrl, options = {}) {
    const { signal, startOver, onState, onReminder } = options;
    let { since } = options;
    let shown;
    let round = linked(signal);
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
    const requests = persistence(send, show);
    try {
        for (;;) {
            try {
                yield* follow(`${baseUrl}`, since, signal, round, requests, show, onReminder);
            }
            catch (error) {
                if (!startOver || !(error instanceof TaskFlowError && error.status === 410))
                    throw error;
                round.abort();
                round = linked(signal);
                since = await requests.persist(async () => startOver(), round.signal, undefined, error);
            }
        }
    }
    finally {
        round.abort();
    }
}
