"""What the database queue lacks: retries with a growing delay, rescue of lost tasks, periodic work.

A task body only loads rows and calls an action; it must be safe to run twice, because a worker may die after
its effect and before its report.
"""

import datetime
import functools
import logging
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django_tasks import task as backend_task
from django_tasks_db.models import DBTaskResult

from pix.common import time

logger = logging.getLogger("pix.jobs")

RETRY_DELAYS = (10, 60, 300, 1800, 7200)
LONGEST_RUN = datetime.timedelta(minutes=15)

PeriodicAction = Callable[[], object]
_periodic: dict[str, tuple[datetime.timedelta, PeriodicAction]] = {}


def task(
    function: Callable[..., Any] | None = None, *, retries: int = len(RETRY_DELAYS), queue: str = "default"
):
    """Declares a task. Arguments are JSON values. A failure is tried again after 10 s, 1 min, 5 min…"""

    def declare(body: Callable[..., Any]):
        @functools.wraps(body)
        def run(*args: Any, attempt: int = 0, **kwargs: Any) -> Any:
            try:
                return body(*args, **kwargs)
            except Exception:
                if attempt >= retries:
                    logger.exception("task %s failed for good after %d tries", body.__qualname__, attempt + 1)
                    raise
                delay = RETRY_DELAYS[min(attempt, len(RETRY_DELAYS) - 1)]
                logger.warning("task %s failed, next try in %d s", body.__qualname__, delay, exc_info=True)
                declared.using(run_after=time.now() + datetime.timedelta(seconds=delay)).enqueue(
                    *args, attempt=attempt + 1, **kwargs
                )
                return None

        declared = backend_task(queue_name=queue)(run)
        return declared

    return declare(function) if function else declare


def enqueue(declared, *args: Any, **kwargs: Any) -> None:
    """Queues a task in the present transaction: it is there if, and only if, the rows it speaks of are."""
    declared.enqueue(*args, **kwargs)


def rescue_abandoned(longest: datetime.timedelta = LONGEST_RUN) -> int:
    """Puts back the tasks that run longer than any may: their worker died. Returns how many."""
    limit = time.now() - longest
    with transaction.atomic():
        return put_back(DBTaskResult.objects.running().filter(started_at__lt=limit))


def put_back(rows: QuerySet[DBTaskResult]) -> int:
    """Makes tasks wait again, as if no worker had begun them. Returns how many."""
    return rows.update(
        status="READY",
        started_at=None,
        finished_at=None,
        worker_ids=[],
        exception_class_path="",
        traceback="",
    )


def every(**interval: float) -> Callable[[PeriodicAction], PeriodicAction]:
    """Declares an action run by the worker at least this far apart: `@every(hours=1)`."""

    def declare(action: PeriodicAction) -> PeriodicAction:
        _periodic[f"{action.__module__}.{action.__qualname__}"] = (datetime.timedelta(**interval), action)
        return action

    return declare


def periodic_actions() -> dict[str, tuple[datetime.timedelta, PeriodicAction]]:
    return dict(_periodic)


@every(days=1)
def forget_finished_tasks() -> None:
    """Finished tasks keep their arguments: they go after a week."""
    limit = time.now() - datetime.timedelta(days=7)
    DBTaskResult.objects.finished().filter(finished_at__lt=limit).delete()
