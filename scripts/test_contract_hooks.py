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
schemathesis.openapi.format("tag", strategies.text(strategies.characters(codec="utf-8", exclude_categories=["Z", "C", "M"], exclude_characters=","), min_size=1, max_size=50))
days = strategies.dates().map(str)
times = strategies.datetimes(timezones=strategies.just(datetime.timezone.utc)).map(datetime.datetime.isoformat)
schemathesis.openapi.format("due-date", days | times)
schemathesis.openapi.format("time-zone", strategies.sampled_from(["UTC", "Asia/Karachi", "America/New_York", "Australia/Lord_Howe"]))


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


@schemathesis.hook
def before_call(context, case, kwargs):
    """Makes each valid Idempotency-Key unique, removes invented cursors, and gives each title a visible character."""
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and re.fullmatch(r"[!-~]{1,255}", key):
        case.headers["Idempotency-Key"] = f"{key[:240]}-{next(numbers)}"
    for name in ("If-Match", "If-None-Match"):
        # Schemathesis sends "0" when it finds no value for a pattern.
        if (case.headers or {}).get(name) == "0":
            case.headers[name] = '"0"'
    for task in tasks_in(case.body):
        title = task.get("title")
        if isinstance(title, str) and "\0" not in title and title.strip("\t\n\v\f\r ") and looks_blank(title):
            task["title"] = f"x{title[1:]}"
        elif isinstance(title, str) and len(title) > 200:
            # Too long even after it is trimmed.
            task["title"] = f"x{title[1:-1]}x"
    cursor = (case.query or {}).get("cursor")
    if isinstance(cursor, str) and re.fullmatch(r"[A-Za-z0-9_-]{37}[AQgw]", cursor):
        del case.query["cursor"]
