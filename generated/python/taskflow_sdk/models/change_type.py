# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ChangeType = Literal["created", "deleted", "updated"]


def check_change_type(value: str) -> ChangeType:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ChangeType, value)
