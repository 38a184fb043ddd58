# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Change the e-mail address."""

from typing import Any

import httpx

from ...models.account import Account
from ...models.email_change import EmailChange


def request(
    body: EmailChange,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/auth/change-email",
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> Account:
    """The result, from a successful reply."""
    response_200 = Account.from_dict(response.json())

    return response_200
