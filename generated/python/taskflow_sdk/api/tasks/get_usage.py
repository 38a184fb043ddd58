# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Get your usage and quotas."""

from typing import Any

import httpx

from ...models.usage import Usage


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/usage",
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> Usage:
    """The result, from a successful reply."""
    response_200 = Usage.from_dict(response.json())

    return response_200
