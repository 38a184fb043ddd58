# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Remove a tag."""

from typing import Any

import httpx

from ..._runtime.values import path_segment
from ...models.retagged_tasks import RetaggedTasks


def request(
    tag: str,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/tasks/tags/{tag}".format(
            tag=path_segment("tag", tag),
        ),
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> RetaggedTasks:
    """The result, from a successful reply."""
    response_200 = RetaggedTasks.from_dict(response.json())

    return response_200
