import json
import sys

from client import (
    AccountsApi,
    ApiClient,
    Configuration,
    LogIn,
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
account = accounts.sign_up(SignUp(email="walker@example.com", password="password123"))
session = accounts.log_in(LogIn(email="walker@example.com", password="password123"))
tasks = TasksApi(ApiClient(Configuration(host=sys.argv[1], access_token=session.token)))

created = tasks.create_task(TaskCreate(title="Übung 🎉"))
listed = tasks.list_tasks(status=StatusFilter.PENDING)
got = tasks.get_task(created.id)
updated = tasks.update_task(created.id, TaskUpdate(description="Zwei Liter 🥛", completed=True))
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
            "listedAgain": [task.title for task in listed_again],
            "gone": gone.code if gone else None,
        }
    )
)


def mistakes(task: Task) -> None:
    """What the type checker must refuse: if anything here were `Any`, it would not, and report that it need not ignore it."""
    tasks.list_tasks(status="open")  # type: ignore[arg-type]
    tasks.create_task("Übung")  # type: ignore[arg-type]
    task.colour  # type: ignore[attr-defined]
