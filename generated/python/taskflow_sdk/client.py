# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""The client, with one method for each operation of the contract."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from uuid import UUID

from ._runtime.changes import WatchedChange
from ._runtime.connection import Connection
from ._runtime.values import Page, read
from ._runtime.watching import StartOver, watch
from .api.accounts import (
    change_email,
    change_password,
    create_access_token,
    delete_account,
    get_current_user,
    list_access_tokens,
    log_in,
    log_out,
    log_out_everywhere,
    revoke_access_token,
    sign_up,
)
from .api.system import get_health, get_readiness
from .api.tasks import (
    clear_completed,
    complete_all,
    create_task,
    create_tasks,
    delete_task,
    empty_trash,
    export_tasks,
    get_task,
    get_task_summary,
    get_usage,
    import_tasks,
    list_changes,
    list_tags,
    list_tasks,
    move_task,
    purge_task,
    remove_tag,
    rename_tag,
    replace_task,
    restore_task,
    toggle_task,
    update_task,
)
from .api.user_tasks import (
    create_user_task,
    delete_user_task,
    get_user_task,
    list_user_tasks,
    replace_user_task,
    toggle_user_task,
    update_user_task,
)
from .models.access_token import AccessToken
from .models.access_token_create import AccessTokenCreate
from .models.account import Account
from .models.change_list import ChangeList
from .models.cleared_tasks import ClearedTasks
from .models.completed_filter import CompletedFilter
from .models.completed_tasks import CompletedTasks
from .models.created_access_token import CreatedAccessToken
from .models.current_user import CurrentUser
from .models.due_filter import DueFilter
from .models.email_change import EmailChange
from .models.export_format_name import ExportFormatName
from .models.health import Health
from .models.import_result import ImportResult
from .models.log_in import LogIn
from .models.password_again import PasswordAgain
from .models.password_change import PasswordChange
from .models.priority import Priority
from .models.readiness import Readiness
from .models.retagged_tasks import RetaggedTasks
from .models.session import Session
from .models.sign_up import SignUp
from .models.sort_order import SortOrder
from .models.status_filter import StatusFilter
from .models.tag_rename import TagRename
from .models.tag_use import TagUse
from .models.task import Task
from .models.task_batch import TaskBatch
from .models.task_create import TaskCreate
from .models.task_import import TaskImport
from .models.task_move import TaskMove
from .models.task_replace import TaskReplace
from .models.task_summary import TaskSummary
from .models.task_update import TaskUpdate
from .models.usage import Usage
from .types import UNSET, Unset


class Client(Connection):
    """A client of TaskFlow API. Close it with `close`, or use it with `with`."""

    def watch_tasks(self, *, since: str | None = None, start_over: StartOver | None = None) -> Iterator[WatchedChange]:
        """Yields each change of your tasks when it happens. Connects again after a lost connection, and continues where it was.

        Args:
            since: Where to begin: `sync_token` of a page, `next` of `list_changes`, or `next` of a change. Without it, the loop begins
                with the changes from now on.
            start_over: Called when the token is too old. Without this function, that is an error (`SYNC_TOKEN_EXPIRED`). Get all tasks
                again, and return the token to continue from.
        """
        for change in watch(self, since, start_over):
            yield change

    def list_tasks(
        self,
        *,
        status: StatusFilter | Unset = UNSET,
        q: str | Unset = UNSET,
        sort: SortOrder | Unset = UNSET,
        created_after: datetime.datetime | Unset = UNSET,
        created_before: datetime.datetime | Unset = UNSET,
        updated_after: datetime.datetime | Unset = UNSET,
        updated_before: datetime.datetime | Unset = UNSET,
        priority: list[Priority] | Unset = UNSET,
        tag: list[str] | Unset = UNSET,
        due: DueFilter | Unset = UNSET,
        due_after: str | Unset = UNSET,
        due_before: str | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        completed_after: datetime.datetime | Unset = UNSET,
        completed_before: datetime.datetime | Unset = UNSET,
        limit: int | Unset = 100,
        cursor: str | Unset = UNSET,
        prefer: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> Page[Task]:
        """List your tasks.

        Returns one page of the tasks of the token's user, newest first unless `sort` says otherwise. If there may be more
        tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with the
        same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search looks
        at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number of
        tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer:
        count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges`
        and `streamChanges` go on from this list.

        Args:
            status (StatusFilter | Unset): `all` tasks except the trash, `pending` or `completed` ones, or the trash
                (`deleted`).
            q (str | Unset): Only tasks whose title or description contains this text. Case and composition of letters
                make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i
                with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no
                wildcards. An empty or blank text is ignored.
            sort (SortOrder | Unset): By time of creation, of the last change or of completion, by due date, by
                priority, by title or by the user's own order. A minus sign reverses the order: latest, most urgent or last
                letter first. Tasks without a due date or a time of completion always come last. `created` is the same as
                `-created_at`. Titles are sorted as people do (Unicode collation, root order), case aside.
            created_after (datetime.datetime | Unset): Only tasks created after this time. Excludes the time itself.
            created_before (datetime.datetime | Unset): Only tasks created before this time. Excludes the time itself.
            updated_after (datetime.datetime | Unset): Only tasks updated after this time. Excludes the time itself.
            updated_before (datetime.datetime | Unset): Only tasks updated before this time. Excludes the time itself.
            priority (list[Priority] | Unset): Only tasks with this priority, or with one of several, separated by
                commas.
            tag (list[str] | Unset): Only tasks with this tag, in upper or lower case. Repeat the parameter to get the
                tasks that have each of several tags.
            due (DueFilter | Unset): When a task is due.
            due_after (str | Unset): Only tasks due after this day or time. Excludes the time itself, or the whole day.
                Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in
                the task's own time zone.
            due_before (str | Unset): Only tasks due before this day or time. Excludes the time itself, or the whole
                day, as `due_after` does.
            time_zone (str | Unset): The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left
                out. Example: Asia/Karachi.
            recurring (bool | Unset): Only tasks that repeat, or only those that do not.
            completed_after (datetime.datetime | Unset): Only tasks completed after this time. Excludes the time itself,
                and tasks that are not completed.
            completed_before (datetime.datetime | Unset): Only tasks completed before this time. Excludes the time
                itself, and tasks that are not completed.
            limit (int | Unset): The maximum number of tasks to return. More than 100 tasks are returned up to about 1
                MB. Default: 100.
            cursor (str | Unset): Where the page starts. Send the `X-Next-Cursor` of the page before.
            prefer (str | Unset): `count=exact` asks for `X-Total-Count`, and `sync-token` for `X-Sync-Token` (RFC
                7240). `count=exact` is ignored if counting would have to look at more than 10,000 tasks, or at more text
                than a page of a search does: the reply then has neither `X-Total-Count` nor `Preference-Applied`. Other
                preferences are always ignored.
            if_none_match (str | Unset): One or more `ETag`s that the client has. If one of them is current, the reply
                is 304 (RFC 9110, section 13.1.2).
        """
        response = self.send(
            list_tasks.request(
                status=status,
                q=q,
                sort=sort,
                created_after=created_after,
                created_before=created_before,
                updated_after=updated_after,
                updated_before=updated_before,
                priority=priority,
                tag=tag,
                due=due,
                due_after=due_after,
                due_before=due_before,
                time_zone=time_zone,
                recurring=recurring,
                completed_after=completed_after,
                completed_before=completed_before,
                limit=limit,
                cursor=cursor,
                prefer=prefer,
                if_none_match=if_none_match,
            )
        )
        return Page(read(list_tasks.parse, response), response)

    def iterate_tasks(
        self,
        *,
        status: StatusFilter | Unset = UNSET,
        q: str | Unset = UNSET,
        sort: SortOrder | Unset = UNSET,
        created_after: datetime.datetime | Unset = UNSET,
        created_before: datetime.datetime | Unset = UNSET,
        updated_after: datetime.datetime | Unset = UNSET,
        updated_before: datetime.datetime | Unset = UNSET,
        priority: list[Priority] | Unset = UNSET,
        tag: list[str] | Unset = UNSET,
        due: DueFilter | Unset = UNSET,
        due_after: str | Unset = UNSET,
        due_before: str | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        completed_after: datetime.datetime | Unset = UNSET,
        completed_before: datetime.datetime | Unset = UNSET,
        limit: int | Unset = 100,
        cursor: str | Unset = UNSET,
        prefer: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> Iterator[Task]:
        """Goes through all pages of `list_tasks`. Each page is requested when the loop comes to it."""
        while True:
            page = self.list_tasks(
                status=status,
                q=q,
                sort=sort,
                created_after=created_after,
                created_before=created_before,
                updated_after=updated_after,
                updated_before=updated_before,
                priority=priority,
                tag=tag,
                due=due,
                due_after=due_after,
                due_before=due_before,
                time_zone=time_zone,
                recurring=recurring,
                completed_after=completed_after,
                completed_before=completed_before,
                limit=limit,
                cursor=cursor,
                prefer=prefer,
                if_none_match=if_none_match,
            )
            for item in page:
                yield item
            if page.next is None:
                return
            cursor = page.next

    def create_task(
        self,
        body: TaskCreate,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> Task:
        """Create a task.

        Creates a task of the token's user and returns it. `Location` is its URL. White space around the title is removed.

        Args:
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            create_task.parse,
            self.send(
                create_task.request(
                    body,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def clear_completed(
        self,
        *,
        status: CompletedFilter,
    ) -> ClearedTasks:
        """Delete your completed tasks.

        Moves all completed tasks of the token's user to the trash. The query parameter is required: without it, DELETE on
        this path gets 405.

        Args:
            status (CompletedFilter): The completed tasks.
        """
        return read(
            clear_completed.parse,
            self.send(
                clear_completed.request(
                    status=status,
                )
            ),
        )

    def create_tasks(
        self,
        body: TaskBatch,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> list[Task]:
        """Create several tasks.

        Creates up to 100 tasks of the token's user, all of them or none, and returns them in the order sent. An invalid
        value is named with its position, like `/tasks/3/title`. The body may have 100 kB, enough for 100 tasks with
        descriptions of 900 ASCII characters each.

        Args:
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            create_tasks.parse,
            self.send(
                create_tasks.request(
                    body,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def complete_all(
        self,
    ) -> CompletedTasks:
        """Complete your pending tasks.

        Completes all pending tasks of the token's user. Takes no body. Those that recur make the next ones, which stay
        pending.
        """
        return read(complete_all.parse, self.send(complete_all.request()))

    def list_changes(
        self,
        *,
        since: str | Unset = UNSET,
        limit: int | Unset = 100,
    ) -> ChangeList:
        """List what has changed.

        Returns the tasks of the token's user that were created, changed or deleted after a sync token, in the order of
        their last change. Each task comes once, as it is now. Without `since`, all tasks come. Keep `next`, and send it as
        `since` the next time, or at once while `more` is true. No change is left out, however many clients write at the
        same time. A sync token gets 410 when deletions after it have been forgotten, or when it is from before a restore of
        the database: start again without `since`.

        Args:
            since (str | Unset): The sync token to start from. Send the `next` of the reply before.
            limit (int | Unset): The maximum number of tasks to return. More than 100 tasks are returned up to about 1
                MB. Default: 100.
        """
        return read(
            list_changes.parse,
            self.send(
                list_changes.request(
                    since=since,
                    limit=limit,
                )
            ),
        )

    def empty_trash(
        self,
    ) -> ClearedTasks:
        """Empty the trash.

        Permanently deletes all tasks in the trash of the token's user. They cannot be restored, and listChanges no longer
        knows about them: a sync token from before their deletion gets 410.
        """
        return read(empty_trash.parse, self.send(empty_trash.request()))

    def purge_task(
        self,
        task_id: UUID | str,
    ) -> None:
        """Delete a task permanently.

        Permanently deletes one task in the trash of the token's user. emptyTrash deletes all of them.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        """
        self.send(
            purge_task.request(
                task_id,
            )
        )

    def get_task_summary(
        self,
        *,
        time_zone: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> TaskSummary:
        """Count your tasks.

        Returns how many tasks of the token's user are pending, completed, overdue and due soon, however many tasks there
        are. The trash is not counted. `time_zone` says where today is: without it, in UTC. A day as a due date is the same
        day in every zone.

        Args:
            time_zone (str | Unset): The time zone in which today is meant. Example: Asia/Karachi.
            if_none_match (str | Unset): One or more `ETag`s that the client has. If one of them is current, the reply
                is 304 (RFC 9110, section 13.1.2).
        """
        return read(
            get_task_summary.parse,
            self.send(
                get_task_summary.request(
                    time_zone=time_zone,
                    if_none_match=if_none_match,
                )
            ),
        )

    def list_tags(
        self,
        *,
        limit: int | Unset = 1000,
        cursor: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> Page[TagUse]:
        """List your tags.

        Returns the tags of the token's user that are in use, in alphabetical order, with the numbers of their tasks. Tags
        that differ only in case are one tag; its name is the spelling in the newest task. The trash is not counted. If
        there are more tags, the reply has `X-Next-Cursor`, and a `Link` to the next page.

        Args:
            limit (int | Unset): The maximum number of tags to return. Default: 1000.
            cursor (str | Unset): Where the page starts. Send the `X-Next-Cursor` of the page before.
            if_none_match (str | Unset): One or more `ETag`s that the client has. If one of them is current, the reply
                is 304 (RFC 9110, section 13.1.2).
        """
        response = self.send(
            list_tags.request(
                limit=limit,
                cursor=cursor,
                if_none_match=if_none_match,
            )
        )
        return Page(read(list_tags.parse, response), response)

    def iterate_tags(
        self,
        *,
        limit: int | Unset = 1000,
        cursor: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> Iterator[TagUse]:
        """Goes through all pages of `list_tags`. Each page is requested when the loop comes to it."""
        while True:
            page = self.list_tags(
                limit=limit,
                cursor=cursor,
                if_none_match=if_none_match,
            )
            for item in page:
                yield item
            if page.next is None:
                return
            cursor = page.next

    def remove_tag(
        self,
        tag: str,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> RetaggedTasks:
        """Remove a tag.

        Takes the tag off all tasks of the token's user, and returns how many tasks were changed. The tasks themselves stay.
        The case of the tag in the path makes no difference. Tasks in the trash keep their tags. 500 tasks are changed at a
        time: if no reply arrives, send the request again, with the same `Idempotency-Key` if it had one.

        Args:
            tag (str): The tag, percent-encoded. A slash is `%2F`. Example: home.
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            remove_tag.parse,
            self.send(
                remove_tag.request(
                    tag,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def rename_tag(
        self,
        tag: str,
        body: TagRename,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> RetaggedTasks:
        """Rename a tag.

        Gives the tag another name in all tasks of the token's user, and returns how many tasks were changed. The case of
        the tag in the path makes no difference. If a task has a tag of the new name already, it keeps one of the two, at
        the place of the first. Tasks in the trash keep their tags. 500 tasks are changed at a time: if no reply arrives, or
        a longer name exceeds a quota, send the request again later, with the same `Idempotency-Key` if it had one. It goes
        on with the tasks that are left.

        Args:
            tag (str): The tag, percent-encoded. A slash is `%2F`. Example: home.
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            rename_tag.parse,
            self.send(
                rename_tag.request(
                    tag,
                    body,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def export_tasks(
        self,
        *,
        format_: ExportFormatName | Unset = UNSET,
    ) -> str:
        """Export your tasks.

        Returns all tasks of the token's user, in the order of their creation, to save in a file. As JSON lines, each line
        is a task as other replies have it, with the trash (`deleted_at`), and can be imported again; a recurring task has
        `recurs_from` besides, when its rule started, or `has_next` when it has made the next one. With `format=ics`, the
        reply is a calendar (RFC 5545) with a VTODO for each task, without the trash. A due date that is a day stays a day
        there, and a time stays in its time zone, from the year before this one to ten years from now; a time that clocks
        show twice is in UTC. Of a series, the task that is still to come repeats: its COUNT is how many occurrences are
        left. If that task was moved, or is due when clocks change, a second VTODO with a RECURRENCE-ID says when it is due.
        The tasks come as they are when they are read: what changes in the meantime is what `listChanges` returns after
        `X-Sync-Token`. If the export fails, or the token ends before it, the connection is reset before the end of the
        reply.

        Args:
            format_ (ExportFormatName | Unset): `jsonl` for JSON lines, and `ics` for iCalendar.
        """
        return read(
            export_tasks.parse,
            self.send(
                export_tasks.request(
                    format_=format_,
                )
            ),
        )

    def import_tasks(
        self,
        body: TaskImport,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> ImportResult:
        """Import tasks.

        Stores up to 1,000 tasks of an export, all of them or none, as tasks of the token's user: as `tasks` in a JSON body,
        or as the lines of the export themselves (`application/x-ndjson` or `application/jsonl`). They keep their ids, times
        and positions, and those in the trash stay there. A task whose id the user has already, also in the trash, is left
        as it is: importing the same tasks twice changes nothing. A task that was in the trash for more than 30 days is
        gone, and is not imported. An id is a UUID v7 that starts with `created_at`; `user_id` and `version` are ignored,
        and so is the `position` of a task that was never moved. An invalid value is named with its place, like
        `/tasks/3/title`, and with its line if lines were sent. The body may have 2 MB. A user's imports are carried out one
        at a time.

        Args:
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            import_tasks.parse,
            self.send(
                import_tasks.request(
                    body,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def get_task(
        self,
        task_id: UUID | str,
        *,
        if_none_match: str | Unset = UNSET,
    ) -> Task:
        """Get a task.

        Returns one task of the token's user.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_none_match (str | Unset): One or more `ETag`s that the client has. If one of them is current, the reply
                is 304 (RFC 9110, section 13.1.2).
        """
        return read(
            get_task.parse,
            self.send(
                get_task.request(
                    task_id,
                    if_none_match=if_none_match,
                )
            ),
        )

    def replace_task(
        self,
        task_id: UUID | str,
        body: TaskReplace,
        *,
        if_match: int | str | Unset = UNSET,
    ) -> Task:
        """Replace a task.

        Replaces all fields: a missing one becomes what it is for a new task, except `completed`, which stays as it is. To
        change single fields, use PATCH. Completing a recurring task makes the next one, to which `Link` leads.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
        """
        return read(
            replace_task.parse,
            self.send(
                replace_task.request(
                    task_id,
                    body,
                    if_match=if_match,
                )
            ),
        )

    def delete_task(
        self,
        task_id: UUID | str,
        *,
        if_match: int | str | Unset = UNSET,
    ) -> None:
        """Delete a task.

        Moves one task of the token's user to the trash, where it can be restored for 30 days. `status=deleted` lists the
        trash. Deleting a pending task that recurs makes the next one, to which `Link` leads.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
        """
        self.send(
            delete_task.request(
                task_id,
                if_match=if_match,
            )
        )

    def update_task(
        self,
        task_id: UUID | str,
        body: TaskUpdate,
        *,
        if_match: int | str | Unset = UNSET,
    ) -> Task:
        """Change fields of a task.

        Changes the fields that are sent, at least one. The others stay as they are. Completing a recurring task makes the
        next one, to which `Link` leads.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
        """
        return read(
            update_task.parse,
            self.send(
                update_task.request(
                    task_id,
                    body,
                    if_match=if_match,
                )
            ),
        )

    def toggle_task(
        self,
        task_id: UUID | str,
        *,
        if_match: int | str | Unset = UNSET,
        idempotency_key: str | Unset = UNSET,
    ) -> Task:
        """Toggle a task.

        Reverses `completed` and returns the task. Takes no body. Send an `Idempotency-Key`, so that a repeated request does
        not reverse it again. Completing a recurring task makes the next one, to which `Link` leads.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            toggle_task.parse,
            self.send(
                toggle_task.request(
                    task_id,
                    if_match=if_match,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def move_task(
        self,
        task_id: UUID | str,
        body: TaskMove,
        *,
        if_match: int | str | Unset = UNSET,
        idempotency_key: str | Unset = UNSET,
    ) -> Task:
        """Move a task.

        Moves a task within the user's own order, which `sort=position` lists, and returns it. Send one field: `before` or
        `after` with the id of another task, or `to`. The other tasks keep their positions, unless hundreds of tasks were
        moved to the same place. New tasks stand on top. Tasks that were created in the same millisecond by several
        processes may have the same position: a task moves before or after all of them.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            move_task.parse,
            self.send(
                move_task.request(
                    task_id,
                    body,
                    if_match=if_match,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def restore_task(
        self,
        task_id: UUID | str,
    ) -> Task:
        """Restore a task.

        Moves a task out of the trash and returns it. Takes no body.

        Args:
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        """
        return read(
            restore_task.parse,
            self.send(
                restore_task.request(
                    task_id,
                )
            ),
        )

    def get_usage(
        self,
    ) -> Usage:
        """Get your usage and quotas.

        Returns how many tasks, bytes and kept replies (to requests with an `Idempotency-Key`) are stored for the token's
        user, and how many are allowed. A request that would exceed a quota gets 403 `QUOTA_EXCEEDED`. A repeated request
        with a key still gets its kept reply, and the text of a task may still become shorter.
        """
        return read(get_usage.parse, self.send(get_usage.request()))

    def list_user_tasks(
        self,
        user_id: str,
        *,
        status: StatusFilter | Unset = UNSET,
        q: str | Unset = UNSET,
        sort: SortOrder | Unset = UNSET,
        created_after: datetime.datetime | Unset = UNSET,
        created_before: datetime.datetime | Unset = UNSET,
        updated_after: datetime.datetime | Unset = UNSET,
        updated_before: datetime.datetime | Unset = UNSET,
        priority: list[Priority] | Unset = UNSET,
        tag: list[str] | Unset = UNSET,
        due: DueFilter | Unset = UNSET,
        due_after: str | Unset = UNSET,
        due_before: str | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        completed_after: datetime.datetime | Unset = UNSET,
        completed_before: datetime.datetime | Unset = UNSET,
        limit: int | Unset = 100,
        cursor: str | Unset = UNSET,
        prefer: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> Page[Task]:
        """List a user's tasks.

        Returns one page of the tasks of the user in the path, newest first unless `sort` says otherwise. If there may be
        more tasks, the reply has `X-Next-Cursor`, and a `Link` to the next page. To get the next page, send the cursor with
        the same filters and order. A page can be shorter than `limit`, or even empty, and still not be the last: a search
        looks at a limited number of tasks and characters at a time, another filter than `status` looks at a limited number
        of tasks unless it is on what the list is sorted by, and a page of more than 100 tasks ends at about 1 MB. `Prefer:
        count=exact` counts all matching tasks, up to 10,000. `Prefer: sync-token` asks for a token with which `listChanges`
        and `streamChanges` go on from this list.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            status (StatusFilter | Unset): `all` tasks except the trash, `pending` or `completed` ones, or the trash
                (`deleted`).
            q (str | Unset): Only tasks whose title or description contains this text. Case and composition of letters
                make no difference (Unicode full case folding and canonical equivalence): `strasse` finds "Straße". The i
                with and without a dot are the same letter, also in upper case: `istanbul` finds "İstanbul". There are no
                wildcards. An empty or blank text is ignored.
            sort (SortOrder | Unset): By time of creation, of the last change or of completion, by due date, by
                priority, by title or by the user's own order. A minus sign reverses the order: latest, most urgent or last
                letter first. Tasks without a due date or a time of completion always come last. `created` is the same as
                `-created_at`. Titles are sorted as people do (Unicode collation, root order), case aside.
            created_after (datetime.datetime | Unset): Only tasks created after this time. Excludes the time itself.
            created_before (datetime.datetime | Unset): Only tasks created before this time. Excludes the time itself.
            updated_after (datetime.datetime | Unset): Only tasks updated after this time. Excludes the time itself.
            updated_before (datetime.datetime | Unset): Only tasks updated before this time. Excludes the time itself.
            priority (list[Priority] | Unset): Only tasks with this priority, or with one of several, separated by
                commas.
            tag (list[str] | Unset): Only tasks with this tag, in upper or lower case. Repeat the parameter to get the
                tasks that have each of several tags.
            due (DueFilter | Unset): When a task is due.
            due_after (str | Unset): Only tasks due after this day or time. Excludes the time itself, or the whole day.
                Days are those of `time_zone`; with a time, a task that is due on a day counts as due when the day begins in
                the task's own time zone.
            due_before (str | Unset): Only tasks due before this day or time. Excludes the time itself, or the whole
                day, as `due_after` does.
            time_zone (str | Unset): The time zone whose days `due`, `due_after` and `due_before` mean; UTC when left
                out. Example: Asia/Karachi.
            recurring (bool | Unset): Only tasks that repeat, or only those that do not.
            completed_after (datetime.datetime | Unset): Only tasks completed after this time. Excludes the time itself,
                and tasks that are not completed.
            completed_before (datetime.datetime | Unset): Only tasks completed before this time. Excludes the time
                itself, and tasks that are not completed.
            limit (int | Unset): The maximum number of tasks to return. More than 100 tasks are returned up to about 1
                MB. Default: 100.
            cursor (str | Unset): Where the page starts. Send the `X-Next-Cursor` of the page before.
            prefer (str | Unset): `count=exact` asks for `X-Total-Count`, and `sync-token` for `X-Sync-Token` (RFC
                7240). `count=exact` is ignored if counting would have to look at more than 10,000 tasks, or at more text
                than a page of a search does: the reply then has neither `X-Total-Count` nor `Preference-Applied`. Other
                preferences are always ignored.
            if_none_match (str | Unset): One or more `ETag`s that the client has. If one of them is current, the reply
                is 304 (RFC 9110, section 13.1.2).
        """
        response = self.send(
            list_user_tasks.request(
                user_id,
                status=status,
                q=q,
                sort=sort,
                created_after=created_after,
                created_before=created_before,
                updated_after=updated_after,
                updated_before=updated_before,
                priority=priority,
                tag=tag,
                due=due,
                due_after=due_after,
                due_before=due_before,
                time_zone=time_zone,
                recurring=recurring,
                completed_after=completed_after,
                completed_before=completed_before,
                limit=limit,
                cursor=cursor,
                prefer=prefer,
                if_none_match=if_none_match,
            )
        )
        return Page(read(list_user_tasks.parse, response), response)

    def iterate_user_tasks(
        self,
        user_id: str,
        *,
        status: StatusFilter | Unset = UNSET,
        q: str | Unset = UNSET,
        sort: SortOrder | Unset = UNSET,
        created_after: datetime.datetime | Unset = UNSET,
        created_before: datetime.datetime | Unset = UNSET,
        updated_after: datetime.datetime | Unset = UNSET,
        updated_before: datetime.datetime | Unset = UNSET,
        priority: list[Priority] | Unset = UNSET,
        tag: list[str] | Unset = UNSET,
        due: DueFilter | Unset = UNSET,
        due_after: str | Unset = UNSET,
        due_before: str | Unset = UNSET,
        time_zone: str | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        completed_after: datetime.datetime | Unset = UNSET,
        completed_before: datetime.datetime | Unset = UNSET,
        limit: int | Unset = 100,
        cursor: str | Unset = UNSET,
        prefer: str | Unset = UNSET,
        if_none_match: str | Unset = UNSET,
    ) -> Iterator[Task]:
        """Goes through all pages of `list_user_tasks`. Each page is requested when the loop comes to it."""
        while True:
            page = self.list_user_tasks(
                user_id,
                status=status,
                q=q,
                sort=sort,
                created_after=created_after,
                created_before=created_before,
                updated_after=updated_after,
                updated_before=updated_before,
                priority=priority,
                tag=tag,
                due=due,
                due_after=due_after,
                due_before=due_before,
                time_zone=time_zone,
                recurring=recurring,
                completed_after=completed_after,
                completed_before=completed_before,
                limit=limit,
                cursor=cursor,
                prefer=prefer,
                if_none_match=if_none_match,
            )
            for item in page:
                yield item
            if page.next is None:
                return
            cursor = page.next

    def create_user_task(
        self,
        user_id: str,
        body: TaskCreate,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> Task:
        """Create a task for a user.

        Creates a task of the user named in the path and returns it. `Location` is its URL. White space around the title is
        removed.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            create_user_task.parse,
            self.send(
                create_user_task.request(
                    user_id,
                    body,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def get_user_task(
        self,
        user_id: str,
        task_id: UUID | str,
        *,
        if_none_match: str | Unset = UNSET,
    ) -> Task:
        """Get a task of a user.

        Returns one task of the user named in the path.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_none_match (str | Unset): One or more `ETag`s that the client has. If one of them is current, the reply
                is 304 (RFC 9110, section 13.1.2).
        """
        return read(
            get_user_task.parse,
            self.send(
                get_user_task.request(
                    user_id,
                    task_id,
                    if_none_match=if_none_match,
                )
            ),
        )

    def replace_user_task(
        self,
        user_id: str,
        task_id: UUID | str,
        body: TaskReplace,
        *,
        if_match: int | str | Unset = UNSET,
    ) -> Task:
        """Replace a task of a user.

        Replaces all fields: a missing one becomes what it is for a new task, except `completed`, which stays as it is. To
        change single fields, use PATCH. Completing a recurring task makes the next one, to which `Link` leads.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
        """
        return read(
            replace_user_task.parse,
            self.send(
                replace_user_task.request(
                    user_id,
                    task_id,
                    body,
                    if_match=if_match,
                )
            ),
        )

    def delete_user_task(
        self,
        user_id: str,
        task_id: UUID | str,
        *,
        if_match: int | str | Unset = UNSET,
    ) -> None:
        """Delete a task of a user.

        Moves one task of the user named in the path to the trash, where it can be restored for 30 days. `status=deleted`
        lists the trash. Deleting a pending task that recurs makes the next one, to which `Link` leads.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
        """
        self.send(
            delete_user_task.request(
                user_id,
                task_id,
                if_match=if_match,
            )
        )

    def update_user_task(
        self,
        user_id: str,
        task_id: UUID | str,
        body: TaskUpdate,
        *,
        if_match: int | str | Unset = UNSET,
    ) -> Task:
        """Change fields of a task of a user.

        Changes the fields that are sent, at least one. The others stay as they are. Completing a recurring task makes the
        next one, to which `Link` leads.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
        """
        return read(
            update_user_task.parse,
            self.send(
                update_user_task.request(
                    user_id,
                    task_id,
                    body,
                    if_match=if_match,
                )
            ),
        )

    def toggle_user_task(
        self,
        user_id: str,
        task_id: UUID | str,
        *,
        if_match: int | str | Unset = UNSET,
        idempotency_key: str | Unset = UNSET,
    ) -> Task:
        """Toggle a task of a user.

        Reverses `completed` and returns the task. Takes no body. Send an `Idempotency-Key`, so that a repeated request does
        not reverse it again. Completing a recurring task makes the next one, to which `Link` leads.

        Args:
            user_id (str): The user. It must be the token's `sub`. Example: alice.
            task_id (UUID): The task. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            if_match (str | Unset): One or more `ETag`s. If the task has another one, the reply is 412 (RFC 9110,
                section 13.1.1).
            idempotency_key (str | Unset): A new key for each request, such as a UUID. For 24 hours, the same request
                with the same key is not carried out again, and gets the same reply. The same request means the same
                operation, path and JSON; `/api/tasks` and `/api/{user_id}/tasks` are different paths.
        """
        return read(
            toggle_user_task.parse,
            self.send(
                toggle_user_task.request(
                    user_id,
                    task_id,
                    if_match=if_match,
                    idempotency_key=idempotency_key,
                )
            ),
        )

    def sign_up(
        self,
        body: SignUp,
    ) -> Account:
        """Sign up.

        Creates an account. There is one account per e-mail address. Upper and lower case make no difference; the address is
        stored in lower case. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
        """
        return read(
            sign_up.parse,
            self.send(
                sign_up.request(
                    body,
                )
            ),
        )

    def log_in(
        self,
        body: LogIn,
    ) -> Session:
        """Log in.

        Returns an access token for an e-mail address and a password. It is valid for seven days. A wrong password and an
        unknown address get the same reply. If tokens come from another issuer, the service keeps no accounts, and the reply
        is 404.
        """
        return read(
            log_in.parse,
            self.send(
                log_in.request(
                    body,
                )
            ),
        )

    def get_current_user(
        self,
    ) -> CurrentUser:
        """Get the current user.

        Returns the token's user. `email` is null if neither the account nor the token has one. `created_at` is null for a
        user without an account who has not created a task yet.
        """
        return read(get_current_user.parse, self.send(get_current_user.request()))

    def change_password(
        self,
        body: PasswordChange,
    ) -> Session:
        """Change the password.

        Sets a new password, and returns a new access token. All earlier tokens are revoked, including the one of this
        request and personal access tokens, so everybody else who was logged in is logged out. A wrong password gets 403,
        because the token is right.
        """
        return read(
            change_password.parse,
            self.send(
                change_password.request(
                    body,
                )
            ),
        )

    def change_email(
        self,
        body: EmailChange,
    ) -> Account:
        """Change the e-mail address.

        Changes the e-mail address of the account, with which its user logs in, and returns the account. The user's id,
        tasks and tokens stay as they are. A wrong password gets 403, because the token is right. An address that has an
        account gets 409, and counts as a sign-up.
        """
        return read(
            change_email.parse,
            self.send(
                change_email.request(
                    body,
                )
            ),
        )

    def delete_account(
        self,
        body: PasswordAgain | Unset = UNSET,
    ) -> None:
        """Delete the account.

        Permanently deletes everything of the token's user (the account, the tasks and the trash), and revokes all of the
        user's tokens. A user with a password here sends it; the e-mail address can be used to sign up again. A user whose
        tokens come from another issuer sends a token that is at most 5 minutes old, and no body; the account at the issuer
        stays, and with a new token the user starts again with no tasks. Everything is deleted or nothing. If no reply
        arrives, send the request again: 204, or 401 with `TOKEN_REVOKED`, means that the account is deleted. The method is
        not DELETE, because the body of a DELETE has no meaning (RFC 9110, section 9.3.5).
        """
        self.send(
            delete_account.request(
                body,
            )
        )

    def list_access_tokens(
        self,
    ) -> list[AccessToken]:
        """List your personal access tokens.

        Returns the personal access tokens of the user that have neither expired nor been revoked, the newest first, without
        the tokens themselves. `last_used_at` is right to the hour.
        """
        return read(list_access_tokens.parse, self.send(list_access_tokens.request()))

    def create_access_token(
        self,
        body: AccessTokenCreate,
    ) -> CreatedAccessToken:
        """Create a personal access token.

        Creates a token for a script or an agent of the user: it does what its `scopes` allow and nothing else, until it
        expires, is revoked, the password is changed or the user logs out everywhere. The reply is the only one that has the
        token. It is sent as other tokens are, `Authorization: Bearer tfp_…`. Like `deleteAccount`, the operation asks for
        proof: a user with a password here sends it; a user whose tokens come from another issuer sends a token that is at
        most 5 minutes old. So nobody makes a stolen token last for a year. A user can have 50 personal access tokens.
        """
        return read(
            create_access_token.parse,
            self.send(
                create_access_token.request(
                    body,
                )
            ),
        )

    def revoke_access_token(
        self,
        token_id: UUID | str,
    ) -> None:
        """Revoke a personal access token.

        Within five seconds, every instance of the service refuses the token, and its event streams end.

        Args:
            token_id (UUID): The personal access token, by its `id`. Example: 0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4.
        """
        self.send(
            revoke_access_token.request(
                token_id,
            )
        )

    def log_out_everywhere(
        self,
    ) -> None:
        """Log out everywhere.

        Revokes all tokens of the user that were issued until now, including the one of this request and personal access
        tokens. Tokens of later log-ins are accepted. The claim `iat` says when a token was issued: from now on, tokens of
        this user without `iat` are refused. If `iat` of the request's token is in whole seconds, the reply comes when the
        current second is over, so that the next token is a later one.
        """
        self.send(log_out_everywhere.request())

    def log_out(
        self,
    ) -> None:
        """Log out.

        Revokes the token of this request: within five seconds, every instance of the service refuses it, and its event
        streams end. If tokens come from another issuer, the service keeps no accounts, and the reply is 404.
        """
        self.send(log_out.request())

    def get_health(
        self,
    ) -> Health:
        """Check that the process is alive.

        Replies as long as the process runs, and checks nothing else.
        """
        return read(get_health.parse, self.send(get_health.request()))

    def get_readiness(
        self,
    ) -> Readiness:
        """Check that requests can be served.

        Asks the database. The reply is 503 when the database cannot be reached, accepts no changes or lacks migrations, and
        while the service starts or stops.
        """
        return read(get_readiness.parse, self.send(get_readiness.request()))
