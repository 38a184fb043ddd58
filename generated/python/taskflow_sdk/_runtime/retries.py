"""When a request is sent again."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from ..errors import TaskFlowError

# Seconds. With a longer `Retry-After` the call fails, and the caller decides.
LONGEST_WAIT = 60


class Attempts:
    """The attempts of one request."""

    def __init__(self, request: Mapping[str, Any], retries: int) -> None:
        headers = request.get("headers", {})
        self._method: str = request["method"].upper()
        has_key = "Idempotency-Key" in headers
        self._is_repeatable = has_key or self._method not in ("POST", "PATCH")
        # If an attempt succeeded but its reply was lost, the task has a new version, and a repeated attempt would fail with 412.
        self._only_if_nothing_done = "If-Match" in headers and not has_key
        self._left = retries
        self._failed = 0
        self._may_be_done = False

    def seconds_to_wait(self, error: TaskFlowError) -> float | None:
        """Seconds to wait before the request is sent again; None when it must not be."""
        nothing_done = error.status == 429 or error.code in ("OVERLOADED", "NOT_READY")
        if self._failed == self._left or not self._is_repeatable or (self._only_if_nothing_done and not nothing_done):
            return None
        delay = retry_delay(error.response, self._failed) if is_temporary(error) else None
        if delay is not None:
            self._failed += 1
            self._may_be_done = self._may_be_done or not nothing_done
        return delay

    def was_done_before(self, error: TaskFlowError) -> bool:
        """Whether an earlier attempt has probably deleted the task. In any case it is deleted, as the caller wanted."""
        return self._may_be_done and self._method == "DELETE" and error.code == "TASK_NOT_FOUND"


def is_temporary(error: TaskFlowError) -> bool:
    """Whether the same request may succeed later."""
    return error.status in (429, 503) or error.code in ("NETWORK_ERROR", "IDEMPOTENCY_KEY_IN_USE")


def retry_delay(response: httpx.Response | None, attempt: int, least: float = 0) -> float | None:
    """How long to wait before a request is sent again: as `Retry-After` says, and a random time of up to 0.25, 0.5, 1 … 8 s more, so that
    clients that were refused at the same time do not come back at the same time.

    Args:
        response: The last reply, if there was one.
        attempt: Counted from 0.
        least: The least seconds to wait; the random time is up to as many more.

    Returns:
        Seconds; None when the wait would be too long.
    """
    wait = max(asked_seconds(response), least)
    if wait > LONGEST_WAIT:
        return None
    return wait + random.random() * max(min(0.25 * 2.0**attempt, 8), least)


def asked_seconds(response: httpx.Response | None) -> float:
    """What `Retry-After` says: seconds or a date."""
    value = response.headers.get("Retry-After", "0") if response is not None else "0"
    try:
        if value.isdecimal():
            return float(value)
        return max((parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds(), 0)
    except (ValueError, TypeError, OverflowError):
        return 0
