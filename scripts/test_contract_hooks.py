"""Changes requests of Schemathesis where the contract's schemas cannot say what is valid: keys and cursors depend on other requests, and
blank titles on Unicode."""

import datetime
import itertools
import re
import unicodedata

import schemathesis
from hypothesis import strategies

numbers = itertools.count(1)

# The format says what no pattern may say beside it: no U+0000.
passwords = strategies.text(strategies.characters(codec="utf-8", exclude_characters="\0"), min_size=8, max_size=128)
schemathesis.openapi.format("password", passwords)
schemathesis.openapi.format("tag", strategies.text(strategies.characters(codec="utf-8", exclude_categories=["Z", "C", "M"], exclude_characters=",."), min_size=1, max_size=50))
days = strategies.dates().map(str)
times = strategies.datetimes(timezones=strategies.just(datetime.timezone.utc)).map(datetime.datetime.isoformat)
schemathesis.openapi.format("due-date", days | times)
schemathesis.openapi.format("time-zone", strategies.sampled_from(["UTC", "Asia/Karachi", "America/New_York", "Australia/Lord_Howe"]))


@schemathesis.deserializer("application/x-ndjson", "text/calendar")
def read_text(context, response):
    """To the contract, an export is a text."""
    return response.content.decode()


def looks_blank(text):
    """Whether a text has only white space, control and format characters, marks and fillers: more than what the service calls blank."""
    fillers = "\u115f\u1160\u3164\uffa0\u2800"
    return all(character in fillers or unicodedata.category(character)[0] in "ZCM" for character in text)


def tasks_in(body):
    """The tasks of a body that has one or several."""
    if not isinstance(body, dict):
        return []
    several = body.get("tasks")
    return [task for task in [body, *(several if isinstance(several, list) else [])] if isinstance(task, dict)]


def is_time(value):
    """Whether a value is a time that the contract accepts."""
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d[Tt].*([Zz]|[+-]\d\d:\d\d)", value) is not None


def make_importable(task):
    """Gives a task of an import an id and times that fit each other, and leaves out what the schemas cannot describe."""
    if not (isinstance(task.get("id"), str) and re.fullmatch(r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", task["id"])):
        return
    if not is_time(task.get("created_at")):
        return
    task["id"] = f"0199d1c5-8a3e-7{task['id'][15:]}"
    task["created_at"] = "2025-10-11T05:36:48.190Z"
    for name in ("updated_at", "completed_at", "deleted_at"):
        if is_time(task.get(name)):
            task[name] = task["created_at"]
    for name in ("position", "recurrence"):
        if isinstance(task.get(name), str):
            del task[name]


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Leaves out bodies of lines: they are texts to the contract, and any text would be valid."""
    for body in raw_schema["components"]["requestBodies"].values():
        body["content"].pop("application/x-ndjson", None)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Makes each valid Idempotency-Key unique, removes invented cursors and rules, and gives titles and names a visible character."""
    if case.operation.path == "/api/tasks/import":
        for task in tasks_in(case.body):
            make_importable(task)
    if case.operation.path == "/api/auth/access-tokens" and isinstance(case.body, dict):
        # Users with a password have to send it.
        if isinstance(case.body.get("password", ""), str):
            case.body["password"] = "password123"
        name = case.body.get("name")
        if isinstance(name, str) and "\0" not in name and name.strip("\t\n\v\f\r ") and looks_blank(name):
            case.body["name"] = f"x{name[1:]}"
        elif isinstance(name, str) and len(name) > 100:
            case.body["name"] = f"x{name[1:-1]}x"
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and re.fullmatch(r"[!-~]{1,255}", key):
        case.headers["Idempotency-Key"] = f"{key[:240]}-{next(numbers)}"
    for name in ("If-Match", "If-None-Match"):
        # Schemathesis sends "0" when it finds no value for a pattern.
        if (case.headers or {}).get(name) == "0":
            case.headers[name] = '"0"'
    for task in tasks_in(case.body):
        # Whether a rule fits depends on the due date, and whether a due date may be removed on the rule that the task has.
        if isinstance(task.get("recurrence"), str):
            task["recurrence"] = None
        title = task.get("title")
        if isinstance(title, str) and "\0" not in title and title.strip("\t\n\v\f\r ") and looks_blank(title):
            task["title"] = f"x{title[1:]}"
        elif isinstance(title, str) and len(title) > 200:
            # Too long even after it is trimmed.
            task["title"] = f"x{title[1:-1]}x"
    cursor = (case.query or {}).get("cursor")
    if isinstance(cursor, str) and re.fullmatch(r"[A-Za-z0-9_-]+", cursor):
        del case.query["cursor"]
    # A neighbour has to be there.
    if case.operation.path == "/api/tasks/{task_id}/position" and isinstance(case.body, dict):
        for name in ("before", "after"):
            if isinstance(case.body.get(name), str) and len(case.body) == 1:
                case.body = {"to": "top"}
