import type { components } from '../../../generated/types';
import { type Reply, TaskFlowError } from './error.js';

/** The result of an attempt: a reply, or an error without data. */
type Outcome = Pick<Reply, 'status' | 'headers'> & { readonly data?: unknown };
type Problem = components['schemas']['Problem'];

/** Milliseconds. With a longer `Retry-After` the call fails, and the caller decides. */
const longestWait = 60_000;

/** Rejects as soon as the signal is aborted, with its reason; otherwise as the promise does. */
export function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).then(() => signal.removeEventListener('abort', stop));
  });
}

/** Milliseconds without data after which a connection counts as lost. The service sends something every 15 seconds. */
const longestSilence = 45_000;

/** Waits for the promise, and aborts the connection when it takes too long. */
export function abortedWhenSilent<Value>(promise: Promise<Value>, connection: AbortController): Promise<Value> {
  const lost = () => connection.abort(new TaskFlowError('No data came for 45 seconds.', 'NETWORK_ERROR'));
  const watchdog = setTimeout(lost, longestSilence);
  return abortable(promise, connection.signal).finally(() => clearTimeout(watchdog));
}

/** Waits. Rejects when the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return abortable(wait, signal).finally(() => clearTimeout(timer));
}

/** The code of the problem, if the outcome is one. */
export const codeOf = ({ data }: Outcome): Problem['code'] | undefined =>
  (data as Partial<Problem> | null | undefined)?.code;

/** Whether the service says that it has done nothing. Otherwise a failed request may have been carried out. */
export const nothingDone = (outcome: Outcome): boolean =>
  outcome.status === 429 || /^(OVERLOADED|NOT_READY)$/.test(`${codeOf(outcome)}`);

/**
 * How long to wait before a request is sent again: as `Retry-After` says, and a random time of up to 0.25, 0.5, 1 … 8 s more, so that
 * clients that were refused at the same time do not come back at the same time.
 * @param attempt counted from 0
 * @param least the least milliseconds to wait; the random time is up to as many more
 * @returns milliseconds; undefined when the failure is not temporary, or the wait would be too long
 */
export function retryDelay(outcome: Outcome, attempt: number, least = 0): number | undefined {
  const { status, headers } = outcome;
  if (![0, 429, 503].includes(status) && codeOf(outcome) !== 'IDEMPOTENCY_KEY_IN_USE') return undefined;
  const value = headers.get('retry-after') ?? '0';
  const asked = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  const wait = Math.max(asked || 0, least);
  if (wait > longestWait) return undefined;
  return wait + Math.random() * Math.max(Math.min(250 * 2 ** attempt, 8000), least);
}

/** An access token, or a function that gets one. */
export type TokenSource = string | (() => Token | Promise<Token>) | undefined;
type Token = string | null | undefined;

/**
 * Gets a token once for all requests, and a new one when a request reports that the current one was refused.
 * @returns a function that takes the refused token, if any, and returns the token to use, both as the promises that it has returned
 */
export function tokenKeeper(source: TokenSource): (refused?: Promise<Token>) => Promise<Token> {
  let current: Promise<Token> | undefined;
  return (refused) => {
    if (current && current !== refused) return current;
    const latest = (async () => (typeof source === 'function' ? source() : source))();
    // Neither a failure nor an empty token is kept: the next request calls the function again.
    const forget = () => {
      if (current === latest) current = undefined;
    };
    latest.then((token) => token || forget(), forget);
    current = latest;
    return latest;
  };
}
