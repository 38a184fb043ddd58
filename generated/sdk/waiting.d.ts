import type { components } from './types.js';
import { type Reply } from './error.js';
/** What has become of an attempt: a reply, or an error that has no data. */
type Outcome = Pick<Reply, 'status' | 'headers'> & {
    readonly data?: unknown;
};
type Problem = components['schemas']['Problem'];
/** The promise, or the signal's reason as soon as it is aborted: whoever has stopped waiting is told at once. */
export declare function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value>;
/** The promise, for which the connection is aborted when it takes too long. */
export declare function abortedWhenSilent<Value>(promise: Promise<Value>, connection: AbortController): Promise<Value>;
/** Waits so many milliseconds, unless the signal is aborted. */
export declare function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void>;
/** The code of the problem that there is, if it is one. */
export declare const codeOf: ({ data }: Outcome) => Problem["code"] | undefined;
/** Whether the service says that it has done nothing. Without that, a failed request may have had its effect. */
export declare const nothingDone: (outcome: Outcome) => boolean;
/**
 * How long to wait before a request is sent again: what `Retry-After` asks for, and up to 0.25, 0.5, 1 … 8 s more, by chance,
 * so that clients that were refused together do not come back together.
 * @param attempt counted from 0
 * @param least milliseconds to wait in any case; up to twice as many then, to spread by as much
 * @returns milliseconds; undefined when the outcome is none that passes, or would take too long
 */
export declare function retryDelay(outcome: Outcome, attempt: number, least?: number): number | undefined;
/** What a client takes as its token. */
export type TokenSource = string | (() => Token | Promise<Token>) | undefined;
type Token = string | null | undefined;
/**
 * Asks for a token once for all requests that need one, and again only for those that had been given the refused one.
 * @returns a function that takes the answer that was refused, if any, and gives the one to use
 */
export declare function tokenKeeper(source: TokenSource): (refused?: Promise<Token>) => Promise<Token>;
export {};
