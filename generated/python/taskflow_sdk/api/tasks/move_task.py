# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Move a task."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import entity_tags, path_segment
from ...models.task import Task
from ...models.task_move import TaskMove
from ...types import UNSET, Unset


def request(
    task_id: UUID | str,
    body: TaskMove,
    *,
    if_match: int | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = entity_tags(if_match)

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/tasks/{task_id}/position".format(
            task_id=path_segment("task_id", task_id),
        ),
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> Task:
    """The result, from a successful reply."""
    response_200 = Task.from_dict(response.json())

    return response_200
