# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

HealthStatus = Literal["healthy"]


def check_health_status(value: str) -> HealthStatus:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(HealthStatus, value)
