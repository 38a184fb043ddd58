# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Contains all the data models used in inputs/outputs"""

from .access_token import AccessToken
from .access_token_create import AccessTokenCreate
from .account import Account
from .buffering import Buffering
from .bytes_used import BytesUsed
from .change_list import ChangeList
from .change_type import ChangeType
from .cleared_tasks import ClearedTasks
from .completed_filter import CompletedFilter
from .completed_tasks import CompletedTasks
from .created_access_token import CreatedAccessToken
from .current_user import CurrentUser
from .due_filter import DueFilter
from .email_change import EmailChange
from .export_format_name import ExportFormatName
from .health import Health
from .health_status import HealthStatus
from .import_result import ImportResult
from .imported_task import ImportedTask
from .invalid_value import InvalidValue
from .kept_replies_used import KeptRepliesUsed
from .list_end import ListEnd
from .log_in import LogIn
from .password_again import PasswordAgain
from .password_change import PasswordChange
from .priority import Priority
from .priority_counts import PriorityCounts
from .problem import Problem
from .problem_code import ProblemCode
from .problem_type import ProblemType
from .readiness import Readiness
from .readiness_status import ReadinessStatus
from .replayed import Replayed
from .retagged_tasks import RetaggedTasks
from .session import Session
from .sign_up import SignUp
from .sort_order import SortOrder
from .status_filter import StatusFilter
from .tag_rename import TagRename
from .tag_use import TagUse
from .task import Task
from .task_batch import TaskBatch
from .task_change import TaskChange
from .task_create import TaskCreate
from .task_import import TaskImport
from .task_move import TaskMove
from .task_reminder import TaskReminder
from .task_reminder_type import TaskReminderType
from .task_replace import TaskReplace
from .task_summary import TaskSummary
from .task_update import TaskUpdate
from .tasks_used import TasksUsed
from .token_scope import TokenScope
from .token_type import TokenType
from .usage import Usage
from .validation_problem import ValidationProblem
from .value_location import ValueLocation

__all__ = (
    "AccessToken",
    "AccessTokenCreate",
    "Account",
    "Buffering",
    "BytesUsed",
    "ChangeList",
    "ChangeType",
    "ClearedTasks",
    "CompletedFilter",
    "CompletedTasks",
    "CreatedAccessToken",
    "CurrentUser",
    "DueFilter",
    "EmailChange",
    "ExportFormatName",
    "Health",
    "HealthStatus",
    "ImportedTask",
    "ImportResult",
    "InvalidValue",
    "KeptRepliesUsed",
    "ListEnd",
    "LogIn",
    "PasswordAgain",
    "PasswordChange",
    "Priority",
    "PriorityCounts",
    "Problem",
    "ProblemCode",
    "ProblemType",
    "Readiness",
    "ReadinessStatus",
    "Replayed",
    "RetaggedTasks",
    "Session",
    "SignUp",
    "SortOrder",
    "StatusFilter",
    "TagRename",
    "TagUse",
    "Task",
    "TaskBatch",
    "TaskChange",
    "TaskCreate",
    "TaskImport",
    "TaskMove",
    "TaskReminder",
    "TaskReminderType",
    "TaskReplace",
    "TaskSummary",
    "TasksUsed",
    "TaskUpdate",
    "TokenScope",
    "TokenType",
    "Usage",
    "ValidationProblem",
    "ValueLocation",
)
