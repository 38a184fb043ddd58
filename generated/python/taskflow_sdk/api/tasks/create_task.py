# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Create a task."""

from typing import Any

import httpx

from ...models.task import Task
from ...models.task_create import TaskCreate
from ...types import UNSET, Unset


def request(
    body: TaskCreate,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/tasks",
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> Task:
    """The result, from a successful reply."""
    response_201 = Task.from_dict(response.json())

    return response_201
