import type { Reply } from './error.js';
/** The promise, or the signal's reason as soon as it is aborted: whoever has stopped waiting is told at once. */
export declare function abortable<Value>(promise: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value>;
/** Waits so many milliseconds, unless the signal is aborted. */
export declare function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void>;
/**
 * How long to wait before a request is sent again: what `Retry-After` asks for, and up to 0.25, 0.5, 1 … 8 s more, by chance,
 * so that clients that were refused together do not come back together.
 * @param attempt counted from 0
 * @returns milliseconds; undefined when the outcome is none that passes
 */
export declare function retryDelay({ status, headers }: Pick<Reply, 'status' | 'headers'>, attempt: number): number | undefined;
/** What a client takes as its token. */
export type TokenSource = string | (() => Token | Promise<Token>) | undefined;
type Token = string | null | undefined;
/**
 * Asks for a token once for all requests that need one, and again only for those that had been given the refused one.
 * @returns a function that takes the answer that was refused, if any, and gives the one to use
 */
export declare function tokenKeeper(source: TokenSource): (refused?: Promise<Token>) => Promise<Token>;
export {};
