# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Create a task for a user."""

from typing import Any

import httpx

from ..._runtime.values import path_segment
from ...models.task import Task
from ...models.task_create import TaskCreate
from ...types import UNSET, Unset


def request(
    user_id: str,
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
        "url": "/api/{user_id}/tasks".format(
            user_id=path_segment("user_id", user_id),
        ),
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> Task:
    """The result, from a successful reply."""
    response_201 = Task.from_dict(response.json())

    return response_201
