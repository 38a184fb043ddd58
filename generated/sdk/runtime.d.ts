import type { TokenSource } from './waiting.js';
/** What `new Headers` takes. */
export type HeaderFields = ConstructorParameters<typeof Headers>[0];
/** How a client reaches the service. */
export interface ClientOptions {
    /** Where the service is, such as `https://tasks.example.com`. */
    readonly baseUrl: string | URL;
    /**
     * An access token, or a function that gets one. The function is called when a token is first needed and its answer kept;
     * after a 401 it is called again, once for all requests in flight, which are then repeated once.
     */
    readonly token?: TokenSource;
    /** Sends the requests; the global `fetch` by default. */
    readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
    /** Sent with every request. */
    readonly headers?: HeaderFields;
    /**
     * How often a request is sent again after a network failure, a 429 or a 503; 3 by default. GET, PUT and DELETE are, POST and
     * PATCH only with an idempotency key. With `ifMatch` and no key, only when the service says that it has done nothing.
     */
    readonly retries?: number | undefined;
}
/** What every method takes last. */
export interface CallOptions {
    /** Ends the call at once, which then rejects with the signal's reason. */
    readonly signal?: AbortSignal | null | undefined;
    /** Sent with this request; they win over the client's. */
    readonly headers?: HeaderFields;
}
/** What methods take besides whose operation knows `Idempotency-Key`. */
export interface KeyOption {
    /** Sent as `Idempotency-Key`: a name for this request, new for each. Lets it be sent again without being carried out again. */
    readonly idempotencyKey?: string | undefined;
}
/** What methods take besides whose operation knows `If-Match`. */
export interface MatchOption {
    /** Sent as `If-Match`: the task's version, or its `ETag`. The call rejects with `PRECONDITION_FAILED` when the task has another. */
    readonly ifMatch?: number | string | undefined;
}
/** Per operationId: method, path, and which of `body`, `query`, `pages`, `keyed`, `stream` and `public` apply. */
export type Operations = Readonly<Record<string, readonly [method: string, path: string, traits: string]>>;
/** Makes the client of a table of operations. Its types are in index.d.ts. */
export declare function connect(operations: Operations, options: ClientOptions): Record<string, unknown>;
