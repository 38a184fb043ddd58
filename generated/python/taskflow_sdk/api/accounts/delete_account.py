# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Delete the account."""

from typing import Any

import httpx

from ...models.password_again import PasswordAgain
from ...types import UNSET, Unset


def request(
    body: PasswordAgain | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/auth/delete-account",
        "secured": True,
        "headers": headers,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> None:
    """The result, from a successful reply."""
    return None
