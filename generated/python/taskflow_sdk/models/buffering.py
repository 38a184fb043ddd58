# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

Buffering = Literal["no"]


def check_buffering(value: str) -> Buffering:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(Buffering, value)
