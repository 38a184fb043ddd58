# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

TokenScope = Literal["tasks:read", "tasks:write"]


def check_token_scope(value: str) -> TokenScope:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(TokenScope, value)
