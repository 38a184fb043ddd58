# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Create a personal access token."""

from typing import Any

import httpx

from ...models.access_token_create import AccessTokenCreate
from ...models.created_access_token import CreatedAccessToken


def request(
    body: AccessTokenCreate,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/auth/access-tokens",
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> CreatedAccessToken:
    """The result, from a successful reply."""
    response_201 = CreatedAccessToken.from_dict(response.json())

    return response_201
