"""Starts the site on granian: one process a core on PostgreSQL; one, with its worker, on SQLite."""

import os
import signal
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from granian import Granian
from granian.constants import Interfaces


class Command(BaseCommand):
    help = "Start the site."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, help="web processes (default: one a core; one on SQLite)")
        parser.add_argument("--no-worker", action="store_true", help="do not run background tasks here")

    def handle(self, *, host: str, port: int, workers: int | None, no_worker: bool, **_: Any) -> None:
        if settings.ON_SQLITE and (workers or 1) > 1:
            raise CommandError(
                "SQLite serves one web process: two that write would make each other wait up to a second. "
                "Use --workers 1, or set DATABASE_URL to a PostgreSQL database."
            )
        beside = settings.ON_SQLITE and not no_worker
        worker = start_worker() if beside else None
        try:
            Granian(
                "pix.project.wsgi:application",
                address=host,
                port=port,
                interface=Interfaces.WSGI,
                workers=workers or (1 if settings.ON_SQLITE else os.cpu_count() or 1),
                blocking_threads=1,
                backlog=2048,
                respawn_failed_workers=True,
                log_access=False,
            ).serve()
        finally:
            if worker and worker.poll() is None:
                worker.send_signal(signal.SIGTERM)
                worker.wait(timeout=20)


def start_worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", "from pix.project.cli import main; main()", "worker"])
