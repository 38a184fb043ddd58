# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Revoke a personal access token."""

from typing import Any
from uuid import UUID

import httpx

from ..._runtime.values import path_segment


def request(
    token_id: UUID | str,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/auth/access-tokens/{token_id}".format(
            token_id=path_segment("token_id", token_id),
        ),
        "secured": True,
    }
    return _kwargs


def parse(response: httpx.Response) -> None:
    """The result, from a successful reply."""
    return None
