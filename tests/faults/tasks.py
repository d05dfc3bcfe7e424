"""A task with an effect that can be counted; as a program, queues some: FIRST NUMBER, HOW MANY, SECONDS."""

import os
import sys
import time

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()

from django.db import transaction

from pix.apps.journal.actions import record
from pix.apps.journal.queries import entries_about
from pix.common import jobs

ACTION = "faults.mark"


@jobs.task
def leave_mark(number: int, seconds: float) -> None:
    """Slow on both sides of its effect; harmless when it is run again, as every task must be."""
    time.sleep(seconds / 2)
    with transaction.atomic():
        if not entries_about(f"mark:{number}").exists():
            record(ACTION, f"mark:{number}", actor_id=None)
    time.sleep(seconds / 2)


def main(first: str, count: str, seconds: str) -> None:
    from tests.faults.tasks import leave_mark as declared

    for number in range(int(first), int(first) + int(count)):
        jobs.enqueue(declared, number, float(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
