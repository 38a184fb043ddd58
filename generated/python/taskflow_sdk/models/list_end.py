# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ListEnd = Literal["bottom", "top"]


def check_list_end(value: str) -> ListEnd:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ListEnd, value)
