import json
import sys

from taskflow_sdk import Client, TaskFlowError
from taskflow_sdk.models import LogIn, SignUp, TaskCreate, TaskUpdate

anonymous = Client(sys.argv[1])
account = anonymous.sign_up(SignUp(email=sys.argv[2], password="password123"))
session = anonymous.log_in(LogIn(email=sys.argv[2], password="password123"))
client = Client(sys.argv[1], token=session.token)
# Planned for a day, which is not everywhere the same.
planned = TaskCreate(
    title="Übung 🎉",
    due_date="2026-12-01",
    time_zone="Pacific/Apia",
    priority="high",
    tags=["Küche", "home"],
    reminders=[30, -540],
)
change = TaskUpdate(description="Zwei Liter 🥛", completed=True, due_date="2026-12-01T17:30:00+05:00")
created = client.create_task(planned)
listed = client.list_tasks(status="pending")
got = client.get_task(created.id)
updated = client.update_task(created.id, change)
listed_again = client.list_tasks(status="pending")
client.delete_task(created.id)
try:
    client.get_task(created.id)
except TaskFlowError as error:
    gone = error.code

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
            "gone": gone,
        }
    )
)


def mistakes(client: Client) -> None:
    """What the type checker must refuse: if anything here were `Any`, it would not, and report that it need not ignore it."""
    client.list_tasks(status="open")  # type: ignore[arg-type]
    TaskCreate(title="Übung", priority="highest")  # type: ignore[arg-type]
    client.create_task(TaskCreate())  # type: ignore[call-arg]
    client.create_task("Buy milk")  # type: ignore[arg-type]
    client.get_task("id").colour  # type: ignore[attr-defined]
    client.delete_task("id").title  # type: ignore[func-returns-value, attr-defined]
