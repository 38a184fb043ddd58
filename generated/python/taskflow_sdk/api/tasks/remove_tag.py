# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Remove a tag."""

from typing import Any

import httpx

from ..._runtime.values import path_segment
from ...models.retagged_tasks import RetaggedTasks
from ...types import UNSET, Unset


def request(
    tag: str,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/tasks/tags/{tag}".format(
            tag=path_segment("tag", tag),
        ),
        "secured": True,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> RetaggedTasks:
    """The result, from a successful reply."""
    response_200 = RetaggedTasks.from_dict(response.json())

    return response_200
