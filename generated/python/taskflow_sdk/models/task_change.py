# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change_type import ChangeType, check_change_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.task import Task


T = TypeVar("T", bound="TaskChange")


@_attrs_define
class TaskChange:
    """The last change of a task. `task` is missing if the task was deleted.

    Attributes:
        type_ (ChangeType): What has happened to the task since the sync token. For both `created` and `updated`,
            replace your copy of the task with `task`.
        task_id (UUID): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may
            use either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        version (int): A number that rises with each change. The task's `ETag` is this number in quotes. Example: 7.
        task (Task | Unset): Something that a user wants to do.
    """

    type_: ChangeType
    task_id: UUID
    version: int
    task: Task | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        task_id = str(self.task_id)

        version = self.version

        task: dict[str, Any] | Unset = UNSET
        if not isinstance(self.task, Unset):
            task = self.task.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "task_id": task_id,
                "version": version,
            }
        )
        if task is not UNSET:
            field_dict["task"] = task

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.task import Task  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_change_type(d.pop("type"))

        task_id = UUID(d.pop("task_id"))

        version = d.pop("version")

        _task = d.pop("task", UNSET)
        task: Task | Unset
        if isinstance(_task, Unset):
            task = UNSET
        else:
            task = Task.from_dict(_task)

        task_change = cls(
            type_=type_,
            task_id=task_id,
            version=version,
            task=task,
        )

        task_change.additional_properties = d
        return task_change

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
