"""Evaluates calls of a client, and prints how each has ended: python calls.py Client '[["http://localhost:8000", "client.get_health()"]]'."""

import asyncio
import inspect
import itertools
import json
import sys
from typing import Any

from taskflow_sdk import AsyncClient, Client, Page, TaskFlowError
from taskflow_sdk.models import TaskCreate, TaskReplace

NAMES = {"TaskCreate": TaskCreate, "TaskReplace": TaskReplace, "id": "0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}


def title(result: Any) -> Any:
    if isinstance(result, Page):
        return [*map(title, result), result.next, result.total, result.sync_token]
    return getattr(getattr(result, "task", result), "title", result)


def said(error: Exception) -> str:
    return f"{error.status} {error}" if isinstance(error, TaskFlowError) else f"not a TaskFlowError: {error!r}"


async def outcome(kind: str, url: str, call: str) -> Any:
    tokens = itertools.count(1)
    create = {"Client": Client, "AsyncClient": AsyncClient}[kind]
    client = create(url, token=lambda: str(next(tokens)), retries=1)
    results: list[Any] = []
    try:
        result = eval(call, {**NAMES, "client": client, "with_token": lambda token: create(url, token=token, retries=1)})
        if inspect.isasyncgen(result):
            async for each in result:
                results.append(title(each))
            return results
        if inspect.isgenerator(result):
            for each in result:
                results.append(title(each))
            return results
        return title(await result if inspect.isawaitable(result) else result)
    except Exception as error:
        return [*results, said(error)] if "iterate" in call or "watch" in call else said(error)


async def main() -> None:
    print(json.dumps([await outcome(sys.argv[1], url, call) for url, call in json.loads(sys.argv[2])]))


asyncio.run(main())
