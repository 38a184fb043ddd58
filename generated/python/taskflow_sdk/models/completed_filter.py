# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

CompletedFilter = Literal["completed"]


def check_completed_filter(value: str) -> CompletedFilter:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(CompletedFilter, value)
