"""Reports read a copy of the database, where there is one (`PIX_REPLICA_URL`): they may be long, and stay
away from the tables that people are answering in.

Only what is marked with `report` goes there: it reads rows written a moment ago, perhaps not the last ones,
and never writes. Without a replica nothing changes.
"""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Model

REPLICA = "replica"
Reading = TypeVar("Reading", bound=Callable[..., Any])

_in_report: ContextVar[bool] = ContextVar("in_report", default=False)
_reports: list[str] = []


@contextmanager
def reading_reports():
    """Inside, rows are read from the replica."""
    token = _in_report.set(True)
    try:
        yield
    finally:
        _in_report.reset(token)


def report(reading: Reading) -> Reading:
    """Declares a function that only reads, and gives back what it has read: no queryset still to be run."""
    _reports.append(f"{reading.__module__}.{reading.__qualname__}")

    @functools.wraps(reading)
    def read(*args: Any, **kwargs: Any) -> Any:
        with reading_reports():
            return reading(*args, **kwargs)

    return read


def report_lines(reading: Reading) -> Reading:
    """The same for what is read line after line while it is sent: each line is read from the replica."""
    _reports.append(f"{reading.__module__}.{reading.__qualname__}")

    @functools.wraps(reading)
    def read(*args: Any, **kwargs: Any) -> Iterator[Any]:
        with reading_reports():
            lines = iter(reading(*args, **kwargs))
        end = object()
        while True:
            with reading_reports():
                line = next(lines, end)
            if line is end:
                return
            yield line

    return read


def reports() -> tuple[str, ...]:
    """The names of those declared so far."""
    return tuple(_reports)


class ReportRouter:
    def db_for_read(self, _model: type[Model], **_hints: Any) -> str | None:
        return REPLICA if _in_report.get() and REPLICA in settings.DATABASES else None

    def allow_relation(self, _one: Model, _other: Model, **_hints: Any) -> bool:
        return True  # the same rows, seen through two connections

    def allow_migrate(self, db: str, _app_label: str, **_hints: Any) -> bool | None:
        return False if db == REPLICA else None
