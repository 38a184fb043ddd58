# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Import tasks."""

from typing import Any

import httpx

from ...models.import_result import ImportResult
from ...models.task_import import TaskImport
from ...types import UNSET, Unset


def request(
    body: TaskImport,
    *,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/tasks/import",
        "secured": True,
        "headers": headers,
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def parse(response: httpx.Response) -> ImportResult:
    """The result, from a successful reply."""
    response_200 = ImportResult.from_dict(response.json())

    return response_200
