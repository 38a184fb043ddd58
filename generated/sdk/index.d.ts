// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { OperationId, OptionsOf, ReplyOf, RequestInput } from './request-types.js';
import type { ClientOptions } from './runtime.js';
import type { components, operations } from './types.js';
import type { WatchedChange, WatchOptions } from './watch-types.js';

export { TaskFlowError, type ErrorCode } from './error.js';
export type { OperationId, OptionsOf, ReplyOf, RequestInput } from './request-types.js';
export type { CallOptions, ClientOptions, HeaderFields } from './runtime.js';
export type { TokenSource } from './waiting.js';
export type { WatchedChange, WatchOptions } from './watch-types.js';
export type { components, operations, paths } from './types.js';

/** A UUID v7 (RFC 9562), ordered by time of creation. Replies have it in lower case; in requests the case does not matter. */
export type TaskId = components["schemas"]["TaskId"];
/** An opaque name of a user, the token's `sub`. */
export type UserId = components["schemas"]["UserId"];
/** What there is to do. White space at both ends is removed before anything else. Blank is what looks blank: a title needs something that is neither white space nor invisible, such as U+200B or U+2800. */
export type TaskTitle = components["schemas"]["TaskTitle"];
/** More about it, or null. */
export type TaskDescription = components["schemas"]["TaskDescription"];
/** Whether it is done. */
export type TaskCompleted = components["schemas"]["TaskCompleted"];
/** A time in UTC with milliseconds (RFC 3339). */
export type Timestamp = components["schemas"]["Timestamp"];
/** Something that a user wants to do. */
export type Task = components["schemas"]["Task"];
/** Rises with each change. The task's `ETag` is this number in quotes. */
export type TaskVersion = components["schemas"]["TaskVersion"];
/** Tasks, in the order asked for. Those in the trash have `deleted_at`. */
export type TaskList = components["schemas"]["TaskList"];
/** A new task. */
export type TaskCreate = components["schemas"]["TaskCreate"];
/** A task's new title and description. A description that is left out becomes null. */
export type TaskReplace = components["schemas"]["TaskReplace"];
/** The fields to change, at least one. */
export type TaskUpdate = components["schemas"]["TaskUpdate"];
/** All tasks, those still to do, those done, or those in the trash, which are not among all. */
export type StatusFilter = components["schemas"]["StatusFilter"];
/** The completed tasks. */
export type CompletedFilter = components["schemas"]["CompletedFilter"];
/** A part of a text. White space at both ends is removed. */
export type SearchText = components["schemas"]["SearchText"];
/** By time of creation or of the last change, with a minus sign for the latest first. */
export type SortOrder = components["schemas"]["SortOrder"];
/** A time (RFC 3339, section 5.6), as fine as you like, with any offset. In an address, write the `+` of an offset as `%2B`. */
export type Moment = components["schemas"]["Moment"];
/** An asterisk, or entity tags with commas between them. */
export type EntityTags = components["schemas"]["EntityTags"];
/** A strong entity tag (RFC 9110, section 8.8.3). */
export type EntityTag = components["schemas"]["EntityTag"];
/** 1 to 255 visible ASCII characters. */
export type RequestKey = components["schemas"]["RequestKey"];
/** Always the same word. */
export type Replayed = components["schemas"]["Replayed"];
/** A number of tasks. */
export type Count = components["schemas"]["Count"];
/** How far a client has seen the changes. Opaque. */
export type SyncToken = components["schemas"]["SyncToken"];
/** New tasks. */
export type TaskBatch = components["schemas"]["TaskBatch"];
/** New tasks, 1 to 100. */
export type TaskBatchItems = components["schemas"]["TaskBatchItems"];
/** What was deleted. */
export type ClearedTasks = components["schemas"]["ClearedTasks"];
/** What was completed. */
export type CompletedTasks = components["schemas"]["CompletedTasks"];
/** What has changed, and where to go on. */
export type ChangeList = components["schemas"]["ChangeList"];
/** Changes, the earliest first. */
export type TaskChangeItems = components["schemas"]["TaskChangeItems"];
/** The last change of a task. `task` is left out when it was deleted. */
export type TaskChange = components["schemas"]["TaskChange"];
/** A number of seconds. */
export type StreamSeconds = components["schemas"]["StreamSeconds"];
/** Always the same word. */
export type Buffering = components["schemas"]["Buffering"];
/** Events, one after the other. `ready` has the data `{"next": token}`; `created`, `updated` and `deleted` have a `TaskChange`; `end` has `{"reason": …}`, which is `token_expired`, `token_revoked`, `time_over`, `stopping`, `sync_token_expired` or `too_many_streams`. */
export type ChangeEvents = components["schemas"]["ChangeEvents"];
/** What has become of the task since the token. Put `task` in the place of what you have of it, whether it is `created` or `updated`. */
export type ChangeType = components["schemas"]["ChangeType"];
/** The most items on a page. */
export type PageLimit = components["schemas"]["PageLimit"];
/** A place in a list. Opaque. */
export type Cursor = components["schemas"]["Cursor"];
/** An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends is removed. */
export type EmailAddress = components["schemas"]["EmailAddress"];
/** Kept as a hash only, and compared exactly as sent. The most common passwords are refused, in upper and lower case; outside of production, `password123` is not. */
export type NewPassword = components["schemas"]["NewPassword"];
/** Compared exactly as sent. */
export type Password = components["schemas"]["Password"];
/** A new account. */
export type SignUp = components["schemas"]["SignUp"];
/** The credentials of an account. */
export type LogIn = components["schemas"]["LogIn"];
/** The password of an account, and its next one. */
export type PasswordChange = components["schemas"]["PasswordChange"];
/** The next e-mail address of an account, and its password. */
export type EmailChange = components["schemas"]["EmailChange"];
/** The password of the account, as a proof of who asks. Left out by users who have none here. */
export type PasswordAgain = components["schemas"]["PasswordAgain"];
/** An account of this service. */
export type Account = components["schemas"]["Account"];
/** An access token and whom it speaks for. */
export type Session = components["schemas"]["Session"];
/** The scheme of the token (RFC 6750). */
export type TokenType = components["schemas"]["TokenType"];
/** A number of seconds. */
export type Seconds = components["schemas"]["Seconds"];
/** What is kept for a user, and how much it may be. */
export type Usage = components["schemas"]["Usage"];
/** Tasks, with those in the trash, which are kept until they are deleted for good or 30 days have passed. */
export type TasksUsed = components["schemas"]["TasksUsed"];
/** The titles and descriptions of these tasks in UTF-8, and the kept replies as they are kept. */
export type BytesUsed = components["schemas"]["BytesUsed"];
/** Replies to requests with an `Idempotency-Key`, each of which is kept for 24 hours. */
export type KeptRepliesUsed = components["schemas"]["KeptRepliesUsed"];
/** How much there is. Tasks and replies are counted as far as one more than the limit; null where there is none. */
export type AmountUsed = components["schemas"]["AmountUsed"];
/** How much there may be. Null where there is no limit. */
export type AmountLimit = components["schemas"]["AmountLimit"];
/** Whom a token speaks for. */
export type CurrentUser = components["schemas"]["CurrentUser"];
/** The process is alive. */
export type Health = components["schemas"]["Health"];
/** Always the same word. */
export type HealthStatus = components["schemas"]["HealthStatus"];
/** Requests can be served. */
export type Readiness = components["schemas"]["Readiness"];
/** Always the same word. */
export type ReadinessStatus = components["schemas"]["ReadinessStatus"];
/** What went wrong (RFC 9457). */
export type Problem = components["schemas"]["Problem"];
/** Which values were refused, and why. */
export type ValidationProblem = components["schemas"]["ValidationProblem"];
/** The refused values, the first twenty. */
export type InvalidValues = components["schemas"]["InvalidValues"];
/** One refused value. */
export type InvalidValue = components["schemas"]["InvalidValue"];
/** The part of the request that holds the value. */
export type ValueLocation = components["schemas"]["ValueLocation"];
/** Always `about:blank`; `code` tells problems apart. */
export type ProblemType = components["schemas"]["ProblemType"];
/** The problem, for programs. */
export type ProblemCode = components["schemas"]["ProblemCode"];
/** The status of the reply. */
export type ErrorStatus = components["schemas"]["ErrorStatus"];
/** The name of one request. */
export type RequestId = components["schemas"]["RequestId"];
/** An address, relative to this service. */
export type Address = components["schemas"]["Address"];
/** The text of a header. */
export type HeaderText = components["schemas"]["HeaderText"];
/** The name of a limit, its quota and its window in seconds. */
export type RatePolicy = components["schemas"]["RatePolicy"];
/** The name of a limit, what is left of it, and the seconds until its window ends. */
export type RateStanding = components["schemas"]["RateStanding"];

/** The query parameters of `listTasks`. */
export type ListTasksQuery = NonNullable<operations["listTasks"]["parameters"]["query"]>;
/** The query parameters of `clearCompleted`. */
export type ClearCompletedQuery = NonNullable<operations["clearCompleted"]["parameters"]["query"]>;
/** The query parameters of `listChanges`. */
export type ListChangesQuery = NonNullable<operations["listChanges"]["parameters"]["query"]>;
/** The query parameters of `streamChanges`. */
export type StreamChangesQuery = NonNullable<operations["streamChanges"]["parameters"]["query"]>;
/** The query parameters of `listUserTasks`. */
export type ListUserTasksQuery = NonNullable<operations["listUserTasks"]["parameters"]["query"]>;

/** The service as an object. Its methods also work on their own: `const { createTask } = createClient(…)`. */
export interface Client {
  /**
   * List your tasks
   *
   * Returns the tasks of the token's user, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
   *
   * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. `sort`: The order of the list, with a minus sign for the latest first. `created_after`: Only tasks created after this time, and not at it. `created_before`: Only tasks created before this time, and not at it. `updated_after`: Only tasks updated after this time, and not at it. `updated_before`: Only tasks updated before this time, and not at it. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB. `cursor`: Where to go on, from `X-Next-Cursor` of the page before.
   * @returns One page of tasks.
   * @throws {TaskFlowError}
   */
  listTasks(query?: ListTasksQuery, options?: OptionsOf<"listTasks">): Promise<TaskList>;
  /**
   * Create a task
   *
   * Creates a task that belongs to the token's user and returns it. `Location` is its address. White space around the title is removed.
   *
   * @param body The new task.
   * @returns The new task.
   * @throws {TaskFlowError}
   */
  createTask(body: TaskCreate, options?: OptionsOf<"createTask">): Promise<Task>;
  /**
   * Delete your completed tasks
   *
   * Moves all completed tasks of the token's user to the trash. The query has to say so: without it, this address does not take DELETE.
   *
   * @param query `status`: Says that the completed tasks are meant.
   * @returns How many tasks were deleted.
   * @throws {TaskFlowError}
   */
  clearCompleted(query: ClearCompletedQuery, options?: OptionsOf<"clearCompleted">): Promise<ClearedTasks>;
  /**
   * Create several tasks
   *
   * Creates up to 100 tasks that belong to the token's user, all of them or none, and returns them in the order sent. A value that is refused is named with its place, like `/tasks/3/title`. As every body, this one may have 100 kB: room for 100 tasks with descriptions of 900 letters each.
   *
   * @param body The new tasks.
   * @returns The new tasks, in the order sent.
   * @throws {TaskFlowError}
   */
  createTasks(body: TaskBatch, options?: OptionsOf<"createTasks">): Promise<TaskList>;
  /**
   * Complete your pending tasks
   *
   * Completes all pending tasks of the token's user. Takes no body.
   *
   * @returns How many tasks were completed.
   * @throws {TaskFlowError}
   */
  completeAll(options?: OptionsOf<"completeAll">): Promise<CompletedTasks>;
  /**
   * List what has changed
   *
   * Returns the tasks of the token's user that were created, changed or deleted since a point in time, in the order of their last change, each once and as it is now. Without `since` it starts from the beginning, with all tasks. Keep `next`, and send it as `since` the next time; while `more` is true, at once. Nothing is left out, however many write at the same time. A token whose deletions have been forgotten, or that is from before the database was restored, is 410: start again without `since`.
   *
   * @param query `since`: Where to go on, the `next` of the reply before. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB.
   * @returns What has changed.
   * @throws {TaskFlowError}
   */
  listChanges(query?: ListChangesQuery, options?: OptionsOf<"listChanges">): Promise<ChangeList>;
  /**
   * Empty the trash
   *
   * Deletes for good all tasks of the token's user that are in the trash. They cannot be restored, and listChanges can no longer tell of their deletion: a sync token from before it is 410.
   *
   * @returns How many tasks were deleted.
   * @throws {TaskFlowError}
   */
  emptyTrash(options?: OptionsOf<"emptyTrash">): Promise<ClearedTasks>;
  /**
   * Delete a task for good
   *
   * Deletes one task in the trash of the token's user for good, as emptyTrash does with all of them.
   *
   * @param taskId The task.
   * @returns The task is gone for good. There is no body.
   * @throws {TaskFlowError}
   */
  purgeTask(taskId: TaskId, options?: OptionsOf<"purgeTask">): Promise<undefined>;
  /**
   * Get a task
   *
   * Returns one task of the token's user.
   *
   * @param taskId The task.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  getTask(taskId: TaskId, options?: OptionsOf<"getTask">): Promise<Task>;
  /**
   * Replace a task
   *
   * Sets title and description as sent: a description that is left out becomes null. `completed` stays as it is when left out. To change single fields, use PATCH.
   *
   * @param taskId The task.
   * @param body The new title and description.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  replaceTask(taskId: TaskId, body: TaskReplace, options?: OptionsOf<"replaceTask">): Promise<Task>;
  /**
   * Change fields of a task
   *
   * Changes the fields that are sent and leaves the others as they are. At least one field is needed.
   *
   * @param taskId The task.
   * @param body The fields to change.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  updateTask(taskId: TaskId, body: TaskUpdate, options?: OptionsOf<"updateTask">): Promise<Task>;
  /**
   * Delete a task
   *
   * Moves one task of the token's user to the trash. It is listed there with `status=deleted`, and can be restored for 30 days.
   *
   * @param taskId The task.
   * @returns The task is in the trash. There is no body.
   * @throws {TaskFlowError}
   */
  deleteTask(taskId: TaskId, options?: OptionsOf<"deleteTask">): Promise<undefined>;
  /**
   * Toggle a task
   *
   * Flips `completed` and returns the task. Takes no body. With an `Idempotency-Key`, sending it again does not flip it back.
   *
   * @param taskId The task.
   * @returns The task, toggled.
   * @throws {TaskFlowError}
   */
  toggleTask(taskId: TaskId, options?: OptionsOf<"toggleTask">): Promise<Task>;
  /**
   * Restore a task
   *
   * Takes a task back out of the trash and returns it. Takes no body.
   *
   * @param taskId The task.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  restoreTask(taskId: TaskId, options?: OptionsOf<"restoreTask">): Promise<Task>;
  /**
   * List a user's tasks
   *
   * Returns the tasks of the user named in the path, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. `sort`: The order of the list, with a minus sign for the latest first. `created_after`: Only tasks created after this time, and not at it. `created_before`: Only tasks created before this time, and not at it. `updated_after`: Only tasks updated after this time, and not at it. `updated_before`: Only tasks updated before this time, and not at it. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB. `cursor`: Where to go on, from `X-Next-Cursor` of the page before.
   * @returns One page of tasks.
   * @throws {TaskFlowError}
   */
  listUserTasks(userId: UserId, query?: ListUserTasksQuery, options?: OptionsOf<"listUserTasks">): Promise<TaskList>;
  /**
   * Create a task for a user
   *
   * Creates a task that belongs to the user named in the path and returns it. `Location` is its address. White space around the title is removed.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param body The new task.
   * @returns The new task.
   * @throws {TaskFlowError}
   */
  createUserTask(userId: UserId, body: TaskCreate, options?: OptionsOf<"createUserTask">): Promise<Task>;
  /**
   * Get a task of a user
   *
   * Returns one task of the user named in the path.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param taskId The task.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  getUserTask(userId: UserId, taskId: TaskId, options?: OptionsOf<"getUserTask">): Promise<Task>;
  /**
   * Replace a task of a user
   *
   * Sets title and description as sent: a description that is left out becomes null. `completed` stays as it is when left out. To change single fields, use PATCH.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param taskId The task.
   * @param body The new title and description.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  replaceUserTask(userId: UserId, taskId: TaskId, body: TaskReplace, options?: OptionsOf<"replaceUserTask">): Promise<Task>;
  /**
   * Change fields of a task of a user
   *
   * Changes the fields that are sent and leaves the others as they are. At least one field is needed.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param taskId The task.
   * @param body The fields to change.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  updateUserTask(userId: UserId, taskId: TaskId, body: TaskUpdate, options?: OptionsOf<"updateUserTask">): Promise<Task>;
  /**
   * Delete a task of a user
   *
   * Moves one task of the user named in the path to the trash. It is listed there with `status=deleted`, and can be restored for 30 days.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param taskId The task.
   * @returns The task is in the trash. There is no body.
   * @throws {TaskFlowError}
   */
  deleteUserTask(userId: UserId, taskId: TaskId, options?: OptionsOf<"deleteUserTask">): Promise<undefined>;
  /**
   * Toggle a task of a user
   *
   * Flips `completed` and returns the task. Takes no body. With an `Idempotency-Key`, sending it again does not flip it back.
   *
   * @param userId The user. Has to be the token's `sub`.
   * @param taskId The task.
   * @returns The task, toggled.
   * @throws {TaskFlowError}
   */
  toggleUserTask(userId: UserId, taskId: TaskId, options?: OptionsOf<"toggleUserTask">): Promise<Task>;
  /**
   * See how much you have, and may have
   *
   * Tells how many tasks and bytes are kept for the token's user, how many replies to requests with a key, and how much it may be. What would add to a quota that is full is 403 `QUOTA_EXCEEDED`; a request with a key that has been carried out before still gets its reply, and a change that makes the text of a task no longer is still made.
   *
   * @returns What the user has, and may have.
   * @throws {TaskFlowError}
   */
  getUsage(options?: OptionsOf<"getUsage">): Promise<Usage>;
  /**
   * Sign up
   *
   * Creates an account. An e-mail address can have one account, without regard to upper and lower case; it is kept in lower case. Where tokens come from another issuer, the service keeps no accounts, and answers 404.
   *
   * @param body The new account.
   * @returns The new account.
   * @throws {TaskFlowError}
   */
  signUp(body: SignUp, options?: OptionsOf<"signUp">): Promise<Account>;
  /**
   * Log in
   *
   * Exchanges e-mail address and password for an access token that is valid for seven days. A wrong password and an unknown address get the same reply. Where tokens come from another issuer, the service keeps no accounts, and answers 404.
   *
   * @param body The credentials.
   * @returns The access token.
   * @throws {TaskFlowError}
   */
  logIn(body: LogIn, options?: OptionsOf<"logIn">): Promise<Session>;
  /**
   * Get the current user
   *
   * Returns whom the token speaks for. `email` is null when neither the account nor the token has one; `created_at` is null for a user known only from a token who has not created a task yet.
   *
   * @returns The user.
   * @throws {TaskFlowError}
   */
  getCurrentUser(options?: OptionsOf<"getCurrentUser">): Promise<CurrentUser>;
  /**
   * Change the password
   *
   * Sets another password, and returns a new access token. Every token issued before is revoked, the one that the request is sent with among them, so that whoever else was logged in is so no longer. A wrong password is 403, because the token is right.
   *
   * @param body The password, and the next one.
   * @returns The new access token.
   * @throws {TaskFlowError}
   */
  changePassword(body: PasswordChange, options?: OptionsOf<"changePassword">): Promise<Session>;
  /**
   * Change the e-mail address
   *
   * Gives the account another e-mail address to log in with, and returns the account. The user's id, tasks and tokens stay as they are. A wrong password is 403, because the token is right; an address that has an account is 409, and counts as a sign-up.
   *
   * @param body The next address, and the password.
   * @returns The account with its new address.
   * @throws {TaskFlowError}
   */
  changeEmail(body: EmailChange, options?: OptionsOf<"changeEmail">): Promise<Account>;
  /**
   * Delete the account
   *
   * Removes all that this service has of the token's user, the account, the tasks and the trash, at once and for good, and revokes all of the user's tokens. Whoever has a password here sends it; the e-mail address can sign up anew. All others, whose tokens come from another issuer, send a token that is at most 5 minutes old, and no body; their account there stays, and with another token they begin anew. It is done as a whole or not at all: a client that has got no reply sends it again, and 204, or 401 with `TOKEN_REVOKED`, says that it is done. It is not a DELETE, because the body of one has no meaning (RFC 9110, section 9.3.5).
   *
   * @param body The password, of users who have one here.
   * @returns All that there was of the user is gone. There is no body.
   * @throws {TaskFlowError}
   */
  deleteAccount(body?: PasswordAgain, options?: OptionsOf<"deleteAccount">): Promise<undefined>;
  /**
   * Log out everywhere
   *
   * Revokes all tokens of the user that were issued until now, the one that the request is sent with among them, as `logOut` does one. Tokens of later log-ins are accepted. When they were issued is told by the claim `iat`: from now on, tokens of this user without it are refused. Where the request's own token tells it in whole seconds, the reply comes when the second is over, so that the next token is a later one.
   *
   * @returns The token is revoked. There is no body.
   * @throws {TaskFlowError}
   */
  logOutEverywhere(options?: OptionsOf<"logOutEverywhere">): Promise<undefined>;
  /**
   * Log out
   *
   * Revokes the token that the request is sent with: within five seconds every instance of the service refuses it. Event streams that were opened with it end. Where tokens come from another issuer, the service keeps no accounts, and answers 404.
   *
   * @returns The token is revoked. There is no body.
   * @throws {TaskFlowError}
   */
  logOut(options?: OptionsOf<"logOut">): Promise<undefined>;
  /**
   * Check that the process is alive
   *
   * Answers as long as the process runs and touches nothing else.
   *
   * @returns The process is alive.
   * @throws {TaskFlowError}
   */
  getHealth(options?: OptionsOf<"getHealth">): Promise<Health>;
  /**
   * Check that requests can be served
   *
   * Asks the database. 503 when it cannot be reached or lacks migrations, and while the service is stopping.
   *
   * @returns Requests can be served.
   * @throws {TaskFlowError}
   */
  getReadiness(options?: OptionsOf<"getReadiness">): Promise<Readiness>;
  /** Lists page by page, following `X-Next-Cursor`: `for await (const page of client.pages.listTasks())`. */
  readonly pages: {
    /**
     * List your tasks
     *
     * Returns the tasks of the token's user, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
     *
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. `sort`: The order of the list, with a minus sign for the latest first. `created_after`: Only tasks created after this time, and not at it. `created_before`: Only tasks created before this time, and not at it. `updated_after`: Only tasks updated after this time, and not at it. `updated_before`: Only tasks updated before this time, and not at it. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB. `cursor`: Where to go on, from `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listTasks(query?: ListTasksQuery, options?: OptionsOf<"listTasks">): AsyncGenerator<TaskList, void>;
    /**
     * List a user's tasks
     *
     * Returns the tasks of the user named in the path, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
     *
     * @param userId The user. Has to be the token's `sub`.
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. `sort`: The order of the list, with a minus sign for the latest first. `created_after`: Only tasks created after this time, and not at it. `created_before`: Only tasks created before this time, and not at it. `updated_after`: Only tasks updated after this time, and not at it. `updated_before`: Only tasks updated before this time, and not at it. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB. `cursor`: Where to go on, from `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listUserTasks(userId: UserId, query?: ListUserTasksQuery, options?: OptionsOf<"listUserTasks">): AsyncGenerator<TaskList, void>;
  };
  /** Lists item by item over all pages: `for await (const item of client.items.listTasks())`. */
  readonly items: {
    /**
     * List your tasks
     *
     * Returns the tasks of the token's user, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
     *
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. `sort`: The order of the list, with a minus sign for the latest first. `created_after`: Only tasks created after this time, and not at it. `created_before`: Only tasks created before this time, and not at it. `updated_after`: Only tasks updated after this time, and not at it. `updated_before`: Only tasks updated before this time, and not at it. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB. `cursor`: Where to go on, from `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listTasks(query?: ListTasksQuery, options?: OptionsOf<"listTasks">): AsyncGenerator<Task, void>;
    /**
     * List a user's tasks
     *
     * Returns the tasks of the user named in the path, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
     *
     * @param userId The user. Has to be the token's `sub`.
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. `sort`: The order of the list, with a minus sign for the latest first. `created_after`: Only tasks created after this time, and not at it. `created_before`: Only tasks created before this time, and not at it. `updated_after`: Only tasks updated after this time, and not at it. `updated_before`: Only tasks updated before this time, and not at it. `limit`: The most tasks to return. More than 100 of them are returned up to about 1 MB. `cursor`: Where to go on, from `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listUserTasks(userId: UserId, query?: ListUserTasksQuery, options?: OptionsOf<"listUserTasks">): AsyncGenerator<Task, void>;
  };
  /**
   * Yields each change of your tasks as it happens: `for await (const change of client.watchTasks({ since }))`. It connects again after
   * a lost connection, or with a new token after the old one has expired, and misses no change. It ends when you leave the loop, when the
   * signal is aborted, or after a failure that will not go away.
   *
   * @throws {TaskFlowError}
   */
  watchTasks(options?: WatchOptions): AsyncGenerator<WatchedChange, void>;
  /**
   * Sends any operation. Resolves to the whole reply with its headers, whatever the status is. It uses the token, and retries, as all
   * methods do. It rejects only when there is no reply, or one that cannot be read.
   */
  request<Id extends OperationId>(
    operationId: Id,
    ...input: {} extends RequestInput<Id> ? [input?: RequestInput<Id>] : [input: RequestInput<Id>]
  ): Promise<ReplyOf<Id>>;
}

/** Creates a client. It sends nothing until a method is called. */
export declare function createClient(options: ClientOptions): Client;
