# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ProblemType = Literal["about:blank"]


def check_problem_type(value: str) -> ProblemType:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ProblemType, value)
