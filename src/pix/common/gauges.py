"""Figures of background tasks and of the processes themselves."""

import os
from pathlib import Path

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pix.common import metrics

PAGE = os.sysconf("SC_PAGE_SIZE")


@metrics.gauge("pix_tasks", "Background tasks by state: waiting (due now), running, failed for good.")
def tasks() -> dict[metrics.Labels, float]:
    rows = DBTaskResult.objects
    counts = {
        "waiting": rows.ready().count(),
        "running": rows.running().count(),
        "failed": rows.failed().count(),
    }
    return {(("state", state),): count for state, count in counts.items()}


@metrics.gauge("pix_task_oldest_seconds", "Age of the oldest task that is due and waits.")
def oldest_task() -> float:
    first = DBTaskResult.objects.ready().order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    return max((timezone.now() - first).total_seconds(), 0.0) if first else 0.0


@metrics.gauge("pix_process_memory_bytes", "Resident memory of each web process.")
def process_memory() -> dict[metrics.Labels, float]:
    return {(("process", str(pid)),): resident_bytes(pid) for pid in metrics.living_processes()}


def resident_bytes(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except OSError:
        return 0.0
