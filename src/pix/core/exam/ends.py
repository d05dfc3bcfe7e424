"""When the test of a candidate ends for them: nobody but people stops a test, the clock only tells."""

import datetime

MINUTE = datetime.timedelta(minutes=1)
NONE = datetime.timedelta()
WARNING = datetime.timedelta(minutes=10)
"""Before the own end, both sides are told."""
LONGEST_TEST = datetime.timedelta(hours=24)
"""After this time a test can no longer be gone on with."""


def own_end(
    started_at: datetime.datetime,
    minutes: int,
    extra_time: float | None = None,
    credited: datetime.timedelta = NONE,
    pushed: datetime.timedelta = NONE,
) -> datetime.datetime:
    """Start + `minutes` × (1 + `extra_time`) + what cuts took + what was given to all, to the next minute.

    `extra_time` is a fraction (0.33 is one third more). The moment has the time zone of `started_at`.
    """
    allowed = datetime.timedelta(minutes=minutes * (1 + (extra_time or 0)))
    return _rounded_up(started_at + allowed + credited + pushed)


def is_near(end: datetime.datetime, at: datetime.datetime, warning: datetime.timedelta = WARNING) -> bool:
    """Whether the last minutes have begun; still true once the end is past."""
    return at >= end - warning


def is_too_old(started_at: datetime.datetime, at: datetime.datetime) -> bool:
    """Whether a test began so long ago that it is closed instead of being gone on with."""
    return at - started_at > LONGEST_TEST


def allowed_seconds(seconds: int, extra_time: float | None) -> int:
    """Time of a timed question for this candidate, rounded up to the second."""
    return -(-round(seconds * (1 + (extra_time or 0)) * 1000) // 1000)


def _rounded_up(moment: datetime.datetime) -> datetime.datetime:
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else whole + MINUTE
