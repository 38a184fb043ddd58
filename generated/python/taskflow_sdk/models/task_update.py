# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TaskUpdate")


@_attrs_define
class TaskUpdate:
    """The fields to change, at least one.

    Attributes:
        title (str | Unset): What there is to do. White space at both ends is removed first. A title must not look
            blank: it needs a character that is neither white space nor invisible (such as U+200B or U+2800). Example: Buy
            milk.
        description (None | str | Unset): More about the task, or null. Example: Two litres, and bread if there is any.
        completed (bool | Unset): Whether the task is done. Example: False.
    """

    title: str | Unset = UNSET
    description: None | str | Unset = UNSET
    completed: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        completed = self.completed

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if completed is not UNSET:
            field_dict["completed"] = completed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        completed = d.pop("completed", UNSET)

        task_update = cls(
            title=title,
            description=description,
            completed=completed,
        )

        return task_update
