import type { TokenSource } from './waiting.cjs';
/** Headers in any form that `new Headers` accepts. */
export type HeaderFields = ConstructorParameters<typeof Headers>[0];
/** How a client reaches the service. */
export interface ClientOptions {
    /** The address of the service, such as `https://tasks.example.com`. */
    readonly baseUrl: string | URL;
    /**
     * An access token, or a function that gets one. The function is called when a token is first needed, and its result is kept. After a
     * 401 it is called again, once for all requests that are under way, and each of them is repeated once.
     */
    readonly token?: TokenSource;
    /** Sends the requests; the global `fetch` by default. */
    readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
    /** Sent with every request. */
    readonly headers?: HeaderFields;
    /**
     * How often a request is sent again after a network failure, a timeout, a 429 or a 503; 3 by default. POST and PATCH are sent again only
     * with an idempotency key. With `ifMatch` and no key, a request is sent again only when the service says that it has done nothing.
     */
    readonly retries?: number | undefined;
    /**
     * Milliseconds until the reply to a request must be complete, and until the token function must have answered; 30,000 by default, 0 for
     * no limit. It counts for each attempt. Afterwards the attempt has failed with `TIMEOUT`.
     */
    readonly timeout?: number | undefined;
}
/** Options of every method. */
export interface CallOptions {
    /** Replaces the client's `timeout` for this request. */
    readonly timeout?: number | undefined;
    /** When it is aborted, the call rejects at once with the signal's reason. */
    readonly signal?: AbortSignal | null | undefined;
    /** Headers of this request. They replace the client's headers of the same names. */
    readonly headers?: HeaderFields;
}
/** An option of methods whose operation takes `Idempotency-Key`. */
export interface KeyOption {
    /** A new name for each request, sent as `Idempotency-Key`. The same request can be sent again, and is carried out only once. */
    readonly idempotencyKey?: string | undefined;
}
/** An option of methods whose operation takes `If-Match`. */
export interface MatchOption {
    /** The task's version or its `ETag`, sent as `If-Match`. The call rejects with `PRECONDITION_FAILED` if the version has changed. */
    readonly ifMatch?: number | string | undefined;
}
/** One page of a list. */
export interface Page<Item> {
    readonly items: Item[];
    /** The cursor of the next page: `client.page.listTasks({ ...query, cursor: next })`. Undefined on the last page. */
    readonly next: string | undefined;
    /**
     * From just before the page was read: `client.watchTasks({ since: syncToken })` goes on from there without a gap. A list of several
     * pages needs the token of the first one.
     */
    readonly syncToken: string;
}
/** By operationId: method, path, and some of `body`, `query`, `pages`, `keyed`, `stream`, `public` and `commas:NAME`. */
export type Operations = Readonly<Record<string, readonly [method: string, path: string, traits: string]>>;
/** Creates a client for a table of operations. Its types are in index.d.cts. */
export declare function connect(operations: Operations, options: ClientOptions): Record<string, unknown>;
