"""How arguments become parts of a request, and replies become results."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import quote

import httpx

from ..errors import TaskFlowError
from ..types import Unset

T = TypeVar("T")


def path_segment(name: str, value: object) -> str:
    """A value in a path. An empty segment, "." and ".." would lead to another operation. An unpaired surrogate cannot be encoded."""
    text = str(value)
    if text in ("", ".", "..") or re.search("[\ud800-\udfff]", text):
        raise TaskFlowError(f"{name} cannot be {text!r}.", "INVALID_ARGUMENT")
    return quote(text, safe="")


def entity_tags(value: int | str | Unset) -> str | Unset:
    """The header for the version of a task, or for an `ETag`."""
    return f'"{value}"' if isinstance(value, int) else value


def read(parse: Callable[[httpx.Response], T], response: httpx.Response) -> T:
    """Reads the body of a successful reply."""
    try:
        return parse(response)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as cause:
        detail = f"The reply has the status {response.status_code}, but not the body that the contract declares."
        raise TaskFlowError(detail, "UNEXPECTED_REPLY", response) from cause


class Page(list[T]):
    """A page of a list: its items, and what its headers say.

    Attributes:
        next: The `cursor` of the next page. None on the last page.
        total: The number of items on all pages, if `prefer="count=exact"` asked for it and they could be counted.
        sync_token: From just before the page was read, if `prefer="sync-token"` asked for it: `watch_tasks(since=page.sync_token)` goes
            on from there without a gap. A list of several pages needs the token of the first one.
    """

    def __init__(self, items: list[T], response: httpx.Response) -> None:
        super().__init__(items)
        self.next: str | None = response.headers.get("X-Next-Cursor")
        total = response.headers.get("X-Total-Count", "")
        self.total = int(total) if re.fullmatch("[0-9]{1,15}", total) else None
        self.sync_token: str | None = response.headers.get("X-Sync-Token")
