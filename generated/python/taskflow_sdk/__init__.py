# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""The client of TaskFlow API, made from its contract."""

from ._runtime.changes import WatchedChange
from ._runtime.values import Page
from .async_client import AsyncClient
from .client import Client
from .errors import TaskFlowError
from .types import UNSET, Unset

__all__ = ("UNSET", "AsyncClient", "Client", "Page", "TaskFlowError", "Unset", "WatchedChange")
