import json
import sys

from client import (
    AccountsApi,
    ApiClient,
    Configuration,
    LogIn,
    Priority,
    Problem,
    SignUp,
    StatusFilter,
    Task,
    TaskCreate,
    TasksApi,
    TaskUpdate,
)
from client.exceptions import NotFoundException

accounts = AccountsApi(ApiClient(Configuration(host=sys.argv[1])))
account = accounts.sign_up(SignUp(email=sys.argv[2], password="password123"))
session = accounts.log_in(LogIn(email=sys.argv[2], password="password123"))
tasks = TasksApi(ApiClient(Configuration(host=sys.argv[1], access_token=session.token)))

# Planned for a day, which is not everywhere the same.
planned = TaskCreate(
    title="Übung 🎉",
    due_date="2026-12-01",
    time_zone="Pacific/Apia",
    priority=Priority.HIGH,
    tags=["Küche", "home"],
    reminders=[30, -540],
)
change = TaskUpdate(description="Zwei Liter 🥛", completed=True, due_date="2026-12-01T17:30:00+05:00")
created = tasks.create_task(planned)
listed = tasks.list_tasks(status=StatusFilter.PENDING)
got = tasks.get_task(created.id)
updated = tasks.update_task(created.id, change)
listed_again = tasks.list_tasks(status=StatusFilter.PENDING)
tasks.delete_task(created.id)
try:
    tasks.get_task(created.id)
except NotFoundException as error:
    gone = Problem.from_json(error.body or "")

print(
    json.dumps(
        {
            "signedUp": account.email,
            "loggedIn": session.token_type,
            "created": [created.title, created.description, created.completed],
            "listed": [task.title for task in listed],
            "got": got.title,
            "updated": [updated.title, updated.description, updated.completed],
            "planned": [created.priority, created.tags, created.reminders, created.completed_at],
            "due": [task.due_date for task in [created, *listed, got, updated]],
            "listedAgain": [task.title for task in listed_again],
            "gone": gone.code if gone else None,
        }
    )
)


def mistakes(task: Task) -> None:
    """What the type checker must refuse: if anything here were `Any`, it would not, and report that it need not ignore it."""
    tasks.list_tasks(status="open")  # type: ignore[arg-type]
    TaskCreate(title="Übung", priority="highest")  # type: ignore[arg-type]
    tasks.create_task("Übung")  # type: ignore[arg-type]
    task.colour  # type: ignore[attr-defined]
