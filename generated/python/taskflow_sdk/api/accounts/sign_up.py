# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Sign up."""

from typing import Any

import httpx

from ...models.account import Account
from ...models.sign_up import SignUp


def request(
    body: SignUp,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/auth/signup",
        "secured": False,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> Account:
    """The result, from a successful reply."""
    response_201 = Account.from_dict(response.json())

    return response_201
