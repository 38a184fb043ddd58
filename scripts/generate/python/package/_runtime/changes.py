"""The changes that `watch_tasks` yields."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from ..models import ChangeType, Task, TaskChange
from ..types import Unset
from .events import ServerSentEvent


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
    def of(cls, event: ServerSentEvent) -> Self | None:
        """The change that an event tells; None if it tells something else."""
        if event.type not in ("created", "updated", "deleted"):
            return None
        change = TaskChange.from_dict(json.loads(event.data))
        task = None if isinstance(change.task, Unset) else change.task
        return cls(change.type_, change.task_id, change.version, task, event.id or "")
