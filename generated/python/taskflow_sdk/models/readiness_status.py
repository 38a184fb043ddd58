# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ReadinessStatus = Literal["ready"]


def check_readiness_status(value: str) -> ReadinessStatus:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ReadinessStatus, value)
