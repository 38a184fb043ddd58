# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.priority import Priority, check_priority
from ..types import UNSET, Unset

T = TypeVar("T", bound="TaskCreate")


@_attrs_define
class TaskCreate:
    """A new task.

    Attributes:
        title (str): What there is to do. White space at both ends is removed first. A title must not look blank: it
            needs a character that is neither white space nor invisible (such as U+200B or U+2800). Example: Buy milk.
        description (None | str | Unset): More about the task, or null. Example: Two litres, and bread if there is any.
        completed (bool | Unset): Whether the task is done. Example: False.
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
        reminders (list[int] | Unset): When to remind of the task: minutes before it is due, and negative numbers for
            minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine
            o'clock. Equal numbers count once. Example: [1440, 30].
    """

    title: str
    description: None | str | Unset = UNSET
    completed: bool | Unset = UNSET
    priority: Priority | Unset = UNSET
    tags: list[str] | Unset = UNSET
    due_date: None | str | Unset = UNSET
    time_zone: None | str | Unset = UNSET
    recurrence: None | str | Unset = UNSET
    reminders: list[int] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        completed = self.completed

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

        reminders: list[int] | Unset = UNSET
        if not isinstance(self.reminders, Unset):
            reminders = self.reminders

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if completed is not UNSET:
            field_dict["completed"] = completed
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
        if reminders is not UNSET:
            field_dict["reminders"] = reminders

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        completed = d.pop("completed", UNSET)

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

        reminders = cast(list[int], d.pop("reminders", UNSET))

        task_create = cls(
            title=title,
            description=description,
            completed=completed,
            priority=priority,
            tags=tags,
            due_date=due_date,
            time_zone=time_zone,
            recurrence=recurrence,
            reminders=reminders,
        )

        return task_create
