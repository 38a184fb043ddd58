# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

SortOrder = Literal[
    "-completed_at",
    "-created_at",
    "-due_date",
    "-position",
    "-priority",
    "-title",
    "-updated_at",
    "completed_at",
    "created",
    "created_at",
    "due_date",
    "position",
    "priority",
    "title",
    "updated_at",
]


def check_sort_order(value: str) -> SortOrder:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(SortOrder, value)
