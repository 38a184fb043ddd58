import type { components } from '../../../generated/types';

type Schemas = components['schemas'];

/** A change, and the token with which to go on after it: `watchTasks({ since: change.next })`. */
export type WatchedChange = Schemas['TaskChange'] & { readonly next: Schemas['SyncToken'] };

/** What `watchTasks` takes. */
export interface WatchOptions {
  /** Where to begin: `next` of listChanges, or of a change. Left out: with what changes from now on. */
  readonly since?: Schemas['SyncToken'] | undefined;
  /** Ends the loop at once, which then throws the signal's reason. */
  readonly signal?: AbortSignal | null | undefined;
  /**
   * Called when the token is too old to go on, which otherwise is an error, `SYNC_TOKEN_EXPIRED`. Get everything anew, and return
   * the token to go on from: `next` of the last listChanges. With undefined it goes on from now. Called again when it throws a
   * `TaskFlowError` for the network, a 429 or a 5xx; anything else that it throws ends the loop.
   */
  readonly startOver?: (() => string | undefined | Promise<string | undefined>) | undefined;
}
