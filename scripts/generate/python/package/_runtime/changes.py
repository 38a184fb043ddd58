"""The changes that `watch_tasks` yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from ..models import ChangeType, Task, TaskChange
from ..types import Unset


@dataclass(frozen=True)
class WatchedChange:
    """A change of a task.

    Attributes:
        type: What has happened. For both `created` and `updated`, replace your copy of the task with `task`.
        task_id: The task.
        version: The number of the change.
        task: The task as it is now. None if it was deleted.
        next: The token to continue after the change: `watch_tasks(since=change.next)`.
    """

    type: ChangeType
    task_id: UUID
    version: int
    task: Task | None
    next: str

    @classmethod
    def of(cls, change: TaskChange, token: str) -> Self:
        """The change of an event whose id is the token."""
        task = None if isinstance(change.task, Unset) else change.task
        return cls(change.type_, change.task_id, change.version, task, token)
