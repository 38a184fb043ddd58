"""The error that every method of a client raises."""

from __future__ import annotations

from typing import Any

import httpx

from .models import InvalidValue


class TaskFlowError(Exception):
    """A call has failed. Besides this error, a call only raises the errors of your own token function.

    Attributes:
        status: The HTTP status, or 0 when there was no reply.
        code: What went wrong, for programs. One of `ProblemCode`, or one of the client's own: `NETWORK_ERROR` (no complete reply came),
            `UNEXPECTED_REPLY` (the reply does not come from the service, but for example from a proxy), `NOT_MODIFIED` (a 304, the
            reply to your `if_none_match`) and `INVALID_ARGUMENT` (nothing was sent, because a request cannot have your argument).
        detail: What went wrong, for people.
        errors: The refused values, each with a JSON Pointer to it. Empty unless the code is `VALIDATION_ERROR`.
        request_id: The name of the request in the service's log.
        response: The whole reply, if there was one.
    """

    def __init__(self, detail: str, code: str, response: httpx.Response | None = None) -> None:
        problem = problem_of(response)
        self.status = response.status_code if response is not None else 0
        self.code = code
        self.detail = detail
        self.errors = invalid_values_of(problem)
        self.request_id = text_in(problem, "request_id")
        self.response = response
        super().__init__(detail)

    def __str__(self) -> str:
        violations = [f"{each.pointer or each.in_} {each.detail}" for each in self.errors]
        return " ".join([f"{self.code}: {self.detail}", *([f"({'; '.join(violations)})"] if violations else [])])


def error_of(response: httpx.Response) -> TaskFlowError:
    """Makes an error of a reply: from its problem document, or from its status when it has none."""
    if response.status_code == 304:
        return TaskFlowError("You have the current version.", "NOT_MODIFIED", response)
    problem = problem_of(response)
    unexpected = f"The reply has the status {response.status_code}, and is not one of the contract."
    detail = text_in(problem, "detail") or unexpected
    return TaskFlowError(detail, text_in(problem, "code") or "UNEXPECTED_REPLY", response)


def invalid_values_of(problem: dict[str, Any]) -> list[InvalidValue]:
    """The refused values. Another problem document, such as that of a proxy, may have something else in their place."""
    try:
        return [InvalidValue.from_dict(each) for each in problem.get("errors", [])]
    except (TypeError, ValueError, LookupError):
        return []


def text_in(problem: dict[str, Any], name: str) -> str | None:
    """A text of a problem document. Another one, such as that of a proxy, may have a number there."""
    value = problem.get(name)
    return value if isinstance(value, str) else None


def problem_of(response: httpx.Response | None) -> dict[str, Any]:
    """The problem document of a reply. Empty if it has none."""
    if response is None or "application/problem+json" not in response.headers.get("content-type", ""):
        return {}
    try:
        problem = response.json()
    except (ValueError, RecursionError):
        return {}
    return problem if isinstance(problem, dict) else {}
