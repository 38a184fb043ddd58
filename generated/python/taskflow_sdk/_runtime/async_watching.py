"""Follows the stream of changes, over as many connections as it takes."""

from __future__ import annotations

import asyncio
import inspect  # async only
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import httpx

from ..api.tasks import stream_changes
from ..errors import TaskFlowError, error_of
from ..types import UNSET, Unset
from .async_connection import AsyncConnection
from .changes import WatchedChange
from .events import EventParser, ServerSentEvent
from .retries import LONGEST_WAIT, retry_delay
from .values import read

# Seconds. After a connection that has lasted this long, the waits before the next one begin small again.
STABLE_AFTER = 30
# Seconds without data after which a connection counts as lost. The service sends something every 15 seconds.
LONGEST_SILENCE = 45

AsyncStartOver = Callable[[], str | None | Awaitable[str | None]]


async def watch(
    connection: AsyncConnection, since: str | None, start_over: AsyncStartOver | None
) -> AsyncIterator[WatchedChange]:
    """Yields the changes. Opens a new connection whenever one has ended."""
    connected = False
    too_old = False
    least_wait = 0.0
    attempt = 0
    while True:
        began = time.monotonic()
        refusal: httpx.Response | None = None
        try:
            if too_old and start_over:
                token = start_over()
                if inspect.isawaitable(token):  # async only
                    token = await token  # async only
                since = token
            too_old = False
            async for event, change in events_of(connection, since, connected):
                connected = True
                since = event.id
                least_wait = least_wait if event.retry is None else event.retry
                if change:
                    attempt = 0
                    yield change
            if time.monotonic() - began > STABLE_AFTER:
                attempt = 0
        except TaskFlowError as error:
            if error.status == 410 and start_over:
                too_old = connected = True
            # After a first connection, temporary failures are waited out. Before it, an address may be wrong, so that no failure is.
            elif not connected or not may_end(error):
                raise
            else:
                refusal = error.response
        delay = retry_delay(refusal, attempt, least_wait)
        await asyncio.sleep(LONGEST_WAIT if delay is None else delay)
        attempt += 1


def may_end(error: TaskFlowError) -> bool:
    """Whether the failure of a connection ends by itself."""
    return error.code == "NETWORK_ERROR" or error.status == 429 or error.status >= 500


async def events_of(
    connection: AsyncConnection, since: str | None, again: bool
) -> AsyncIterator[tuple[ServerSentEvent, WatchedChange | None]]:
    """Yields the events of one connection, and the changes that they tell, until it ends or is lost."""
    last_event_id: str | Unset = UNSET if since is None else since
    request = stream_changes.request(last_event_id=last_event_id)
    async with connection.stream(request, 0 if again else connection.retries, LONGEST_SILENCE) as response:
        # A reply of another kind, such as a web page, does not come from the service. Another attempt would get the same.
        if not response.headers.get("content-type", "").startswith("text/event-stream"):
            await response.aread()
            raise error_of(response)
        parser = EventParser(since)
        async for piece in response.aiter_text():
            for event in parser.feed(piece):
                yield event, read(lambda _: WatchedChange.of(event), response)
