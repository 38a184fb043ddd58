# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Check that the process is alive."""

from typing import Any

import httpx

from ...models.health import Health


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/health",
        "secured": False,
    }
    return _kwargs


def parse(response: httpx.Response) -> Health:
    """The result, from a successful reply."""
    response_200 = Health.from_dict(response.json())

    return response_200
