# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

ExportFormatName = Literal["ics", "jsonl"]


def check_export_format_name(value: str) -> ExportFormatName:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(ExportFormatName, value)
