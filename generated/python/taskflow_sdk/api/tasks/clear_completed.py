# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Delete your completed tasks."""

from typing import Any

import httpx

from ...models.cleared_tasks import ClearedTasks
from ...models.completed_filter import CompletedFilter
from ...types import UNSET


def request(
    *,
    status: CompletedFilter,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    params: dict[str, Any] = {}

    json_status: str = status
    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/tasks",
        "secured": True,
        "params": params,
    }
    return _kwargs


def parse(response: httpx.Response) -> ClearedTasks:
    """The result, from a successful reply."""
    response_200 = ClearedTasks.from_dict(response.json())

    return response_200
