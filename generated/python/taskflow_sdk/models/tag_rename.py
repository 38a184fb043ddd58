# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="TagRename")


@_attrs_define
class TagRename:
    """The new name of a tag.

    Attributes:
        name (str): White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no
            commas and no control characters. Example: home.
    """

    name: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        tag_rename = cls(
            name=name,
        )

        return tag_rename
