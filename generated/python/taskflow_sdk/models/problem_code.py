# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ProblemCode = Literal[
    "DATABASE_UNAVAILABLE",
    "EMAIL_TAKEN",
    "ETAG_ALTERED",
    "HEADERS_TOO_LARGE",
    "IDEMPOTENCY_KEY_IN_USE",
    "IDEMPOTENCY_KEY_REUSED",
    "INSUFFICIENT_SCOPE",
    "INTERNAL_ERROR",
    "INVALID_CREDENTIALS",
    "INVALID_TOKEN",
    "KEYS_UNAVAILABLE",
    "MALFORMED_JSON",
    "MALFORMED_REQUEST",
    "MALFORMED_URL",
    "METHOD_NOT_ALLOWED",
    "MISSING_TOKEN",
    "NOT_A_JWT",
    "NOT_FOUND",
    "NOT_READY",
    "OVERLOADED",
    "PAYLOAD_TOO_LARGE",
    "PRECONDITION_FAILED",
    "QUOTA_EXCEEDED",
    "REQUEST_TIMEOUT",
    "SYNC_TOKEN_EXPIRED",
    "TASK_NOT_FOUND",
    "TOKEN_EXPIRED",
    "TOKEN_NOT_FRESH",
    "TOKEN_NOT_YET_VALID",
    "TOKEN_REVOKED",
    "TOO_MANY_REQUESTS",
    "UNSUPPORTED_MEDIA_TYPE",
    "USER_ID_MISMATCH",
    "VALIDATION_ERROR",
    "WRONG_ALGORITHM",
    "WRONG_AUDIENCE",
    "WRONG_ISSUER",
    "WRONG_PASSWORD",
]


def check_problem_code(value: str) -> ProblemCode:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ProblemCode, value)
