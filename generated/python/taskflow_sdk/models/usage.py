# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.bytes_used import BytesUsed
    from ..models.kept_replies_used import KeptRepliesUsed
    from ..models.tasks_used import TasksUsed


T = TypeVar("T", bound="Usage")


@_attrs_define
class Usage:
    """What is stored for a user, and how much is allowed.

    Attributes:
        tasks (TasksUsed): Tasks, including the trash. A task leaves the trash when it is deleted permanently, or after
            30 days.
        bytes_ (BytesUsed): Bytes of the titles and descriptions of these tasks in UTF-8, and of the kept replies as
            they are stored.
        kept_replies (KeptRepliesUsed): Replies to requests with an `Idempotency-Key`. Each is kept for 24 hours.
    """

    tasks: TasksUsed
    bytes_: BytesUsed
    kept_replies: KeptRepliesUsed
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tasks = self.tasks.to_dict()

        bytes_ = self.bytes_.to_dict()

        kept_replies = self.kept_replies.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tasks": tasks,
                "bytes": bytes_,
                "kept_replies": kept_replies,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bytes_used import BytesUsed  # noqa: PLC0415
        from ..models.kept_replies_used import KeptRepliesUsed  # noqa: PLC0415
        from ..models.tasks_used import TasksUsed  # noqa: PLC0415

        d = dict(src_dict)
        tasks = TasksUsed.from_dict(d.pop("tasks"))

        bytes_ = BytesUsed.from_dict(d.pop("bytes"))

        kept_replies = KeptRepliesUsed.from_dict(d.pop("kept_replies"))

        usage = cls(
            tasks=tasks,
            bytes_=bytes_,
            kept_replies=kept_replies,
        )

        usage.additional_properties = d
        return usage

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
