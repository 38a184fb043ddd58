import type { Query, QueryClient } from '@tanstack/react-query';
import { syncTokenOf } from './cached.js';
import type { Known } from './lists.js';
import { root } from './root.js';

/** The data that queries get. */
export interface Arrivals {
  /** Sets the data of a query, as if it had been fetched with them. */
  write(query: Query, data: unknown): void;
  /** Keeps what is learned for the data of the queries that are under way, which may have been read before. */
  log(known: Known): void;
  /** Says that the next data of a query come from the service. */
  expect(key: readonly unknown[]): void;
  /** @returns whether a further page of the list is under way. After it, `hasOldPages` is true */
  defer(query: Query): boolean;
  stop(): void;
}

/**
 * Tells each time when a query has got data, with what has been learned since it began to fetch.
 * @param arrived is told, too, whether a list comes from elsewhere, such as from a server by HydrationBoundary, and whether it has got one
 * more page in place of all of its pages, which were to be fetched again
 */
export function arrivalsOf(
  queryClient: QueryClient,
  arrived: (query: Query, log: readonly Known[], isFromElsewhere: boolean, hasOldPages: boolean) => void,
): Arrivals {
  const cache = queryClient.getQueryCache();
  const logs = new Map<Query, Known[]>();
  const asking = new WeakSet<Query>();
  const invalid = new WeakSet<Query>();
  /** The token of the list that each query has. */
  const tokens = new WeakMap<Query, string | undefined>();
  let isWriting = false;

  function arrive(query: Query): void {
    const { data, fetchStatus } = query.state;
    const log = logs.get(query) ?? [];
    const isAnswer = fetchStatus === 'idle' && asking.delete(query);
    if (fetchStatus === 'idle') logs.delete(query);
    if (data === undefined) return;
    const token = syncTokenOf(data);
    const isFromElsewhere = !isAnswer && token !== tokens.get(query);
    tokens.set(query, token);
    arrived(query, log, isFromElsewhere, fetchStatus === 'idle' && invalid.delete(query));
  }
  for (const query of cache.findAll({ queryKey: [root] })) tokens.set(query, syncTokenOf(query.state.data));
  const stop = cache.subscribe((event) => {
    const { query, type } = event;
    if (isWriting || query.queryKey[0] !== root) return;
    const action = type === 'updated' ? event.action.type : type;
    if (action === 'fetch') {
      logs.set(query, []);
      if (query.state.isInvalidated && query.state.fetchMeta?.fetchMore) invalid.add(query);
      else invalid.delete(query);
    }
    if (action === 'error' || action === 'removed') logs.delete(query);
    if (action === 'error' && invalid.delete(query)) arrived(query, [], false, true);
    else if (action === 'success' || action === 'setState' || action === 'added') arrive(query);
  });
  return {
    write(query, data) {
      const { isInvalidated, dataUpdatedAt } = query.state;
      isWriting = true;
      try {
        query.setData(data, { updatedAt: dataUpdatedAt, manual: true });
        if (isInvalidated) query.invalidate();
      } finally {
        isWriting = false;
      }
    },
    log(known) {
      for (const log of logs.values()) log.push(known);
    },
    expect(key) {
      const query = cache.find({ queryKey: key });
      if (query) asking.add(query);
    },
    defer(query) {
      const { fetchStatus, fetchMeta } = query.state;
      if (fetchStatus === 'idle' || !fetchMeta?.fetchMore) return false;
      invalid.add(query);
      return true;
    },
    stop,
  };
}
