"""Runs background tasks, rescues those whose worker died, and does what is due by the clock."""

import os
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from pix.project.management.commands.run_periodic import run_due

ROUND = 30.0


class Command(BaseCommand):
    help = "Run background tasks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is waiting, then stop")
        parser.add_argument(
            "--interval", type=float, default=1.0, help="seconds between two looks at the queue"
        )

    def handle(self, *, once: bool, interval: float, **_: Any) -> None:
        worker = Worker(
            queue_names=["*"],
            interval=interval,
            batch=once,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        run_due()
        if once:
            worker.run()
            return
        worker.configure_signals()
        stopped = threading.Event()
        threading.Thread(target=keep_time, args=(stopped,), daemon=True).start()
        try:
            worker.run()
        finally:
            stopped.set()


def keep_time(stopped: threading.Event) -> None:
    parent = os.getppid()
    while not stopped.wait(ROUND):
        close_old_connections()
        run_due()
        if os.getppid() != parent:  # the site that started this worker is gone
            os._exit(0)
