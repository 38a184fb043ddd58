# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Complete your pending tasks."""

from typing import Any

import httpx

from ...models.completed_tasks import CompletedTasks


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/tasks/complete-all",
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> CompletedTasks:
    """The result, from a successful reply."""
    response_200 = CompletedTasks.from_dict(response.json())

    return response_200
