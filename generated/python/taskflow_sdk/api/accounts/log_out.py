# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Log out."""

from typing import Any

import httpx


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/auth/logout",
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> None:
    """The result, from a successful reply."""
    return None
