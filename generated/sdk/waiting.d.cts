import type { components } from './types.cjs';
import { type Reply } from './error.cjs';
/** The result of an attempt: a reply, or an error without data. */
type Outcome = Pick<Reply, 'status' | 'headers'> & {
    readonly data?: unknown;
};
type Problem = components['schemas']['Problem'];
/** Rejects as soon as the signal is aborted, with its reason; otherwise as the promise does. */
export declare function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value>;
/** @returns a controller that is aborted with the signal, too. It has to be aborted in the end, so that it lets go of the signal. */
export declare function linked(signal: AbortSignal | null | undefined): AbortController;
/**
 * Waits for the promise, and aborts the connection when it takes too long.
 * @param milliseconds 0, or more than a timer can count (25 days): there is no limit
 * @param what takes too long, for the error's message
 */
export declare function limited<Value>(promise: Promise<Value>, milliseconds: number, what: string, connection?: AbortController): Promise<Value>;
/** Waits for data of a stream. Without any for 45 seconds, its connection counts as lost: the service sends something every 15 seconds. */
export declare const abortedWhenSilent: <Value>(promise: Promise<Value>, connection: AbortController) => Promise<Value>;
/** Waits. Rejects when the signal is aborted. */
export declare function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void>;
/** The code of the problem, if the outcome is one. */
export declare const codeOf: ({ data }: Outcome) => Problem["code"] | undefined;
/**
 * How long to wait before a request is sent again: as `Retry-After` says, and a random time of up to 0.25, 0.5, 1 … 8 s more, so that
 * clients that were refused at the same time do not come back at the same time.
 * @param attempt counted from 0
 * @param least the least milliseconds to wait; the random time is up to as many more
 * @returns milliseconds; undefined when the failure is not temporary, or the wait would be too long
 */
export declare function retryDelay(outcome: Outcome, attempt: number, least?: number): number | undefined;
/** An access token, or a function that gets one. */
export type TokenSource = string | (() => Token | Promise<Token>) | undefined;
type Token = string | null | undefined;
/**
 * Gets a token once for all requests, and a new one when a request reports that the current one was refused.
 * @param timeout milliseconds that the function may take
 * @returns a function that takes the refused token, if any, and returns the token to use, both as the promises that it has returned
 */
export declare function tokenKeeper(source: TokenSource, timeout: number): (refused?: Promise<Token>) => Promise<Token>;
export {};
