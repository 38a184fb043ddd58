// Made from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your tasks
         * @description Returns one page of the tasks of the token's user, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Create a task
         * @description Creates a task of the token's user and returns it. `Location` is its URL. White space around the title is removed.
         */
        post: operations["createTask"];
        /**
         * Delete your completed tasks
         * @description Moves all completed tasks of the token's user to the trash. The query parameter is required: without it, DELETE on this path gets 405.
         */
        delete: operations["clearCompleted"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create several tasks
         * @description Creates up to 100 tasks of the token's user, all of them or none, and returns them in the order sent. An invalid value is named with its position, like `/tasks/3/title`. The body may have 100 kB, enough for 100 tasks with descriptions of 900 ASCII characters each.
         */
        post: operations["createTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/complete-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete your pending tasks
         * @description Completes all pending tasks of the token's user. Takes no body. Those that recur make the next ones, which stay pending.
         */
        post: operations["completeAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has changed
         * @description Returns the tasks of the token's user that were created, changed or deleted after a sync token, in the order of their last change. Each task comes once, as it is now. Without `since`, all tasks come. Keep `next`, and send it as `since` the next time, or at once while `more` is true. No change is left out, however many clients write at the same time. A sync token gets 410 when deletions after it have been forgotten, or when it is from before a restore of the database: start again without `since`.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream what changes
         * @description Sends each change of the tasks of the token's user when it happens, as Server-Sent Events (HTML standard, section 9.2). The first event is `ready`. Then come `created`, `updated` and `deleted` events, whose data is a `TaskChange`, as in listChanges, and a `reminder` event, whose data is a `TaskReminder`, when a reminder of a pending task is due: within two seconds, and once. For both `created` and `updated`, replace your copy of the task with `task`. The `id` of an event is a sync token for `since` and `Last-Event-ID`: no later change is left out. Without a sync token, the stream starts with the next change. A comment comes every 15 seconds. Before the service ends a stream, it sends `end`: when the access token expires or is revoked, after `seconds` or a day, when the service stops, or when all streams are in use and another user has fewer. Then connect again, with a valid token. A client that does not read for 30 seconds is disconnected.
         */
        get: operations["streamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Empty the trash
         * @description Permanently deletes all tasks in the trash of the token's user. They cannot be restored, and listChanges no longer knows about them: a sync token from before their deletion gets 410.
         */
        delete: operations["emptyTrash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/trash/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a task permanently
         * @description Permanently deletes one task in the trash of the token's user. emptyTrash deletes all of them.
         */
        delete: operations["purgeTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count your tasks
         * @description Returns how many tasks of the token's user are pending, completed, overdue and due soon, however many tasks there are. The trash is not counted. `time_zone` says where today is: without it, in UTC. A day as a due date is the same day in every zone.
         */
        get: operations["getTaskSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your tags
         * @description Returns the tags of the token's user that are in use, in alphabetical order, with the numbers of their tasks. Tags that differ only in case are one tag; its name is the spelling in the newest task. The trash is not counted. If there are more tags, the reply has `X-Next-Cursor`, and a `Link` to the next page.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The tag, percent-encoded. A slash is `%2F`.
                 * @example home
                 */
                tag: components["parameters"]["TagInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a tag
         * @description Takes the tag off all tasks of the token's user, and returns how many tasks were changed. The tasks themselves stay. The case of the tag in the path makes no difference. Tasks in the trash keep their tags. 500 tasks are changed at a time: if no reply arrives, send the request again, with the same `Idempotency-Key` if it had one.
         */
        delete: operations["removeTag"];
        options?: never;
        head?: never;
        /**
         * Rename a tag
         * @description Gives the tag another name in all tasks of the token's user, and returns how many tasks were changed. The case of the tag in the path makes no difference. If a task has a tag of the new name already, it keeps one of the two, at the place of the first. Tasks in the trash keep their tags. 500 tasks are changed at a time: if no reply arrives, or a longer name exceeds a quota, send the request again later, with the same `Idempotency-Key` if it had one. It goes on with the tasks that are left.
         */
        patch: operations["renameTag"];
        trace?: never;
    };
    "/api/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export your tasks
         * @description Returns all tasks of the token's user, in the order of their creation, to save in a file. As JSON lines, each line is a task as other replies have it, with the trash (`deleted_at`), and can be imported again; a recurring task has `recurs_from` besides, when its rule started, or `has_next` when it has made the next one. With `format=ics`, the reply is a calendar (RFC 5545) with a VTODO for each task, without the trash. A due date that is a day stays a day there, and a time stays in its time zone, from the year before this one to ten years from now; a time that clocks show twice is in UTC. Of a series, the task that is still to come repeats: its COUNT is how many occurrences are left. If that task was moved, or is due when clocks change, a second VTODO with a RECURRENCE-ID says when it is due. The tasks come as they are when they are read: what changes in the meantime is what `listChanges` returns after `X-Sync-Token`. If the export fails, or the token ends before it, the connection is reset before the end of the reply.
         */
        get: operations["exportTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import tasks
         * @description Stores up to 1,000 tasks of an export, all of them or none, as tasks of the token's user: as `tasks` in a JSON body, or as the lines of the export themselves (`application/x-ndjson` or `application/jsonl`). They keep their ids, times and positions, and those in the trash stay there. A task whose id the user has already, also in the trash, is left as it is: importing the same tasks twice changes nothing. A task that was in the trash for more than 30 days is gone, and is not imported. An id is a UUID v7 that starts with `created_at`; `user_id` and `version` are ignored, and so is the `position` of a task that was never moved. An invalid value is named with its place, like `/tasks/3/title`, and with its line if lines were sent. The body may have 2 MB. A user's imports are carried out one at a time.
         */
        post: operations["importTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a task
         * @description Returns one task of the token's user.
         */
        get: operations["getTask"];
        /**
         * Replace a task
         * @description Replaces all fields: a missing one becomes what it is for a new task, except `completed`, which stays as it is. To change single fields, use PATCH. Completing a recurring task makes the next one, to which `Link` leads.
         */
        put: operations["replaceTask"];
        post?: never;
        /**
         * Delete a task
         * @description Moves one task of the token's user to the trash, where it can be restored for 30 days. `status=deleted` lists the trash. Deleting a pending task that recurs makes the next one, to which `Link` leads.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change fields of a task
         * @description Changes the fields that are sent, at least one. The others stay as they are. Completing a recurring task makes the next one, to which `Link` leads.
         */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/api/tasks/{task_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Toggle a task
         * @description Reverses `completed` and returns the task. Takes no body. Send an `Idempotency-Key`, so that a repeated request does not reverse it again. Completing a recurring task makes the next one, to which `Link` leads.
         */
        patch: operations["toggleTask"];
        trace?: never;
    };
    "/api/tasks/{task_id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move a task
         * @description Moves a task within the user's own order, which `sort=position` lists, and returns it. Send one field: `before` or `after` with the id of another task, or `to`. The other tasks keep their positions, unless hundreds of tasks were moved to the same place. New tasks stand on top. Tasks that were created in the same millisecond by several processes may have the same position: a task moves before or after all of them.
         */
        patch: operations["moveTask"];
        trace?: never;
    };
    "/api/tasks/{task_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a task
         * @description Moves a task out of the trash and returns it. Takes no body.
         */
        post: operations["restoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{user_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List a user's tasks
         * @description Returns one page of the tasks of the user in the path, newest first unless `sort` says otherwise. If there may be more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges` and `streamChanges` go on from this list.
         */
        get: operations["listUserTasks"];
        put?: never;
        /**
         * Create a task for a user
         * @description Creates a task of the user named in the path and returns it. `Location` is its URL. White space around the title is removed.
         */
        post: operations["createUserTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/{user_id}/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a task of a user
         * @description Returns one task of the user named in the path.
         */
        get: operations["getUserTask"];
        /**
         * Replace a task of a user
         * @description Replaces all fields: a missing one becomes what it is for a new task, except `completed`, which stays as it is. To change single fields, use PATCH. Completing a recurring task makes the next one, to which `Link` leads.
         */
        put: operations["replaceUserTask"];
        post?: never;
        /**
         * Delete a task of a user
         * @description Moves one task of the user named in the path to the trash, where it can be restored for 30 days. `status=deleted` lists the trash. Deleting a pending task that recurs makes the next one, to which `Link` leads.
         */
        delete: operations["deleteUserTask"];
        options?: never;
        head?: never;
        /**
         * Change fields of a task of a user
         * @description Changes the fields that are sent, at least one. The others stay as they are. Completing a recurring task makes the next one, to which `Link` leads.
         */
        patch: operations["updateUserTask"];
        trace?: never;
    };
    "/api/{user_id}/tasks/{task_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Toggle a task of a user
         * @description Reverses `completed` and returns the task. Takes no body. Send an `Idempotency-Key`, so that a repeated request does not reverse it again. Completing a recurring task makes the next one, to which `Link` leads.
         */
        patch: operations["toggleUserTask"];
        trace?: never;
    };
    "/api/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your usage and quotas
         * @description Returns how many tasks, bytes and kept replies (to requests with an `Idempotency-Key`) are stored for the token's user, and how many are allowed. A request that would exceed a quota gets 403 `QUOTA_EXCEEDED`. A repeated request with a key still gets its kept reply, and the text of a task may still become shorter.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Creates an account. There is one account per e-mail address. Upper and lower case make no difference; the address is stored in lower case. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Returns an access token for an e-mail address and a password. It is valid for seven days. A wrong password and an unknown address get the same reply. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the current user
         * @description Returns the token's user. `email` is null if neither the account nor the token has one. `created_at` is null for a user without an account who has not created a task yet.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Sets a new password, and returns a new access token. All earlier tokens are revoked, including the one of this request and personal access tokens, so everybody else who was logged in is logged out. A wrong password gets 403, because the token is right.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the e-mail address
         * @description Changes the e-mail address of the account, with which its user logs in, and returns the account. The user's id, tasks and tokens stay as they are. A wrong password gets 403, because the token is right. An address that has an account gets 409, and counts as a sign-up.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/delete-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the account
         * @description Permanently deletes everything of the token's user (the account, the tasks and the trash), and revokes all of the user's tokens. A user with a password here sends it; the e-mail address can be used to sign up again. A user whose tokens come from another issuer sends a token that is at most 5 minutes old, and no body; the account at the issuer stays, and with a new token the user starts again with no tasks. Everything is deleted or nothing. If no reply arrives, send the request again: 204, or 401 with `TOKEN_REVOKED`, means that the account is deleted. The method is not DELETE, because the body of a DELETE has no meaning (RFC 9110, section 9.3.5).
         */
        post: operations["deleteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your personal access tokens
         * @description Returns the personal access tokens of the user that have neither expired nor been revoked, the newest first, without the tokens themselves. `last_used_at` is right to the hour.
         */
        get: operations["listAccessTokens"];
        put?: never;
        /**
         * Create a personal access token
         * @description Creates a token for a script or an agent of the user: it does what its `scopes` allow and nothing else, until it expires, is revoked, the password is changed or the user logs out everywhere. The reply is the only one that has the token. It is sent as other tokens are, `Authorization: Bearer tfp_…`. Like `deleteAccount`, the operation asks for proof: a user with a password here sends it; a user whose tokens come from another issuer sends a token that is at most 5 minutes old. So nobody makes a stolen token last for a year. A user can have 50 personal access tokens.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/access-tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The personal access token, by its `id`.
                 * @example 0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4
                 */
                token_id: components["parameters"]["TokenIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a personal access token
         * @description Within five seconds, every instance of the service refuses the token, and its event streams end.
         */
        delete: operations["revokeAccessToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out everywhere
         * @description Revokes all tokens of the user that were issued until now, including the one of this request and personal access tokens. Tokens of later log-ins are accepted. The claim `iat` says when a token was issued: from now on, tokens of this user without `iat` are refused. If `iat` of the request's token is in whole seconds, the reply comes when the current second is over, so that the next token is a later one.
         */
        post: operations["logOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Revokes the token of this request: within five seconds, every instance of the service refuses it, and its event streams end. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
         */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the process is alive
         * @description Replies as long as the process runs, and checks nothing else.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that requests can be served
         * @description Asks the database. The reply is 503 when the database cannot be reached, accepts no changes or lacks migrations, and while the service starts or stops.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use either case.
         * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        TaskId: string;
        /**
         * @description The id of a user, which is the token's `sub`. Opaque.
         * @example alice
         */
        UserId: string;
        /**
         * @description What there is to do. White space at both ends is removed first. A title must not look blank: it needs a character that is neither white space nor invisible (such as U+200B or U+2800).
         * @example Buy milk
         */
        TaskTitle: string;
        /**
         * @description More about the task, or null.
         * @example Two litres, and bread if there is any
         */
        TaskDescription: string | null;
        /**
         * @description Whether the task is done.
         * @example false
         */
        TaskCompleted: boolean;
        /**
         * @description How important the task is; `medium` unless a new task or a replacement says otherwise.
         * @example high
         * @enum {string}
         */
        Priority: "low" | "medium" | "high" | "urgent";
        /**
         * @description Words to find the task by, in the order sent: at most 20, as they are sent. Tags that differ only in case are one tag then, in the first spelling.
         * @example [
         *       "home",
         *       "shopping"
         *     ]
         */
        Tags: components["schemas"]["Tag"][];
        /**
         * Format: tag
         * @description White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no commas and no control characters.
         * @example home
         */
        Tag: string;
        /**
         * Format: due-date
         * @description When the task is due, or null: a day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same everywhere. A time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a time, which is another day elsewhere.
         * @example 2026-12-01
         */
        DueDate: string | null;
        /**
         * Format: time-zone
         * @description The time zone in which the due date is meant: a name of the IANA time zone database, or null. Without one, a day is a day in UTC where a time is needed.
         * @example Asia/Karachi
         */
        TimeZone: string | null;
        /**
         * Format: recurrence-rule
         * @description How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ (DAILY, WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It needs a due date, from which it counts. When the task is completed, or deleted while it is pending, the next one is made. Replies have one form of the rule: upper case, sorted, without defaults.
         * @example FREQ=WEEKLY;BYDAY=MO,TH
         */
        Recurrence: string | null;
        /**
         * @description When to remind of the task: minutes before it is due, and negative numbers for minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine o'clock. Equal numbers count once.
         * @example [
         *       1440,
         *       30
         *     ]
         */
        Reminders: components["schemas"]["ReminderMinutes"][];
        /**
         * @description Minutes before the task is due.
         * @example 30
         */
        ReminderMinutes: number;
        /**
         * Format: date-time
         * @description When the task was completed last; null for a pending task, and for a task that was completed before the service kept this time.
         * @example 2026-01-16T18:00:00.000Z
         */
        CompletionTime: string | null;
        /**
         * @description Where the task stands in the user's own order: the texts, compared byte by byte, sort from the top to the bottom. New tasks stand on top.
         * @example ofe662e3a75c14bd
         */
        Position: string;
        /** @description Where a task moves. Exactly one of the fields. */
        TaskMove: {
            before?: components["schemas"]["TaskId"];
            after?: components["schemas"]["TaskId"];
            to?: components["schemas"]["ListEnd"];
        };
        /**
         * @description An end of the list.
         * @example top
         * @enum {string}
         */
        ListEnd: "top" | "bottom";
        /**
         * Format: uuid
         * @description The id of the first task of a series of recurring tasks, or null.
         * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        SeriesId: string | null;
        /**
         * Format: date-time
         * @description A time in UTC with milliseconds (RFC 3339).
         * @example 2026-01-15T09:30:00.123Z
         */
        Timestamp: string;
        /** @description Something that a user wants to do. */
        Task: {
            id: components["schemas"]["TaskId"];
            user_id: components["schemas"]["UserId"];
            title: components["schemas"]["TaskTitle"];
            description: components["schemas"]["TaskDescription"];
            completed: components["schemas"]["TaskCompleted"];
            completed_at: components["schemas"]["CompletionTime"];
            priority: components["schemas"]["Priority"];
            tags: components["schemas"]["Tags"];
            due_date: components["schemas"]["DueDate"];
            time_zone: components["schemas"]["TimeZone"];
            recurrence: components["schemas"]["Recurrence"];
            reminders: components["schemas"]["Reminders"];
            position: components["schemas"]["Position"];
            series_id: components["schemas"]["SeriesId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            version: components["schemas"]["TaskVersion"];
            deleted_at?: components["schemas"]["Timestamp"];
        };
        /**
         * Format: int64
         * @description A number that rises with each change. The task's `ETag` is this number in quotes.
         * @example 7
         */
        TaskVersion: number;
        /**
         * Format: time-zone
         * @description A name of the IANA time zone database.
         * @example Asia/Karachi
         */
        ZoneName: string;
        /** @description The numbers of a user's tasks. All but `completed` are numbers of pending tasks. */
        TaskSummary: {
            pending: components["schemas"]["Count"];
            completed: components["schemas"]["Count"];
            overdue: components["schemas"]["OverdueCount"];
            due_today: components["schemas"]["DueTodayCount"];
            due_this_week: components["schemas"]["DueThisWeekCount"];
            without_due_date: components["schemas"]["Count"];
            by_priority: components["schemas"]["PriorityCounts"];
        };
        /**
         * Format: int64
         * @description The number of pending tasks whose day is before today, or whose time is past.
         * @example 1
         */
        OverdueCount: number;
        /**
         * Format: int64
         * @description The number of pending tasks that are due today, also at a time that is past.
         * @example 2
         */
        DueTodayCount: number;
        /**
         * Format: int64
         * @description The number of pending tasks that are due today or in the six days after it.
         * @example 4
         */
        DueThisWeekCount: number;
        /** @description The numbers of pending tasks by their priority. */
        PriorityCounts: {
            low: components["schemas"]["Count"];
            medium: components["schemas"]["Count"];
            high: components["schemas"]["Count"];
            urgent: components["schemas"]["Count"];
        };
        /** @description Tags in alphabetical order. */
        TagList: components["schemas"]["TagUse"][];
        /** @description A tag, and how many tasks have it. */
        TagUse: {
            name: components["schemas"]["Tag"];
            tasks: components["schemas"]["Count"];
            pending: components["schemas"]["Count"];
        };
        /** @description The new name of a tag. */
        TagRename: {
            name: components["schemas"]["Tag"];
        };
        /** @description The number of changed tasks. */
        RetaggedTasks: {
            updated: components["schemas"]["Count"];
        };
        /**
         * @description `jsonl` for JSON lines, and `ics` for iCalendar.
         * @default jsonl
         * @enum {string}
         */
        ExportFormatName: "jsonl" | "ics";
        /** @description JSON lines. Each line is a `Task`. */
        TaskLines: string;
        /** @description A calendar (RFC 5545). */
        CalendarText: string;
        /** @description Tasks of an export. */
        TaskImport: {
            tasks: components["schemas"]["ImportedTaskItems"];
        };
        /** @description Tasks of an export, 1 to 1,000. */
        ImportedTaskItems: components["schemas"]["ImportedTask"][];
        /** @description A task of an export. A missing field is what it is for a new task. */
        ImportedTask: {
            id: components["schemas"]["TaskId"];
            user_id?: components["schemas"]["UserId"];
            title: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
            completed_at?: components["schemas"]["MomentOrNull"];
            priority?: components["schemas"]["Priority"];
            tags?: components["schemas"]["Tags"];
            due_date?: components["schemas"]["DueDate"];
            time_zone?: components["schemas"]["TimeZone"];
            recurrence?: components["schemas"]["Recurrence"];
            recurs_from?: components["schemas"]["DueMoment"];
            has_next?: components["schemas"]["HasNext"];
            reminders?: components["schemas"]["Reminders"];
            position?: components["schemas"]["Position"];
            series_id?: components["schemas"]["SeriesId"];
            created_at: components["schemas"]["Moment"];
            updated_at?: components["schemas"]["Moment"];
            deleted_at?: components["schemas"]["Moment"];
            version?: components["schemas"]["ImportedVersion"];
        };
        /**
         * Format: date-time
         * @description A time (RFC 3339, section 5.6), or null.
         * @example 2026-01-16T18:00:00.000Z
         */
        MomentOrNull: string | null;
        /**
         * Format: int64
         * @description Ignored. An imported task gets a new version.
         * @example 7
         */
        ImportedVersion: number;
        /**
         * Format: date-time
         * @description When the rule of a recurring task started. `COUNT` and `INTERVAL` count from then.
         * @example 2026-01-16T18:00:00.000Z
         */
        DueMoment: string;
        /**
         * @description Whether the task has made the next one of its series. It makes no other.
         * @example true
         */
        HasNext: boolean;
        /** @description What became of the tasks. */
        ImportResult: {
            imported: components["schemas"]["Count"];
            existing: components["schemas"]["ExistingCount"];
            expired: components["schemas"]["ExpiredCount"];
        };
        /**
         * Format: int64
         * @description The number of tasks that the user had already, and of those that were sent twice.
         * @example 0
         */
        ExistingCount: number;
        /**
         * Format: int64
         * @description The number of tasks that were in the trash for more than 30 days, and were not imported.
         * @example 0
         */
        ExpiredCount: number;
        /**
         * @description The maximum number of tags on a page.
         * @default 1000
         */
        TagPageLimit: number;
        /** @description A position in a list of tags. Opaque. */
        TagCursor: string;
        /** @description Tasks in the requested order. A task in the trash has `deleted_at`. */
        TaskList: components["schemas"]["Task"][];
        /** @description A new task. */
        TaskCreate: {
            title: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
            priority?: components["schemas"]["Priority"];
            tags?: components["schemas"]["Tags"];
            due_date?: components["schemas"]["DueDate"];
            time_zone?: components["schemas"]["TimeZone"];
            recurrence?: components["schemas"]["Recurrence"];
            reminders?: components["schemas"]["Reminders"];
        };
        /** @description The task as it shall be. A missing field becomes what it is for a new task; only `completed` stays as it is. */
        TaskReplace: {
            title: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
            priority?: components["schemas"]["Priority"];
            tags?: components["schemas"]["Tags"];
            due_date?: components["schemas"]["DueDate"];
            time_zone?: components["schemas"]["TimeZone"];
            recurrence?: components["schemas"]["Recurrence"];
            reminders?: components["schemas"]["Reminders"];
        };
        /** @description The fields to change, at least one. */
        TaskUpdate: {
            title?: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
            priority?: components["schemas"]["Priority"];
            tags?: components["schemas"]["Tags"];
            due_date?: components["schemas"]["DueDate"];
            time_zone?: components["schemas"]["TimeZone"];
            recurrence?: components["schemas"]["Recurrence"];
            reminders?: components["schemas"]["Reminders"];
        };
        /**
         * @description `all` tasks except the trash, `pending` or `completed` ones, or the trash (`deleted`).
         * @default all
         * @enum {string}
         */
        StatusFilter: "all" | "pending" | "completed" | "deleted";
        /**
         * @description The completed tasks.
         * @enum {string}
         */
        CompletedFilter: "completed";
        /** @description A part of a text. White space at both ends is removed. */
        SearchText: string;
        /**
         * @description By time of creation, of the last change or of completion, by due date, by priority, by title or by the user's own order. A minus sign reverses the order: latest, most urgent or last letter first. Tasks without a due date or a time of completion always come last. `created` is the same as `-created_at`. Titles are sorted as people do (Unicode collation, root order), case aside.
         * @default -created_at
         * @enum {string}
         */
        SortOrder: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "due_date" | "-due_date" | "priority" | "-priority" | "title" | "-title" | "position" | "-position" | "completed_at" | "-completed_at" | "created";
        /** @description Priorities, any of which a task may have. */
        Priorities: components["schemas"]["Priority"][];
        /** @description Tags, all of which a task must have. */
        WantedTags: components["schemas"]["Tag"][];
        /**
         * @description When a task is due.
         * @enum {string}
         */
        DueFilter: "overdue" | "today" | "tomorrow" | "week" | "none" | "any";
        /**
         * Format: due-date
         * @description A day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339), in the years 1 to 9999. In a URL, write the `+` of an offset as `%2B`.
         */
        DayOrTime: string;
        /** @description Whether a task repeats. */
        RecurringFilter: boolean;
        /**
         * Format: date-time
         * @description A time (RFC 3339, section 5.6), with any number of decimals and any offset. In a URL, write the `+` of an offset as `%2B`.
         */
        Moment: string;
        /** @description An asterisk, or entity tags separated by commas. */
        EntityTags: string;
        /**
         * @description A strong entity tag (RFC 9110, section 8.8.3).
         * @example "7"
         */
        EntityTag: string;
        /** @description 1 to 255 visible ASCII characters. */
        RequestKey: string;
        /**
         * @description Always the same word.
         * @enum {string}
         */
        Replayed: "true";
        /**
         * Format: int64
         * @description A number of tasks.
         * @example 2
         */
        Count: number;
        /** @description A sync token, which says up to which change a client has read. Opaque. */
        SyncToken: string;
        /** @description New tasks. */
        TaskBatch: {
            tasks: components["schemas"]["TaskBatchItems"];
        };
        /** @description New tasks, 1 to 100. */
        TaskBatchItems: components["schemas"]["TaskCreate"][];
        /** @description The number of deleted tasks. */
        ClearedTasks: {
            deleted: components["schemas"]["Count"];
        };
        /** @description The number of completed tasks. */
        CompletedTasks: {
            completed: components["schemas"]["Count"];
        };
        /** @description The changes, and the sync token for the next request. */
        ChangeList: {
            changes: components["schemas"]["TaskChangeItems"];
            next: components["schemas"]["SyncToken"];
            /**
             * @description Whether there are more changes now.
             * @example false
             */
            more: boolean;
        };
        /** @description Changes, the earliest first. */
        TaskChangeItems: components["schemas"]["TaskChange"][];
        /** @description The last change of a task. `task` is missing if the task was deleted. */
        TaskChange: {
            type: components["schemas"]["ChangeType"];
            task_id: components["schemas"]["TaskId"];
            version: components["schemas"]["TaskVersion"];
            task?: components["schemas"]["Task"];
        };
        /** @description A reminder that has become due. Only streams have it, and nobody is told if the task was completed, deleted or moved in the meantime. */
        TaskReminder: {
            /** @enum {string} */
            type: "reminder";
            task_id: components["schemas"]["TaskId"];
            version: components["schemas"]["TaskVersion"];
            minutes: components["schemas"]["ReminderMinutes"];
            remind_at: components["schemas"]["ReminderTime"];
            late: components["schemas"]["IsLate"];
            task: components["schemas"]["Task"];
        };
        /**
         * Format: date-time
         * @description When the reminder was due.
         */
        ReminderTime: string;
        /** @description Whether it comes more than a minute later, for example because the service was away, or the client. */
        IsLate: boolean;
        /** @description A number of seconds. */
        StreamSeconds: number;
        /**
         * @description Always the same word.
         * @enum {string}
         */
        Buffering: "no";
        /** @description Events, one after the other. The data of `ready` is `{"next": token}`. The data of `created`, `updated` and `deleted` is a `TaskChange`, that of `reminder` a `TaskReminder`. The data of `end` is `{"reason": …}`, with the reason `token_expired`, `token_revoked`, `time_over`, `stopping`, `sync_token_expired` or `too_many_streams`. */
        ChangeEvents: string;
        /**
         * @description What has happened to the task since the sync token. For both `created` and `updated`, replace your copy of the task with `task`.
         * @enum {string}
         */
        ChangeType: "created" | "updated" | "deleted";
        /**
         * @description The maximum number of items on a page.
         * @default 100
         */
        PageLimit: number;
        /** @description A position in a list. Opaque. */
        Cursor: string;
        /**
         * Format: email
         * @description An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends is removed.
         * @example alice@example.com
         */
        EmailAddress: string;
        /**
         * Format: password
         * @description Stored only as a hash, and compared exactly as sent. U+0000 is refused. The most common passwords are refused, in upper and lower case, except `password123` outside of production.
         * @example password123
         */
        NewPassword: string;
        /**
         * Format: password
         * @description Compared exactly as sent. U+0000 is refused.
         * @example password123
         */
        Password: string;
        /** @description A new account. */
        SignUp: {
            email: components["schemas"]["EmailAddress"];
            password: components["schemas"]["NewPassword"];
        };
        /** @description The credentials of an account. */
        LogIn: {
            email: components["schemas"]["EmailAddress"];
            password: components["schemas"]["Password"];
        };
        /** @description The current and the new password of an account. */
        PasswordChange: {
            current_password: components["schemas"]["Password"];
            new_password: components["schemas"]["NewPassword"];
        };
        /** @description The new e-mail address of an account, and its password. */
        EmailChange: {
            email: components["schemas"]["EmailAddress"];
            password: components["schemas"]["Password"];
        };
        /** @description The password of the account. Users without a password here leave it out. */
        PasswordAgain: {
            password?: components["schemas"]["Password"];
        };
        /**
         * Format: uuid
         * @description Names a personal access token, and is not the token itself.
         * @example 0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4
         */
        AccessTokenId: string;
        /**
         * @description What the token is for: one line, without control characters. White space at both ends is removed first. A name must not look blank.
         * @example Backup script
         */
        AccessTokenName: string;
        /**
         * @description `tasks:read` allows to read tasks, `tasks:write` to change them. Neither implies the other.
         * @enum {string}
         */
        TokenScope: "tasks:read" | "tasks:write";
        /**
         * @description What the token allows.
         * @example [
         *       "tasks:read"
         *     ]
         */
        TokenScopes: components["schemas"]["TokenScope"][];
        /**
         * @description After how many days the token expires.
         * @default 90
         */
        DaysValid: number;
        /** @description A new personal access token. */
        AccessTokenCreate: {
            name: components["schemas"]["AccessTokenName"];
            scopes: components["schemas"]["TokenScopes"];
            expires_in_days?: components["schemas"]["DaysValid"];
            password?: components["schemas"]["Password"];
        };
        /** @description A personal access token, without the token itself. */
        AccessToken: {
            id: components["schemas"]["AccessTokenId"];
            name: components["schemas"]["AccessTokenName"];
            scopes: components["schemas"]["TokenScopes"];
            created_at: components["schemas"]["Timestamp"];
            expires_at: components["schemas"]["Timestamp"];
            last_used_at: components["schemas"]["LastUse"];
        };
        /**
         * Format: date-time
         * @description When the token was last used, right to the hour; null if it never was.
         * @example 2026-01-20T17:00:00.000Z
         */
        LastUse: string | null;
        /** @description Personal access tokens, the newest first. */
        AccessTokenList: components["schemas"]["AccessToken"][];
        /** @description A personal access token, with the token itself. */
        CreatedAccessToken: {
            id: components["schemas"]["AccessTokenId"];
            name: components["schemas"]["AccessTokenName"];
            scopes: components["schemas"]["TokenScopes"];
            created_at: components["schemas"]["Timestamp"];
            expires_at: components["schemas"]["Timestamp"];
            last_used_at: components["schemas"]["LastUse"];
            /** @description The token, to be sent as `Authorization: Bearer <token>`. No later reply has it. */
            token: string;
        };
        /** @description An account of this service. */
        Account: {
            user_id: components["schemas"]["UserId"];
            email: components["schemas"]["EmailAddress"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description An access token and its user. */
        Session: {
            user_id: components["schemas"]["UserId"];
            email: components["schemas"]["EmailAddress"];
            /** @description The access token, to be sent as `Authorization: Bearer <token>`. */
            token: string;
            token_type: components["schemas"]["TokenType"];
            expires_in: components["schemas"]["Seconds"];
        };
        /**
         * @description The scheme of the token (RFC 6750).
         * @enum {string}
         */
        TokenType: "Bearer";
        /**
         * @description A number of seconds.
         * @example 604800
         */
        Seconds: number;
        /** @description What is stored for a user, and how much is allowed. */
        Usage: {
            tasks: components["schemas"]["TasksUsed"];
            bytes: components["schemas"]["BytesUsed"];
            kept_replies: components["schemas"]["KeptRepliesUsed"];
        };
        /** @description Tasks, including the trash. A task leaves the trash when it is deleted permanently, or after 30 days. */
        TasksUsed: {
            used: components["schemas"]["AmountUsed"];
            limit: components["schemas"]["AmountLimit"];
        };
        /** @description Bytes of the titles and descriptions of these tasks in UTF-8, and of the kept replies as they are stored. */
        BytesUsed: {
            used: components["schemas"]["AmountUsed"];
            limit: components["schemas"]["AmountLimit"];
        };
        /** @description Replies to requests with an `Idempotency-Key`. Each is kept for 24 hours. */
        KeptRepliesUsed: {
            used: components["schemas"]["AmountUsed"];
            limit: components["schemas"]["AmountLimit"];
        };
        /**
         * Format: int64
         * @description How much is stored. Tasks and replies are counted up to the limit plus one. Null if there is no limit.
         * @example 120
         */
        AmountUsed: number | null;
        /**
         * Format: int64
         * @description How much is allowed. Null if there is no limit.
         * @example 100000
         */
        AmountLimit: number | null;
        /** @description A token's user. */
        CurrentUser: {
            user_id: components["schemas"]["UserId"];
            /**
             * @description The account's e-mail address, or the token's `email`, or null.
             * @example alice@example.com
             */
            email: string | null;
            /**
             * Format: date-time
             * @description When this service first stored the user, or null if it has not yet.
             * @example 2026-01-15T09:00:00.000Z
             */
            created_at: string | null;
        };
        /** @description The process is alive. */
        Health: {
            status: components["schemas"]["HealthStatus"];
        };
        /**
         * @description Always the same word.
         * @enum {string}
         */
        HealthStatus: "healthy";
        /** @description Requests can be served. */
        Readiness: {
            status: components["schemas"]["ReadinessStatus"];
        };
        /**
         * @description Always the same word.
         * @enum {string}
         */
        ReadinessStatus: "ready";
        /** @description What went wrong (RFC 9457). */
        Problem: {
            type: components["schemas"]["ProblemType"];
            /**
             * @description The name of the status.
             * @example Not Found
             */
            title: string;
            status: components["schemas"]["ErrorStatus"];
            /**
             * @description What went wrong and what to do, for people.
             * @example Task not found
             */
            detail: string;
            code: components["schemas"]["ProblemCode"];
            request_id: components["schemas"]["RequestId"];
        };
        /** @description Which values are invalid, and why. */
        ValidationProblem: {
            type: components["schemas"]["ProblemType"];
            /**
             * @description The name of the status.
             * @example Unprocessable Content
             */
            title: string;
            status: components["schemas"]["ErrorStatus"];
            /**
             * @description What went wrong and what to do, for people.
             * @example The request has 1 invalid value.
             */
            detail: string;
            code: components["schemas"]["ProblemCode"];
            request_id: components["schemas"]["RequestId"];
            errors: components["schemas"]["InvalidValues"];
        };
        /** @description The invalid values, at most twenty. */
        InvalidValues: components["schemas"]["InvalidValue"][];
        /** @description One invalid value. */
        InvalidValue: {
            in: components["schemas"]["ValueLocation"];
            /**
             * @description The position of the value, as a JSON Pointer (RFC 6901). Empty for the whole body.
             * @example /title
             */
            pointer: string;
            /**
             * @description What is wrong. Continues the name of the value to a sentence.
             * @example must not be blank
             */
            detail: string;
        };
        /**
         * @description The part of the request that holds the value.
         * @enum {string}
         */
        ValueLocation: "body" | "query" | "path" | "header";
        /**
         * @description Always `about:blank`. `code` names the problem.
         * @enum {string}
         */
        ProblemType: "about:blank";
        /**
         * @description The name of the problem, for programs.
         * @enum {string}
         */
        ProblemCode: "MALFORMED_REQUEST" | "MALFORMED_URL" | "MALFORMED_JSON" | "MISSING_TOKEN" | "NOT_A_JWT" | "WRONG_ALGORITHM" | "WRONG_ISSUER" | "WRONG_AUDIENCE" | "TOKEN_EXPIRED" | "TOKEN_NOT_YET_VALID" | "TOKEN_REVOKED" | "INVALID_TOKEN" | "INVALID_CREDENTIALS" | "INSUFFICIENT_SCOPE" | "USER_ID_MISMATCH" | "QUOTA_EXCEEDED" | "WRONG_PASSWORD" | "TOKEN_NOT_FRESH" | "NOT_FOUND" | "TASK_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMEOUT" | "EMAIL_TAKEN" | "IDEMPOTENCY_KEY_IN_USE" | "IDEMPOTENCY_KEY_REUSED" | "SYNC_TOKEN_EXPIRED" | "PRECONDITION_FAILED" | "ETAG_ALTERED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_ERROR" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL_ERROR" | "DATABASE_UNAVAILABLE" | "OVERLOADED" | "KEYS_UNAVAILABLE" | "NOT_READY";
        /**
         * @description The status of the reply.
         * @example 404
         */
        ErrorStatus: number;
        /**
         * @description The id of one request.
         * @example 0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40
         */
        RequestId: string;
        /**
         * Format: uri-reference
         * @description A URL, relative to this service.
         * @example /api/tasks/0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        Address: string;
        /** @description The text of a header. */
        HeaderText: string;
        /** @description The name of a limit, its quota and its window in seconds. */
        RatePolicy: string;
        /** @description The name of a limit, what is left of it, and the seconds until its window ends. */
        RateStanding: string;
    };
    responses: {
        /** @description One page of tasks. */
        TaskPage: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The cursor of the next page. Absent on the last page.
                 * @example 8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ
                 */
                "X-Next-Cursor"?: components["schemas"]["Cursor"];
                /**
                 * @description The URL of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
                 * @example </api/tasks?status=all&limit=2&cursor=8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
                 */
                Link?: components["schemas"]["HeaderText"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description The number of matching tasks on all pages, at most 10,000. Sent if `Prefer` asks for it and the tasks could be counted.
                 * @example 2
                 */
                "X-Total-Count"?: components["schemas"]["Count"];
                /**
                 * @description A sync token from just before the list was read. What `listChanges` and `streamChanges` return after it, and the list, leave no gap: a change in between may come twice. Sent if `Prefer` asks for it.
                 * @example AAAAAAAIAZnRxYo-e0ONIn4fO4wvZgAAAAAAB5raR4nW7g
                 */
                "X-Sync-Token"?: components["schemas"]["SyncToken"];
                /**
                 * @description The preferences that were followed.
                 * @example count=exact
                 */
                "Preference-Applied"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskList"];
            };
        };
        /** @description The task. */
        Task: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The task, as it is now. */
        TaskChanged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description The URL of the next task of the series, `<...>; rel="next-occurrence"` (RFC 8288). Present when the request has completed or deleted a recurring task and so has made the next one.
                 * @example </api/tasks/0199d6eb-e4be-7a01-8f20-1b7c44d0e9a3>; rel="next-occurrence"
                 */
                Link?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The task, at its new position. */
        TaskMoved: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The task, toggled. */
        TaskToggled: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description The URL of the next task of the series, `<...>; rel="next-occurrence"` (RFC 8288). Present when the request has completed or deleted a recurring task and so has made the next one.
                 * @example </api/tasks/0199d6eb-e4be-7a01-8f20-1b7c44d0e9a3>; rel="next-occurrence"
                 */
                Link?: components["schemas"]["HeaderText"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The new task. */
        TaskCreated: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /** @description The URL of the new task. */
                Location: components["schemas"]["Address"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The new task. */
        UserTaskCreated: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /** @description The URL of the new task. */
                Location: components["schemas"]["Address"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The client's copy is current. There is no body. */
        NotModified: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The new tasks, in the order sent. */
        TasksCreated: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskList"];
            };
        };
        /** @description How many tasks were deleted. */
        TasksCleared: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ClearedTasks"];
            };
        };
        /** @description How many tasks were completed. */
        TasksCompleted: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CompletedTasks"];
            };
        };
        /** @description What has changed. */
        Changes: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChangeList"];
            };
        };
        /** @description The numbers of tasks. */
        TaskSummary: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskSummary"];
            };
        };
        /** @description One page of tags. */
        TagPage: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The cursor of the next page. Absent on the last page.
                 * @example SE9NRQ
                 */
                "X-Next-Cursor"?: components["schemas"]["TagCursor"];
                /**
                 * @description The URL of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
                 * @example </api/tasks?status=all&limit=2&cursor=8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
                 */
                Link?: components["schemas"]["HeaderText"];
                /**
                 * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TagList"];
            };
        };
        /** @description How many tasks were changed. */
        TagChanged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RetaggedTasks"];
            };
        };
        /** @description All tasks, as a file. */
        TaskExport: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description That the reply is to be saved, and the name of the file.
                 * @example attachment; filename="tasks.jsonl"
                 */
                "Content-Disposition": components["schemas"]["HeaderText"];
                /**
                 * @description A sync token from just before the tasks were read. What `listChanges` and `streamChanges` return after it, and the tasks, leave no change out.
                 * @example AAAAAAAHAZnRxYo-e0KcEW0PKnseVQAAAAAAB5raR4nW7g
                 */
                "X-Sync-Token": components["schemas"]["SyncToken"];
                [name: string]: unknown;
            };
            content: {
                "application/x-ndjson": components["schemas"]["TaskLines"];
                "text/calendar": components["schemas"]["CalendarText"];
            };
        };
        /** @description How many tasks were imported. */
        TasksImported: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description `true` if this is the kept reply to an earlier request with the same key.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImportResult"];
            };
        };
        /** @description The task is in the trash. There is no body. */
        TaskDeleted: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The URL of the next task of the series, `<...>; rel="next-occurrence"` (RFC 8288). Present when the request has completed or deleted a recurring task and so has made the next one.
                 * @example </api/tasks/0199d6eb-e4be-7a01-8f20-1b7c44d0e9a3>; rel="next-occurrence"
                 */
                Link?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The task is permanently deleted. There is no body. */
        TaskPurged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The new account. */
        AccountCreated: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        /** @description The access token. */
        Session: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Session"];
            };
        };
        /** @description The new access token. */
        PasswordChanged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Session"];
            };
        };
        /** @description The account with its new e-mail address. */
        EmailChanged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        /** @description The user's personal access tokens. */
        AccessTokens: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessTokenList"];
            };
        };
        /** @description The new token. No later reply has it. */
        AccessTokenCreated: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreatedAccessToken"];
            };
        };
        /** @description The token is revoked. There is no body. */
        AccessTokenRevoked: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service gives out no personal access tokens. */
        NoAccessTokens: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user has no such personal access token, or the service gives out none. */
        AccessTokenNotFound: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The password is wrong; or the user has no password here, and the token is older than 5 minutes or has no `iat`; or the user has 50 personal access tokens; or the token has scopes. */
        AccessTokenRefused: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is revoked. There is no body. */
        LoggedOut: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Everything of the user is deleted. There is no body. */
        AccountDeleted: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What is stored for the user, and how much is allowed. */
        Usage: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Usage"];
            };
        };
        /** @description The user. */
        CurrentUser: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CurrentUser"];
            };
        };
        /** @description The process is alive. */
        Health: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Health"];
            };
        };
        /** @description Requests can be served. */
        Readiness: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Readiness"];
            };
        };
        /** @description The URL is not valid percent-encoded UTF-8. */
        MalformedUrl: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not valid JSON in UTF-8, or the URL is not valid percent-encoded UTF-8. */
        MalformedBody: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is missing, or this service does not accept it. `code` and `detail` say why. */
        Unauthorized: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The authentication scheme, why the token was refused (RFC 6750) and, with `resource_metadata`, where the service says who issues its tokens (RFC 9728).
                 * @example Bearer
                 */
                "WWW-Authenticate": components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The e-mail address or the password is wrong. */
        InvalidCredentials: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The authentication scheme, why the token was refused (RFC 6750) and, with `resource_metadata`, where the service says who issues its tokens (RFC 9728).
                 * @example Bearer
                 */
                "WWW-Authenticate": components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token has scopes, and not the one that the operation needs (`x-scope`). */
        InsufficientScope: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user in the path is not the token's user, or the token lacks the scope that the operation needs. */
        Forbidden: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user in the path is not the token's user, the token lacks the scope that the operation needs, or the request would exceed a quota of the user (see getUsage). */
        ForbiddenOrFull: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request would exceed a quota of the user (see getUsage), or the token lacks the scope that the operation needs. */
        QuotaExceeded: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The password is wrong, the user has no account and no password, or the token has scopes. */
        WrongPassword: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The password is wrong; or the user has no password here, and the token is older than 5 minutes or has no `iat`; or the token has scopes. */
        DeletionUnproven: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
                 * @example Bearer error="insufficient_scope", scope="tasks:write"
                 */
                "WWW-Authenticate"?: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such task, or it belongs to somebody else. */
        TaskNotFound: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service keeps no accounts, because its tokens come from another issuer. */
        AccountsElsewhere: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This path does not accept the method. `Allow` lists the methods that it accepts. */
        MethodNotAllowed: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The methods that this path accepts.
                 * @example GET, HEAD, OPTIONS
                 */
                Allow: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is already an account with this e-mail address. */
        EmailTaken: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A request with the same `Idempotency-Key` is still running. */
        KeyInUse: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Try again after this number of seconds.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Deletions after the sync token have been forgotten, or the token belongs to another list. */
        SyncTokenExpired: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The changes, sent as they happen. */
        ChangeStream: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description Tells nginx to pass on each event at once.
                 * @example no
                 */
                "X-Accel-Buffering": components["schemas"]["Buffering"];
                [name: string]: unknown;
            };
            content: {
                "text/event-stream": components["schemas"]["ChangeEvents"];
            };
        };
        /** @description The task has changed since the version in `If-Match`. With the code `ETAG_ALTERED`, the task has not changed, but a proxy that compresses replies has made the `ETag` a weak one, which never matches. */
        PreconditionFailed: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has more than 100 kB (10 kB for accounts), or more than 2000 values. That of an import may have 2 MB and 50,000 values. */
        PayloadTooLarge: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not plain, uncompressed JSON in UTF-8. */
        UnsupportedMediaType: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A value is invalid. `errors` lists the invalid values, at most twenty. */
        ValidationFailed: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description There were too many wrong passwords, log-ins, sign-ups or new access tokens from this IP address or for this account, or too many passwords are being checked at the moment. Try again after `Retry-After` seconds. */
        TooManyRequests: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Try again after this number of seconds.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user has sent too many requests, or has not read too many replies. Try again after `Retry-After` seconds. */
        RequestLimitReached: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Try again after this number of seconds.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user has the maximum number of streams open, or all streams of the service are in use and no other user has more of them than this user would have, or the user has sent too many requests. Try again after `Retry-After` seconds. */
        TooManyStreams: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Try again after this number of seconds.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                /**
                 * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An error in the service. `request_id` finds the request in the log. */
        InternalError: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database, or the keys that verify tokens, cannot be reached at the moment, or the service is overloaded. Try again after `Retry-After` seconds. With the code `OVERLOADED`, nothing was done. With any other code, a write may have taken effect: send it again, with the same `Idempotency-Key` if the operation takes one. */
        ServiceUnavailable: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description Try again after this number of seconds.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The user. It must be the token's `sub`.
         * @example alice
         */
        UserIdInPath: components["schemas"]["UserId"];
        /**
         * @description The task.
         * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        TaskIdInPath: components["schemas"]["TaskId"];
        /**
         * @description The personal access token, by its `id`.
         * @example 0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4
         */
        TokenIdInPath: components["schemas"]["AccessTokenId"];
        /**
         * @description Which tasks to return.
         * @example all
         */
        Status: components["schemas"]["StatusFilter"];
        /**
         * @description The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB.
         * @example 100
         */
        Limit: components["schemas"]["PageLimit"];
        /** @description The time zone in which today is meant. */
        SummaryZone: components["schemas"]["ZoneName"];
        /**
         * @description JSON lines, or iCalendar.
         * @example jsonl
         */
        ExportFormat: components["schemas"]["ExportFormatName"];
        /**
         * @description The tag, percent-encoded. A slash is `%2F`.
         * @example home
         */
        TagInPath: components["schemas"]["Tag"];
        /**
         * @description The maximum number of tags to return.
         * @example 1000
         */
        TagLimit: components["schemas"]["TagPageLimit"];
        /** @description Where the page starts. Send the `X-Next-Cursor` of the page before. */
        TagPageCursor: components["schemas"]["TagCursor"];
        /** @description Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. */
        Search: components["schemas"]["SearchText"];
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -created_at
         */
        Sort: components["schemas"]["SortOrder"];
        /** @description Only tasks created after this time. Excludes the time itself. */
        CreatedAfter: components["schemas"]["Moment"];
        /** @description Only tasks created before this time. Excludes the time itself. */
        CreatedBefore: components["schemas"]["Moment"];
        /** @description Only tasks updated after this time. Excludes the time itself. */
        UpdatedAfter: components["schemas"]["Moment"];
        /** @description Only tasks updated before this time. Excludes the time itself. */
        UpdatedBefore: components["schemas"]["Moment"];
        /** @description Only tasks with this priority, or with one of several, separated by commas. */
        AnyPriority: components["schemas"]["Priorities"];
        /** @description Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. */
        EachTag: components["schemas"]["WantedTags"];
        /** @description Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. */
        DueWhen: components["schemas"]["DueFilter"];
        /** @description Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. */
        DueAfter: components["schemas"]["DayOrTime"];
        /** @description Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. */
        DueBefore: components["schemas"]["DayOrTime"];
        /** @description The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. */
        ListZone: components["schemas"]["ZoneName"];
        /** @description Only tasks that repeat, or only those that do not. */
        IsRecurring: components["schemas"]["RecurringFilter"];
        /** @description Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. */
        CompletedAfter: components["schemas"]["Moment"];
        /** @description Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. */
        CompletedBefore: components["schemas"]["Moment"];
        /** @description Where the page starts. Send the `X-Next-Cursor` of the page before. */
        PageCursor: components["schemas"]["Cursor"];
        /**
         * @description Required, so that no client deletes tasks by mistake.
         * @example completed
         */
        CompletedOnly: components["schemas"]["CompletedFilter"];
        /** @description The sync token to start from. Send the `next` of the reply before. */
        Since: components["schemas"]["SyncToken"];
        /** @description The sync token to start from. Send the `id` of the last event. It overrides `since`. */
        LastEventId: components["schemas"]["SyncToken"];
        /**
         * @description The stream ends after this number of seconds.
         * @example 1
         */
        StreamLength: components["schemas"]["StreamSeconds"];
        /**
         * @description `count=exact` asks for `X-Total-Count`, and `sync-token` for `X-Sync-Token` (RFC 7240). `count=exact` is ignored if counting would have to look at more than 10,000 tasks, or at more text than a page of a search does: the reply then has neither `X-Total-Count` nor `Preference-Applied`. Other preferences are always ignored.
         * @example count=exact
         */
        Preference: components["schemas"]["HeaderText"];
        /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
        IfMatch: components["schemas"]["EntityTags"];
        /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
        IfNoneMatch: components["schemas"]["EntityTags"];
        /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
        IdempotencyKey: components["schemas"]["RequestKey"];
    };
    requestBodies: {
        /** @description Where the task moves. */
        Move: {
            content: {
                "application/json": components["schemas"]["TaskMove"];
            };
        };
        /** @description The new task. */
        NewTask: {
            content: {
                "application/json": components["schemas"]["TaskCreate"];
            };
        };
        /** @description The new tasks. */
        NewTasks: {
            content: {
                "application/json": components["schemas"]["TaskBatch"];
            };
        };
        /** @description The new title and description. */
        TaskReplacement: {
            content: {
                "application/json": components["schemas"]["TaskReplace"];
            };
        };
        /** @description The fields to change. */
        TaskChanges: {
            content: {
                "application/json": components["schemas"]["TaskUpdate"];
            };
        };
        /** @description The new name of the tag. */
        NewTagName: {
            content: {
                "application/json": components["schemas"]["TagRename"];
            };
        };
        /** @description The tasks. */
        TasksToImport: {
            content: {
                "application/json": components["schemas"]["TaskImport"];
                "application/x-ndjson": components["schemas"]["TaskLines"];
            };
        };
        /** @description The new account. */
        NewAccount: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        /** @description The credentials. */
        Credentials: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        /** @description The current and the new password. */
        PasswordReplacement: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        /** @description The new e-mail address, and the password. */
        NewEmail: {
            content: {
                "application/json": components["schemas"]["EmailChange"];
            };
        };
        /** @description The password, for users who have one here. */
        PasswordProof: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        /** @description What the token is for and what it allows, and the password, for users who have one here. */
        NewAccessToken: {
            content: {
                "application/json": components["schemas"]["AccessTokenCreate"];
            };
        };
    };
    headers: {
        /** @description Finds this request in the log. */
        "X-Request-Id": components["schemas"]["RequestId"];
        /** @description The URL of the new task. */
        Location: components["schemas"]["Address"];
        /**
         * @description The cursor of the next page. Absent on the last page.
         * @example 8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ
         */
        "X-Next-Cursor": components["schemas"]["Cursor"];
        /**
         * @description That the reply is to be saved, and the name of the file.
         * @example attachment; filename="tasks.jsonl"
         */
        "Content-Disposition": components["schemas"]["HeaderText"];
        /**
         * @description A sync token from just before the tasks were read. What `listChanges` and `streamChanges` return after it, and the tasks, leave no change out.
         * @example AAAAAAAHAZnRxYo-e0KcEW0PKnseVQAAAAAAB5raR4nW7g
         */
        ExportSyncToken: components["schemas"]["SyncToken"];
        /**
         * @description The cursor of the next page. Absent on the last page.
         * @example SE9NRQ
         */
        NextTagCursor: components["schemas"]["TagCursor"];
        /**
         * @description The URL of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
         * @example </api/tasks?status=all&limit=2&cursor=8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
         */
        Link: components["schemas"]["HeaderText"];
        /**
         * @description The URL of the next task of the series, `<...>; rel="next-occurrence"` (RFC 8288). Present when the request has completed or deleted a recurring task and so has made the next one.
         * @example </api/tasks/0199d6eb-e4be-7a01-8f20-1b7c44d0e9a3>; rel="next-occurrence"
         */
        NextOccurrence: components["schemas"]["HeaderText"];
        /**
         * @description The version of the task or the list, for `If-Match` and `If-None-Match`.
         * @example "7"
         */
        ETag: components["schemas"]["EntityTag"];
        /**
         * @description The number of matching tasks on all pages, at most 10,000. Sent if `Prefer` asks for it and the tasks could be counted.
         * @example 2
         */
        "X-Total-Count": components["schemas"]["Count"];
        /**
         * @description A sync token from just before the list was read. What `listChanges` and `streamChanges` return after it, and the list, leave no gap: a change in between may come twice. Sent if `Prefer` asks for it.
         * @example AAAAAAAIAZnRxYo-e0ONIn4fO4wvZgAAAAAAB5raR4nW7g
         */
        "X-Sync-Token": components["schemas"]["SyncToken"];
        /**
         * @description The preferences that were followed.
         * @example count=exact
         */
        "Preference-Applied": components["schemas"]["HeaderText"];
        /**
         * @description `true` if this is the kept reply to an earlier request with the same key.
         * @example true
         */
        "Idempotency-Replayed": components["schemas"]["Replayed"];
        /**
         * @description Tells nginx to pass on each event at once.
         * @example no
         */
        "X-Accel-Buffering": components["schemas"]["Buffering"];
        /**
         * @description The methods that this path accepts.
         * @example GET, HEAD, OPTIONS
         */
        Allow: components["schemas"]["HeaderText"];
        /**
         * @description The authentication scheme, why the token was refused (RFC 6750) and, with `resource_metadata`, where the service says who issues its tokens (RFC 9728).
         * @example Bearer
         */
        "WWW-Authenticate": components["schemas"]["HeaderText"];
        /**
         * @description Which scope the token lacks (RFC 6750, section 3.1). Absent if the reply has another reason, and without `scope` if no token with scopes is accepted.
         * @example Bearer error="insufficient_scope", scope="tasks:write"
         */
        ScopeChallenge: components["schemas"]["HeaderText"];
        /**
         * @description Try again after this number of seconds.
         * @example 1
         */
        "Retry-After": components["schemas"]["Seconds"];
        /**
         * @description The name of a limit, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
         * @example "requests";q=600;w=60
         */
        "RateLimit-Policy": components["schemas"]["RatePolicy"];
        /**
         * @description How much of the limit is left (`r`), and the seconds until its window ends (`t`) (section 4 of the same draft).
         * @example "requests";r=599;t=42
         */
        RateLimit: components["schemas"]["RateStanding"];
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Which tasks to return.
                 * @example all
                 */
                status?: components["parameters"]["Status"];
                /** @description Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. */
                q?: components["parameters"]["Search"];
                /**
                 * @description The order of the list. A minus sign reverses it.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
                /** @description Only tasks created after this time. Excludes the time itself. */
                created_after?: components["parameters"]["CreatedAfter"];
                /** @description Only tasks created before this time. Excludes the time itself. */
                created_before?: components["parameters"]["CreatedBefore"];
                /** @description Only tasks updated after this time. Excludes the time itself. */
                updated_after?: components["parameters"]["UpdatedAfter"];
                /** @description Only tasks updated before this time. Excludes the time itself. */
                updated_before?: components["parameters"]["UpdatedBefore"];
                /** @description Only tasks with this priority, or with one of several, separated by commas. */
                priority?: components["parameters"]["AnyPriority"];
                /** @description Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. */
                tag?: components["parameters"]["EachTag"];
                /** @description Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. */
                due?: components["parameters"]["DueWhen"];
                /** @description Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. */
                due_after?: components["parameters"]["DueAfter"];
                /** @description Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. */
                due_before?: components["parameters"]["DueBefore"];
                /** @description The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. */
                time_zone?: components["parameters"]["ListZone"];
                /** @description Only tasks that repeat, or only those that do not. */
                recurring?: components["parameters"]["IsRecurring"];
                /** @description Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. */
                completed_after?: components["parameters"]["CompletedAfter"];
                /** @description Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. */
                completed_before?: components["parameters"]["CompletedBefore"];
                /**
                 * @description The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page starts. Send the `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: {
                /**
                 * @description `count=exact` asks for `X-Total-Count`, and `sync-token` for `X-Sync-Token` (RFC 7240). `count=exact` is ignored if counting would have to look at more than 10,000 tasks, or at more text than a page of a search does: the reply then has neither `X-Total-Count` nor `Preference-Applied`. Other preferences are always ignored.
                 * @example count=exact
                 */
                Prefer?: components["parameters"]["Preference"];
                /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskPage"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewTask"];
        responses: {
            201: components["responses"]["TaskCreated"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    clearCompleted: {
        parameters: {
            query: {
                /**
                 * @description Required, so that no client deletes tasks by mistake.
                 * @example completed
                 */
                status: components["parameters"]["CompletedOnly"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TasksCleared"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewTasks"];
        responses: {
            201: components["responses"]["TasksCreated"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    completeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TasksCompleted"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The sync token to start from. Send the `next` of the reply before. */
                since?: components["parameters"]["Since"];
                /**
                 * @description The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Changes"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            410: components["responses"]["SyncTokenExpired"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    streamChanges: {
        parameters: {
            query?: {
                /** @description The sync token to start from. Send the `next` of the reply before. */
                since?: components["parameters"]["Since"];
                /**
                 * @description The stream ends after this number of seconds.
                 * @example 1
                 */
                seconds?: components["parameters"]["StreamLength"];
            };
            header?: {
                /** @description The sync token to start from. Send the `id` of the last event. It overrides `since`. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChangeStream"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            410: components["responses"]["SyncTokenExpired"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyStreams"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    emptyTrash: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TasksCleared"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    purgeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["TaskPurged"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTaskSummary: {
        parameters: {
            query?: {
                /** @description The time zone in which today is meant. */
                time_zone?: components["parameters"]["SummaryZone"];
            };
            header?: {
                /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskSummary"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of tags to return.
                 * @example 1000
                 */
                limit?: components["parameters"]["TagLimit"];
                /** @description Where the page starts. Send the `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["TagPageCursor"];
            };
            header?: {
                /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TagPage"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The tag, percent-encoded. A slash is `%2F`.
                 * @example home
                 */
                tag: components["parameters"]["TagInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TagChanged"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renameTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The tag, percent-encoded. A slash is `%2F`.
                 * @example home
                 */
                tag: components["parameters"]["TagInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewTagName"];
        responses: {
            200: components["responses"]["TagChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportTasks: {
        parameters: {
            query?: {
                /**
                 * @description JSON lines, or iCalendar.
                 * @example jsonl
                 */
                format?: components["parameters"]["ExportFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskExport"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    importTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TasksToImport"];
        responses: {
            200: components["responses"]["TasksImported"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Task"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskReplacement"];
        responses: {
            200: components["responses"]["TaskChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["TaskDeleted"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskChanges"];
        responses: {
            200: components["responses"]["TaskChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    toggleTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskToggled"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Move"];
        responses: {
            200: components["responses"]["TaskMoved"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["QuotaExceeded"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    restoreTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUserTasks: {
        parameters: {
            query?: {
                /**
                 * @description Which tasks to return.
                 * @example all
                 */
                status?: components["parameters"]["Status"];
                /** @description Only tasks whose title or description contains this text. Case and composition of letters make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no wildcards. An empty or blank text is ignored. */
                q?: components["parameters"]["Search"];
                /**
                 * @description The order of the list. A minus sign reverses it.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
                /** @description Only tasks created after this time. Excludes the time itself. */
                created_after?: components["parameters"]["CreatedAfter"];
                /** @description Only tasks created before this time. Excludes the time itself. */
                created_before?: components["parameters"]["CreatedBefore"];
                /** @description Only tasks updated after this time. Excludes the time itself. */
                updated_after?: components["parameters"]["UpdatedAfter"];
                /** @description Only tasks updated before this time. Excludes the time itself. */
                updated_before?: components["parameters"]["UpdatedBefore"];
                /** @description Only tasks with this priority, or with one of several, separated by commas. */
                priority?: components["parameters"]["AnyPriority"];
                /** @description Only tasks with this tag, in upper or lower case. Repeat the parameter to get the tasks that have each of several tags. */
                tag?: components["parameters"]["EachTag"];
                /** @description Only tasks that are due then, by the days of `time_zone`. `overdue`: pending, and the day is over or the time has passed. `week`: today and the six days after it. `none`: without a due date. `any`: with one. */
                due?: components["parameters"]["DueWhen"];
                /** @description Only tasks due after this day or time. Excludes the time itself, or the whole day. Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in the task's own time zone. */
                due_after?: components["parameters"]["DueAfter"];
                /** @description Only tasks due before this day or time. Excludes the time itself, or the whole day, as `due_after` does. */
                due_before?: components["parameters"]["DueBefore"];
                /** @description The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left out. */
                time_zone?: components["parameters"]["ListZone"];
                /** @description Only tasks that repeat, or only those that do not. */
                recurring?: components["parameters"]["IsRecurring"];
                /** @description Only tasks completed after this time. Excludes the time itself, and tasks that are not completed. */
                completed_after?: components["parameters"]["CompletedAfter"];
                /** @description Only tasks completed before this time. Excludes the time itself, and tasks that are not completed. */
                completed_before?: components["parameters"]["CompletedBefore"];
                /**
                 * @description The maximum number of tasks to return. More than 100 tasks are returned up to about 1 MB.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page starts. Send the `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: {
                /**
                 * @description `count=exact` asks for `X-Total-Count`, and `sync-token` for `X-Sync-Token` (RFC 7240). `count=exact` is ignored if counting would have to look at more than 10,000 tasks, or at more text than a page of a search does: the reply then has neither `X-Total-Count` nor `Preference-Applied`. Other preferences are always ignored.
                 * @example count=exact
                 */
                Prefer?: components["parameters"]["Preference"];
                /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskPage"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUserTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewTask"];
        responses: {
            201: components["responses"]["UserTaskCreated"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenOrFull"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUserTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s that the client has. If one of them is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Task"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceUserTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskReplacement"];
        responses: {
            200: components["responses"]["TaskChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenOrFull"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUserTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["TaskDeleted"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUserTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskChanges"];
        responses: {
            200: components["responses"]["TaskChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenOrFull"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    toggleUserTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A new key for each request, such as a UUID. For 24 hours, the same request with the same key is not carried out again, and gets the same reply. The same request means the same operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The user. It must be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The task.
                 * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
                 */
                task_id: components["parameters"]["TaskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskToggled"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenOrFull"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["KeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Usage"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewAccount"];
        responses: {
            201: components["responses"]["AccountCreated"];
            400: components["responses"]["MalformedBody"];
            404: components["responses"]["AccountsElsewhere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Credentials"];
        responses: {
            200: components["responses"]["Session"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["InvalidCredentials"];
            404: components["responses"]["AccountsElsewhere"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentUser"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordReplacement"];
        responses: {
            200: components["responses"]["PasswordChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WrongPassword"];
            404: components["responses"]["AccountsElsewhere"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewEmail"];
        responses: {
            200: components["responses"]["EmailChanged"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WrongPassword"];
            404: components["responses"]["AccountsElsewhere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["PasswordProof"];
        responses: {
            204: components["responses"]["AccountDeleted"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeletionUnproven"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAccessTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccessTokens"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NoAccessTokens"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewAccessToken"];
        responses: {
            201: components["responses"]["AccessTokenCreated"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AccessTokenRefused"];
            404: components["responses"]["NoAccessTokens"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The personal access token, by its `id`.
                 * @example 0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4
                 */
                token_id: components["parameters"]["TokenIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["AccessTokenRevoked"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["AccessTokenNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["LoggedOut"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["AccountsElsewhere"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["LoggedOut"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["AccountsElsewhere"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RequestLimitReached"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            400: components["responses"]["MalformedUrl"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Readiness"];
            400: components["responses"]["MalformedUrl"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
