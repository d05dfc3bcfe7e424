"""What must hold of the database itself and of background tasks."""

import datetime
from collections.abc import Iterator

from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pix.common.auditing import Fault, Scope, audit, faults_of
from pix.common.jobs import LONGEST_RUN

LONGEST_WAIT = LONGEST_RUN
BROKEN = "Restore a backup (pix restore): the rows cannot be guessed. Keep this database aside for analysis."
INVALID = """
SELECT conrelid::regclass || '.' || conname FROM pg_constraint
WHERE NOT convalidated AND connamespace = current_schema()::regnamespace
"""


@audit("tables whole, no row without the one it points to")
def database_is_whole(_scope: Scope) -> Iterator[Fault]:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            damages = [row[0] for row in cursor.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            orphans = [
                f"{row[0]} row {row[1]} → {row[2]}" for row in cursor.execute("PRAGMA foreign_key_check")
            ]
        yield from faults_of("damages of the database file", damages, BROKEN)
        yield from faults_of("rows without the one they point to", orphans, BROKEN)
        return
    with connection.cursor() as cursor:
        cursor.execute(INVALID)
        unchecked = [row[0] for row in cursor.fetchall()]
    yield from faults_of(
        "constraints not checked by PostgreSQL",
        unchecked,
        "Run ALTER TABLE … VALIDATE CONSTRAINT … for each: what it refuses is an orphan row.",
    )


def tasks_are_done(_scope: Scope) -> Iterator[Fault]:
    failed = DBTaskResult.objects.failed()
    yield from faults_of(
        "tasks failed for good",
        (f"{row.task_name} ({row.id})" for row in failed),
        "Read why in the log of the worker; once the cause is gone: pix worker --retry-failed.",
    )
    limit = timezone.now() - LONGEST_WAIT
    late = DBTaskResult.objects.ready().filter(enqueued_at__lt=limit, run_after__lt=limit)
    yield from faults_of(
        f"tasks due for more than {minutes(LONGEST_WAIT)}", (row.task_name for row in late),
        "Start a worker (pix worker), or one more.",
    )  # fmt: skip
    dead = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - 2 * LONGEST_RUN)
    yield from faults_of(
        "tasks begun by a worker that is gone",
        (row.task_name for row in dead),
        "A running worker gives them back by itself: start one (pix worker), or run pix run-periodic.",
    )


def minutes(delay: datetime.timedelta) -> str:
    return f"{int(delay.total_seconds() // 60)} minutes"
