# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Get the current user."""

from typing import Any

import httpx

from ...models.current_user import CurrentUser


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/auth/me",
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> CurrentUser:
    """The result, from a successful reply."""
    response_200 = CurrentUser.from_dict(response.json())

    return response_200
