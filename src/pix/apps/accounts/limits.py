"""How often a minute something may be tried: counters in the database, the same for all processes.

One statement counts all the buckets of a try. A bucket's name is a keyed hash, so that the table holds
neither addresses nor logins. A door that looks back further than a minute adds up the minutes.
"""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Sum
from django.utils.crypto import salted_hmac

from pix.apps.accounts.errors import TooManyTries
from pix.apps.accounts.models import RateCount
from pix.common import time

KEPT_MINUTES = 60  # the longest time that a door looks back
COUNT_ALL = """
INSERT INTO accounts_ratecount (bucket, minute, count) VALUES {rows}
ON CONFLICT (bucket, minute) DO UPDATE SET count = accounts_ratecount.count + 1
RETURNING bucket, count
"""


def spend(*allowances: tuple[int, str, str]) -> None:
    """Counts one try in each `(limit, door, who)`; raises TooManyTries when one exceeds its limit."""
    limits = {name_bucket(door, who): limit for limit, door, who in allowances}
    if any(count > limits[bucket] for bucket, count in count_one(limits)):
        raise TooManyTries


def count_one(buckets: Iterable[str]) -> list[tuple[str, int]]:
    """One more in each bucket this minute; (bucket, count of the minute)."""
    minute = this_minute()
    # Always in the same order, so that two tries never wait for each other.
    values = [value for bucket in sorted(buckets) for value in (bucket, minute, 1)]
    statement = COUNT_ALL.format(rows=", ".join(["(%s, %s, %s)"] * (len(values) // 3)))
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def note_failure(*doors: tuple[str, str]) -> None:
    """Counts one failure at each `(door, who)`."""
    count_one({name_bucket(door, who) for door, who in doors})


def failures(door: str, who: str, *, minutes: int) -> int:
    """How many were counted at this door in the last minutes, at most `KEPT_MINUTES`."""
    rows = RateCount.objects.filter(bucket=name_bucket(door, who), minute__gt=this_minute() - minutes)
    return rows.aggregate(total=Sum("count"))["total"] or 0


def this_minute() -> int:
    return int(time.now().timestamp()) // 60


def name_bucket(door: str, who: str) -> str:
    return salted_hmac("pix.accounts.limits", f"{door}|{who}", algorithm="sha256").hexdigest()


def purge_rate_counts() -> int:
    return RateCount.objects.filter(minute__lt=this_minute() - KEPT_MINUTES).delete()[0]
