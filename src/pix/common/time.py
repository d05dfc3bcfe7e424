"""The one clock of the program. Tests and rehearsals move it for every process through one small file."""

import datetime
import time as _time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from django.conf import settings

_shift: ContextVar[datetime.timedelta] = ContextVar("shift", default=datetime.timedelta())


def now() -> datetime.datetime:
    """The present moment in UTC, moved by the number of seconds written in `CLOCK_FILE` when that is set."""
    present = datetime.datetime.fromtimestamp(_time.time(), tz=datetime.UTC) + _shift.get()
    if not settings.CLOCK_FILE:
        return present
    return present + datetime.timedelta(seconds=read_offset())


def read_offset() -> float:
    try:
        return float(Path(settings.CLOCK_FILE).read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return 0.0


@contextmanager
def shifted(by: datetime.timedelta) -> Iterator[None]:
    """Inside, it is another day: to write the history of invented people."""
    token = _shift.set(by)
    try:
        yield
    finally:
        _shift.reset(token)


def move_clock(by: datetime.timedelta) -> float:
    """Moves the clock of all processes that share `CLOCK_FILE`; returns the new offset in seconds."""
    offset = read_offset() + by.total_seconds()
    Path(settings.CLOCK_FILE).write_text(str(offset), encoding="ascii")
    return offset
