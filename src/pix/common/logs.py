"""What the site writes of itself: one JSON object a line, with the request, the person and the organisation.

Persons and organisations are numbers, addresses are those of the program (« /mon-compte »,
« /changer-mot-de-passe/<key> »): neither names nor keys nor logins enter a log.
"""

import datetime
import json
import logging
from contextvars import ContextVar
from typing import Any

from attrs import define

OWN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}
EXTRA = frozenset({"method", "route", "status", "ms", "statements", "face", "answer_id"})


@define
class Thread:
    """Which request is being answered, and for whom."""

    request_id: str = ""
    user_id: int | None = None
    organization_id: int | None = None


of_the_moment: ContextVar[Thread | None] = ContextVar("of_the_moment", default=None)


def note_organization(pk: int) -> None:
    """Called by whoever finds for which organisation a person works: the lines that follow say it."""
    thread = of_the_moment.get()
    if thread is not None:
        thread.organization_id = pk


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        at = datetime.datetime.fromtimestamp(record.created, tz=datetime.UTC)
        entry: dict[str, Any] = {
            "at": at.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": message_of(record),
            **identifiers(),
        }
        entry |= {name: value for name, value in record.__dict__.items() if name in EXTRA - OWN}
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


class LineFormatter(logging.Formatter):
    """For a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.datetime.fromtimestamp(record.created).astimezone()
        known = " ".join(f"{name}={value}" for name, value in identifiers().items())
        text = f"{at:%H:%M:%S} {record.levelname} {record.name} {message_of(record)}"
        text += f" ({known})" if known else ""
        return f"{text}\n{self.formatException(record.exc_info)}" if record.exc_info else text


def identifiers() -> dict[str, object]:
    thread = of_the_moment.get()
    if thread is None:
        return {}
    known = {
        "request_id": thread.request_id,
        "user_id": thread.user_id,
        "organization_id": thread.organization_id,
    }
    return {name: value for name, value in known.items() if value not in {None, ""}}


def message_of(record: logging.LogRecord) -> str:
    """Django tells the whole address of what it refuses, keys included: the route says as much."""
    request = getattr(record, "request", None)
    if record.name == "django.request" and request is not None:
        return f"{getattr(record, 'status_code', '')} {request.method} {route_of(request)}"
    return record.getMessage()


def route_of(request: Any) -> str:
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else "(no such page)"
