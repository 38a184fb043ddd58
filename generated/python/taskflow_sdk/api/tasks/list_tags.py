# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""List your tags."""

from typing import Any

import httpx

from ...models.tag_use import TagUse
from ...types import UNSET, Unset


def request(
    *,
    limit: int | Unset = 1000,
    cursor: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/tasks/tags",
        "secured": True,
        "params": params,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> list[TagUse]:
    """The result, from a successful reply."""
    response_200 = []
    _response_200 = response.json()
    for componentsschemas_tag_list_item_data in _response_200:
        componentsschemas_tag_list_item = TagUse.from_dict(componentsschemas_tag_list_item_data)

        response_200.append(componentsschemas_tag_list_item)

    return response_200
