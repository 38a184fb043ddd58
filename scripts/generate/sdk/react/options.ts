import type { QueryClient } from '@tanstack/react-query';
import type { Client, ListTasksQuery } from '../../../../generated/sdk/index.js';
import type { TaskPage } from './lists.js';
import { root } from './root.js';
import { sessionOf } from './session.js';

type Call = (...values: unknown[]) => Promise<unknown>;
interface Context {
  readonly client: QueryClient;
  readonly queryKey: readonly unknown[];
  readonly signal: AbortSignal;
  readonly pageParam?: unknown;
}

/** Fetches for a query. */
function fetch({ client, queryKey }: Context, run: () => Promise<unknown>): Promise<unknown> {
  sessionOf(client)?.fetches(queryKey);
  return run();
}
const callOf = (methods: unknown, id: string) => (methods as Record<string, Call>)[id]!;
const itemsOf = ({ items }: TaskPage) => items;
/** The service's limit, when none is given. */
const usualLimit = 100;
const allItems = ({ pages }: { readonly pages: readonly TaskPage[] }) => pages.flatMap(itemsOf);

// The SDK repeats what can be repeated, so React Query does not.

/** The options of a query. */
export function operationOptions(client: Client, id: string, values: readonly unknown[]): object {
  const queryKey = [root, id, ...values];
  return {
    queryKey,
    queryFn: (context: Context) => fetch(context, () => callOf(client, id)(...values, { signal: context.signal })),
    retry: false,
  };
}

/** The options of a query for the first page of a list. */
export function listOptions(client: Client, id: string, values: readonly unknown[]): object {
  const queryKey = [root, id, ...values];
  const { limit = usualLimit } = values.at(-1) as ListTasksQuery;
  return {
    queryKey,
    queryFn: (context: Context) => fetch(context, () => callOf(client.page, id)(...values, { signal: context.signal })),
    retry: false,
    // More may be known than is asked for.
    select: ({ items }: TaskPage) => (items.length > limit ? items.slice(0, limit) : items),
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
      return fetch(context, () => callOf(client.page, id)(...path, page, { signal: context.signal }));
    },
    initialPageParam: undefined,
    getNextPageParam: ({ next }: TaskPage) => next,
    retry: false,
    select: allItems,
  };
}
