# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

Replayed = Literal["true"]


def check_replayed(value: str) -> Replayed:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(Replayed, value)
