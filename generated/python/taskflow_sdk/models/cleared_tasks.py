# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ClearedTasks")


@_attrs_define
class ClearedTasks:
    """The number of deleted tasks.

    Attributes:
        deleted (int): A number of tasks. Example: 2.
    """

    deleted: int

    def to_dict(self) -> dict[str, Any]:
        deleted = self.deleted

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "deleted": deleted,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        deleted = d.pop("deleted")

        cleared_tasks = cls(
            deleted=deleted,
        )

        return cleared_tasks
