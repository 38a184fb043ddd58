import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../../generated/sdk/index.js';
import type { TaskPage } from './lists.js';
import { root, sessionOf } from './session.js';

type Call = (...values: unknown[]) => Promise<unknown>;
interface Context {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
  readonly pageParam?: unknown;
}

/** Fetches for a query, and notes what is learned in the meantime. */
function fetch(context: Context, key: readonly unknown[], run: () => Promise<unknown>): Promise<unknown> {
  const session = sessionOf(context.client);
  return session ? session.fetch(key, run) : run();
}
const callOf = (methods: unknown, id: string) => (methods as Record<string, Call>)[id]!;
const itemsOf = ({ items }: TaskPage) => items;
const allItems = ({ pages }: { readonly pages: readonly TaskPage[] }) => pages.flatMap(itemsOf);

// The SDK repeats what can be repeated, so React Query does not.

/** The options of a query. */
export function operationOptions(client: Client, id: string, values: readonly unknown[]): object {
  const queryKey = [root, id, ...values];
  return {
    queryKey,
    queryFn: (context: Context) =>
      fetch(context, queryKey, () => callOf(client, id)(...values, { signal: context.signal })),
    retry: false,
  };
}

/** The options of a query for the first page of a list. */
export function listOptions(client: Client, id: string, values: readonly unknown[]): object {
  const queryKey = [root, id, ...values];
  return {
    queryKey,
    queryFn: (context: Context) =>
      fetch(context, queryKey, () => callOf(client.page, id)(...values, { signal: context.signal })),
    retry: false,
    select: itemsOf,
  };
}

/** The options of a query for a list page by page. */
export function infiniteOptions(client: Client, id: string, values: readonly unknown[]): object {
  const queryKey = [root, id, ...values, 'pages'];
  const path = values.slice(0, -1);
  return {
    queryKey,
    queryFn: (context: Context) => {
      const page = { ...(values.at(-1) as object), cursor: context.pageParam };
      return fetch(context, [page], () => callOf(client.page, id)(...path, page, { signal: context.signal }));
    },
    initialPageParam: undefined,
    getNextPageParam: ({ next }: TaskPage) => next,
    retry: false,
    select: allItems,
  };
}
