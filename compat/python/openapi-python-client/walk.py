import json
import sys

from client import AuthenticatedClient, Client
from client.api.accounts import log_in, sign_up
from client.api.tasks import create_task, delete_task, get_task, list_tasks, update_task
from client.models import Account, LogIn, Priority, Problem, Session, SignUp, StatusFilter, Task, TaskCreate, TaskUpdate

anonymous = Client(base_url=sys.argv[1])
account = sign_up.sync(client=anonymous, body=SignUp(email=sys.argv[2], password="password123"))
assert isinstance(account, Account)
session = log_in.sync(client=anonymous, body=LogIn(email=sys.argv[2], password="password123"))
assert isinstance(session, Session)
client = AuthenticatedClient(base_url=sys.argv[1], token=session.token)

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
created = create_task.sync(client=client, body=planned)
assert isinstance(created, Task)
listed = list_tasks.sync(client=client, status=StatusFilter.PENDING)
assert isinstance(listed, list)
got = get_task.sync(created.id, client=client)
assert isinstance(got, Task)
updated = update_task.sync(created.id, client=client, body=change)
assert isinstance(updated, Task)
listed_again = list_tasks.sync(client=client, status=StatusFilter.PENDING)
assert isinstance(listed_again, list)
delete_task.sync(created.id, client=client)
gone = get_task.sync(created.id, client=client)
assert isinstance(gone, Problem)

print(
    json.dumps(
        {
            "signedUp": account.email,
            "loggedIn": session.token_type.value,
            "created": [created.title, created.description, created.completed],
            "listed": [task.title for task in listed],
            "got": got.title,
            "updated": [updated.title, updated.description, updated.completed],
            "planned": [created.priority.value, created.tags, created.reminders, created.completed_at],
            "due": [task.due_date for task in [created, *listed, got, updated]],
            "listedAgain": [task.title for task in listed_again],
            "gone": gone.code.value,
        }
    )
)


def mistakes(task: Task) -> None:
    """What the type checker must refuse: if anything here were `Any`, it would not, and report that it need not ignore it."""
    list_tasks.sync(client=client, status="open")  # type: ignore[arg-type]
    TaskCreate(title="Übung", priority="highest")  # type: ignore[arg-type]
    create_task.sync(client=client, body=TaskCreate())  # type: ignore[call-arg]
    task.colour  # type: ignore[attr-defined]
