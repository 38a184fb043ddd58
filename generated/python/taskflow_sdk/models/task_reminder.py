# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.task_reminder_type import TaskReminderType, check_task_reminder_type

if TYPE_CHECKING:
    from ..models.task import Task


T = TypeVar("T", bound="TaskReminder")


@_attrs_define
class TaskReminder:
    """A reminder that has become due. Only streams have it, and nobody is told if the task was completed, deleted or moved
    in the meantime.

        Attributes:
            type_ (TaskReminderType):
            task_id (UUID): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may
                use either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
            version (int): A number that rises with each change. The task's `ETag` is this number in quotes. Example: 7.
            minutes (int): Minutes before the task is due. Example: 30.
            remind_at (datetime.datetime): When the reminder was due.
            late (bool): Whether it comes more than a minute later, for example because the service was away, or the client.
            task (Task): Something that a user wants to do.
    """

    type_: TaskReminderType
    task_id: UUID
    version: int
    minutes: int
    remind_at: datetime.datetime
    late: bool
    task: Task
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        task_id = str(self.task_id)

        version = self.version

        minutes = self.minutes

        remind_at = self.remind_at.isoformat()

        late = self.late

        task = self.task.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "task_id": task_id,
                "version": version,
                "minutes": minutes,
                "remind_at": remind_at,
                "late": late,
                "task": task,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.task import Task  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_task_reminder_type(d.pop("type"))

        task_id = UUID(d.pop("task_id"))

        version = d.pop("version")

        minutes = d.pop("minutes")

        remind_at = datetime.datetime.fromisoformat(d.pop("remind_at"))

        late = d.pop("late")

        task = Task.from_dict(d.pop("task"))

        task_reminder = cls(
            type_=type_,
            task_id=task_id,
            version=version,
            minutes=minutes,
            remind_at=remind_at,
            late=late,
            task=task,
        )

        task_reminder.additional_properties = d
        return task_reminder

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
