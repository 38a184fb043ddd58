import { errorOf, type Reply } from './error.js';
import { type Input, requester, type Values } from './request.js';
import type { TokenSource } from './waiting.js';
import { watch } from './watch.js';
import type { WatchOptions } from './watch-types.js';

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
export function connect(operations: Operations, options: ClientOptions): Record<string, unknown> {
  const request = requester(operations, options);

  async function succeed(id: string, input: Input): Promise<Reply> {
    const reply = await request(id, input);
    if (reply.status > 299) throw errorOf(reply);
    return reply;
  }

  async function page(id: string, input: Input): Promise<Page<unknown>> {
    const { data, headers } = await succeed(id, input);
    return {
      items: data as unknown[],
      next: headers.get('x-next-cursor') ?? undefined,
      syncToken: headers.get('x-sync-token')!,
    };
  }

  async function* items(id: string, input: Input): AsyncGenerator<unknown, void> {
    for (let { query } = input; ; ) {
      const { items, next } = await page(id, { ...input, query });
      yield* items;
      if (!next) return;
      query = { ...query, cursor: next };
    }
  }

  const pages: Record<string, unknown> = {};
  const all: Record<string, unknown> = {};
  const client: Record<string, unknown> = {
    ...{ request, page: pages, items: all },
    watchTasks: (watched?: WatchOptions) => watch(request, options.baseUrl, watched),
  };
  for (const [id, [, path, traits]] of Object.entries(operations)) {
    if (traits.includes('stream')) continue;
    const inputOf = (values: unknown[]) => named(path, traits, values);
    client[id] = async (...values: unknown[]) => (await succeed(id, inputOf(values))).data;
    if (!traits.includes('pages')) continue;
    pages[id] = (...values: unknown[]) => page(id, { ...inputOf(values), prefer: 'sync-token' });
    all[id] = (...values: unknown[]) => items(id, inputOf(values));
  }
  return client;
}

/** Names the arguments of a method: first the path's parameters, then body, query and options. */
function named(path: string, traits: string, values: unknown[]): Input {
  const params: Record<string, unknown> = {};
  for (const [, name] of path.matchAll(/\{(\w+)\}/g)) params[name!] = values.shift();
  const body = traits.includes('body') ? values.shift() : undefined;
  const query = traits.includes('query') ? (values.shift() as Values) : {};
  return { ...(values[0] as CallOptions), params, query, body };
}
