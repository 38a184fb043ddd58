"""Server-Sent Events (HTML standard, section 9.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class ServerSentEvent:
    """One event.

    Attributes:
        type: Its name.
        data: Its text.
        id: The id of this event, or of the last one before it that had an id.
        retry: The least seconds to wait before a new connection, if the stream has given them.
    """

    type: str
    data: str
    id: str | None
    retry: float | None


class EventParser:
    """Reads the events of a stream whose text comes in pieces, cut anywhere."""

    def __init__(self, last_id: str | None) -> None:
        self._id = last_id
        self._retry: float | None = None
        self._rest = ""
        self._skip_line_feed = False
        self._fields: dict[str, str] = {}

    def feed(self, piece: str) -> list[ServerSentEvent]:
        """The events that are complete with the next piece."""
        if not piece:
            return []
        # A carriage return ends a line. The line feed after it, which belongs to the same line end, may come with the next piece.
        if self._skip_line_feed and piece[0] == "\n":
            text = self._rest + piece[1:]
        else:
            text = self._rest + piece
        self._skip_line_feed = piece.endswith("\r")
        *lines, self._rest = LINE_END.split(text)
        events = [self._take(line) for line in lines]
        return [event for event in events if event]

    def _take(self, line: str) -> ServerSentEvent | None:
        if line:
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if name == "data" and name in self._fields:
                value = f"{self._fields[name]}\n{value}"
            self._fields[name] = value
            return None
        fields, self._fields = self._fields, {}
        self._id = fields.get("id", self._id)
        if re.fullmatch("[0-9]{1,9}", fields.get("retry", "")):
            self._retry = int(fields["retry"]) / 1000
        if "data" not in fields:
            return None
        return ServerSentEvent(fields.get("event") or "message", fields["data"], self._id, self._retry)
