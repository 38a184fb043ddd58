# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Delete a task."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import entity_tags, path_segment
from ...types import UNSET, Unset


def request(
    task_id: UUID | str,
    *,
    if_match: int | str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = entity_tags(if_match)

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/tasks/{task_id}".format(
            task_id=path_segment("task_id", task_id),
        ),
        "secured": True,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> None:
    """The result, from a successful reply."""
    return None
