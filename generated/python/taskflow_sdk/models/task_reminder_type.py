# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from typing import Literal, cast

TaskReminderType = Literal["reminder"]


def check_task_reminder_type(value: str) -> TaskReminderType:
    """Does not refuse a value that this version does not know: a newer service may send one."""
    return cast(TaskReminderType, value)
