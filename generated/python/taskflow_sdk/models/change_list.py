# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changes = []
        for componentsschemas_task_change_items_item_data in self.changes:
            componentsschemas_task_change_items_item = componentsschemas_task_change_items_item_data.to_dict()
            changes.append(componentsschemas_task_change_items_item)

        next_ = self.next_

        more = self.more

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
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

        change_list.additional_properties = d
        return change_list

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
