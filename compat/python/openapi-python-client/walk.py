import json
import sys

from client import AuthenticatedClient, Client
from client.api.accounts import log_in, sign_up
from client.api.tasks import create_task, delete_task, get_task, list_tasks, update_task
from client.models import Account, LogIn, Problem, Session, SignUp, StatusFilter, Task, TaskCreate, TaskUpdate

anonymous = Client(base_url=sys.argv[1])
account = sign_up.sync(client=anonymous, body=SignUp(email="walker@example.com", password="password123"))
assert isinstance(account, Account)
session = log_in.sync(client=anonymous, body=LogIn(email="walker@example.com", password="password123"))
assert isinstance(session, Session)
client = AuthenticatedClient(base_url=sys.argv[1], token=session.token)

created = create_task.sync(client=client, body=TaskCreate(title="Übung 🎉"))
assert isinstance(created, Task)
listed = list_tasks.sync(client=client, status=StatusFilter.PENDING)
assert isinstance(listed, list)
got = get_task.sync(created.id, client=client)
assert isinstance(got, Task)
change = TaskUpdate(description="Zwei Liter 🥛", completed=True)
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
            "listedAgain": [task.title for task in listed_again],
            "gone": gone.code.value,
        }
    )
)


def mistakes(task: Task) -> None:
    """What the type checker must refuse: if anything here were `Any`, it would not, and report that it need not ignore it."""
    list_tasks.sync(client=client, status="open")  # type: ignore[arg-type]
    create_task.sync(client=client, body=TaskCreate())  # type: ignore[call-arg]
    task.colour  # type: ignore[attr-defined]
