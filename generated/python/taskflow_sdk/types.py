# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""The value of an argument or a field that is not sent."""

from typing import Literal


class Unset:
    """The type of `UNSET`."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Unset = Unset()
