"""How often a minute something may be tried: counters in the database, the same for all processes.

One statement counts all the buckets of a try. A bucket's name is a keyed hash, so that the table holds
neither addresses nor logins.
"""

from django.db import connection
from django.utils.crypto import salted_hmac

from pix.apps.accounts.errors import TooManyTries
from pix.apps.accounts.models import RateCount
from pix.common import time

KEPT_MINUTES = 5
COUNT_ALL = """
INSERT INTO accounts_ratecount (bucket, minute, count) VALUES {rows}
ON CONFLICT (bucket, minute) DO UPDATE SET count = accounts_ratecount.count + 1
RETURNING bucket, count
"""


def spend(*allowances: tuple[int, str, str]) -> None:
    """Counts one try in each `(limit, door, who)`; raises TooManyTries when one exceeds its limit."""
    limits = {name_bucket(door, who): limit for limit, door, who in allowances}
    minute = int(time.now().timestamp()) // 60
    # Always in the same order, so that two tries never wait for each other.
    values = [value for bucket in sorted(limits) for value in (bucket, minute, 1)]
    statement = COUNT_ALL.format(rows=", ".join(["(%s, %s, %s)"] * len(limits)))
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        counts = cursor.fetchall()
    if any(count > limits[bucket] for bucket, count in counts):
        raise TooManyTries


def name_bucket(door: str, who: str) -> str:
    return salted_hmac("pix.accounts.limits", f"{door}|{who}", algorithm="sha256").hexdigest()


def purge_rate_counts() -> int:
    minute = int(time.now().timestamp()) // 60
    return RateCount.objects.filter(minute__lt=minute - KEPT_MINUTES).delete()[0]
