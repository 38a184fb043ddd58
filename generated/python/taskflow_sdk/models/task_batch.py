# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.task_create import TaskCreate


T = TypeVar("T", bound="TaskBatch")


@_attrs_define
class TaskBatch:
    """New tasks.

    Attributes:
        tasks (list[TaskCreate]): New tasks, 1 to 100.
    """

    tasks: list[TaskCreate]

    def to_dict(self) -> dict[str, Any]:
        tasks = []
        for componentsschemas_task_batch_items_item_data in self.tasks:
            componentsschemas_task_batch_items_item = componentsschemas_task_batch_items_item_data.to_dict()
            tasks.append(componentsschemas_task_batch_items_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tasks": tasks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.task_create import TaskCreate  # noqa: PLC0415

        d = dict(src_dict)
        tasks = []
        _tasks = d.pop("tasks")
        for componentsschemas_task_batch_items_item_data in _tasks:
            componentsschemas_task_batch_items_item = TaskCreate.from_dict(componentsschemas_task_batch_items_item_data)

            tasks.append(componentsschemas_task_batch_items_item)

        task_batch = cls(
            tasks=tasks,
        )

        return task_batch
