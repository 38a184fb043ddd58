# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Get a task."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import path_segment
from ...models.task import Task
from ...types import UNSET, Unset


def request(
    task_id: UUID | str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/tasks/{task_id}".format(
            task_id=path_segment("task_id", task_id),
        ),
        "secured": True,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> Task:
    """The result, from a successful reply."""
    response_200 = Task.from_dict(response.json())

    return response_200
