# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Stream what changes."""

from typing import Any

import httpx

from ...types import UNSET, Unset


def request(
    *,
    since: str | Unset = UNSET,
    seconds: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(last_event_id, Unset):
        headers["Last-Event-ID"] = last_event_id

    params: dict[str, Any] = {}

    params["since"] = since

    params["seconds"] = seconds

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/tasks/events",
        "secured": True,
        "params": params,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> str:
    """The result, from a successful reply."""
    response_200 = response.text
    return response_200
