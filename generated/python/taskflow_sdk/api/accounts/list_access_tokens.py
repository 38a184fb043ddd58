# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""List your personal access tokens."""

from typing import Any

import httpx

from ...models.access_token import AccessToken


def request() -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/auth/access-tokens",
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> list[AccessToken]:
    """The result, from a successful reply."""
    response_200 = []
    _response_200 = response.json()
    for componentsschemas_access_token_list_item_data in _response_200:
        componentsschemas_access_token_list_item = AccessToken.from_dict(componentsschemas_access_token_list_item_data)

        response_200.append(componentsschemas_access_token_list_item)

    return response_200
