# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.task_change import TaskChange


T = TypeVar("T", bound="ChangeList")


@_attrs_define
class ChangeList:
    """The changes, and the sync token for the next request.

    Attributes:
        changes (list[TaskChange]): Changes, the earliest first.
        next_ (str): A sync token, which says up to which change a client has read. Opaque.
        more (bool): Whether there are more changes now. Example: False.
    """

    changes: list[TaskChange]
    next_: str
    more: bool

    def to_dict(self) -> dict[str, Any]:
        changes = []
        for componentsschemas_task_change_items_item_data in self.changes:
            componentsschemas_task_change_items_item = componentsschemas_task_change_items_item_data.to_dict()
            changes.append(componentsschemas_task_change_items_item)

        next_ = self.next_

        more = self.more

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "changes": changes,
                "next": next_,
                "more": more,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.task_change import TaskChange  # noqa: PLC0415

        d = dict(src_dict)
        changes = []
        _changes = d.pop("changes")
        for componentsschemas_task_change_items_item_data in _changes:
            componentsschemas_task_change_items_item = TaskChange.from_dict(
                componentsschemas_task_change_items_item_data
            )

            changes.append(componentsschemas_task_change_items_item)

        next_ = d.pop("next")

        more = d.pop("more")

        change_list = cls(
            changes=changes,
            next_=next_,
            more=more,
        )

        return change_list
