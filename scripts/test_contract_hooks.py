"""What the contract's schemas cannot say, for Schemathesis: which keys and cursors are valid depends on other requests."""

import itertools
import re

import schemathesis

numbers = itertools.count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Makes each valid Idempotency-Key a new one, and leaves made-up cursors out: of another list, they are rightly refused."""
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and re.fullmatch(r"[!-~]{1,255}", key):
        case.headers["Idempotency-Key"] = f"{key[:240]}-{next(numbers)}"
    for name in ("If-Match", "If-None-Match"):
        # What Schemathesis puts where it finds no value of its own for a pattern.
        if (case.headers or {}).get(name) == "0":
            case.headers[name] = '"0"'
    cursor = (case.query or {}).get("cursor")
    if isinstance(cursor, str) and re.fullmatch(r"[A-Za-z0-9_-]{37}[AQgw]", cursor):
        del case.query["cursor"]
