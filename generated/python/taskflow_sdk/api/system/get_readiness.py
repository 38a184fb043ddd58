# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Check that requests can be served."""

from typing import Any

import httpx

from ...models.readiness import Readiness


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/ready",
        "secured": False,
    }
    return _kwargs


def parse(response: httpx.Response) -> Readiness:
    """The result, from a successful reply."""
    response_200 = Readiness.from_dict(response.json())

    return response_200
