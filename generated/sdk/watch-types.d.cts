import type { components } from './types.cjs';
import type { TaskFlowError } from './error.cjs';
type Schemas = components['schemas'];
/** A change, and the token to continue after it: `watchTasks({ since: change.next })`. */
export type WatchedChange = Schemas['TaskChange'] & {
    readonly next: Schemas['SyncToken'];
};
/**
 * How it goes with a watch: it connects, gets the changes as they happen, rests because no page of the user is visible, or waits before it
 * connects again.
 */
export type WatchState = 'connecting' | 'live' | 'resting' | 'waiting';
/** The options of `watchTasks`. */
export interface WatchOptions {
    /** Where to begin: `syncToken` of a page, or `next` of listChanges or of a change. Without it, the loop begins with the changes from now on. */
    readonly since?: Schemas['SyncToken'] | undefined;
    /** Called when the state changes, and before each wait with the error that it follows. */
    readonly onState?: ((state: WatchState, error: TaskFlowError | undefined) => void) | undefined;
    /**
     * Called when a reminder of a task is due. A reminder that comes while nothing is watched, or while the watch passes from one page to
     * another, can be missed.
     */
    readonly onReminder?: ((reminder: Schemas['TaskReminder']) => void) | undefined;
    /** When it is aborted, the loop throws the signal's reason at once. */
    readonly signal?: AbortSignal | null | undefined;
    /**
     * Called when the token is too old. Without this function, that is an error (`SYNC_TOKEN_EXPIRED`). Get the tasks again, and return the
     * token to continue from: `syncToken` of the page, or undefined to continue with the changes from now on. If the function throws a
     * `TaskFlowError` for the network, a 429 or a 5xx, it is called again; any other error ends the loop.
     */
    readonly startOver?: (() => string | undefined | Promise<string | undefined>) | undefined;
}
export {};
