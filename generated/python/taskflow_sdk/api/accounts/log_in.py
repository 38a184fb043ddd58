# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Log in."""

from typing import Any

import httpx

from ...models.log_in import LogIn
from ...models.session import Session


def request(
    body: LogIn,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/auth/login",
        "secured": False,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> Session:
    """The result, from a successful reply."""
    response_200 = Session.from_dict(response.json())

    return response_200
