# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.imported_task import ImportedTask


T = TypeVar("T", bound="TaskImport")


@_attrs_define
class TaskImport:
    """Tasks of an export.

    Attributes:
        tasks (list[ImportedTask]): Tasks of an export, 1 to 1,000.
    """

    tasks: list[ImportedTask]

    def to_dict(self) -> dict[str, Any]:
        tasks = []
        for componentsschemas_imported_task_items_item_data in self.tasks:
            componentsschemas_imported_task_items_item = componentsschemas_imported_task_items_item_data.to_dict()
            tasks.append(componentsschemas_imported_task_items_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tasks": tasks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.imported_task import ImportedTask  # noqa: PLC0415

        d = dict(src_dict)
        tasks = []
        _tasks = d.pop("tasks")
        for componentsschemas_imported_task_items_item_data in _tasks:
            componentsschemas_imported_task_items_item = ImportedTask.from_dict(
                componentsschemas_imported_task_items_item_data
            )

            tasks.append(componentsschemas_imported_task_items_item)

        task_import = cls(
            tasks=tasks,
        )

        return task_import
