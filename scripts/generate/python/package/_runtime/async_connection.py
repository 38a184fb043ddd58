"""Sends the requests of `AsyncClient`."""

from __future__ import annotations

import asyncio
import inspect  # async only
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, Self

import httpx

from ..errors import TaskFlowError, error_of
from .retries import Attempts

ILLEGAL_HEADER = "The token, the idempotency key or another header has a line end, or begins or ends with a space."

AsyncTokenSource = str | Callable[[], str | Awaitable[str]]


class AsyncConnection:
    """What `AsyncClient` has besides one method for each operation."""

    def __init__(
        self,
        base_url: str,
        *,
        token: AsyncTokenSource | None = None,
        retries: int = 3,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Creates a client.

        Args:
            base_url: The address of the service, such as `https://tasks.example.com`.
            token: An access token, or a function that gets one. The function is called when a token is first needed, and its result is
                kept. After a 401 it is called again, and the request is repeated once.
            retries: How often a request is sent again after a network failure, a 429 or a 503. POST and PATCH are sent again only with
                an idempotency key. With `if_match` and no key, a request is sent again only when the service says that it has done
                nothing.
            http: Sends the requests; give one for a proxy, for certificates, or for hooks. By default it waits 30 seconds for data.
        """
        if not base_url.startswith(("http://", "https://")):
            raise ValueError(f'base_url must start with http:// or https://, and is "{base_url}".')
        self.http = http or httpx.AsyncClient(timeout=30)
        self._base_url = base_url.rstrip("/")
        self._token_source = token
        self._token: str | None = None
        self._token_lock = asyncio.Lock()
        self.retries = retries

    async def send(self, request: Mapping[str, Any]) -> httpx.Response:
        """Sends the request of an operation, such as `create_task.request(...)`, and returns the whole reply, which is a success."""
        return await self._succeed(request, self.retries)

    @asynccontextmanager
    async def stream(self, request: Mapping[str, Any], retries: int, silence: float) -> AsyncIterator[httpx.Response]:
        """Sends a request, whose reply is then read as it comes.

        Args:
            request: The request of an operation.
            retries: Instead of the client's.
            silence: Seconds without data after which the connection counts as lost.
        """
        response = await self._succeed(request, retries, silence)
        try:
            yield response
        except httpx.RequestError as cause:
            raise TaskFlowError(f"The connection was lost: {cause!r}", "NETWORK_ERROR") from cause
        finally:
            await response.aclose()

    async def _succeed(self, request: Mapping[str, Any], retries: int, silence: float | None = None) -> httpx.Response:
        """Sends a request with the token, and repeats it after temporary failures. With `silence`, leaves the body unread."""
        attempts = Attempts(request, retries)
        refused: str | None = None
        while True:
            token = await self._get_token(refused) if request["secured"] else None
            try:
                return await self._exchange(request, token, silence)
            except TaskFlowError as error:
                if error.status == 401 and token and refused is None and callable(self._token_source):
                    refused = token
                    continue
                if error.response is not None and attempts.was_done_before(error):
                    return error.response
                seconds = attempts.seconds_to_wait(error)
                if seconds is None:
                    raise
            await asyncio.sleep(seconds)

    async def _exchange(self, request: Mapping[str, Any], token: str | None, silence: float | None) -> httpx.Response:
        """Sends one request. Raises an error when there is no reply, or when it is no success."""
        parts = {name: request[name] for name in ("params", "json") if name in request}
        headers = {**request.get("headers", {}), **({"Authorization": f"Bearer {token}"} if token else {})}
        timeout = self.http.timeout if silence is None else silence
        try:
            built = self.http.build_request(
                request["method"], self._base_url + request["url"], headers=headers, timeout=timeout, **parts
            )
        except (ValueError, TypeError, httpx.InvalidURL) as cause:
            raise TaskFlowError(f"The request cannot be sent: {cause}.", "INVALID_ARGUMENT") from cause
        try:
            response = await self.http.send(built, stream=silence is not None)
            if response.is_success:
                return response
            await response.aread()
        except httpx.LocalProtocolError:
            # Without the cause, whose text would take the token to logs.
            raise TaskFlowError(ILLEGAL_HEADER, "INVALID_ARGUMENT") from None
        except httpx.RequestError as cause:
            raise TaskFlowError(f"{built.method} {built.url} got no reply: {cause!r}", "NETWORK_ERROR") from cause
        raise error_of(response)

    async def _get_token(self, refused: str | None) -> str | None:
        """The token. Gets a new one, once for all requests that are under way, when the current one was refused."""
        async with self._token_lock:
            if not self._token or self._token == refused:
                source = self._token_source
                token = source() if callable(source) else source
                if inspect.isawaitable(token):  # async only
                    token = await token  # async only
                self._token = token
            return self._token

    async def aclose(self) -> None:
        """Closes the connections."""
        await self.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
