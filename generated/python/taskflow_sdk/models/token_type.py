# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

TokenType = Literal["Bearer"]


def check_token_type(value: str) -> TokenType:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(TokenType, value)
