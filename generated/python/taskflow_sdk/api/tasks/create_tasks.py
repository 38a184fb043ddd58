# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Create several tasks."""

from typing import Any

import httpx

from ...models.task import Task
from ...models.task_batch import TaskBatch
from ...types import UNSET, Unset


def request(
    body: TaskBatch,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/tasks/batch",
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> list[Task]:
    """The result, from a successful reply."""
    response_201 = []
    _response_201 = response.json()
    for componentsschemas_task_list_item_data in _response_201:
        componentsschemas_task_list_item = Task.from_dict(componentsschemas_task_list_item_data)

        response_201.append(componentsschemas_task_list_item)

    return response_201
