import type { components } from '../../../generated/types';
import { type Reply, TaskFlowError } from './error.js';

/** The result of an attempt: a reply, or an error without data. */
type Outcome = Pick<Reply, 'status' | 'headers'> & { readonly data?: unknown };
type Problem = components['schemas']['Problem'];

/** Milliseconds. With a longer `Retry-After` the call fails, and the caller decides. */
const longestWait = 60_000;

/** Rejects as soon as the signal is aborted, with its reason; otherwise as the promise does. */
export function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    promise.then(resolve, reject).then(() => signal?.removeEventListener('abort', stop));
  });
}

/** @returns a controller that is aborted with the signal, too. It has to be aborted in the end, so that it lets go of the signal. */
export function linked(signal: AbortSignal | null | undefined): AbortController {
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { signal: controller.signal });
  return controller;
}

/**
 * Waits for the promise, and aborts the connection when it takes too long.
 * @param milliseconds 0, or more than a timer can count (25 days): there is no limit
 * @param what takes too long, for the error's message
 */
export function limited<Value>(
  promise: Promise<Value>,
  milliseconds: number,
  what: string,
  connection: AbortController = new AbortController(),
): Promise<Value> {
  const stop = () =>
    connection.abort(new TaskFlowError(`${what} took longer than ${milliseconds / 1000} seconds.`, 'TIMEOUT'));
  const timer = milliseconds > 0 && milliseconds < 2 ** 31 ? setTimeout(stop, milliseconds) : undefined;
  return abortable(promise, connection.signal).finally(() => clearTimeout(timer));
}

/** Waits for data of a stream. Without any for 45 seconds, its connection counts as lost: the service sends something every 15 seconds. */
export const abortedWhenSilent = <Value>(promise: Promise<Value>, connection: AbortController): Promise<Value> =>
  limited(promise, 45_000, 'Waiting for data', connection);

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
  const value = headers.get('retry-after') ?? '';
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
 * @param timeout milliseconds that the function may take
 * @returns a function that takes the refused token, if any, and returns the token to use, both as the promises that it has returned
 */
export function tokenKeeper(source: TokenSource, timeout: number): (refused?: Promise<Token>) => Promise<Token> {
  let current: Promise<Token> | undefined;
  return (refused) => {
    if (current && current !== refused) return current;
    const get = async () => (typeof source === 'function' ? source() : source);
    const latest = limited(get(), timeout, 'The token function');
    // Neither a failure nor an empty token is kept: the next request calls the function again.
    const forget = () => {
      if (current === latest) current = undefined;
    };
    latest.then((token) => token || forget(), forget);
    current = latest;
    return latest;
  };
}
