import { TaskFlowError } from './error.js';
import { follow } from './follow.js';
import { persistence, type Show } from './persistence.js';
import type { Send } from './request.js';
import { linked } from './waiting.js';
import type { WatchedChange, WatchOptions, WatchState } from './watch-types.js';

/** Yields the changes, in rounds. When a sync token is too old, the caller starts over, and another round follows. */
export async function* watch(
  send: Send,
  baseUrl: string | URL,
  options: WatchOptions = {},
): AsyncGenerator<WatchedChange, void> {
  const { signal, startOver, onState } = options;
  let { since } = options;
  let shown: WatchState | undefined;
  const show: Show = (state, error) => {
    if (state !== shown || error) onState?.(state, error);
    shown = state;
  };
  const requests = persistence(send, show);
  for (;;) {
    const round = linked(signal);
    try {
      yield* follow(`${baseUrl}`, since, signal, round, requests, show);
    } catch (error) {
      if (!startOver || !(error instanceof TaskFlowError && error.status === 410)) throw error;
      since = await requests.persist(async () => startOver(), signal, undefined, error);
    } finally {
      round.abort();
    }
  }
}
