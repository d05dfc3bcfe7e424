"""Says what is missing or wrong in this installation; `--audit` also compares knowledge with answers."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django_tasks_db.models import DBTaskResult

from pix.apps.assessments.actions.rebuilding import differences
from pix.apps.assessments.queries import people_with_tests
from pix.apps.content import registry
from pix.common import jobs, time
from pix.project import catalogues

Finding = tuple[str, str]


class Command(BaseCommand):
    help = "Say what is missing or wrong in this installation."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--audit", action="store_true", help="also compare every knowledge with its answers"
        )

    def handle(self, *, audit: bool, **_: Any) -> None:
        checks: list[tuple[str, Callable[[], Iterator[str]]]] = [
            ("database", find_database_faults),
            ("questions", find_release_faults),
            ("interface", find_interface_faults),
            ("background tasks", find_task_faults),
        ]
        if audit:
            checks.append(("answers and knowledge", find_knowledge_faults))
        faults = 0
        for name, check in checks:
            found = list(safely(check))
            faults += len(found)
            self.stdout.write(f"{'wrong' if found else 'fine '}  {name}")
            for line in found:
                self.stdout.write(f"       {line}")
        if faults:
            raise SystemExit(1)


def safely(check: Callable[[], Iterator[str]]) -> Iterator[str]:
    """A check that cannot read the database says so instead of breaking."""
    try:
        yield from check()
    except DatabaseError:
        yield "the database cannot be read: run pix migrate, or set PIX_HOME or DATABASE_URL"


def find_database_faults() -> Iterator[str]:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        yield f"cannot be reached: {error}"
        return
    if waiting:
        yield f"{len(waiting)} migrations are waiting: run pix migrate"


def find_release_faults() -> Iterator[str]:
    try:
        registry.current_release()
    except (DatabaseError, registry.NoReleaseError) as error:
        yield str(error)


def find_interface_faults() -> Iterator[str]:
    if not catalogues.path_of("fr").with_suffix(".mo").exists():
        yield "the French catalogue is not compiled: run pix messages"
    if not (settings.STATIC_ROOT / "staticfiles.json").exists():
        yield "styles and pictures are not collected: run pix collectstatic"


def find_task_faults() -> Iterator[str]:
    failed = DBTaskResult.objects.failed().count()
    if failed:
        yield f"{failed} tasks failed for good: see the log of the worker"
    late = DBTaskResult.objects.ready().filter(enqueued_at__lt=time.now() - jobs.LONGEST_RUN).count()
    if late:
        yield f"{late} tasks have been waiting for more than {jobs.LONGEST_RUN}: is pix worker running?"


def find_knowledge_faults() -> Iterator[str]:
    for user_id in people_with_tests():
        yield from differences(user_id)
