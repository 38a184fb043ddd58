# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Export your tasks."""

from typing import Any

import httpx

from ...models.export_format_name import ExportFormatName
from ...types import UNSET, Unset


def request(
    *,
    format_: ExportFormatName | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/tasks/export",
        "secured": True,
        "params": params,
    }
    return _kwargs


def parse(response: httpx.Response) -> str:
    """The result, from a successful reply."""
    response_200 = response.text
    return response_200
