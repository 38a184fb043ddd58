// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { UseInfiniteQueryResult, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { AccessTokenCreate, AccessTokenId, AccessTokenList, Account, ChangeList, ClearCompletedQuery, ClearedTasks, Client, CompletedTasks, Count, CreatedAccessToken, CurrentUser, EmailChange, GetTaskSummaryQuery, Health, ImportResult, ListChangesQuery, ListTagsQuery, ListTasksQuery, ListUserTasksQuery, LogIn, OptionsOf, Page, PasswordAgain, PasswordChange, Readiness, RetaggedTasks, Session, SignUp, Tag, TagRename, TagUse, Task, TaskBatch, TaskCreate, TaskFlowError, TaskId, TaskImport, TaskList, TaskMove, TaskReplace, TaskSummary, TaskUpdate, Usage, UserId, WatchState } from '../index.cjs';
import type { ChangeOptions, HookOptions, InfiniteHookOptions, InfiniteOptions, OperationOptions } from './types.cjs';

export type { ChangeOptions, HookOptions, InfiniteHookOptions, InfiniteOptions, OperationOptions } from './types.cjs';

/**
 * Gives the client to the hooks, and keeps what they have fetched current, inside of a `QueryClientProvider`. Give another client when
 * another user signs in. What has been fetched is forgotten when the client changes and when the provider goes.
 */
export declare function TaskFlowProvider(props: {
  readonly client: Client;
  /** Whether changes show as they happen, by `watchTasks`; true by default. */
  readonly live?: boolean | undefined;
  readonly children?: ReactNode;
}): ReactElement;
/** The client of the provider. */
export declare function useTaskFlow(): Client;
/**
 * How it goes with the live updates: as `onState` of `watchTasks` tells, or `ended`, with an error that does not go away by itself. They
 * go on when a query has succeeded again. `off`: the provider has `live={false}`.
 */
export declare function useLiveState(): { readonly state: WatchState | 'ended' | 'off'; readonly error?: Error | undefined };

/** List your tasks: options for React Query. */
export declare function listTasksOptions(client: Client, query?: ListTasksQuery): OperationOptions<Page<Task>, Task[]>;
/** List your tasks. */
export declare function useListTasks<Selected = Task[]>(query?: ListTasksQuery, options?: HookOptions<Page<Task>, Task[], Selected>): UseQueryResult<Selected, TaskFlowError>;
/** List your tasks: options for React Query. */
export declare function listTasksInfiniteOptions(client: Client, query?: ListTasksQuery): InfiniteOptions<Task>;
/** List your tasks. */
export declare function useInfiniteListTasks<Selected = Task[]>(query?: ListTasksQuery, options?: InfiniteHookOptions<Task, Selected>): UseInfiniteQueryResult<Selected, TaskFlowError>;
/** List what has changed: options for React Query. */
export declare function listChangesOptions(client: Client, query?: ListChangesQuery): OperationOptions<ChangeList>;
/** List what has changed. */
export declare function useListChanges<Selected = ChangeList>(query?: ListChangesQuery, options?: HookOptions<ChangeList, ChangeList, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** Count your tasks: options for React Query. */
export declare function getTaskSummaryOptions(client: Client, query?: GetTaskSummaryQuery): OperationOptions<TaskSummary>;
/** Count your tasks. */
export declare function useGetTaskSummary<Selected = TaskSummary>(query?: GetTaskSummaryQuery, options?: HookOptions<TaskSummary, TaskSummary, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** List your tags: options for React Query. */
export declare function listTagsOptions(client: Client, query?: ListTagsQuery): OperationOptions<Page<TagUse>, TagUse[]>;
/** List your tags. */
export declare function useListTags<Selected = TagUse[]>(query?: ListTagsQuery, options?: HookOptions<Page<TagUse>, TagUse[], Selected>): UseQueryResult<Selected, TaskFlowError>;
/** List your tags: options for React Query. */
export declare function listTagsInfiniteOptions(client: Client, query?: ListTagsQuery): InfiniteOptions<TagUse>;
/** List your tags. */
export declare function useInfiniteListTags<Selected = TagUse[]>(query?: ListTagsQuery, options?: InfiniteHookOptions<TagUse, Selected>): UseInfiniteQueryResult<Selected, TaskFlowError>;
/** Get a task: options for React Query. */
export declare function getTaskOptions(client: Client, taskId: TaskId): OperationOptions<Task>;
/** Get a task. */
export declare function useGetTask<Selected = Task>(taskId: TaskId, options?: HookOptions<Task, Task, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** List a user's tasks: options for React Query. */
export declare function listUserTasksOptions(client: Client, userId: UserId, query?: ListUserTasksQuery): OperationOptions<Page<Task>, Task[]>;
/** List a user's tasks. */
export declare function useListUserTasks<Selected = Task[]>(userId: UserId, query?: ListUserTasksQuery, options?: HookOptions<Page<Task>, Task[], Selected>): UseQueryResult<Selected, TaskFlowError>;
/** List a user's tasks: options for React Query. */
export declare function listUserTasksInfiniteOptions(client: Client, userId: UserId, query?: ListUserTasksQuery): InfiniteOptions<Task>;
/** List a user's tasks. */
export declare function useInfiniteListUserTasks<Selected = Task[]>(userId: UserId, query?: ListUserTasksQuery, options?: InfiniteHookOptions<Task, Selected>): UseInfiniteQueryResult<Selected, TaskFlowError>;
/** Get a task of a user: options for React Query. */
export declare function getUserTaskOptions(client: Client, userId: UserId, taskId: TaskId): OperationOptions<Task>;
/** Get a task of a user. */
export declare function useGetUserTask<Selected = Task>(userId: UserId, taskId: TaskId, options?: HookOptions<Task, Task, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** Get your usage and quotas: options for React Query. */
export declare function getUsageOptions(client: Client): OperationOptions<Usage>;
/** Get your usage and quotas. */
export declare function useGetUsage<Selected = Usage>(options?: HookOptions<Usage, Usage, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** Get the current user: options for React Query. */
export declare function getCurrentUserOptions(client: Client): OperationOptions<CurrentUser>;
/** Get the current user. */
export declare function useGetCurrentUser<Selected = CurrentUser>(options?: HookOptions<CurrentUser, CurrentUser, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** List your personal access tokens: options for React Query. */
export declare function listAccessTokensOptions(client: Client): OperationOptions<AccessTokenList>;
/** List your personal access tokens. */
export declare function useListAccessTokens<Selected = AccessTokenList>(options?: HookOptions<AccessTokenList, AccessTokenList, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** Check that the process is alive: options for React Query. */
export declare function getHealthOptions(client: Client): OperationOptions<Health>;
/** Check that the process is alive. */
export declare function useGetHealth<Selected = Health>(options?: HookOptions<Health, Health, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** Check that requests can be served: options for React Query. */
export declare function getReadinessOptions(client: Client): OperationOptions<Readiness>;
/** Check that requests can be served. */
export declare function useGetReadiness<Selected = Readiness>(options?: HookOptions<Readiness, Readiness, Selected>): UseQueryResult<Selected, TaskFlowError>;
/** Create a task. */
export declare function useCreateTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly body: TaskCreate } & OptionsOf<"createTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly body: TaskCreate } & OptionsOf<"createTask">, Result>;
/** Delete your completed tasks. */
export declare function useClearCompleted<Result = unknown>(
  options?: ChangeOptions<ClearedTasks, { readonly query: ClearCompletedQuery } & OptionsOf<"clearCompleted">, Result>,
): UseMutationResult<ClearedTasks, TaskFlowError, { readonly query: ClearCompletedQuery } & OptionsOf<"clearCompleted">, Result>;
/** Create several tasks. */
export declare function useCreateTasks<Result = unknown>(
  options?: ChangeOptions<TaskList, { readonly body: TaskBatch } & OptionsOf<"createTasks">, Result>,
): UseMutationResult<TaskList, TaskFlowError, { readonly body: TaskBatch } & OptionsOf<"createTasks">, Result>;
/** Complete your pending tasks. */
export declare function useCompleteAll<Result = unknown>(
  options?: ChangeOptions<CompletedTasks, void | (OptionsOf<"completeAll">), Result>,
): UseMutationResult<CompletedTasks, TaskFlowError, void | (OptionsOf<"completeAll">), Result>;
/** Empty the trash. */
export declare function useEmptyTrash<Result = unknown>(
  options?: ChangeOptions<ClearedTasks, void | (OptionsOf<"emptyTrash">), Result>,
): UseMutationResult<ClearedTasks, TaskFlowError, void | (OptionsOf<"emptyTrash">), Result>;
/** Delete a task permanently. */
export declare function usePurgeTask<Result = unknown>(
  options?: ChangeOptions<undefined, { readonly taskId: TaskId } & OptionsOf<"purgeTask">, Result>,
): UseMutationResult<undefined, TaskFlowError, { readonly taskId: TaskId } & OptionsOf<"purgeTask">, Result>;
/** Rename a tag. */
export declare function useRenameTag<Result = unknown>(
  options?: ChangeOptions<RetaggedTasks, { readonly tag: Tag; readonly body: TagRename } & OptionsOf<"renameTag">, Result>,
): UseMutationResult<RetaggedTasks, TaskFlowError, { readonly tag: Tag; readonly body: TagRename } & OptionsOf<"renameTag">, Result>;
/** Remove a tag. */
export declare function useRemoveTag<Result = unknown>(
  options?: ChangeOptions<RetaggedTasks, { readonly tag: Tag } & OptionsOf<"removeTag">, Result>,
): UseMutationResult<RetaggedTasks, TaskFlowError, { readonly tag: Tag } & OptionsOf<"removeTag">, Result>;
/** Import tasks. */
export declare function useImportTasks<Result = unknown>(
  options?: ChangeOptions<ImportResult, { readonly body: TaskImport } & OptionsOf<"importTasks">, Result>,
): UseMutationResult<ImportResult, TaskFlowError, { readonly body: TaskImport } & OptionsOf<"importTasks">, Result>;
/** Replace a task. */
export declare function useReplaceTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly taskId: TaskId; readonly body: TaskReplace } & OptionsOf<"replaceTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly taskId: TaskId; readonly body: TaskReplace } & OptionsOf<"replaceTask">, Result>;
/** Change fields of a task. */
export declare function useUpdateTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly taskId: TaskId; readonly body: TaskUpdate } & OptionsOf<"updateTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly taskId: TaskId; readonly body: TaskUpdate } & OptionsOf<"updateTask">, Result>;
/** Delete a task. */
export declare function useDeleteTask<Result = unknown>(
  options?: ChangeOptions<undefined, { readonly taskId: TaskId } & OptionsOf<"deleteTask">, Result>,
): UseMutationResult<undefined, TaskFlowError, { readonly taskId: TaskId } & OptionsOf<"deleteTask">, Result>;
/** Toggle a task. */
export declare function useToggleTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly taskId: TaskId } & OptionsOf<"toggleTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly taskId: TaskId } & OptionsOf<"toggleTask">, Result>;
/** Move a task. */
export declare function useMoveTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly taskId: TaskId; readonly body: TaskMove } & OptionsOf<"moveTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly taskId: TaskId; readonly body: TaskMove } & OptionsOf<"moveTask">, Result>;
/** Restore a task. */
export declare function useRestoreTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly taskId: TaskId } & OptionsOf<"restoreTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly taskId: TaskId } & OptionsOf<"restoreTask">, Result>;
/** Create a task for a user. */
export declare function useCreateUserTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly userId: UserId; readonly body: TaskCreate } & OptionsOf<"createUserTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly userId: UserId; readonly body: TaskCreate } & OptionsOf<"createUserTask">, Result>;
/** Replace a task of a user. */
export declare function useReplaceUserTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly userId: UserId; readonly taskId: TaskId; readonly body: TaskReplace } & OptionsOf<"replaceUserTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly userId: UserId; readonly taskId: TaskId; readonly body: TaskReplace } & OptionsOf<"replaceUserTask">, Result>;
/** Change fields of a task of a user. */
export declare function useUpdateUserTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly userId: UserId; readonly taskId: TaskId; readonly body: TaskUpdate } & OptionsOf<"updateUserTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly userId: UserId; readonly taskId: TaskId; readonly body: TaskUpdate } & OptionsOf<"updateUserTask">, Result>;
/** Delete a task of a user. */
export declare function useDeleteUserTask<Result = unknown>(
  options?: ChangeOptions<undefined, { readonly userId: UserId; readonly taskId: TaskId } & OptionsOf<"deleteUserTask">, Result>,
): UseMutationResult<undefined, TaskFlowError, { readonly userId: UserId; readonly taskId: TaskId } & OptionsOf<"deleteUserTask">, Result>;
/** Toggle a task of a user. */
export declare function useToggleUserTask<Result = unknown>(
  options?: ChangeOptions<Task, { readonly userId: UserId; readonly taskId: TaskId } & OptionsOf<"toggleUserTask">, Result>,
): UseMutationResult<Task, TaskFlowError, { readonly userId: UserId; readonly taskId: TaskId } & OptionsOf<"toggleUserTask">, Result>;
/** Sign up. */
export declare function useSignUp<Result = unknown>(
  options?: ChangeOptions<Account, { readonly body: SignUp } & OptionsOf<"signUp">, Result>,
): UseMutationResult<Account, TaskFlowError, { readonly body: SignUp } & OptionsOf<"signUp">, Result>;
/** Log in. */
export declare function useLogIn<Result = unknown>(
  options?: ChangeOptions<Session, { readonly body: LogIn } & OptionsOf<"logIn">, Result>,
): UseMutationResult<Session, TaskFlowError, { readonly body: LogIn } & OptionsOf<"logIn">, Result>;
/** Change the password. */
export declare function useChangePassword<Result = unknown>(
  options?: ChangeOptions<Session, { readonly body: PasswordChange } & OptionsOf<"changePassword">, Result>,
): UseMutationResult<Session, TaskFlowError, { readonly body: PasswordChange } & OptionsOf<"changePassword">, Result>;
/** Change the e-mail address. */
export declare function useChangeEmail<Result = unknown>(
  options?: ChangeOptions<Account, { readonly body: EmailChange } & OptionsOf<"changeEmail">, Result>,
): UseMutationResult<Account, TaskFlowError, { readonly body: EmailChange } & OptionsOf<"changeEmail">, Result>;
/** Delete the account. */
export declare function useDeleteAccount<Result = unknown>(
  options?: ChangeOptions<undefined, void | ({ readonly body?: PasswordAgain } & OptionsOf<"deleteAccount">), Result>,
): UseMutationResult<undefined, TaskFlowError, void | ({ readonly body?: PasswordAgain } & OptionsOf<"deleteAccount">), Result>;
/** Create a personal access token. */
export declare function useCreateAccessToken<Result = unknown>(
  options?: ChangeOptions<CreatedAccessToken, { readonly body: AccessTokenCreate } & OptionsOf<"createAccessToken">, Result>,
): UseMutationResult<CreatedAccessToken, TaskFlowError, { readonly body: AccessTokenCreate } & OptionsOf<"createAccessToken">, Result>;
/** Revoke a personal access token. */
export declare function useRevokeAccessToken<Result = unknown>(
  options?: ChangeOptions<undefined, { readonly tokenId: AccessTokenId } & OptionsOf<"revokeAccessToken">, Result>,
): UseMutationResult<undefined, TaskFlowError, { readonly tokenId: AccessTokenId } & OptionsOf<"revokeAccessToken">, Result>;
/** Log out everywhere. */
export declare function useLogOutEverywhere<Result = unknown>(
  options?: ChangeOptions<undefined, void | (OptionsOf<"logOutEverywhere">), Result>,
): UseMutationResult<undefined, TaskFlowError, void | (OptionsOf<"logOutEverywhere">), Result>;
/** Log out. */
export declare function useLogOut<Result = unknown>(
  options?: ChangeOptions<undefined, void | (OptionsOf<"logOut">), Result>,
): UseMutationResult<undefined, TaskFlowError, void | (OptionsOf<"logOut">), Result>;
