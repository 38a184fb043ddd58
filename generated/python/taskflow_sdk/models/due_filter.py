# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

DueFilter = Literal["any", "none", "overdue", "today", "tomorrow", "week"]


def check_due_filter(value: str) -> DueFilter:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(DueFilter, value)
