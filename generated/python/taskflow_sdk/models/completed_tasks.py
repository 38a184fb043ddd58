# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CompletedTasks")


@_attrs_define
class CompletedTasks:
    """The number of completed tasks.

    Attributes:
        completed (int): A number of tasks. Example: 2.
    """

    completed: int

    def to_dict(self) -> dict[str, Any]:
        completed = self.completed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "completed": completed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        completed = d.pop("completed")

        completed_tasks = cls(
            completed=completed,
        )

        return completed_tasks
