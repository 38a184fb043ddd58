// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { OperationId, OptionsOf, QueryOf, ReplyOf, RequestInput } from './request-types.cjs';
import type { ClientOptions, Page } from './runtime.cjs';
import type { components, operations } from './types.cjs';
import type { WatchedChange, WatchOptions } from './watch-types.cjs';

export { TaskFlowError, type ErrorCode } from './error.cjs';
export type { OperationId, OptionsOf, ReplyOf, RequestInput } from './request-types.cjs';
export type { CallOptions, ClientOptions, HeaderFields, Page } from './runtime.cjs';
export type { TokenSource } from './waiting.cjs';
export type { WatchedChange, WatchOptions, WatchState } from './watch-types.cjs';
export type { components, operations, paths } from './types.cjs';

/** A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use either case. */
export type TaskId = components["schemas"]["TaskId"];
/** The id of a user, which is the token's `sub`. Opaque. */
export type UserId = components["schemas"]["UserId"];
/** What there is to do. White space at both ends is removed first. A title must not look blank: it needs a character that is neither white space nor invisible (such as U+200B or U+2800). */
export type TaskTitle = components["schemas"]["TaskTitle"];
/** More about the task, or null. */
export type TaskDescription = components["schemas"]["TaskDescription"];
/** Whether the task is done. */
export type TaskCompleted = components["schemas"]["TaskCompleted"];
/** How important the task is; `medium` unless a new task or a replacement says otherwise. */
export type Priority = components["schemas"]["Priority"];
/** Words to find the task by, in the order sent: at most 20, as they are sent. Tags that differ only in case are one tag then, in the first spelling. */
export type Tags = components["schemas"]["Tags"];
/** White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no commas and no control characters. */
export type Tag = components["schemas"]["Tag"];
/** When the task is due, or null: a day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same everywhere. A time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a time, which is another day elsewhere. */
export type DueDate = components["schemas"]["DueDate"];
/** The time zone in which the due date is meant: a name of the IANA time zone database, or null. Without one, a day is a day in UTC where a time is needed. */
export type TimeZone = components["schemas"]["TimeZone"];
/** How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ (DAILY, WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It needs a due date, from which it counts. When the task is completed, or deleted while it is pending, the next one is made. Replies have one form of the rule: upper case, sorted, without defaults. */
export type Recurrence = components["schemas"]["Recurrence"];
/** When to remind of the task: minutes before it is due, and negative numbers for minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine o'clock. Equal numbers count once. */
export type Reminders = components["schemas"]["Reminders"];
/** Minutes before the task is due. */
export type ReminderMinutes = components["schemas"]["ReminderMinutes"];
/** When the task was completed last; null for a pending task, and for a task that was completed before the service kept this time. */
export type CompletionTime = components["schemas"]["CompletionTime"];
/** Where the task stands in the user's own order: the texts, compared byte by byte, sort from the top to the bottom. New tasks stand on top. */
export type Position = components["schemas"]["Position"];
/** Where a task moves. Exactly one of the fields. */
export type TaskMove = components["schemas"]["TaskMove"];
/** An end of the list. */
export type ListEnd = components["schemas"]["ListEnd"];
/** The id of the first task of a series of recurring tasks, or null. */
export type SeriesId = components["schemas"]["SeriesId"];
/** A time in UTC with milliseconds (RFC 3339). */
export type Timestamp = components["schemas"]["Timestamp"];
/** Something that a user wants to do. */
export type Task = components["schemas"]["Task"];
/** A number that rises with each change. The task's `ETag` is this number in quotes. */
export type TaskVersion = components["schemas"]["TaskVersion"];
/** A name of the IANA time zone database. */
export type ZoneName = components["schemas"]["ZoneName"];
/** The numbers of a user's tasks. All but `completed` are numbers of pending tasks. */
export type TaskSummary = components["schemas"]["TaskSummary"];
/** The number of pending tasks whose day is before today, or whose time is past. */
export type OverdueCount = components["schemas"]["OverdueCount"];
/** The number of pending tasks that are due today, also at a time that is past. */
export type DueTodayCount = components["schemas"]["DueTodayCount"];
/** The number of pending tasks that are due today or in the six days after it. */
export type DueThisWeekCount = components["schemas"]["DueThisWeekCount"];
/** The numbers of pending tasks by their priority. */
export type PriorityCounts = components["schemas"]["PriorityCounts"];
/** Tags in alphabetical order. */
export type TagList = components["schemas"]["TagList"];
/** A tag, and how many tasks have it. */
export type TagUse = components["schemas"]["TagUse"];
/** The new name of a tag. */
export type TagRename = components["schemas"]["TagRename"];
/** The number of changed tasks. */
export type RetaggedTasks = components["schemas"]["RetaggedTasks"];
/** `jsonl` for JSON lines, and `ics` for iCalendar. */
export type ExportFormatName = components["schemas"]["ExportFormatName"];
/** JSON lines. Each line is a `Task`. */
export type TaskLines = components["schemas"]["TaskLines"];
/** A calendar (RFC 5545). */
export type CalendarText = components["schemas"]["CalendarText"];
/** Tasks of an export. */
export type TaskImport = components["schemas"]["TaskImport"];
/** Tasks of an export, 1 to 1,000. */
export type ImportedTaskItems = components["schemas"]["ImportedTaskItems"];
/** A task of an export. A missing field is what it is for a new task. */
export type ImportedTask = components["schemas"]["ImportedTask"];
/** A time (RFC 3339, section 5.6), or null. */
export type MomentOrNull = components["schemas"]["MomentOrNull"];
/** Ignored. An imported task gets a new version. */
export type ImportedVersion = components["schemas"]["ImportedVersion"];
/** When the rule of a recurring task started. `COUNT` and `INTERVAL` count from then. */
export type DueMoment = components["schemas"]["DueMoment"];
/** Whether the task has made the next one of its series. It makes no other. */
export type HasNext = components["schemas"]["HasNext"];
/** What became of the tasks. */
export type ImportResult = components["schemas"]["ImportResult"];
/** The number of tasks that the user had already, and of those that were sent twice. */
export type ExistingCount = components["schemas"]["ExistingCount"];
/** The number of tasks that were in the trash for more than 30 days, and were not imported. */
export type ExpiredCount = components["schemas"]["ExpiredCount"];
/** The maximum number of tags on a page. */
export type TagPageLimit = components["schemas"]["TagPageLimit"];
/** A position in a list of tags. Opaque. */
export type TagCursor = components["schemas"]["TagCursor"];
/** Tasks in the requested order. A task in the trash has `deleted_at`. */
export type TaskList = components["schemas"]["TaskList"];
/** A new task. */
export type TaskCreate = components["schemas"]["TaskCreate"];
/** The task as it shall be. A missing field becomes what it is for a new task; only `completed` stays as it is. */
export type TaskReplace = components["schemas"]["TaskReplace"];
/** The fields to change, at least one. */
export type TaskUpdate = components["schemas"]["TaskUpdate"];
/** `all` tasks except the trash, `pending` or `completed` ones, or the trash (`deleted`). */
export type StatusFilter = components["schemas"]["StatusFilter"];
/** The completed tasks. */
export type CompletedFilter = components["schemas"]["CompletedFilter"];
/** A part of a text. White space at both ends is removed. */
export type SearchText = components["schemas"]["SearchText"];
/** By time of creation, of the last change or of completion, by due date, by priority, by title or by the user's own order. A minus sign reverses the order: latest, most urgent or last letter first. Tasks without a due date or a time of completion always come last. `created` is the same as `-created_at`. Titles are sorted as people do (Unicode collation, root order), case aside. */
export type SortOrder = components["schemas"]["SortOrder"];
/** Priorities, any of which a task may have. */
export type Priorities = components["schemas"]["Priorities"];
/** Tags, all of which a task must have. */
export type WantedTags = components["schemas"]["WantedTags"];
/** When a task is due. */
export type DueFilter = components["schemas"]["DueFilter"];
/** A day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339), in the years 1 to 9999. In a URL, write the `+` of an offset as `%2B`. */
export type DayOrTime = components["schemas"]["DayOrTime"];
/** Whether a task repeats. */
export type RecurringFilter = components["schemas"]["RecurringFilter"];
/** A time (RFC 3339, section 5.6), with any number of decimals and any offset. In a URL, write the `+` of an offset as `%2B`. */
export type Moment = components["schemas"]["Moment"];
/** An asterisk, or entity tags separated by commas. */
export type EntityTags = components["schemas"]["EntityTags"];
/** A strong entity tag (RFC 9110, section 8.8.3). */
export type EntityTag = components["schemas"]["EntityTag"];
/** 1 to 255 visible ASCII characters. */
export type RequestKey = components["schemas"]["RequestKey"];
/** Always the same word. */
export type Replayed = components["schemas"]["Replayed"];
/** A number of tasks. */
export type Count = components["schemas"]["Count"];
/** A sync token, which says up to which change a client has read. Opaque. */
export type SyncToken = components["schemas"]["SyncToken"];
/** New tasks. */
export type TaskBatch = components["schemas"]["TaskBatch"];
/** New tasks, 1 to 100. */
export type TaskBatchItems = components["schemas"]["TaskBatchItems"];
/** The number of deleted tasks. */
export type ClearedTasks = components["schemas"]["ClearedTasks"];
/** The number of completed tasks. */
export type CompletedTasks = components["schemas"]["CompletedTasks"];
/** The changes, and the sync token for the next request. */
export type ChangeList = components["schemas"]["ChangeList"];
/** Changes, the earliest first. */
export type TaskChangeItems = components["schemas"]["TaskChangeItems"];
/** The last change of a task. `task` is missing if the task was deleted. */
export type TaskChange = components["schemas"]["TaskChange"];
/** A reminder that has become due. Only streams have it, and nobody is told if the task was completed, deleted or moved in the meantime. */
export type TaskReminder = components["schemas"]["TaskReminder"];
/** When the reminder was due. */
export type ReminderTime = components["schemas"]["ReminderTime"];
/** Whether it comes more than a minute later, for example because the service was away, or the client. */
export type IsLate = components["schemas"]["IsLate"];
/** A number of seconds. */
export type StreamSeconds = components["schemas"]["StreamSeconds"];
/** Always the same word. */
export type Buffering = components["schemas"]["Buffering"];
/** Events, one after the other. The data of `ready` is `{"next": token}`. The data of `created`, `updated` and `deleted` is a `TaskChange`, that of `reminder` a `TaskReminder`. The data of `end` is `{"reason": …}`, with the reason `token_expired`, `token_revoked`, `time_over`, `stopping`, `sync_token_expired` or `too_many_streams`. */
export type ChangeEvents = components["schemas"]["ChangeEvents"];
/** What has happened to the task since the sync token. For both `created` and `updated`, replace your copy of the task with `task`. */
export type ChangeType = components["schemas"]["ChangeType"];
/** The maximum number of items on a page. */
export type PageLimit = components["schemas"]["PageLimit"];
/** A position in a list. Opaque. */
export type Cursor = components["schemas"]["Cursor"];
/** An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends is removed. */
export type EmailAddress = components["schemas"]["EmailAddress"];
/** Stored only as a hash, and compared exactly as sent. U+0000 is refused. The most common passwords are refused, in upper and lower case, except `password123` outside of production. */
export type NewPassword = components["schemas"]["NewPassword"];
/** Compared exactly as sent. U+0000 is refused. */
export type Password = components["schemas"]["Password"];
/** A new account. */
export type SignUp = components["schemas"]["SignUp"];
/** The credentials of an account. */
export type LogIn = components["schemas"]["LogIn"];
/** The current and the new password of an account. */
export type PasswordChange = components["schemas"]["PasswordChange"];
/** The new e-mail address of an account, and its password. */
export type EmailChange = components["schemas"]["EmailChange"];
/** The password of the account. Users without a password here leave it out. */
export type PasswordAgain = components["schemas"]["PasswordAgain"];
/** Names a personal access token, and is not the token itself. */
export type AccessTokenId = components["schemas"]["AccessTokenId"];
/** What the token is for: one line, without control characters. White space at both ends is removed first. A name must not look blank. */
export type AccessTokenName = components["schemas"]["AccessTokenName"];
/** `tasks:read` allows to read tasks, `tasks:write` to change them. Neither implies the other. */
export type TokenScope = components["schemas"]["TokenScope"];
/** What the token allows. */
export type TokenScopes = components["schemas"]["TokenScopes"];
/** After how many days the token expires. */
export type DaysValid = components["schemas"]["DaysValid"];
/** A new personal access token. */
export type AccessTokenCreate = components["schemas"]["AccessTokenCreate"];
/** A personal access token, without the token itself. */
export type AccessToken = components["schemas"]["AccessToken"];
/** When the token was last used, right to the hour; null if it never was. */
export type LastUse = components["schemas"]["LastUse"];
/** Personal access tokens, the newest first. */
export type AccessTokenList = components["schemas"]["AccessTokenList"];
/** A personal access token, with the token itself. */
export type CreatedAccessToken = components["schemas"]["CreatedAccessToken"];
/** An account of this service. */
export type Account = components["schemas"]["Account"];
/** An access token and its user. */
export type Session = components["schemas"]["Session"];
/** The scheme of the token (RFC 6750). */
export type TokenType = components["schemas"]["TokenType"];
/** A number of seconds. */
export type Seconds = components["schemas"]["Seconds"];
/** What is stored for a user, and how much is allowed. */
export type Usage = components["schemas"]["Usage"];
/** Tasks, including the trash. A task leaves the trash when it is deleted permanently, or after 30 days. */
export type TasksUsed = components["schemas"]["TasksUsed"];
/** Bytes of the titles and descriptions of these tasks in UTF-8, and of the kept replies as they are stored. */
export type BytesUsed = components["schemas"]["BytesUsed"];
/** Replies to requests with an `Idempotency-Key`. Each is kept for 24 hours. */
export type KeptRepliesUsed = components["schemas"]["KeptRepliesUsed"];
/** How much is stored. Tasks and replies are counted up to the limit plus one. Null if there is no limit. */
export type AmountUsed = components["schemas"]["AmountUsed"];
/** How much is allowed. Null if there is no limit. */
export type AmountLimit = components["schemas"]["AmountLimit"];
/** A token's user. */
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
/** Which values are invalid, and why. */
export type ValidationProblem = components["schemas"]["ValidationProblem"];
/** The invalid values, at most twenty. */
export type InvalidValues = components["schemas"]["InvalidValues"];
/** One invalid value. */
export type InvalidValue = components["schemas"]["InvalidValue"];
/** The part of the request that holds the value. */
export type ValueLocation = components["schemas"]["ValueLocation"];
/** Always `about:blank`. `code` names the problem. */
export type ProblemType = components["schemas"]["ProblemType"];
/** The name of the problem, for programs. */
export type ProblemCode = components["schemas"]["ProblemCode"];
/** The status of the reply. */
export type ErrorStatus = components["schemas"]["ErrorStatus"];
/** The id of one request. */
export type RequestId = components["schemas"]["RequestId"];
/** A URL, relative to this service. */
export type Address = components["schemas"]["Address"];
/** The text of a header. */
export type HeaderText = components["schemas"]["HeaderText"];
/** The name of a limit, its quota and its window in seconds. */
export type RatePolicy = components["schemas"]["RatePolicy"];
/** The name of a limit, what is left of it, and the seconds until its window ends. */
export type RateStanding = components["schemas"]["RateStanding"];

/** The query parameters of `listTasks`. */
export type ListTasksQuery = QueryOf<"listTasks">;
/** The query parameters of `clearCompleted`. */
export type ClearCompletedQuery = QueryOf<"clearCompleted">;
/** The query parameters of `listChanges`. */
export type ListChangesQuery = QueryOf<"listChanges">;
/** The query parameters of `streamChanges`. */
export type StreamChangesQuery = QueryOf<"streamChanges">;
/** The query parameters of `getTaskSummary`. */
export type GetTaskSummaryQuery = QueryOf<"getTaskSummary">;
/** The query parameters of `listTags`. */
export type ListTagsQuery = QueryOf<"listTags">;
/** The query parameters of `exportTasks`. */
export type ExportTasksQuery = QueryOf<"exportTasks">;
/** The query parameters of `listUserTasks`. */
export type ListUserTasksQuery = QueryOf<"listUserTasks">;

/** The service as an object. Its methods also work on their own: `const { createTask } = createClient(…)`. */
export interface Client {
  /**
   * List your tasks
   *
   * Returns one page of the tasks of the token's user, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
   *
   * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. `sort`: The order of the list. A minus sign reverses it. `created_after`: Only tasks created after this time. Excludes the time itself. `created_before`: Only tasks created before this time. Excludes the time itself. `updated_after`: Only tasks updated after this time. Excludes the time itself. `updated_before`: Only tasks updated before this time. Excludes the time itself. `priority`: Only tasks with this priority, or with one of several, separated by commas. `tag`: Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. `due`: Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. `due_after`: Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. `due_before`: Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. `time_zone`: The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. `recurring`: Only tasks that repeat, or only those that do not. `completed_after`: Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. `completed_before`: Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
   * @returns One page of tasks.
   * @throws {TaskFlowError}
   */
  listTasks(query?: ListTasksQuery, options?: OptionsOf<"listTasks">): Promise<TaskList>;
  /**
   * Create a task
   *
   * Creates a task of the token's user and returns it. `Location` is its URL. White space around the title is removed.
   *
   * @param body The new task.
   * @returns The new task.
   * @throws {TaskFlowError}
   */
  createTask(body: TaskCreate, options?: OptionsOf<"createTask">): Promise<Task>;
  /**
   * Delete your completed tasks
   *
   * Moves all completed tasks of the token's user to the trash. The query parameter is required: without it, DELETE on this path gets 405.
   *
   * @param query `status`: Required, so that no client deletes tasks by mistake.
   * @returns How many tasks were deleted.
   * @throws {TaskFlowError}
   */
  clearCompleted(query: ClearCompletedQuery, options?: OptionsOf<"clearCompleted">): Promise<ClearedTasks>;
  /**
   * Create several tasks
   *
   * Creates up to 100 tasks of the token's user, all of them or none, and returns them in the order sent. An invalid value is named with its position, like `/tasks/3/title`. The body may have 100 kB, enough for 100 tasks with descriptions of 900 ASCII characters each.
   *
   * @param body The new tasks.
   * @returns The new tasks, in the order sent.
   * @throws {TaskFlowError}
   */
  createTasks(body: TaskBatch, options?: OptionsOf<"createTasks">): Promise<TaskList>;
  /**
   * Complete your pending tasks
   *
   * Completes all pending tasks of the token's user. Takes no body. Those that recur make the next ones, which stay pending.
   *
   * @returns How many tasks were completed.
   * @throws {TaskFlowError}
   */
  completeAll(options?: OptionsOf<"completeAll">): Promise<CompletedTasks>;
  /**
   * List what has changed
   *
   * Returns the tasks of the token's user that were created, changed or deleted after a sync token, in the order of their last change. Each task comes once, as it is now. Without `since`, all tasks come. Keep `next`, and send it as `since` the next time, or at once while `more` is true. No change is left out, however many clients write at the same time. A sync token gets 410 when deletions after it have been forgotten, or when it is from before a restore of the database: start again without `since`.
   *
   * @param query `since`: The sync token to start from. Send the `next` of the reply before. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB.
   * @returns What has changed.
   * @throws {TaskFlowError}
   */
  listChanges(query?: ListChangesQuery, options?: OptionsOf<"listChanges">): Promise<ChangeList>;
  /**
   * Empty the trash
   *
   * Permanently deletes all tasks in the trash of the token's user. They cannot be restored, and listChanges no longer knows about them: a sync token from before their deletion gets 410.
   *
   * @returns How many tasks were deleted.
   * @throws {TaskFlowError}
   */
  emptyTrash(options?: OptionsOf<"emptyTrash">): Promise<ClearedTasks>;
  /**
   * Delete a task permanently
   *
   * Permanently deletes one task in the trash of the token's user. emptyTrash deletes all of them.
   *
   * @param taskId The task.
   * @returns The task is permanently deleted. There is no body.
   * @throws {TaskFlowError}
   */
  purgeTask(taskId: TaskId, options?: OptionsOf<"purgeTask">): Promise<undefined>;
  /**
   * Count your tasks
   *
   * Returns how many tasks of the token's user are pending, completed, overdue and due soon, however many tasks there are. The trash is not counted. `time_zone` says where today is: without it, in UTC. A day as a due date is the same day in every zone.
   *
   * @param query `time_zone`: The time zone in which today is meant.
   * @returns The numbers of tasks.
   * @throws {TaskFlowError}
   */
  getTaskSummary(query?: GetTaskSummaryQuery, options?: OptionsOf<"getTaskSummary">): Promise<TaskSummary>;
  /**
   * List your tags
   *
   * Returns the tags of the token's user that are in use, in alphabetical order, with the numbers of their tasks. Tags that differ only in case are one tag; its name is the spelling in the newest task. The trash is not counted. If there are more tags, the reply has `X-Next-Cursor`, and a `Link` to the next page.
   *
   * @param query `limit`: The maximum number of tags to return. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
   * @returns One page of tags.
   * @throws {TaskFlowError}
   */
  listTags(query?: ListTagsQuery, options?: OptionsOf<"listTags">): Promise<TagList>;
  /**
   * Rename a tag
   *
   * Gives the tag another name in all tasks of the token's user, and returns how many tasks were changed. The case of the tag in the path makes no difference. If a task has a tag of the new name already, it keeps one of the two, at the place of the first. Tasks in the trash keep their tags. 500 tasks are changed at a time: if no reply arrives, or a longer name exceeds a quota, send the request again later, with the same `Idempotency-Key` if it had one. It goes on with the tasks that are left.
   *
   * @param tag The tag, percent-encoded. A slash is `%2F`.
   * @param body The new name of the tag.
   * @returns How many tasks were changed.
   * @throws {TaskFlowError}
   */
  renameTag(tag: Tag, body: TagRename, options?: OptionsOf<"renameTag">): Promise<RetaggedTasks>;
  /**
   * Remove a tag
   *
   * Takes the tag off all tasks of the token's user, and returns how many tasks were changed. The tasks themselves stay. The case of the tag in the path makes no difference. Tasks in the trash keep their tags. 500 tasks are changed at a time: if no reply arrives, send the request again, with the same `Idempotency-Key` if it had one.
   *
   * @param tag The tag, percent-encoded. A slash is `%2F`.
   * @returns How many tasks were changed.
   * @throws {TaskFlowError}
   */
  removeTag(tag: Tag, options?: OptionsOf<"removeTag">): Promise<RetaggedTasks>;
  /**
   * Export your tasks
   *
   * Returns all tasks of the token's user, in the order of their creation, to save in a file. As JSON lines, each line is a task as other replies have it, with the trash (`deleted_at`), and can be imported again; a recurring task has `recurs_from` besides, when its rule started, or `has_next` when it has made the next one. With `format=ics`, the reply is a calendar (RFC 5545) with a VTODO for each task, without the trash. A due date that is a day stays a day there, and a time stays in its time zone, from the year before this one to ten years from now; a time that clocks show twice is in UTC. Of a series, the task that is still to come repeats: its COUNT is how many occurrences are left. If that task was moved, or is due when clocks change, a second VTODO with a RECURRENCE-ID says when it is due. The tasks come as they are when they are read: what changes in the meantime is what `listChanges` returns after `X-Sync-Token`. If the export fails, or the token ends before it, the connection is reset before the end of the reply.
   *
   * @param query `format`: JSON lines, or iCalendar.
   * @returns All tasks, as a file.
   * @throws {TaskFlowError}
   */
  exportTasks(query?: ExportTasksQuery, options?: OptionsOf<"exportTasks">): Promise<TaskLines>;
  /**
   * Import tasks
   *
   * Stores up to 1,000 tasks of an export, all of them or none, as tasks of the token's user: as `tasks` in a JSON body, or as the lines of the export themselves (`application/x-ndjson` or `application/jsonl`). They keep their ids, times and positions, and those in the trash stay there. A task whose id the user has already, also in the trash, is left as it is: importing the same tasks twice changes nothing. A task that was in the trash for more than 30 days is gone, and is not imported. An id is a UUID v7 that starts with `created_at`; `user_id` and `version` are ignored, and so is the `position` of a task that was never moved. An invalid value is named with its place, like `/tasks/3/title`, and with its line if lines were sent. The body may have 2 MB. A user's imports are carried out one at a time.
   *
   * @param body The tasks.
   * @returns How many tasks were imported.
   * @throws {TaskFlowError}
   */
  importTasks(body: TaskImport, options?: OptionsOf<"importTasks">): Promise<ImportResult>;
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
   * Replaces all fields: a missing one becomes what it is for a new task, except `completed`, which stays as it is. To change single fields, use PATCH. Completing a recurring task makes the next one, to which `Link` leads.
   *
   * @param taskId The task.
   * @param body The new title and description.
   * @returns The task, as it is now.
   * @throws {TaskFlowError}
   */
  replaceTask(taskId: TaskId, body: TaskReplace, options?: OptionsOf<"replaceTask">): Promise<Task>;
  /**
   * Change fields of a task
   *
   * Changes the fields that are sent, at least one. The others stay as they are. Completing a recurring task makes the next one, to which `Link` leads.
   *
   * @param taskId The task.
   * @param body The fields to change.
   * @returns The task, as it is now.
   * @throws {TaskFlowError}
   */
  updateTask(taskId: TaskId, body: TaskUpdate, options?: OptionsOf<"updateTask">): Promise<Task>;
  /**
   * Delete a task
   *
   * Moves one task of the token's user to the trash, where it can be restored for 30 days. `status=deleted` lists the trash. Deleting a pending task that recurs makes the next one, to which `Link` leads.
   *
   * @param taskId The task.
   * @returns The task is in the trash. There is no body.
   * @throws {TaskFlowError}
   */
  deleteTask(taskId: TaskId, options?: OptionsOf<"deleteTask">): Promise<undefined>;
  /**
   * Toggle a task
   *
   * Reverses `completed` and returns the task. Takes no body. Send an `Idempotency-Key`, so that a repeated request does not reverse it again. Completing a recurring task makes the next one, to which `Link` leads.
   *
   * @param taskId The task.
   * @returns The task, toggled.
   * @throws {TaskFlowError}
   */
  toggleTask(taskId: TaskId, options?: OptionsOf<"toggleTask">): Promise<Task>;
  /**
   * Move a task
   *
   * Moves a task within the user's own order, which `sort=position` lists, and returns it. Send one field: `before` or `after` with the id of another task, or `to`. The other tasks keep their positions, unless hundreds of tasks were moved to the same place. New tasks stand on top. Tasks that were created in the same millisecond by several processes may have the same position: a task moves before or after all of them.
   *
   * @param taskId The task.
   * @param body Where the task moves.
   * @returns The task, at its new position.
   * @throws {TaskFlowError}
   */
  moveTask(taskId: TaskId, body: TaskMove, options?: OptionsOf<"moveTask">): Promise<Task>;
  /**
   * Restore a task
   *
   * Moves a task out of the trash and returns it. Takes no body.
   *
   * @param taskId The task.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  restoreTask(taskId: TaskId, options?: OptionsOf<"restoreTask">): Promise<Task>;
  /**
   * List a user's tasks
   *
   * Returns one page of the tasks of the user in the path, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
   *
   * @param userId The user. It must be the token's `sub`.
   * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. `sort`: The order of the list. A minus sign reverses it. `created_after`: Only tasks created after this time. Excludes the time itself. `created_before`: Only tasks created before this time. Excludes the time itself. `updated_after`: Only tasks updated after this time. Excludes the time itself. `updated_before`: Only tasks updated before this time. Excludes the time itself. `priority`: Only tasks with this priority, or with one of several, separated by commas. `tag`: Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. `due`: Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. `due_after`: Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. `due_before`: Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. `time_zone`: The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. `recurring`: Only tasks that repeat, or only those that do not. `completed_after`: Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. `completed_before`: Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
   * @returns One page of tasks.
   * @throws {TaskFlowError}
   */
  listUserTasks(userId: UserId, query?: ListUserTasksQuery, options?: OptionsOf<"listUserTasks">): Promise<TaskList>;
  /**
   * Create a task for a user
   *
   * Creates a task of the user named in the path and returns it. `Location` is its URL. White space around the title is removed.
   *
   * @param userId The user. It must be the token's `sub`.
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
   * @param userId The user. It must be the token's `sub`.
   * @param taskId The task.
   * @returns The task.
   * @throws {TaskFlowError}
   */
  getUserTask(userId: UserId, taskId: TaskId, options?: OptionsOf<"getUserTask">): Promise<Task>;
  /**
   * Replace a task of a user
   *
   * Replaces all fields: a missing one becomes what it is for a new task, except `completed`, which stays as it is. To change single fields, use PATCH. Completing a recurring task makes the next one, to which `Link` leads.
   *
   * @param userId The user. It must be the token's `sub`.
   * @param taskId The task.
   * @param body The new title and description.
   * @returns The task, as it is now.
   * @throws {TaskFlowError}
   */
  replaceUserTask(userId: UserId, taskId: TaskId, body: TaskReplace, options?: OptionsOf<"replaceUserTask">): Promise<Task>;
  /**
   * Change fields of a task of a user
   *
   * Changes the fields that are sent, at least one. The others stay as they are. Completing a recurring task makes the next one, to which `Link` leads.
   *
   * @param userId The user. It must be the token's `sub`.
   * @param taskId The task.
   * @param body The fields to change.
   * @returns The task, as it is now.
   * @throws {TaskFlowError}
   */
  updateUserTask(userId: UserId, taskId: TaskId, body: TaskUpdate, options?: OptionsOf<"updateUserTask">): Promise<Task>;
  /**
   * Delete a task of a user
   *
   * Moves one task of the user named in the path to the trash, where it can be restored for 30 days. `status=deleted` lists the trash. Deleting a pending task that recurs makes the next one, to which `Link` leads.
   *
   * @param userId The user. It must be the token's `sub`.
   * @param taskId The task.
   * @returns The task is in the trash. There is no body.
   * @throws {TaskFlowError}
   */
  deleteUserTask(userId: UserId, taskId: TaskId, options?: OptionsOf<"deleteUserTask">): Promise<undefined>;
  /**
   * Toggle a task of a user
   *
   * Reverses `completed` and returns the task. Takes no body. Send an `Idempotency-Key`, so that a repeated request does not reverse it again. Completing a recurring task makes the next one, to which `Link` leads.
   *
   * @param userId The user. It must be the token's `sub`.
   * @param taskId The task.
   * @returns The task, toggled.
   * @throws {TaskFlowError}
   */
  toggleUserTask(userId: UserId, taskId: TaskId, options?: OptionsOf<"toggleUserTask">): Promise<Task>;
  /**
   * Get your usage and quotas
   *
   * Returns how many tasks, bytes and kept replies (to requests with an `Idempotency-Key`) are stored for the token's user, and how many are allowed. A request that would exceed a quota gets 403 `QUOTA_EXCEEDED`. A repeated request with a key still gets its kept reply, and the text of a task may still become shorter.
   *
   * @returns What is stored for the user, and how much is allowed.
   * @throws {TaskFlowError}
   */
  getUsage(options?: OptionsOf<"getUsage">): Promise<Usage>;
  /**
   * Sign up
   *
   * Creates an account. There is one account per e-mail address. Upper and lower case make no difference; the address is stored in lower case. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
   *
   * @param body The new account.
   * @returns The new account.
   * @throws {TaskFlowError}
   */
  signUp(body: SignUp, options?: OptionsOf<"signUp">): Promise<Account>;
  /**
   * Log in
   *
   * Returns an access token for an e-mail address and a password. It is valid for seven days. A wrong password and an unknown address get the same reply. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
   *
   * @param body The credentials.
   * @returns The access token.
   * @throws {TaskFlowError}
   */
  logIn(body: LogIn, options?: OptionsOf<"logIn">): Promise<Session>;
  /**
   * Get the current user
   *
   * Returns the token's user. `email` is null if neither the account nor the token has one. `created_at` is null for a user without an account who has not created a task yet.
   *
   * @returns The user.
   * @throws {TaskFlowError}
   */
  getCurrentUser(options?: OptionsOf<"getCurrentUser">): Promise<CurrentUser>;
  /**
   * Change the password
   *
   * Sets a new password, and returns a new access token. All earlier tokens are revoked, including the one of this request and personal access tokens, so everybody else who was logged in is logged out. A wrong password gets 403, because the token is right.
   *
   * @param body The current and the new password.
   * @returns The new access token.
   * @throws {TaskFlowError}
   */
  changePassword(body: PasswordChange, options?: OptionsOf<"changePassword">): Promise<Session>;
  /**
   * Change the e-mail address
   *
   * Changes the e-mail address of the account, with which its user logs in, and returns the account. The user's id, tasks and tokens stay as they are. A wrong password gets 403, because the token is right. An address that has an account gets 409, and counts as a sign-up.
   *
   * @param body The new e-mail address, and the password.
   * @returns The account with its new e-mail address.
   * @throws {TaskFlowError}
   */
  changeEmail(body: EmailChange, options?: OptionsOf<"changeEmail">): Promise<Account>;
  /**
   * Delete the account
   *
   * Permanently deletes everything of the token's user (the account, the tasks and the trash), and revokes all of the user's tokens. A user with a password here sends it; the e-mail address can be used to sign up again. A user whose tokens come from another issuer sends a token that is at most 5 minutes old, and no body; the account at the issuer stays, and with a new token the user starts again with no tasks. Everything is deleted or nothing. If no reply arrives, send the request again: 204, or 401 with `TOKEN_REVOKED`, means that the account is deleted. The method is not DELETE, because the body of a DELETE has no meaning (RFC 9110, section 9.3.5).
   *
   * @param body The password, for users who have one here.
   * @returns Everything of the user is deleted. There is no body.
   * @throws {TaskFlowError}
   */
  deleteAccount(body?: PasswordAgain, options?: OptionsOf<"deleteAccount">): Promise<undefined>;
  /**
   * List your personal access tokens
   *
   * Returns the personal access tokens of the user that have neither expired nor been revoked, the newest first, without the tokens themselves. `last_used_at` is right to the hour.
   *
   * @returns The user's personal access tokens.
   * @throws {TaskFlowError}
   */
  listAccessTokens(options?: OptionsOf<"listAccessTokens">): Promise<AccessTokenList>;
  /**
   * Create a personal access token
   *
   * Creates a token for a script or an agent of the user: it does what its `scopes` allow and nothing else, until it expires, is revoked, the password is changed or the user logs out everywhere. The reply is the only one that has the token. It is sent as other tokens are, `Authorization: Bearer tfp_…`. Like `deleteAccount`, the operation asks for proof: a user with a password here sends it; a user whose tokens come from another issuer sends a token that is at most 5 minutes old. So nobody makes a stolen token last for a year. A user can have 50 personal access tokens.
   *
   * @param body What the token is for and what it allows, and the password, for users who have one here.
   * @returns The new token. No later reply has it.
   * @throws {TaskFlowError}
   */
  createAccessToken(body: AccessTokenCreate, options?: OptionsOf<"createAccessToken">): Promise<CreatedAccessToken>;
  /**
   * Revoke a personal access token
   *
   * Within five seconds, every instance of the service refuses the token, and its event streams end.
   *
   * @param tokenId The personal access token, by its `id`.
   * @returns The token is revoked. There is no body.
   * @throws {TaskFlowError}
   */
  revokeAccessToken(tokenId: AccessTokenId, options?: OptionsOf<"revokeAccessToken">): Promise<undefined>;
  /**
   * Log out everywhere
   *
   * Revokes all tokens of the user that were issued until now, including the one of this request and personal access tokens. Tokens of later log-ins are accepted. The claim `iat` says when a token was issued: from now on, tokens of this user without `iat` are refused. If `iat` of the request's token is in whole seconds, the reply comes when the current second is over, so that the next token is a later one.
   *
   * @returns The token is revoked. There is no body.
   * @throws {TaskFlowError}
   */
  logOutEverywhere(options?: OptionsOf<"logOutEverywhere">): Promise<undefined>;
  /**
   * Log out
   *
   * Revokes the token of this request: within five seconds, every instance of the service refuses it, and its event streams end. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
   *
   * @returns The token is revoked. There is no body.
   * @throws {TaskFlowError}
   */
  logOut(options?: OptionsOf<"logOut">): Promise<undefined>;
  /**
   * Check that the process is alive
   *
   * Replies as long as the process runs, and checks nothing else.
   *
   * @returns The process is alive.
   * @throws {TaskFlowError}
   */
  getHealth(options?: OptionsOf<"getHealth">): Promise<Health>;
  /**
   * Check that requests can be served
   *
   * Asks the database. The reply is 503 when the database cannot be reached, accepts no changes or lacks migrations, and while the service starts or stops.
   *
   * @returns Requests can be served.
   * @throws {TaskFlowError}
   */
  getReadiness(options?: OptionsOf<"getReadiness">): Promise<Readiness>;
  /**
   * One page of a list, with the cursor of the next page, and the token from which `watchTasks` goes on:
   * `const { items, next, syncToken } = await client.page.listTasks()`.
   */
  readonly page: {
    /**
     * List your tasks
     *
     * Returns one page of the tasks of the token's user, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
     *
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. `sort`: The order of the list. A minus sign reverses it. `created_after`: Only tasks created after this time. Excludes the time itself. `created_before`: Only tasks created before this time. Excludes the time itself. `updated_after`: Only tasks updated after this time. Excludes the time itself. `updated_before`: Only tasks updated before this time. Excludes the time itself. `priority`: Only tasks with this priority, or with one of several, separated by commas. `tag`: Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. `due`: Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. `due_after`: Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. `due_before`: Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. `time_zone`: The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. `recurring`: Only tasks that repeat, or only those that do not. `completed_after`: Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. `completed_before`: Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listTasks(query?: ListTasksQuery, options?: OptionsOf<"listTasks">): Promise<Page<Task>>;
    /**
     * List your tags
     *
     * Returns the tags of the token's user that are in use, in alphabetical order, with the numbers of their tasks. Tags that differ only in case are one tag; its name is the spelling in the newest task. The trash is not counted. If there are more tags, the reply has `X-Next-Cursor`, and a `Link` to the next page.
     *
     * @param query `limit`: The maximum number of tags to return. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
     * @returns One page of tags.
     * @throws {TaskFlowError}
     */
    listTags(query?: ListTagsQuery, options?: OptionsOf<"listTags">): Promise<Page<TagUse>>;
    /**
     * List a user's tasks
     *
     * Returns one page of the tasks of the user in the path, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
     *
     * @param userId The user. It must be the token's `sub`.
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. `sort`: The order of the list. A minus sign reverses it. `created_after`: Only tasks created after this time. Excludes the time itself. `created_before`: Only tasks created before this time. Excludes the time itself. `updated_after`: Only tasks updated after this time. Excludes the time itself. `updated_before`: Only tasks updated before this time. Excludes the time itself. `priority`: Only tasks with this priority, or with one of several, separated by commas. `tag`: Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. `due`: Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. `due_after`: Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. `due_before`: Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. `time_zone`: The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. `recurring`: Only tasks that repeat, or only those that do not. `completed_after`: Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. `completed_before`: Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listUserTasks(userId: UserId, query?: ListUserTasksQuery, options?: OptionsOf<"listUserTasks">): Promise<Page<Task>>;
  };
  /** The items of all pages, one by one: `for await (const item of client.items.listTasks())`. */
  readonly items: {
    /**
     * List your tasks
     *
     * Returns one page of the tasks of the token's user, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
     *
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. `sort`: The order of the list. A minus sign reverses it. `created_after`: Only tasks created after this time. Excludes the time itself. `created_before`: Only tasks created before this time. Excludes the time itself. `updated_after`: Only tasks updated after this time. Excludes the time itself. `updated_before`: Only tasks updated before this time. Excludes the time itself. `priority`: Only tasks with this priority, or with one of several, separated by commas. `tag`: Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. `due`: Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. `due_after`: Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. `due_before`: Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. `time_zone`: The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. `recurring`: Only tasks that repeat, or only those that do not. `completed_after`: Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. `completed_before`: Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listTasks(query?: ListTasksQuery, options?: OptionsOf<"listTasks">): AsyncGenerator<Task, void>;
    /**
     * List your tags
     *
     * Returns the tags of the token's user that are in use, in alphabetical order, with the numbers of their tasks. Tags that differ only in case are one tag; its name is the spelling in the newest task. The trash is not counted. If there are more tags, the reply has `X-Next-Cursor`, and a `Link` to the next page.
     *
     * @param query `limit`: The maximum number of tags to return. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
     * @returns One page of tags.
     * @throws {TaskFlowError}
     */
    listTags(query?: ListTagsQuery, options?: OptionsOf<"listTags">): AsyncGenerator<TagUse, void>;
    /**
     * List a user's tasks
     *
     * Returns one page of the tasks of the user in the path, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
     *
     * @param userId The user. It must be the token's `sub`.
     * @param query `status`: Which tasks to return. `q`: Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. `sort`: The order of the list. A minus sign reverses it. `created_after`: Only tasks created after this time. Excludes the time itself. `created_before`: Only tasks created before this time. Excludes the time itself. `updated_after`: Only tasks updated after this time. Excludes the time itself. `updated_before`: Only tasks updated before this time. Excludes the time itself. `priority`: Only tasks with this priority, or with one of several, separated by commas. `tag`: Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. `due`: Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. `due_after`: Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. `due_before`: Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. `time_zone`: The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. `recurring`: Only tasks that repeat, or only those that do not. `completed_after`: Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. `completed_before`: Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. `limit`: The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB. `cursor`: Where the page starts. Send the `X-Next-Cursor` of the page before.
     * @returns One page of tasks.
     * @throws {TaskFlowError}
     */
    listUserTasks(userId: UserId, query?: ListUserTasksQuery, options?: OptionsOf<"listUserTasks">): AsyncGenerator<Task, void>;
  };
  /**
   * Yields each change of your tasks as it happens: `for await (const change of client.watchTasks({ since }))`. It connects again after
   * a lost connection, or with a new token after the old one has expired, and misses no change. In a browser, the tabs of a user share one
   * stream, and have none while all are hidden. It ends when you leave the loop, when the signal is aborted, or after a failure that will
   * not go away.
   *
   * @throws {TaskFlowError}
   */
  watchTasks(options?: WatchOptions): AsyncGenerator<WatchedChange, void>;
  /**
   * Sends any operation, except streamChanges. Resolves to the whole reply with its headers, whatever the status is. It uses the token, and retries, as all
   * methods do. It rejects only when there is no reply, or one that cannot be read.
   */
  request<Id extends Exclude<OperationId, 'streamChanges'>>(
    operationId: Id,
    ...input: {} extends RequestInput<Id> ? [input?: RequestInput<Id>] : [input: RequestInput<Id>]
  ): Promise<ReplyOf<Id>>;
}

/** Creates a client. It sends nothing until a method is called. */
export declare function createClient(options: ClientOptions): Client;
