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
         * @description Returns the tasks of the token's user, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Create a task
         * @description Creates a task that belongs to the token's user and returns it. `Location` is its address. White space around the title is removed.
         */
        post: operations["createTask"];
        /**
         * Delete your completed tasks
         * @description Moves all completed tasks of the token's user to the trash. The query has to say so: without it, this address does not take DELETE.
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
         * @description Creates up to 100 tasks that belong to the token's user, all of them or none, and returns them in the order sent. A value that is refused is named with its place, like `/tasks/3/title`. As every body, this one may have 100 kB: room for 100 tasks with descriptions of 900 letters each.
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
         * @description Completes all pending tasks of the token's user. Takes no body.
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
         * @description Returns the tasks of the token's user that were created, changed or deleted since a point in time, in the order of their last change, each once and as it is now. Without `since` it starts from the beginning, with all tasks. Keep `next`, and send it as `since` the next time; while `more` is true, at once. Nothing is left out, however many write at the same time. A token whose deletions have been forgotten, or that is from before the database was restored, is 410: start again without `since`.
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
         * Be told what changes
         * @description Sends each change of the tasks of the token's user as it happens, as Server-Sent Events (HTML standard, section 9.2). The first event is `ready`. Then come `created`, `updated` and `deleted`, whose data is a `TaskChange` as listChanges has it; put `task` in the place of what you have of it, whichever of the first two it is. The `id` of an event is a token for `since` and `Last-Event-ID`: nothing that came after it is left out. Without one the stream begins with what changes from now on. A comment comes every 15 seconds. An `end` comes first when the stream ends by itself: when the token expires, when `seconds` or a day are over, when the service stops, or when it has as many streams as it can have and another user has fewer; come back then. A client that does not read for 30 seconds is cut off.
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
         * @description Deletes for good all tasks of the token's user that are in the trash. They cannot be restored, and listChanges can no longer tell of their deletion: a sync token from before it is 410.
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
         * Delete a task for good
         * @description Deletes one task in the trash of the token's user for good, as emptyTrash does with all of them.
         */
        delete: operations["purgeTask"];
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
         * @description Sets title and description as sent: a description that is left out becomes null. `completed` stays as it is when left out. To change single fields, use PATCH.
         */
        put: operations["replaceTask"];
        post?: never;
        /**
         * Delete a task
         * @description Moves one task of the token's user to the trash. It is listed there with `status=deleted`, and can be restored for 30 days.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change fields of a task
         * @description Changes the fields that are sent and leaves the others as they are. At least one field is needed.
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
         * @description Flips `completed` and returns the task. Takes no body. With an `Idempotency-Key`, sending it again does not flip it back.
         */
        patch: operations["toggleTask"];
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
         * @description Takes a task back out of the trash and returns it. Takes no body.
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
                 * @description The user. Has to be the token's `sub`.
                 * @example alice
                 */
                user_id: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List a user's tasks
         * @description Returns the tasks of the user named in the path, newest first unless sorted otherwise, one page at a time. When there may be more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filters and order to go on. A page can be shorter than `limit`, even empty, and not be the last: a search, and a filter by a time other than the one that the list is sorted by, look at a bounded number of tasks, and letters, each time, and a page of more than 100 tasks ends at about 1 MB. `Prefer: count=exact` counts all tasks that match, up to 10,000.
         */
        get: operations["listUserTasks"];
        put?: never;
        /**
         * Create a task for a user
         * @description Creates a task that belongs to the user named in the path and returns it. `Location` is its address. White space around the title is removed.
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
                 * @description The user. Has to be the token's `sub`.
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
         * @description Sets title and description as sent: a description that is left out becomes null. `completed` stays as it is when left out. To change single fields, use PATCH.
         */
        put: operations["replaceUserTask"];
        post?: never;
        /**
         * Delete a task of a user
         * @description Moves one task of the user named in the path to the trash. It is listed there with `status=deleted`, and can be restored for 30 days.
         */
        delete: operations["deleteUserTask"];
        options?: never;
        head?: never;
        /**
         * Change fields of a task of a user
         * @description Changes the fields that are sent and leaves the others as they are. At least one field is needed.
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
                 * @description The user. Has to be the token's `sub`.
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
         * @description Flips `completed` and returns the task. Takes no body. With an `Idempotency-Key`, sending it again does not flip it back.
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
         * See how much you have, and may have
         * @description Tells how many tasks and bytes are kept for the token's user, how many replies to requests with a key, and how much it may be. What would add to a quota that is full is 403 `QUOTA_EXCEEDED`; a request with a key that has been carried out before still gets its reply, and a change that makes the text of a task no longer is still made.
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
         * @description Creates an account. An e-mail address can have one account, without regard to upper and lower case; it is kept in lower case. Where tokens come from another issuer, the service keeps no accounts, and answers 404.
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
         * @description Exchanges e-mail address and password for an access token that is valid for seven days. A wrong password and an unknown address get the same reply. Where tokens come from another issuer, the service keeps no accounts, and answers 404.
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
         * @description Returns whom the token speaks for. `email` is null when neither the account nor the token has one; `created_at` is null for a user known only from a token who has not created a task yet.
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
         * @description Sets another password, and returns a new access token. Every token issued before is revoked, the one that the request is sent with among them, so that whoever else was logged in is so no longer. A wrong password is 403, because the token is right.
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
         * @description Gives the account another e-mail address to log in with, and returns the account. The user's id, tasks and tokens stay as they are. A wrong password is 403, because the token is right; an address that has an account is 409, and counts as a sign-up.
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
         * @description Removes all that this service has of the token's user, the account, the tasks and the trash, at once and for good, and revokes all of the user's tokens. Whoever has a password here sends it; the e-mail address can sign up anew. All others, whose tokens come from another issuer, send a token that is at most 5 minutes old, and no body; their account there stays, and with another token they begin anew. It is done as a whole or not at all: a client that has got no reply sends it again, and 204, or 401 with `TOKEN_REVOKED`, says that it is done. It is not a DELETE, because the body of one has no meaning (RFC 9110, section 9.3.5).
         */
        post: operations["deleteAccount"];
        delete?: never;
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
         * @description Revokes all tokens of the user that were issued until now, the one that the request is sent with among them, as `logOut` does one. Tokens of later log-ins are accepted. When they were issued is told by the claim `iat`: from now on, tokens of this user without it are refused. Where the request's own token tells it in whole seconds, the reply comes when the second is over, so that the next token is a later one.
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
         * @description Revokes the token that the request is sent with: within five seconds every instance of the service refuses it. Event streams that were opened with it end. Where tokens come from another issuer, the service keeps no accounts, and answers 404.
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
         * @description Answers as long as the process runs and touches nothing else.
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
         * @description Asks the database. 503 when it cannot be reached or lacks migrations, and while the service is stopping.
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
         * @description A UUID v7 (RFC 9562), ordered by time of creation. Replies have it in lower case; in requests the case does not matter.
         * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        TaskId: string;
        /**
         * @description An opaque name of a user, the token's `sub`.
         * @example alice
         */
        UserId: string;
        /**
         * @description What there is to do. White space at both ends is removed before anything else. Blank is what looks blank: a title needs something that is neither white space nor invisible, such as U+200B or U+2800.
         * @example Buy milk
         */
        TaskTitle: string;
        /**
         * @description More about it, or null.
         * @example Two litres, and bread if there is any
         */
        TaskDescription: string | null;
        /**
         * @description Whether it is done.
         * @example false
         */
        TaskCompleted: boolean;
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
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            version: components["schemas"]["TaskVersion"];
            deleted_at?: components["schemas"]["Timestamp"];
        };
        /**
         * Format: int64
         * @description Rises with each change. The task's `ETag` is this number in quotes.
         * @example 7
         */
        TaskVersion: number;
        /** @description Tasks, in the order asked for. Those in the trash have `deleted_at`. */
        TaskList: components["schemas"]["Task"][];
        /** @description A new task. */
        TaskCreate: {
            title: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
        };
        /** @description A task's new title and description. A description that is left out becomes null. */
        TaskReplace: {
            title: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
        };
        /** @description The fields to change, at least one. */
        TaskUpdate: {
            title?: components["schemas"]["TaskTitle"];
            description?: components["schemas"]["TaskDescription"];
            completed?: components["schemas"]["TaskCompleted"];
        };
        /**
         * @description All tasks, those still to do, those done, or those in the trash, which are not among all.
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
         * @description By time of creation or of the last change, with a minus sign for the latest first.
         * @default -created_at
         * @enum {string}
         */
        SortOrder: "created_at" | "-created_at" | "updated_at" | "-updated_at";
        /**
         * Format: date-time
         * @description A time (RFC 3339, section 5.6), as fine as you like, with any offset. In an address, write the `+` of an offset as `%2B`.
         */
        Moment: string;
        /** @description An asterisk, or entity tags with commas between them. */
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
        /** @description How far a client has seen the changes. Opaque. */
        SyncToken: string;
        /** @description New tasks. */
        TaskBatch: {
            tasks: components["schemas"]["TaskBatchItems"];
        };
        /** @description New tasks, 1 to 100. */
        TaskBatchItems: components["schemas"]["TaskCreate"][];
        /** @description What was deleted. */
        ClearedTasks: {
            deleted: components["schemas"]["Count"];
        };
        /** @description What was completed. */
        CompletedTasks: {
            completed: components["schemas"]["Count"];
        };
        /** @description What has changed, and where to go on. */
        ChangeList: {
            changes: components["schemas"]["TaskChangeItems"];
            next: components["schemas"]["SyncToken"];
            /**
             * @description Whether there are more changes already.
             * @example false
             */
            more: boolean;
        };
        /** @description Changes, the earliest first. */
        TaskChangeItems: components["schemas"]["TaskChange"][];
        /** @description The last change of a task. `task` is left out when it was deleted. */
        TaskChange: {
            type: components["schemas"]["ChangeType"];
            task_id: components["schemas"]["TaskId"];
            version: components["schemas"]["TaskVersion"];
            task?: components["schemas"]["Task"];
        };
        /** @description A number of seconds. */
        StreamSeconds: number;
        /**
         * @description Always the same word.
         * @enum {string}
         */
        Buffering: "no";
        /** @description Events, one after the other. `ready` has the data `{"next": token}`; `created`, `updated` and `deleted` have a `TaskChange`; `end` has `{"reason": …}`, which is `token_expired`, `token_revoked`, `time_over`, `stopping`, `sync_token_expired` or `too_many_streams`. */
        ChangeEvents: string;
        /**
         * @description What has become of the task since the token. Put `task` in the place of what you have of it, whether it is `created` or `updated`.
         * @enum {string}
         */
        ChangeType: "created" | "updated" | "deleted";
        /**
         * @description The most items on a page.
         * @default 100
         */
        PageLimit: number;
        /** @description A place in a list. Opaque. */
        Cursor: string;
        /**
         * Format: email
         * @description An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends is removed.
         * @example alice@example.com
         */
        EmailAddress: string;
        /**
         * Format: password
         * @description Kept as a hash only, and compared exactly as sent. The most common passwords are refused, in upper and lower case; outside of production, `password123` is not.
         * @example password123
         */
        NewPassword: string;
        /**
         * Format: password
         * @description Compared exactly as sent.
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
        /** @description The password of an account, and its next one. */
        PasswordChange: {
            current_password: components["schemas"]["Password"];
            new_password: components["schemas"]["NewPassword"];
        };
        /** @description The next e-mail address of an account, and its password. */
        EmailChange: {
            email: components["schemas"]["EmailAddress"];
            password: components["schemas"]["Password"];
        };
        /** @description The password of the account, as a proof of who asks. Left out by users who have none here. */
        PasswordAgain: {
            password?: components["schemas"]["Password"];
        };
        /** @description An account of this service. */
        Account: {
            user_id: components["schemas"]["UserId"];
            email: components["schemas"]["EmailAddress"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description An access token and whom it speaks for. */
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
        /** @description What is kept for a user, and how much it may be. */
        Usage: {
            tasks: components["schemas"]["TasksUsed"];
            bytes: components["schemas"]["BytesUsed"];
            kept_replies: components["schemas"]["KeptRepliesUsed"];
        };
        /** @description Tasks, with those in the trash, which are kept until they are deleted for good or 30 days have passed. */
        TasksUsed: {
            used: components["schemas"]["AmountUsed"];
            limit: components["schemas"]["AmountLimit"];
        };
        /** @description The titles and descriptions of these tasks in UTF-8, and the kept replies as they are kept. */
        BytesUsed: {
            used: components["schemas"]["AmountUsed"];
            limit: components["schemas"]["AmountLimit"];
        };
        /** @description Replies to requests with an `Idempotency-Key`, each of which is kept for 24 hours. */
        KeptRepliesUsed: {
            used: components["schemas"]["AmountUsed"];
            limit: components["schemas"]["AmountLimit"];
        };
        /**
         * Format: int64
         * @description How much there is. Tasks and replies are counted as far as one more than the limit; null where there is none.
         * @example 120
         */
        AmountUsed: number | null;
        /**
         * Format: int64
         * @description How much there may be. Null where there is no limit.
         * @example 100000
         */
        AmountLimit: number | null;
        /** @description Whom a token speaks for. */
        CurrentUser: {
            user_id: components["schemas"]["UserId"];
            /**
             * @description The account's e-mail address, or else the token's `email`, or null.
             * @example alice@example.com
             */
            email: string | null;
            /**
             * Format: date-time
             * @description When this service first kept the user, or null when it has not yet.
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
             * @description A sentence to act on.
             * @example Task not found
             */
            detail: string;
            code: components["schemas"]["ProblemCode"];
            request_id: components["schemas"]["RequestId"];
        };
        /** @description Which values were refused, and why. */
        ValidationProblem: {
            type: components["schemas"]["ProblemType"];
            /**
             * @description The name of the status.
             * @example Unprocessable Content
             */
            title: string;
            status: components["schemas"]["ErrorStatus"];
            /**
             * @description A sentence to act on.
             * @example The request has 1 invalid value.
             */
            detail: string;
            code: components["schemas"]["ProblemCode"];
            request_id: components["schemas"]["RequestId"];
            errors: components["schemas"]["InvalidValues"];
        };
        /** @description The refused values, the first twenty. */
        InvalidValues: components["schemas"]["InvalidValue"][];
        /** @description One refused value. */
        InvalidValue: {
            in: components["schemas"]["ValueLocation"];
            /**
             * @description Where the value is, as a JSON Pointer (RFC 6901). Empty for the whole body.
             * @example /title
             */
            pointer: string;
            /**
             * @description What is wrong with it; reads on from the name of the value.
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
         * @description Always `about:blank`; `code` tells problems apart.
         * @enum {string}
         */
        ProblemType: "about:blank";
        /**
         * @description The problem, for programs.
         * @enum {string}
         */
        ProblemCode: "MALFORMED_REQUEST" | "MALFORMED_URL" | "MALFORMED_JSON" | "MISSING_TOKEN" | "NOT_A_JWT" | "WRONG_ALGORITHM" | "WRONG_ISSUER" | "WRONG_AUDIENCE" | "TOKEN_EXPIRED" | "TOKEN_NOT_YET_VALID" | "TOKEN_REVOKED" | "INVALID_TOKEN" | "INVALID_CREDENTIALS" | "USER_ID_MISMATCH" | "QUOTA_EXCEEDED" | "WRONG_PASSWORD" | "TOKEN_NOT_FRESH" | "NOT_FOUND" | "TASK_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMEOUT" | "EMAIL_TAKEN" | "IDEMPOTENCY_KEY_IN_USE" | "IDEMPOTENCY_KEY_REUSED" | "SYNC_TOKEN_EXPIRED" | "PRECONDITION_FAILED" | "ETAG_ALTERED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_ERROR" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL_ERROR" | "DATABASE_UNAVAILABLE" | "OVERLOADED" | "KEYS_UNAVAILABLE" | "NOT_READY";
        /**
         * @description The status of the reply.
         * @example 404
         */
        ErrorStatus: number;
        /**
         * @description The name of one request.
         * @example 0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40
         */
        RequestId: string;
        /**
         * Format: uri-reference
         * @description An address, relative to this service.
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The cursor of the next page. Absent on the last page.
                 * @example 8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ
                 */
                "X-Next-Cursor"?: components["schemas"]["Cursor"];
                /**
                 * @description The address of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
                 * @example </api/tasks?status=all&limit=2&cursor=8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
                 */
                Link?: components["schemas"]["HeaderText"];
                /**
                 * @description The version of what is returned, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description How many tasks match, on all pages together, 10,000 at the most. Sent when `Prefer` asks for it and they could be counted.
                 * @example 2
                 */
                "X-Total-Count"?: components["schemas"]["Count"];
                /**
                 * @description The preference that was followed.
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of what is returned, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of what is returned, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description `true` on the reply to a request that had been carried out before.
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /** @description The address of the new task. */
                Location: components["schemas"]["Address"];
                /**
                 * @description The version of what is returned, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description `true` on the reply to a request that had been carried out before.
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /** @description The address of the new task. */
                Location: components["schemas"]["Address"];
                /**
                 * @description The version of what is returned, for `If-Match` and `If-None-Match`.
                 * @example "7"
                 */
                ETag: components["schemas"]["EntityTag"];
                /**
                 * @description `true` on the reply to a request that had been carried out before.
                 * @example true
                 */
                "Idempotency-Replayed"?: components["schemas"]["Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description What the client has is current. There is no body. */
        NotModified: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description The version of what is returned, for `If-Match` and `If-None-Match`.
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description `true` on the reply to a request that had been carried out before.
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChangeList"];
            };
        };
        /** @description The task is in the trash. There is no body. */
        TaskDeleted: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The task is gone for good. There is no body. */
        TaskPurged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Session"];
            };
        };
        /** @description The account with its new address. */
        EmailChanged: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        /** @description The token is revoked. There is no body. */
        LoggedOut: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description All that there was of the user is gone. There is no body. */
        AccountDeleted: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What the user has, and may have. */
        Usage: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
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
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
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
        /** @description The address is not valid percent-encoded UTF-8. */
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
        /** @description The body is not valid JSON in UTF-8, or the address is not valid percent-encoded UTF-8. */
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
        /** @description The token is missing, or is not one that this service accepts. `code` and `detail` say why. */
        Unauthorized: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The authentication scheme, and why the token was refused (RFC 6750).
                 * @example Bearer
                 */
                "WWW-Authenticate": components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description E-mail address and password do not belong together. */
        InvalidCredentials: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The authentication scheme, and why the token was refused (RFC 6750).
                 * @example Bearer
                 */
                "WWW-Authenticate": components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path names a user who is not the token's. */
        Forbidden: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path names a user who is not the token's, or the user has as much as one may have of what the request would add to: see getUsage. */
        ForbiddenOrFull: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user has as much as one may have of what the request would add to. See getUsage. */
        QuotaExceeded: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The password is not that of the account, or the user has none, being known only from a token. */
        WrongPassword: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The password is not that of the account; or the user has none here, and the token is older than 5 minutes or has no `iat`. */
        DeletionUnproven: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
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
        /** @description The path exists, the method does not. `Allow` lists what does. */
        MethodNotAllowed: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The methods that this address takes.
                 * @example GET, HEAD, OPTIONS
                 */
                Allow: components["schemas"]["HeaderText"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The e-mail address has an account already. */
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
                 * @description After how many seconds to try again.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Deletions since the token have been forgotten, or it is of another list. */
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
        /** @description The changes, as they happen. */
        ChangeStream: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                /**
                 * @description Asks nginx to pass on each event at once.
                 * @example no
                 */
                "X-Accel-Buffering": components["schemas"]["Buffering"];
                [name: string]: unknown;
            };
            content: {
                "text/event-stream": components["schemas"]["ChangeEvents"];
            };
        };
        /** @description The task has changed since the version that `If-Match` names; or (ETAG_ALTERED) it has not, and a proxy that compresses has made the `ETag` a weak one, which never matches. */
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
        /** @description The body is larger than 100 kB, or 10 kB where accounts are concerned, or has more than 2000 values. */
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
        /** @description A value breaks the schema. `errors` lists the first twenty. */
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
        /** @description Too many wrong passwords, log-ins or sign-ups have come from this address or for this account; or too many passwords are being checked at once. Try again after `Retry-After` seconds. */
        TooManyRequests: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description After how many seconds to try again.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user has sent too many requests, or does not read what they were answered. Try again after `Retry-After` seconds. */
        RequestLimitReached: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description After how many seconds to try again.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The user has as many streams open as one may have, or all streams that the service has are taken and nobody has more of them than this user would have, or the user has sent too many requests. Try again after `Retry-After` seconds. */
        TooManyStreams: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description After how many seconds to try again.
                 * @example 1
                 */
                "Retry-After": components["schemas"]["Seconds"];
                /**
                 * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
                 * @example "requests";q=600;w=60
                 */
                "RateLimit-Policy"?: components["schemas"]["RatePolicy"];
                /**
                 * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
                 * @example "requests";r=599;t=42
                 */
                RateLimit?: components["schemas"]["RateStanding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the service. `request_id` finds it in the log. */
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
        /** @description The database, or the keys that prove tokens, cannot be reached at the moment, or more is asked of the service than it can do in time. Try again after `Retry-After` seconds. Whether a write took effect is unknown unless it is OVERLOADED: send it again, with the same `Idempotency-Key` where one is taken. */
        ServiceUnavailable: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description After how many seconds to try again.
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
         * @description The user. Has to be the token's `sub`.
         * @example alice
         */
        UserIdInPath: components["schemas"]["UserId"];
        /**
         * @description The task.
         * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        TaskIdInPath: components["schemas"]["TaskId"];
        /**
         * @description Which tasks to return.
         * @example pending
         */
        Status: components["schemas"]["StatusFilter"];
        /**
         * @description The most tasks to return. More than 100 of them are returned up to about 1 MB.
         * @example 20
         */
        Limit: components["schemas"]["PageLimit"];
        /** @description Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. */
        Search: components["schemas"]["SearchText"];
        /**
         * @description The order of the list, with a minus sign for the latest first.
         * @example -updated_at
         */
        Sort: components["schemas"]["SortOrder"];
        /** @description Only tasks created after this time, and not at it. */
        CreatedAfter: components["schemas"]["Moment"];
        /** @description Only tasks created before this time, and not at it. */
        CreatedBefore: components["schemas"]["Moment"];
        /** @description Only tasks updated after this time, and not at it. */
        UpdatedAfter: components["schemas"]["Moment"];
        /** @description Only tasks updated before this time, and not at it. */
        UpdatedBefore: components["schemas"]["Moment"];
        /** @description Where to go on, from `X-Next-Cursor` of the page before. */
        PageCursor: components["schemas"]["Cursor"];
        /**
         * @description Says that the completed tasks are meant.
         * @example completed
         */
        CompletedOnly: components["schemas"]["CompletedFilter"];
        /** @description Where to go on, the `next` of the reply before. */
        Since: components["schemas"]["SyncToken"];
        /** @description Where to go on, the `id` of the last event. It counts more than `since`. */
        LastEventId: components["schemas"]["SyncToken"];
        /**
         * @description After how many seconds the stream is to end.
         * @example 1
         */
        StreamLength: components["schemas"]["StreamSeconds"];
        /**
         * @description `count=exact` asks for `X-Total-Count` (RFC 7240). It is passed over when more than 10,000 tasks would have to be looked at, or more text than a page of a search looks at; then neither `X-Total-Count` nor `Preference-Applied` is sent. Other preferences are passed over always.
         * @example count=exact
         */
        Preference: components["schemas"]["HeaderText"];
        /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
        IfMatch: components["schemas"]["EntityTags"];
        /** @description The `ETag`, or several, of what the client has. When that is current, the reply is 304 (RFC 9110, section 13.1.2). */
        IfNoneMatch: components["schemas"]["EntityTags"];
        /** @description A name for this request, new for each, such as a UUID. Sent again with the same key, the request is not carried out again, and gets the same reply, for 24 hours. The same request is the same operation with the same path and JSON; at `/api/tasks` and at `/api/{user_id}/tasks` it is not the same. */
        IdempotencyKey: components["schemas"]["RequestKey"];
    };
    requestBodies: {
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
        /** @description The password, and the next one. */
        PasswordReplacement: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        /** @description The next address, and the password. */
        NewEmail: {
            content: {
                "application/json": components["schemas"]["EmailChange"];
            };
        };
        /** @description The password, of users who have one here. */
        PasswordProof: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
    };
    headers: {
        /** @description Finds this request in the log. */
        "X-Request-Id": components["schemas"]["RequestId"];
        /** @description The address of the new task. */
        Location: components["schemas"]["Address"];
        /**
         * @description The cursor of the next page. Absent on the last page.
         * @example 8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ
         */
        "X-Next-Cursor": components["schemas"]["Cursor"];
        /**
         * @description The address of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
         * @example </api/tasks?status=all&limit=2&cursor=8c2h0QAAAZnRxYo7AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
         */
        Link: components["schemas"]["HeaderText"];
        /**
         * @description The version of what is returned, for `If-Match` and `If-None-Match`.
         * @example "7"
         */
        ETag: components["schemas"]["EntityTag"];
        /**
         * @description How many tasks match, on all pages together, 10,000 at the most. Sent when `Prefer` asks for it and they could be counted.
         * @example 2
         */
        "X-Total-Count": components["schemas"]["Count"];
        /**
         * @description The preference that was followed.
         * @example count=exact
         */
        "Preference-Applied": components["schemas"]["HeaderText"];
        /**
         * @description `true` on the reply to a request that had been carried out before.
         * @example true
         */
        "Idempotency-Replayed": components["schemas"]["Replayed"];
        /**
         * @description Asks nginx to pass on each event at once.
         * @example no
         */
        "X-Accel-Buffering": components["schemas"]["Buffering"];
        /**
         * @description The methods that this address takes.
         * @example GET, HEAD, OPTIONS
         */
        Allow: components["schemas"]["HeaderText"];
        /**
         * @description The authentication scheme, and why the token was refused (RFC 6750).
         * @example Bearer
         */
        "WWW-Authenticate": components["schemas"]["HeaderText"];
        /**
         * @description After how many seconds to try again.
         * @example 1
         */
        "Retry-After": components["schemas"]["Seconds"];
        /**
         * @description A limit, by its name, its quota (`q`) and its window in seconds (`w`) (draft-ietf-httpapi-ratelimit-headers-10, section 3).
         * @example "requests";q=600;w=60
         */
        "RateLimit-Policy": components["schemas"]["RatePolicy"];
        /**
         * @description How much of the limit is left (`r`), and in how many seconds its window ends (`t`) (section 4 of the same).
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
                 * @example pending
                 */
                status?: components["parameters"]["Status"];
                /** @description Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. */
                q?: components["parameters"]["Search"];
                /**
                 * @description The order of the list, with a minus sign for the latest first.
                 * @example -updated_at
                 */
                sort?: components["parameters"]["Sort"];
                /** @description Only tasks created after this time, and not at it. */
                created_after?: components["parameters"]["CreatedAfter"];
                /** @description Only tasks created before this time, and not at it. */
                created_before?: components["parameters"]["CreatedBefore"];
                /** @description Only tasks updated after this time, and not at it. */
                updated_after?: components["parameters"]["UpdatedAfter"];
                /** @description Only tasks updated before this time, and not at it. */
                updated_before?: components["parameters"]["UpdatedBefore"];
                /**
                 * @description The most tasks to return. More than 100 of them are returned up to about 1 MB.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, from `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: {
                /**
                 * @description `count=exact` asks for `X-Total-Count` (RFC 7240). It is passed over when more than 10,000 tasks would have to be looked at, or more text than a page of a search looks at; then neither `X-Total-Count` nor `Preference-Applied` is sent. Other preferences are passed over always.
                 * @example count=exact
                 */
                Prefer?: components["parameters"]["Preference"];
                /** @description The `ETag`, or several, of what the client has. When that is current, the reply is 304 (RFC 9110, section 13.1.2). */
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
                /** @description A name for this request, new for each, such as a UUID. Sent again with the same key, the request is not carried out again, and gets the same reply, for 24 hours. The same request is the same operation with the same path and JSON; at `/api/tasks` and at `/api/{user_id}/tasks` it is not the same. */
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
                 * @description Says that the completed tasks are meant.
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
                /** @description A name for this request, new for each, such as a UUID. Sent again with the same key, the request is not carried out again, and gets the same reply, for 24 hours. The same request is the same operation with the same path and JSON; at `/api/tasks` and at `/api/{user_id}/tasks` it is not the same. */
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
                /** @description Where to go on, the `next` of the reply before. */
                since?: components["parameters"]["Since"];
                /**
                 * @description The most tasks to return. More than 100 of them are returned up to about 1 MB.
                 * @example 20
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
                /** @description Where to go on, the `next` of the reply before. */
                since?: components["parameters"]["Since"];
                /**
                 * @description After how many seconds the stream is to end.
                 * @example 1
                 */
                seconds?: components["parameters"]["StreamLength"];
            };
            header?: {
                /** @description Where to go on, the `id` of the last event. It counts more than `since`. */
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
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
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
                /** @description The `ETag`, or several, of what the client has. When that is current, the reply is 304 (RFC 9110, section 13.1.2). */
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
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
            200: components["responses"]["Task"];
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
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
            200: components["responses"]["Task"];
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A name for this request, new for each, such as a UUID. Sent again with the same key, the request is not carried out again, and gets the same reply, for 24 hours. The same request is the same operation with the same path and JSON; at `/api/tasks` and at `/api/{user_id}/tasks` it is not the same. */
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
                 * @example pending
                 */
                status?: components["parameters"]["Status"];
                /** @description Only tasks whose title or description contains this text. Upper and lower case make no difference, nor does how a letter is put together: both sides are compared under Unicode's full case folding and canonical equivalence, so that `strasse` finds "Straße". The i with a dot and the one without are the same letter, in upper case as well: `istanbul` finds "İstanbul". No character has a meaning of its own. Without text, or with a blank one, nothing is searched for. */
                q?: components["parameters"]["Search"];
                /**
                 * @description The order of the list, with a minus sign for the latest first.
                 * @example -updated_at
                 */
                sort?: components["parameters"]["Sort"];
                /** @description Only tasks created after this time, and not at it. */
                created_after?: components["parameters"]["CreatedAfter"];
                /** @description Only tasks created before this time, and not at it. */
                created_before?: components["parameters"]["CreatedBefore"];
                /** @description Only tasks updated after this time, and not at it. */
                updated_after?: components["parameters"]["UpdatedAfter"];
                /** @description Only tasks updated before this time, and not at it. */
                updated_before?: components["parameters"]["UpdatedBefore"];
                /**
                 * @description The most tasks to return. More than 100 of them are returned up to about 1 MB.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, from `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: {
                /**
                 * @description `count=exact` asks for `X-Total-Count` (RFC 7240). It is passed over when more than 10,000 tasks would have to be looked at, or more text than a page of a search looks at; then neither `X-Total-Count` nor `Preference-Applied` is sent. Other preferences are passed over always.
                 * @example count=exact
                 */
                Prefer?: components["parameters"]["Preference"];
                /** @description The `ETag`, or several, of what the client has. When that is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
                /** @description A name for this request, new for each, such as a UUID. Sent again with the same key, the request is not carried out again, and gets the same reply, for 24 hours. The same request is the same operation with the same path and JSON; at `/api/tasks` and at `/api/{user_id}/tasks` it is not the same. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
                /** @description The `ETag`, or several, of what the client has. When that is current, the reply is 304 (RFC 9110, section 13.1.2). */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
            200: components["responses"]["Task"];
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
            200: components["responses"]["Task"];
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
                /** @description The `ETag`, or several, that the task may have for the request to be served (RFC 9110, section 13.1.1). */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description A name for this request, new for each, such as a UUID. Sent again with the same key, the request is not carried out again, and gets the same reply, for 24 hours. The same request is the same operation with the same path and JSON; at `/api/tasks` and at `/api/{user_id}/tasks` it is not the same. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The user. Has to be the token's `sub`.
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
