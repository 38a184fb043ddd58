# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

StatusFilter = Literal["all", "completed", "deleted", "pending"]


def check_status_filter(value: str) -> StatusFilter:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(StatusFilter, value)
