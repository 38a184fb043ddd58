# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="TasksUsed")


@_attrs_define
class TasksUsed:
    """Tasks, including the trash. A task leaves the trash when it is deleted permanently, or after 30 days.

    Attributes:
        used (int | None): How much is stored. Tasks and replies are counted up to the limit plus one. Null if there is
            no limit. Example: 120.
        limit (int | None): How much is allowed. Null if there is no limit. Example: 100000.
    """

    used: int | None
    limit: int | None

    def to_dict(self) -> dict[str, Any]:
        used: int | None
        used = self.used

        limit: int | None
        limit = self.limit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "used": used,
                "limit": limit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_used(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        used = _parse_used(d.pop("used"))

        def _parse_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        limit = _parse_limit(d.pop("limit"))

        tasks_used = cls(
            used=used,
            limit=limit,
        )

        return tasks_used
