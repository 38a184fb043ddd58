# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.priority import Priority, check_priority
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportedTask")


@_attrs_define
class ImportedTask:
    """A task of an export. A missing field is what it is for a new task.

    Attributes:
        id (UUID): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use
            either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        title (str): What there is to do. White space at both ends is removed first. A title must not look blank: it
            needs a character that is neither white space nor invisible (such as U+200B or U+2800). Example: Buy milk.
        created_at (datetime.datetime): A time (RFC 3339, section 5.6), with any number of decimals and any offset. In a
            URL, write the `+` of an offset as `%2B`.
        user_id (str | Unset): The id of a user, which is the token's `sub`. Opaque. Example: alice.
        description (None | str | Unset): More about the task, or null. Example: Two litres, and bread if there is any.
        completed (bool | Unset): Whether the task is done. Example: False.
        completed_at (datetime.datetime | None | Unset): A time (RFC 3339, section 5.6), or null. Example:
            2026-01-16T18:00:00.000Z.
        priority (Priority | Unset): How important the task is; `medium` unless a new task or a replacement says
            otherwise. Example: high.
        tags (list[str] | Unset): Words to find the task by, in the order sent: at most 20, as they are sent. Tags that
            differ only in case are one tag then, in the first spelling. Example: ['home', 'shopping'].
        due_date (None | str | Unset): When the task is due, or null: a day like `2026-12-01`, or a time with an offset
            like `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same
            everywhere. A time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a
            time, which is another day elsewhere. Example: 2026-12-01.
        time_zone (None | str | Unset): The time zone in which the due date is meant: a name of the IANA time zone
            database, or null. Without one, a day is a day in UTC where a time is needed. Example: Asia/Karachi.
        recurrence (None | str | Unset): How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ
            (DAILY, WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It
            needs a due date, from which it counts. When the task is completed, or deleted while it is pending, the next one
            is made. Replies have one form of the rule: upper case, sorted, without defaults. Example:
            FREQ=WEEKLY;BYDAY=MO,TH.
        recurs_from (datetime.datetime | Unset): When the rule of a recurring task started. `COUNT` and `INTERVAL` count
            from then. Example: 2026-01-16T18:00:00.000Z.
        has_next (bool | Unset): Whether the task has made the next one of its series. It makes no other. Example: True.
        reminders (list[int] | Unset): When to remind of the task: minutes before it is due, and negative numbers for
            minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine
            o'clock. Equal numbers count once. Example: [1440, 30].
        position (str | Unset): Where the task stands in the user's own order: the texts, compared byte by byte, sort
            from the top to the bottom. New tasks stand on top. Example: ofe662e3a75c14bd.
        series_id (None | Unset | UUID): The id of the first task of a series of recurring tasks, or null. Example:
            0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        updated_at (datetime.datetime | Unset): A time (RFC 3339, section 5.6), with any number of decimals and any
            offset. In a URL, write the `+` of an offset as `%2B`.
        deleted_at (datetime.datetime | Unset): A time (RFC 3339, section 5.6), with any number of decimals and any
            offset. In a URL, write the `+` of an offset as `%2B`.
        version (int | Unset): Ignored. An imported task gets a new version. Example: 7.
    """

    id: UUID
    title: str
    created_at: datetime.datetime
    user_id: str | Unset = UNSET
    description: None | str | Unset = UNSET
    completed: bool | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET
    priority: Priority | Unset = UNSET
    tags: list[str] | Unset = UNSET
    due_date: None | str | Unset = UNSET
    time_zone: None | str | Unset = UNSET
    recurrence: None | str | Unset = UNSET
    recurs_from: datetime.datetime | Unset = UNSET
    has_next: bool | Unset = UNSET
    reminders: list[int] | Unset = UNSET
    position: str | Unset = UNSET
    series_id: None | Unset | UUID = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    deleted_at: datetime.datetime | Unset = UNSET
    version: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        created_at = self.created_at.isoformat()

        user_id = self.user_id

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        completed = self.completed

        completed_at: None | str | Unset
        if isinstance(self.completed_at, Unset):
            completed_at = UNSET
        elif isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        priority: str | Unset = UNSET
        if not isinstance(self.priority, Unset):
            priority = self.priority

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        due_date: None | str | Unset
        if isinstance(self.due_date, Unset):
            due_date = UNSET
        else:
            due_date = self.due_date

        time_zone: None | str | Unset
        if isinstance(self.time_zone, Unset):
            time_zone = UNSET
        else:
            time_zone = self.time_zone

        recurrence: None | str | Unset
        if isinstance(self.recurrence, Unset):
            recurrence = UNSET
        else:
            recurrence = self.recurrence

        recurs_from: str | Unset = UNSET
        if not isinstance(self.recurs_from, Unset):
            recurs_from = self.recurs_from.isoformat()

        has_next = self.has_next

        reminders: list[int] | Unset = UNSET
        if not isinstance(self.reminders, Unset):
            reminders = self.reminders

        position = self.position

        series_id: None | str | Unset
        if isinstance(self.series_id, Unset):
            series_id = UNSET
        elif isinstance(self.series_id, UUID):
            series_id = str(self.series_id)
        else:
            series_id = self.series_id

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        deleted_at: str | Unset = UNSET
        if not isinstance(self.deleted_at, Unset):
            deleted_at = self.deleted_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "created_at": created_at,
            }
        )
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if description is not UNSET:
            field_dict["description"] = description
        if completed is not UNSET:
            field_dict["completed"] = completed
        if completed_at is not UNSET:
            field_dict["completed_at"] = completed_at
        if priority is not UNSET:
            field_dict["priority"] = priority
        if tags is not UNSET:
            field_dict["tags"] = tags
        if due_date is not UNSET:
            field_dict["due_date"] = due_date
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if recurrence is not UNSET:
            field_dict["recurrence"] = recurrence
        if recurs_from is not UNSET:
            field_dict["recurs_from"] = recurs_from
        if has_next is not UNSET:
            field_dict["has_next"] = has_next
        if reminders is not UNSET:
            field_dict["reminders"] = reminders
        if position is not UNSET:
            field_dict["position"] = position
        if series_id is not UNSET:
            field_dict["series_id"] = series_id
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        user_id = d.pop("user_id", UNSET)

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        completed = d.pop("completed", UNSET)

        def _parse_completed_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_moment_or_null_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_moment_or_null_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        completed_at = _parse_completed_at(d.pop("completed_at", UNSET))

        _priority = d.pop("priority", UNSET)
        priority: Priority | Unset
        if isinstance(_priority, Unset):
            priority = UNSET
        else:
            priority = check_priority(_priority)

        tags = cast(list[str], d.pop("tags", UNSET))

        def _parse_due_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        due_date = _parse_due_date(d.pop("due_date", UNSET))

        def _parse_time_zone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        time_zone = _parse_time_zone(d.pop("time_zone", UNSET))

        def _parse_recurrence(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        recurrence = _parse_recurrence(d.pop("recurrence", UNSET))

        _recurs_from = d.pop("recurs_from", UNSET)
        recurs_from: datetime.datetime | Unset
        if isinstance(_recurs_from, Unset):
            recurs_from = UNSET
        else:
            recurs_from = datetime.datetime.fromisoformat(_recurs_from)

        has_next = d.pop("has_next", UNSET)

        reminders = cast(list[int], d.pop("reminders", UNSET))

        position = d.pop("position", UNSET)

        def _parse_series_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_series_id_type_0 = UUID(data)

                return componentsschemas_series_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        series_id = _parse_series_id(d.pop("series_id", UNSET))

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        _deleted_at = d.pop("deleted_at", UNSET)
        deleted_at: datetime.datetime | Unset
        if isinstance(_deleted_at, Unset):
            deleted_at = UNSET
        else:
            deleted_at = datetime.datetime.fromisoformat(_deleted_at)

        version = d.pop("version", UNSET)

        imported_task = cls(
            id=id,
            title=title,
            created_at=created_at,
            user_id=user_id,
            description=description,
            completed=completed,
            completed_at=completed_at,
            priority=priority,
            tags=tags,
            due_date=due_date,
            time_zone=time_zone,
            recurrence=recurrence,
            recurs_from=recurs_from,
            has_next=has_next,
            reminders=reminders,
            position=position,
            series_id=series_id,
            updated_at=updated_at,
            deleted_at=deleted_at,
            version=version,
        )

        return imported_task
