# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Task")


@_attrs_define
class Task:
    """Something that a user wants to do.

    Attributes:
        id (UUID): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use
            either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        user_id (str): The id of a user, which is the token's `sub`. Opaque. Example: alice.
        title (str): What there is to do. White space at both ends is removed first. A title must not look blank: it
            needs a character that is neither white space nor invisible (such as U+200B or U+2800). Example: Buy milk.
        description (None | str): More about the task, or null. Example: Two litres, and bread if there is any.
        completed (bool): Whether the task is done. Example: False.
        created_at (datetime.datetime): A time in UTC with milliseconds (RFC 3339). Example: 2026-01-15T09:30:00.123Z.
        updated_at (datetime.datetime): A time in UTC with milliseconds (RFC 3339). Example: 2026-01-15T09:30:00.123Z.
        version (int): A number that rises with each change. The task's `ETag` is this number in quotes. Example: 7.
        deleted_at (datetime.datetime | Unset): A time in UTC with milliseconds (RFC 3339). Example:
            2026-01-15T09:30:00.123Z.
    """

    id: UUID
    user_id: str
    title: str
    description: None | str
    completed: bool
    created_at: datetime.datetime
    updated_at: datetime.datetime
    version: int
    deleted_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        user_id = self.user_id

        title = self.title

        description: None | str
        description = self.description

        completed = self.completed

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        version = self.version

        deleted_at: str | Unset = UNSET
        if not isinstance(self.deleted_at, Unset):
            deleted_at = self.deleted_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "title": title,
                "description": description,
                "completed": completed,
                "created_at": created_at,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        user_id = d.pop("user_id")

        title = d.pop("title")

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        completed = d.pop("completed")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        _deleted_at = d.pop("deleted_at", UNSET)
        deleted_at: datetime.datetime | Unset
        if isinstance(_deleted_at, Unset):
            deleted_at = UNSET
        else:
            deleted_at = datetime.datetime.fromisoformat(_deleted_at)

        task = cls(
            id=id,
            user_id=user_id,
            title=title,
            description=description,
            completed=completed,
            created_at=created_at,
            updated_at=updated_at,
            version=version,
            deleted_at=deleted_at,
        )

        task.additional_properties = d
        return task

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
