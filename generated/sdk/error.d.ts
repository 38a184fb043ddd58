import type { components } from './types.js';
type Schemas = components['schemas'];
/**
 * The codes of the contract's problems, and four of the client's own. `NETWORK_ERROR`: there was no whole reply.
 * `UNEXPECTED_REPLY`: the reply is not the service's, but a proxy's, say. `NOT_MODIFIED`: the reply to an `If-None-Match` of your own
 * is 304. `INVALID_ARGUMENT`: nothing was sent.
 */
export type ErrorCode = Schemas['ProblemCode'] | 'NETWORK_ERROR' | 'UNEXPECTED_REPLY' | 'NOT_MODIFIED' | 'INVALID_ARGUMENT';
/** What a call rejects with, whatever went wrong, unless its AbortSignal or your own token function did. */
export declare class TaskFlowError extends Error {
    readonly name = "TaskFlowError";
    /** The HTTP status, or 0 when there was no reply. */
    readonly status: number;
    /** What went wrong, for programs. The message says it to a person. */
    readonly code: ErrorCode;
    /** The refused values, each with a JSON Pointer to it; empty unless the code is `VALIDATION_ERROR`. */
    readonly errors: readonly Schemas['InvalidValue'][];
    /** Finds the request in the service's log. */
    readonly requestId: string | undefined;
    /** The headers of the reply. */
    readonly headers: Headers;
    constructor(message: string, code: ErrorCode, reply?: Partial<Reply>, cause?: unknown);
}
/** Any reply, with its JSON parsed. */
export interface Reply {
    readonly status: number;
    readonly headers: Headers;
    readonly data: unknown;
}
/** The error that a reply stands for: its problem document, or a sentence about the status when it has none. */
export declare function errorOf(reply: Reply): TaskFlowError;
export {};
