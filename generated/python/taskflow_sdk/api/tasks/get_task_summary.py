# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Count your tasks."""

from typing import Any

import httpx

from ...models.task_summary import TaskSummary
from ...types import UNSET, Unset


def request(
    *,
    time_zone: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["time_zone"] = time_zone

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/tasks/summary",
        "secured": True,
        "params": params,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> TaskSummary:
    """The result, from a successful reply."""
    response_200 = TaskSummary.from_dict(response.json())

    return response_200
