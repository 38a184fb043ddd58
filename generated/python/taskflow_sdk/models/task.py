# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.priority import Priority, check_priority
from ..types import UNSET, Unset

T = TypeVar("T", bound="Task")


@_attrs_define
class Task:
    """Something that a user wants to do.

    Attributes:
        id (UUID): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use
            either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        user_id (str): The id of a user, which is the token's `sub`. Opaque. Example: alice.
        title (str): What there is to do. White space at both ends is removed first. A title must not look blank: it
            needs a character that is neither white space nor invisible (such as U+200B or U+2800). Example: Buy milk.
        description (None | str): More about the task, or null. Example: Two litres, and bread if there is any.
        completed (bool): Whether the task is done. Example: False.
        completed_at (datetime.datetime | None): When the task was completed last; null for a pending task, and for a
            task that was completed before the service kept this time. Example: 2026-01-16T18:00:00.000Z.
        priority (Priority): How important the task is; `medium` unless a new task or a replacement says otherwise.
            Example: high.
        tags (list[str]): Words to find the task by, in the order sent: at most 20, as they are sent. Tags that differ
            only in case are one tag then, in the first spelling. Example: ['home', 'shopping'].
        due_date (None | str): When the task is due, or null: a day like `2026-12-01`, or a time with an offset like
            `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same everywhere. A
            time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a time, which is
            another day elsewhere. Example: 2026-12-01.
        time_zone (None | str): The time zone in which the due date is meant: a name of the IANA time zone database, or
            null. Without one, a day is a day in UTC where a time is needed. Example: Asia/Karachi.
        recurrence (None | str): How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ (DAILY,
            WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It needs a
            due date, from which it counts. When the task is completed, or deleted while it is pending, the next one is
            made. Replies have one form of the rule: upper case, sorted, without defaults. Example: FREQ=WEEKLY;BYDAY=MO,TH.
        reminders (list[int]): When to remind of the task: minutes before it is due, and negative numbers for minutes
            after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine o'clock. Equal
            numbers count once. Example: [1440, 30].
        position (str): Where the task stands in the user's own order: the texts, compared byte by byte, sort from the
            top to the bottom. New tasks stand on top. Example: ofe662e3a75c14bd.
        series_id (None | UUID): The id of the first task of a series of recurring tasks, or null. Example:
            0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        created_at (datetime.datetime): A time in UTC with milliseconds (RFC 3339). Example: 2026-01-15T09:30:00.123Z.
        updated_at (datetime.datetime): A time in UTC with milliseconds (RFC 3339). Example: 2026-01-15T09:30:00.123Z.
        version (int): A number that rises with each change. The task's `ETag` is this number in quotes. Example: 7.
        deleted_at (datetime.datetime | Unset): A time in UTC with milliseconds (RFC 3339). Example:
            2026-01-15T09:30:00.123Z.
    """

    id: UUID
    user_id: str
    title: str
    description: None | str
    completed: bool
    completed_at: datetime.datetime | None
    priority: Priority
    tags: list[str]
    due_date: None | str
    time_zone: None | str
    recurrence: None | str
    reminders: list[int]
    position: str
    series_id: None | UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    version: int
    deleted_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        user_id = self.user_id

        title = self.title

        description: None | str
        description = self.description

        completed = self.completed

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        priority: str = self.priority

        tags = self.tags

        due_date: None | str
        due_date = self.due_date

        time_zone: None | str
        time_zone = self.time_zone

        recurrence: None | str
        recurrence = self.recurrence

        reminders = self.reminders

        position = self.position

        series_id: None | str
        if isinstance(self.series_id, UUID):
            series_id = str(self.series_id)
        else:
            series_id = self.series_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        version = self.version

        deleted_at: str | Unset = UNSET
        if not isinstance(self.deleted_at, Unset):
            deleted_at = self.deleted_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "title": title,
                "description": description,
                "completed": completed,
                "completed_at": completed_at,
                "priority": priority,
                "tags": tags,
                "due_date": due_date,
                "time_zone": time_zone,
                "recurrence": recurrence,
                "reminders": reminders,
                "position": position,
                "series_id": series_id,
                "created_at": created_at,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        user_id = d.pop("user_id")

        title = d.pop("title")

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        completed = d.pop("completed")

        def _parse_completed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_completion_time_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_completion_time_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        priority = check_priority(d.pop("priority"))

        tags = cast(list[str], d.pop("tags"))

        def _parse_due_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        due_date = _parse_due_date(d.pop("due_date"))

        def _parse_time_zone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        time_zone = _parse_time_zone(d.pop("time_zone"))

        def _parse_recurrence(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recurrence = _parse_recurrence(d.pop("recurrence"))

        reminders = cast(list[int], d.pop("reminders"))

        position = d.pop("position")

        def _parse_series_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_series_id_type_0 = UUID(data)

                return componentsschemas_series_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        series_id = _parse_series_id(d.pop("series_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        _deleted_at = d.pop("deleted_at", UNSET)
        deleted_at: datetime.datetime | Unset
        if isinstance(_deleted_at, Unset):
            deleted_at = UNSET
        else:
            deleted_at = datetime.datetime.fromisoformat(_deleted_at)

        task = cls(
            id=id,
            user_id=user_id,
            title=title,
            description=description,
            completed=completed,
            completed_at=completed_at,
            priority=priority,
            tags=tags,
            due_date=due_date,
            time_zone=time_zone,
            recurrence=recurrence,
            reminders=reminders,
            position=position,
            series_id=series_id,
            created_at=created_at,
            updated_at=updated_at,
            version=version,
            deleted_at=deleted_at,
        )

        task.additional_properties = d
        return task

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
