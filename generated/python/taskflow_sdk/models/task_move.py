# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.list_end import ListEnd, check_list_end
from ..types import UNSET, Unset

T = TypeVar("T", bound="TaskMove")


@_attrs_define
class TaskMove:
    """Where a task moves. Exactly one of the fields.

    Attributes:
        before (UUID | Unset): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies;
            requests may use either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        after (UUID | Unset): A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies;
            requests may use either case. Example: 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55.
        to (ListEnd | Unset): An end of the list. Example: top.
    """

    before: UUID | Unset = UNSET
    after: UUID | Unset = UNSET
    to: ListEnd | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        before: str | Unset = UNSET
        if not isinstance(self.before, Unset):
            before = str(self.before)

        after: str | Unset = UNSET
        if not isinstance(self.after, Unset):
            after = str(self.after)

        to: str | Unset = UNSET
        if not isinstance(self.to, Unset):
            to = self.to

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if before is not UNSET:
            field_dict["before"] = before
        if after is not UNSET:
            field_dict["after"] = after
        if to is not UNSET:
            field_dict["to"] = to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _before = d.pop("before", UNSET)
        before: UUID | Unset
        if isinstance(_before, Unset):
            before = UNSET
        else:
            before = UUID(_before)

        _after = d.pop("after", UNSET)
        after: UUID | Unset
        if isinstance(_after, Unset):
            after = UNSET
        else:
            after = UUID(_after)

        _to = d.pop("to", UNSET)
        to: ListEnd | Unset
        if isinstance(_to, Unset):
            to = UNSET
        else:
            to = check_list_end(_to)

        task_move = cls(
            before=before,
            after=after,
            to=to,
        )

        return task_move
