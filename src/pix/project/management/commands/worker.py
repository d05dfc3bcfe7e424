"""Runs background tasks, rescues those whose worker died, and does what is due by the clock.

Asked to stop (SIGTERM, Ctrl+C), it ends the task under way and takes no other. Past `--patience` seconds, or
asked by a second Ctrl+C, it gives the task back: another worker runs it again, which every task bears.
"""

import logging
import os
import signal
import sys
import threading
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections, connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from pix.common import jobs
from pix.project.management.commands.run_periodic import run_due

ROUND = 30.0
PATIENCE = 25.0
PAUSE_WITHOUT_DATABASE = 2.0

logger = logging.getLogger("pix.jobs")


class Command(BaseCommand):
    help = "Run background tasks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is waiting, then stop")
        parser.add_argument(
            "--interval", type=float, default=1.0, help="seconds between two looks at the queue"
        )
        parser.add_argument(
            "--patience", type=float, default=PATIENCE,
            help="seconds that a task under way may still take when asked to stop",
        )  # fmt: skip
        parser.add_argument(
            "--retry-failed", action="store_true", help="put back the tasks that failed for good, then stop"
        )

    def handle(
        self, *, once: bool, interval: float, patience: float = PATIENCE, retry_failed: bool, **_: Any
    ) -> None:
        if retry_failed:
            self.stdout.write(f"{jobs.put_back(DBTaskResult.objects.failed())} tasks put back")
            return
        worker = PatientWorker(interval=interval, batch=once, patience=patience)
        if once:
            run_due()
            worker.run()
            return
        worker.configure_signals()
        stopped = threading.Event()
        threading.Thread(target=keep_time, args=(stopped,), daemon=True).start()
        try:
            worker.work()
        finally:
            stopped.set()


class GivenBack(BaseException):
    """The task under way has used up the patience: what it has not committed is undone."""


class PatientWorker(Worker):
    """The worker of the queue, which loses no task when it is stopped or when the database is away."""

    def __init__(self, *, interval: float, batch: bool, patience: float) -> None:
        super().__init__(
            queue_names=["*"],
            interval=interval,
            batch=batch,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.patience = patience

    def work(self) -> None:
        """Runs until asked to stop; a database that is away is waited for."""
        try:
            while self.running:
                try:
                    self.put_back_mine()
                    self.run()
                except DatabaseError as error:
                    logger.warning("the database is away (%s): the worker waits for it", error)
                    connections.close_all()
                    time.sleep(PAUSE_WITHOUT_DATABASE)
        finally:
            self.put_back_mine()

    def put_back_mine(self) -> None:
        """What this worker has begun and nobody runs: its report was lost with the database, or it stops."""
        rows = DBTaskResult.objects.running()
        mine = [row.pk for row in rows if row.worker_ids[-1:] == [self.worker_id]]
        if mine:
            logger.warning("%d tasks put back", jobs.put_back(DBTaskResult.objects.filter(pk__in=mine)))

    def run_task(self, db_task_result: DBTaskResult) -> None:
        super().run_task(db_task_result)
        if db_task_result.exception_class_path.endswith(GivenBack.__name__):
            logger.warning("task %s is given back", db_task_result.task_name)
            jobs.put_back(DBTaskResult.objects.filter(pk=db_task_result.pk))

    def configure_signals(self) -> None:
        super().configure_signals()
        signal.signal(signal.SIGALRM, self.give_back)

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        if not self.running_task:
            self.running = False
            sys.exit(0)
        if self.running:
            logger.info("asked to stop: the task under way is ended first")
            self.running = False
            signal.setitimer(signal.ITIMER_REAL, self.patience)
        elif signum == signal.SIGINT:
            self.give_back(signum, frame)

    def give_back(self, _signum: int, _frame: FrameType | None) -> None:
        if self.running_task:
            raise GivenBack


def keep_time(stopped: threading.Event) -> None:
    parent = os.getppid()
    while True:
        close_old_connections()
        try:
            run_due()
        except DatabaseError:
            logger.warning("the database is away: what is due waits for it")
            connections.close_all()
        if stopped.wait(ROUND):
            return
        if os.getppid() != parent:  # the site that started this worker is gone
            os._exit(0)
