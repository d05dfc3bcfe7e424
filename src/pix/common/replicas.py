"""Reports read a copy of the database, where there is one (`PIX_REPLICA_URL`): they may be long, and stay
away from the tables that people are answering in.

Only what is marked with `report` goes there: it reads rows written a moment ago, perhaps not the last ones,
and never writes. Without a replica nothing changes; with one that does not answer, the report is read from
the database itself, which the log says and `pix_reports_total` counts.
"""

import functools
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.models import Model

from pix.common import metrics

REPLICA = "replica"
REPORTS = metrics.declare(
    "pix_reports_total", "counter", "Reports, by the database that they were read from."
)
Reading = TypeVar("Reading", bound=Callable[..., Any])

logger = logging.getLogger("pix.replicas")
_in_report: ContextVar[str | None] = ContextVar("in_report", default=None)
_reports: list[str] = []


def choose() -> str:
    """Where a report that begins now is read, from its first line to its last."""
    if REPLICA not in settings.DATABASES:
        return DEFAULT_DB_ALIAS
    chosen = REPLICA if answers() else DEFAULT_DB_ALIAS
    metrics.add(REPORTS, database=chosen)
    return chosen


def answers() -> bool:
    """Whether the replica does; asked each time, since a report begun there ends there."""
    replica = connections[REPLICA]
    replica.health_check_done = False
    try:
        replica.close_if_health_check_failed()
        replica.ensure_connection()
    except OperationalError as error:
        logger.warning("the replica does not answer (%s): a report is read from the database", error)
        return False
    return True


@contextmanager
def reading_from(database: str):
    """Inside, rows are read from this database."""
    token = _in_report.set(database)
    try:
        yield
    finally:
        _in_report.reset(token)


def report(reading: Reading) -> Reading:
    """Declares a function that only reads, and gives back what it has read: no queryset still to be run."""
    _reports.append(f"{reading.__module__}.{reading.__qualname__}")

    @functools.wraps(reading)
    def read(*args: Any, **kwargs: Any) -> Any:
        with reading_from(choose()):
            return reading(*args, **kwargs)

    return read


def report_lines(reading: Reading) -> Reading:
    """The same for what is read line after line while it is sent: each line is read from the replica."""
    _reports.append(f"{reading.__module__}.{reading.__qualname__}")

    @functools.wraps(reading)
    def read(*args: Any, **kwargs: Any) -> Iterator[Any]:
        database, end = choose(), object()
        with reading_from(database):
            lines = iter(reading(*args, **kwargs))
        while True:
            with reading_from(database):
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
        return _in_report.get()

    def allow_relation(self, _one: Model, _other: Model, **_hints: Any) -> bool:
        return True  # the same rows, seen through two connections

    def allow_migrate(self, db: str, _app_label: str, **_hints: Any) -> bool | None:
        return False if db == REPLICA else None
