import { errorOf, type Reply, TaskFlowError } from './error.js';
import type { Input, Send } from './request.js';
import { abortable, pause, retryDelay } from './waiting.js';
import type { WatchState } from './watch-types.js';

/** Tells the caller how it goes. */
export type Show = (state: WatchState, error?: TaskFlowError) => void;

export interface Persistence {
  /** Sends one request. @throws {TaskFlowError} for any other status than 200 */
  ask(id: string, input: Input): Promise<Reply>;
  /**
   * Does it again after each temporary failure, when it has waited as long as the reply says, and a random time. Before the first reply,
   * each failure is final, except for the retries that every call has, because an address may be wrong.
   * @param onWait called before each wait; shows it unless given
   * @param error a failure to wait after before the first time
   */
  persist<Value>(
    work: () => Promise<Value>,
    signal: AbortSignal | null | undefined,
    onWait?: (error: TaskFlowError) => void,
    error?: TaskFlowError,
  ): Promise<Value>;
  /**
   * Tells that something has come, so that the waits begin small again.
   * @param least milliseconds that the service wants clients to wait before a new connection; undefined: as before
   */
  progress(least?: number): void;
}

/** Sends requests until they succeed. What it knows lasts as long as the loop over the changes. */
export function persistence(send: Send, show: Show): Persistence {
  let hasBegun = false;
  let failures = 0;
  let leastWait = 0;
  return {
    async ask(id, input) {
      const again = hasBegun;
      const reply = await send(id, again ? { ...input, retries: 0 } : input).catch((error) => {
        // Any other error comes from the token function, whose server may be down for a moment.
        if (!again || input.signal?.aborted || error instanceof TaskFlowError) throw error;
        throw new TaskFlowError(`No token: ${error?.message}`, 'NETWORK_ERROR', {}, error);
      });
      if (reply.status !== 200) throw errorOf(reply);
      hasBegun = true;
      return reply;
    },
    async persist(work, signal, onWait = (error) => show('waiting', error), error) {
      for (hasBegun ||= !!error; ; ) {
        if (error) await pause(retryDelay({ ...error, status: 503 }, failures++, leastWait) ?? 60_000, signal);
        try {
          return await abortable(work(), signal);
        } catch (failure) {
          if (signal?.aborted || !hasBegun || !isTemporary(failure)) throw failure;
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

const isTemporary = (error: unknown): error is TaskFlowError =>
  error instanceof TaskFlowError && /^(NETWORK_ERROR|TIMEOUT|429|5..)$/.test(`${error.status || error.code}`);
