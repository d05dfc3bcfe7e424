"""A task with an effect that can be counted; as a program, queues so many or tells their effects.

`python -m tests.faults.tasks queue 20 0.2` or `python -m tests.faults.tasks effects`.
"""

import json
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


def effects() -> list[str]:
    from pix.apps.journal.queries import entries_of_action

    return sorted(entries_of_action(ACTION).values_list("target", flat=True))


def states() -> dict[str, int]:
    from django.db.models import Count
    from django_tasks_db.models import DBTaskResult

    return dict(DBTaskResult.objects.values_list("status").annotate(Count("pk")).order_by())


def main(command: str, *arguments: str) -> None:
    from tests.faults.tasks import leave_mark as declared

    if command == "queue":
        first, count, seconds = int(arguments[0]), int(arguments[1]), float(arguments[2])
        for number in range(first, first + count):
            jobs.enqueue(declared, number, seconds)
        return
    sys.stdout.write(json.dumps({"effects": effects(), "states": states()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
