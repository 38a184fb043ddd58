# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""List what has changed."""

from typing import Any

import httpx

from ...models.change_list import ChangeList
from ...types import UNSET, Unset


def request(
    *,
    since: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    params: dict[str, Any] = {}

    params["since"] = since

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/tasks/changes",
        "secured": True,
        "params": params,
    }
    return _kwargs


def parse(response: httpx.Response) -> ChangeList:
    """The result, from a successful reply."""
    response_200 = ChangeList.from_dict(response.json())

    return response_200
