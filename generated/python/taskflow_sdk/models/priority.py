# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

Priority = Literal["high", "low", "medium", "urgent"]


def check_priority(value: str) -> Priority:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(Priority, value)
