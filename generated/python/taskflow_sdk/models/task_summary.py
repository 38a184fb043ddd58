# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.priority_counts import PriorityCounts


T = TypeVar("T", bound="TaskSummary")


@_attrs_define
class TaskSummary:
    """The numbers of a user's tasks. All but `completed` are numbers of pending tasks.

    Attributes:
        pending (int): A number of tasks. Example: 2.
        completed (int): A number of tasks. Example: 2.
        overdue (int): The number of pending tasks whose day is before today, or whose time is past. Example: 1.
        due_today (int): The number of pending tasks that are due today, also at a time that is past. Example: 2.
        due_this_week (int): The number of pending tasks that are due today or in the six days after it. Example: 4.
        without_due_date (int): A number of tasks. Example: 2.
        by_priority (PriorityCounts): The numbers of pending tasks by their priority.
    """

    pending: int
    completed: int
    overdue: int
    due_today: int
    due_this_week: int
    without_due_date: int
    by_priority: PriorityCounts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pending = self.pending

        completed = self.completed

        overdue = self.overdue

        due_today = self.due_today

        due_this_week = self.due_this_week

        without_due_date = self.without_due_date

        by_priority = self.by_priority.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pending": pending,
                "completed": completed,
                "overdue": overdue,
                "due_today": due_today,
                "due_this_week": due_this_week,
                "without_due_date": without_due_date,
                "by_priority": by_priority,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.priority_counts import PriorityCounts  # noqa: PLC0415

        d = dict(src_dict)
        pending = d.pop("pending")

        completed = d.pop("completed")

        overdue = d.pop("overdue")

        due_today = d.pop("due_today")

        due_this_week = d.pop("due_this_week")

        without_due_date = d.pop("without_due_date")

        by_priority = PriorityCounts.from_dict(d.pop("by_priority"))

        task_summary = cls(
            pending=pending,
            completed=completed,
            overdue=overdue,
            due_today=due_today,
            due_this_week=due_this_week,
            without_due_date=without_due_date,
            by_priority=by_priority,
        )

        task_summary.additional_properties = d
        return task_summary

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
