# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Empty the trash."""

from typing import Any

import httpx

from ...models.cleared_tasks import ClearedTasks


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/tasks/trash",
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> ClearedTasks:
    """The result, from a successful reply."""
    response_200 = ClearedTasks.from_dict(response.json())

    return response_200
