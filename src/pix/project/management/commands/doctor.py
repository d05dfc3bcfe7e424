"""Says what is missing or wrong in this installation; `--audit` also looks at everything that is stored."""

import json
import re
import sys
import time as _time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from pix.apps.content import registry
from pix.common import auditing, time
from pix.common.auditing import Audit, Fault, Outcome, Scope, faults_of
from pix.common.audits import tasks_are_done
from pix.project import catalogues

ANSWER_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
TELL_AFTER = 2.0


class Command(BaseCommand):
    help = "Say what is missing or wrong in this installation. Exits with 1 when something is."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--audit", action="store_true", help="also look at everything that is stored")
        parser.add_argument(
            "--sample", type=int, help="audit: recompute so many people only, drawn at random"
        )
        parser.add_argument(
            "--acknowledged", type=Path, metavar="FILE",
            help="audit: a file or log that holds answer ids; each must be stored (- reads the input)",
        )  # fmt: skip
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *, audit: bool, sample: int | None, acknowledged: Path | None, **options: Any) -> None:
        scope = Scope(sample, read_answer_ids(acknowledged), told=self.teller())
        audits = [*INSTALLATION, *(auditing.declared() if audit or acknowledged else ())]
        in_json = options["json"]
        outcomes = []
        for one in audits:
            outcome = auditing.run(one, scope)
            outcomes.append(outcome)
            if not in_json:
                self.print_outcome(outcome)
        if in_json:
            self.stdout.write(as_json(outcomes))
        if any(outcome.faults for outcome in outcomes):
            raise SystemExit(1)

    def print_outcome(self, outcome: Outcome) -> None:
        self.stdout.write(f"{'wrong' if outcome.faults else 'fine '}  {outcome.name}")
        for fault in outcome.faults:
            self.stdout.write(f"       {fault}")
        self.stdout.flush()

    def teller(self) -> auditing.Progress:
        """Progress on the error output, at most every two seconds, where somebody looks."""
        last = _time.monotonic()

        def tell(seen: int, total: int) -> None:
            nonlocal last
            if sys.stderr.isatty() and _time.monotonic() - last > TELL_AFTER:
                last = _time.monotonic()
                self.stderr.write(f"       {seen} of {total}")

        return tell


def read_answer_ids(path: Path | None) -> frozenset[str]:
    if path is None:
        return frozenset()
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(errors="replace")
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    return frozenset(found.lower() for found in ANSWER_ID.findall(text))


def as_json(outcomes: list[Outcome]) -> str:
    report = {
        "ok": not any(outcome.faults for outcome in outcomes),
        "at": time.now().isoformat(timespec="seconds"),
        "checks": [outcome.as_json() for outcome in outcomes],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def find_database_faults(_scope: Scope) -> Iterator[Fault]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    names = (f"{migration.app_label}.{migration.name}" for migration, _backwards in waiting)
    yield from faults_of("migrations are waiting", names, "Run pix migrate.")


def find_release_faults(_scope: Scope) -> Iterator[Fault]:
    try:
        registry.current_release()
    except registry.NoReleaseError as error:
        yield Fault("release is missing", 1, (str(error),), "Run pix release --load.")


def find_interface_faults(_scope: Scope) -> Iterator[Fault]:
    if not catalogues.path_of("fr").with_suffix(".mo").exists():
        yield Fault("catalogue is not compiled", 1, ("fr",), "Run pix messages.")
    if not (settings.STATIC_ROOT / "staticfiles.json").exists():
        where = (str(settings.STATIC_ROOT),)
        yield Fault("folder of styles and pictures is empty", 1, where, "Run pix collectstatic.")


INSTALLATION = (
    Audit("database", find_database_faults),
    Audit("questions", find_release_faults),
    Audit("interface", find_interface_faults),
    Audit("background tasks", tasks_are_done),
)
