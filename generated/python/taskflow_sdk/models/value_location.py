# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ValueLocation = Literal["body", "header", "path", "query"]


def check_value_location(value: str) -> ValueLocation:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ValueLocation, value)
