# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Delete a task permanently."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import path_segment


def request(
    task_id: UUID | str,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/tasks/trash/{task_id}".format(
            task_id=path_segment("task_id", task_id),
        ),
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> None:
    """The result, from a successful reply."""
    return None
