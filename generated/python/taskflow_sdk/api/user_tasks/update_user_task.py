# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Change fields of a task of a user."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import entity_tags, path_segment
from ...models.task import Task
from ...models.task_update import TaskUpdate
from ...types import UNSET, Unset


def request(
    user_id: str,
    task_id: UUID | str,
    body: TaskUpdate,
    *,
    if_match: int | str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = entity_tags(if_match)

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/{user_id}/tasks/{task_id}".format(
            user_id=path_segment("user_id", user_id),
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
