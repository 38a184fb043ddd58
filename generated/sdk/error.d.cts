import type { components } from './types.cjs';
type Schemas = components['schemas'];
/**
 * The codes of the contract's problems, and five of the client's own. `NETWORK_ERROR`: no complete reply came. `TIMEOUT`: none came within
 * the time limit. After both, the service may have carried out the request. `UNEXPECTED_REPLY`: the reply does not come from the service,
 * but for example from a proxy. `NOT_MODIFIED`: the reply to your own `If-None-Match` is 304. `INVALID_ARGUMENT`: an argument is invalid,
 * and nothing was sent.
 */
export type ErrorCode = Schemas['ProblemCode'] | 'NETWORK_ERROR' | 'TIMEOUT' | 'UNEXPECTED_REPLY' | 'NOT_MODIFIED' | 'INVALID_ARGUMENT';
/** The error of a call. Only an aborted signal, and an error of your own token function, reject a call with something else. */
export declare class TaskFlowError extends Error {
    static [Symbol.hasInstance]: (value: unknown) => boolean;
    readonly name = "TaskFlowError";
    /** The HTTP status, or 0 when there was no reply. */
    readonly status: number;
    /** Tells programs what went wrong. The message tells people. */
    readonly code: ErrorCode;
    /** All refused values, each with a JSON Pointer to it; empty unless the code is `VALIDATION_ERROR`. */
    readonly errors: readonly Schemas['InvalidValue'][];
    /** The name of the request in the service's log. */
    readonly requestId: string | undefined;
    /** The headers of the reply. */
    readonly headers: Headers;
    constructor(message: string, code: ErrorCode, reply?: Partial<Reply>, cause?: unknown);
}
/** A reply of any status. Its data are parsed JSON. */
export interface Reply {
    readonly status: number;
    readonly headers: Headers;
    readonly data: unknown;
}
/** Makes an error of a reply: from its problem document with the first refused value, or from its status when it has none. */
export declare function errorOf(reply: Reply): TaskFlowError;
export {};
