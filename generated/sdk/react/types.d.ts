import type { DataTag, InfiniteData, QueryKey, UnusedSkipTokenInfiniteOptions, UnusedSkipTokenOptions, UseInfiniteQueryOptions, UseMutationOptions, UseQueryOptions } from '@tanstack/react-query';
import type { Page, TaskFlowError } from '../index.js';
type Cursor = string | undefined;
/** A caller's own selection from the data. */
interface Selection<Data, Selected> {
    readonly select?: ((data: Data) => Selected) | undefined;
}
/** Options for `useQuery`, `useSuspenseQuery`, `prefetchQuery` and others of React Query. */
export type OperationOptions<Fetched, Data = Fetched> = UnusedSkipTokenOptions<Fetched, TaskFlowError, Data> & {
    queryKey: DataTag<QueryKey, Fetched, TaskFlowError>;
};
/** Options for `useInfiniteQuery`, `useSuspenseInfiniteQuery`, `prefetchInfiniteQuery` and others of React Query. */
export type InfiniteOptions<Item> = UnusedSkipTokenInfiniteOptions<Page<Item>, TaskFlowError, Item[], QueryKey, Cursor> & {
    queryKey: DataTag<QueryKey, InfiniteData<Page<Item>, Cursor>, TaskFlowError>;
};
/** The options of `useQuery`, for a hook that has the key and the function already. */
export type HookOptions<Fetched, Data, Selected> = Omit<UseQueryOptions<Fetched, TaskFlowError, Selected>, 'queryKey' | 'queryFn' | 'select'> & Selection<Data, Selected>;
/** The options of `useInfiniteQuery`, for a hook that has the key and the functions already. */
export type InfiniteHookOptions<Item, Selected> = Omit<UseInfiniteQueryOptions<Page<Item>, TaskFlowError, Selected, QueryKey, Cursor>, 'queryKey' | 'queryFn' | 'select' | 'initialPageParam' | 'getNextPageParam'> & Selection<Item[], Selected>;
/** The options of `useMutation`, for a hook that has the function already. */
export type ChangeOptions<Data, Variables, Result> = Omit<UseMutationOptions<Data, TaskFlowError, Variables, Result>, 'mutationFn'>;
export {};
