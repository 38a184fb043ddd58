# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""List a user's tasks."""

import datetime
from typing import Any

import httpx

from ..._runtime.values import path_segment
from ...models.due_filter import DueFilter
from ...models.priority import Priority
from ...models.sort_order import SortOrder
from ...models.status_filter import StatusFilter
from ...models.task import Task
from ...types import UNSET, Unset


def request(
    user_id: str,
    *,
    status: StatusFilter | Unset = UNSET,
    q: str | Unset = UNSET,
    sort: SortOrder | Unset = UNSET,
    created_after: datetime.datetime | Unset = UNSET,
    created_before: datetime.datetime | Unset = UNSET,
    updated_after: datetime.datetime | Unset = UNSET,
    updated_before: datetime.datetime | Unset = UNSET,
    priority: list[Priority] | Unset = UNSET,
    tag: list[str] | Unset = UNSET,
    due: DueFilter | Unset = UNSET,
    due_after: str | Unset = UNSET,
    due_before: str | Unset = UNSET,
    time_zone: str | Unset = UNSET,
    recurring: bool | Unset = UNSET,
    completed_after: datetime.datetime | Unset = UNSET,
    completed_before: datetime.datetime | Unset = UNSET,
    limit: int | Unset = 100,
    cursor: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """The request, for `client.send`."""
    headers: dict[str, Any] = {}
    if not isinstance(prefer, Unset):
        headers["Prefer"] = prefer

    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params["q"] = q

    json_sort: str | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = sort

    params["sort"] = json_sort

    json_created_after: str | Unset = UNSET
    if not isinstance(created_after, Unset):
        json_created_after = created_after.isoformat()
    params["created_after"] = json_created_after

    json_created_before: str | Unset = UNSET
    if not isinstance(created_before, Unset):
        json_created_before = created_before.isoformat()
    params["created_before"] = json_created_before

    json_updated_after: str | Unset = UNSET
    if not isinstance(updated_after, Unset):
        json_updated_after = updated_after.isoformat()
    params["updated_after"] = json_updated_after

    json_updated_before: str | Unset = UNSET
    if not isinstance(updated_before, Unset):
        json_updated_before = updated_before.isoformat()
    params["updated_before"] = json_updated_before

    json_priority: list[str] | Unset = UNSET
    if not isinstance(priority, Unset):
        json_priority = []
        for priority_item_data in priority:
            priority_item: str = priority_item_data
            json_priority.append(priority_item)

    params["priority"] = json_priority

    json_tag: list[str] | Unset = UNSET
    if not isinstance(tag, Unset):
        json_tag = tag

    params["tag"] = json_tag

    json_due: str | Unset = UNSET
    if not isinstance(due, Unset):
        json_due = due

    params["due"] = json_due

    params["due_after"] = due_after

    params["due_before"] = due_before

    params["time_zone"] = time_zone

    params["recurring"] = recurring

    json_completed_after: str | Unset = UNSET
    if not isinstance(completed_after, Unset):
        json_completed_after = completed_after.isoformat()
    params["completed_after"] = json_completed_after

    json_completed_before: str | Unset = UNSET
    if not isinstance(completed_before, Unset):
        json_completed_before = completed_before.isoformat()
    params["completed_before"] = json_completed_before

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/{user_id}/tasks".format(
            user_id=path_segment("user_id", user_id),
        ),
        "secured": True,
        "params": params,
        "headers": headers,
    }
    return _kwargs


def parse(response: httpx.Response) -> list[Task]:
    """The result, from a successful reply."""
    response_200 = []
    _response_200 = response.json()
    for componentsschemas_task_list_item_data in _response_200:
        componentsschemas_task_list_item = Task.from_dict(componentsschemas_task_list_item_data)

        response_200.append(componentsschemas_task_list_item)

    return response_200
