# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Restore a task."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import path_segment
from ...models.task import Task


def request(
    task_id: UUID | str,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/tasks/{task_id}/restore".format(
            task_id=path_segment("task_id", task_id),
        ),
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> Task:
    """The result, from a successful reply."""
    response_200 = Task.from_dict(response.json())

    return response_200
