"""Starts the site on granian: one process a core on PostgreSQL; one, with its worker, on SQLite."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from granian import Granian
from granian.constants import Interfaces

from pix.common import metrics
from pix.project.management.commands.worker import PATIENCE

PAUSE = 1.0
MOST_DEATHS_A_MINUTE = 5


logger = logging.getLogger("pix.serve")


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
        metrics.start_anew()
        worker = WorkerBeside() if beside else None
        try:
            self.keep_serving(host, port, workers or (1 if settings.ON_SQLITE else os.cpu_count() or 1))
        finally:
            if worker:
                worker.stop()

    def keep_serving(self, host: str, port: int, workers: int) -> None:
        """The server gives up when a process dies twice in a few seconds: it is started again."""
        deaths: list[float] = []
        while True:
            try:
                make_server(host, port, workers).serve()
                return
            except SystemExit:
                deaths = [at for at in deaths if time.monotonic() - at < 60] + [time.monotonic()]
                if len(deaths) >= MOST_DEATHS_A_MINUTE:
                    raise
                logger.exception("web processes die: the server is started again")
                time.sleep(PAUSE)


def make_server(host: str, port: int, workers: int) -> Granian:
    return Granian(
        "pix.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        backlog=2048,
        respawn_failed_workers=True,
        log_access=False,
    )


class WorkerBeside:
    """A worker in a process of its own, started again if it dies."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self.process = start_worker()
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self) -> None:
        while not self.stopping.is_set():
            self.process.wait()
            if self.stopping.wait(PAUSE):
                return
            logger.warning("the worker has died: another is started")
            self.process = start_worker()

    def stop(self) -> None:
        """It ends its task, or gives it back, then stops."""
        self.stopping.set()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=PATIENCE + 5)
            except subprocess.TimeoutExpired:
                self.process.kill()


def start_worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", "from pix.project.cli import main; main()", "worker"])
