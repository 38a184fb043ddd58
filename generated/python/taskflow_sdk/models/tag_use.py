# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TagUse")


@_attrs_define
class TagUse:
    """A tag, and how many tasks have it.

    Attributes:
        name (str): White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no
            commas and no control characters. Example: home.
        tasks (int): A number of tasks. Example: 2.
        pending (int): A number of tasks. Example: 2.
    """

    name: str
    tasks: int
    pending: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        tasks = self.tasks

        pending = self.pending

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "tasks": tasks,
                "pending": pending,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        tasks = d.pop("tasks")

        pending = d.pop("pending")

        tag_use = cls(
            name=name,
            tasks=tasks,
            pending=pending,
        )

        tag_use.additional_properties = d
        return tag_use

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
