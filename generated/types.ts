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
         * @description Returns the tasks of the token's user, newest first, one page at a time. When there are more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filter to go on.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Create a task
         * @description Creates a task that belongs to the token's user and returns it. `Location` is its address. White space around the title is removed.
         */
        post: operations["createTask"];
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
         * @description Sets title and description as sent: a description that is left out becomes null. `completed` stays as it is when left out. To change single fields, use PATCH.
         */
        put: operations["replaceTask"];
        post?: never;
        /**
         * Delete a task
         * @description Removes one task of the token's user.
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
         * @description Flips `completed` and returns the task. Takes no body.
         */
        patch: operations["toggleTask"];
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
         * @description Returns the tasks of the user named in the path, newest first, one page at a time. When there are more, the reply carries `X-Next-Cursor` and a `Link` to the next page; send the cursor back with the same filter to go on.
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
         * @description Removes one task of the user named in the path.
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
         * @description Flips `completed` and returns the task. Takes no body.
         */
        patch: operations["toggleUserTask"];
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
         * @description A UUID v7 in its canonical form. Ordered by time of creation.
         * @example 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55
         */
        TaskId: string;
        /**
         * @description An opaque name of a user, the token's `sub`.
         * @example alice
         */
        UserId: string;
        /**
         * @description What there is to do. Not blank.
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
        };
        /** @description Tasks, newest first. */
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
         * @description All tasks, those still to do, or those done.
         * @default all
         * @enum {string}
         */
        StatusFilter: "all" | "pending" | "completed";
        /**
         * @description The most items on a page.
         * @default 100
         */
        PageLimit: number;
        /** @description A place in a list. Opaque. */
        Cursor: string;
        /**
         * Format: email
         * @description An e-mail address in ASCII. Upper and lower case make no difference.
         * @example alice@example.com
         */
        EmailAddress: string;
        /**
         * Format: password
         * @description Kept as a hash only, and compared exactly as sent.
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
        ProblemCode: "MALFORMED_REQUEST" | "MALFORMED_URL" | "MALFORMED_JSON" | "MISSING_TOKEN" | "NOT_A_JWT" | "WRONG_ALGORITHM" | "WRONG_ISSUER" | "WRONG_AUDIENCE" | "TOKEN_EXPIRED" | "TOKEN_NOT_YET_VALID" | "INVALID_TOKEN" | "INVALID_CREDENTIALS" | "USER_ID_MISMATCH" | "NOT_FOUND" | "TASK_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMEOUT" | "EMAIL_TAKEN" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_ERROR" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL_ERROR" | "DATABASE_UNAVAILABLE" | "KEYS_UNAVAILABLE" | "NOT_READY";
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
    };
    responses: {
        /** @description One page of tasks, newest first. */
        TaskPage: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
                /**
                 * @description The cursor of the next page. Absent on the last page.
                 * @example AZnRxYo-e0KcEW0PKnseVQ
                 */
                "X-Next-Cursor"?: components["schemas"]["Cursor"];
                /**
                 * @description The address of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
                 * @example </api/tasks?status=all&limit=2&cursor=AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
                 */
                Link?: components["schemas"]["HeaderText"];
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
                /** @description The address of the new task. */
                Location: components["schemas"]["Address"];
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
                /** @description The address of the new task. */
                Location: components["schemas"]["Address"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Task"];
            };
        };
        /** @description The task is gone. There is no body. */
        TaskDeleted: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
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
        /** @description The user. */
        CurrentUser: {
            headers: {
                /** @description Finds this request in the log. */
                "X-Request-Id": components["schemas"]["RequestId"];
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
        /** @description The body is larger than 100 kB. */
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
        /** @description A value breaks the schema. `errors` lists all of them. */
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
        /** @description Too many passwords are being checked. Try again after `Retry-After` seconds. */
        TooManyRequests: {
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
        /** @description The database, or the keys that prove tokens, cannot be reached at the moment. Try again after `Retry-After` seconds. */
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
         * @description The most tasks to return.
         * @example 20
         */
        Limit: components["schemas"]["PageLimit"];
        /** @description Where to go on, from `X-Next-Cursor` of the page before. */
        PageCursor: components["schemas"]["Cursor"];
    };
    requestBodies: {
        /** @description The new task. */
        NewTask: {
            content: {
                "application/json": components["schemas"]["TaskCreate"];
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
    };
    headers: {
        /** @description Finds this request in the log. */
        "X-Request-Id": components["schemas"]["RequestId"];
        /** @description The address of the new task. */
        Location: components["schemas"]["Address"];
        /**
         * @description The cursor of the next page. Absent on the last page.
         * @example AZnRxYo-e0KcEW0PKnseVQ
         */
        "X-Next-Cursor": components["schemas"]["Cursor"];
        /**
         * @description The address of the next page, `<...>; rel="next"` (RFC 8288). Absent on the last page.
         * @example </api/tasks?status=all&limit=2&cursor=AZnRxYo-e0KcEW0PKnseVQ>; rel="next"
         */
        Link: components["schemas"]["HeaderText"];
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
                /**
                 * @description The most tasks to return.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, from `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskPage"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewTask"];
        responses: {
            201: components["responses"]["TaskCreated"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTask: {
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
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceTask: {
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
        requestBody: components["requestBodies"]["TaskReplacement"];
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteTask: {
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
            204: components["responses"]["TaskDeleted"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateTask: {
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
        requestBody: components["requestBodies"]["TaskChanges"];
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    toggleTask: {
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
                /**
                 * @description The most tasks to return.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, from `X-Next-Cursor` of the page before. */
                cursor?: components["parameters"]["PageCursor"];
            };
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
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskPage"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUserTask: {
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
        requestBody: components["requestBodies"]["NewTask"];
        responses: {
            201: components["responses"]["UserTaskCreated"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUserTask: {
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
        requestBody?: never;
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceUserTask: {
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
        requestBody: components["requestBodies"]["TaskReplacement"];
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUserTask: {
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
        requestBody?: never;
        responses: {
            204: components["responses"]["TaskDeleted"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUserTask: {
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
        requestBody: components["requestBodies"]["TaskChanges"];
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    toggleUserTask: {
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
        requestBody?: never;
        responses: {
            200: components["responses"]["Task"];
            400: components["responses"]["MalformedUrl"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationFailed"];
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
