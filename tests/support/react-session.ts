import type { InfiniteData } from '@tanstack/query-core';
import { createClient, type ListTasksQuery, type Page, type Task } from '../../generated/sdk/index.js';
import type { Known } from '../../scripts/generate/sdk/react/lists';
import { until } from './waiting';

// The parts of @taskflow/sdk/react that need no page. Their own types would bring those of React, which has other elements than a browser.

const reactQuery: typeof import('@tanstack/query-core') = require('@tanstack/react-query');
export const { QueryClient, dehydrate, hydrate } = reactQuery;
interface Session {
  readonly live: { get(): { readonly state: string } };
  readonly signal: AbortSignal;
  learn(known: Known): void;
  refetch(): Promise<void>;
  close(): void;
}
type Make<Made> = (...values: unknown[]) => Made;
const load = (name: string) => require(`../../generated/sdk/react/${name}.cjs`);
const changeOptions: Make<object> = load('changes').changeOptions;
const keepLive: Make<Promise<void>> = load('live').keepLive;
const createSession: Make<Session> = load('session').createSession;
const infiniteOptions: Make<never> = load('options').infiniteOptions;
export const listOptions: Make<never> = load('options').listOptions;

export const titlesOf = (tasks: readonly Task[] | undefined) => tasks?.map(({ title }) => title).join(' ');

/** A page's cache, which is kept current, as the provider does it. */
export async function startSession(clientOptions: { baseUrl: string; token: string }, live = true) {
  const client = createClient(clientOptions);
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  queryClient.mount();
  const session = createSession(queryClient, client, 'connecting');
  const stops: (() => void)[] = [session.close];
  const isLive = () => until(() => session.live.get().state === 'live', 10, 'the session to be live');
  const started = live ? keepLive(queryClient, session, session.signal) : undefined;
  return {
    ...{ client, queryClient, session, isLive },
    /** Shows the first page of a list. */
    list(query: ListTasksQuery): () => string | undefined {
      const observer = new reactQuery.QueryObserver<Page<Task>, Error, Task[]>(
        queryClient,
        listOptions(client, 'listTasks', [query]),
      );
      stops.unshift(observer.subscribe(() => {}));
      return () => titlesOf(observer.getCurrentResult().data);
    },
    /** Shows a list page by page. */
    pages(query: ListTasksQuery) {
      const observer = new reactQuery.InfiniteQueryObserver<Page<Task>, Error, Task[] & InfiniteData<Page<Task>>>(
        queryClient,
        infiniteOptions(client, 'listTasks', [query]),
      );
      stops.unshift(observer.subscribe(() => {}));
      return { titles: () => titlesOf(observer.getCurrentResult().data), more: () => observer.fetchNextPage() };
    },
    /** Calls `mutate` of a hook. */
    mutate: (id: string, names: string[], effect: 'merges' | 'deletes', variables?: object, options = {}) =>
      queryClient
        .getMutationCache()
        .build<Task, Error, object | undefined, unknown>(
          queryClient,
          changeOptions(session, id, names, effect, options),
        )
        .execute(variables),
    async stop(): Promise<void> {
      for (const stop of stops) stop();
      await started;
      queryClient.unmount();
      queryClient.clear();
    },
  };
}
