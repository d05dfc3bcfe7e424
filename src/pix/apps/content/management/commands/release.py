"""`pix release`: freeze the bank into a release, ship it, load it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pix.apps.content.actions import (
    SHIPPED,
    Freezing,
    ReleaseRefusedError,
    create_release,
    freeze_bank,
    load_release,
)
from pix.apps.content.bank_files import BANK, Bank
from pix.apps.content.check.work import Mode
from pix.apps.content.payloads import UnreadableReleaseError, unpack
from pix.documents.office import OfficeMissingError


class Command(BaseCommand):
    help = "Check the bank and freeze it into a release; without option, store it in the database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group()
        what.add_argument(
            "--output", type=Path, nargs="?", const=SHIPPED, help="write the release into a file instead"
        )
        what.add_argument(
            "--load", type=Path, nargs="?", const=SHIPPED, help="store a release file in the database"
        )
        what.add_argument(
            "--check",
            type=Path,
            nargs="?",
            const=SHIPPED,
            help="say whether a release file is that of the bank",
        )
        parser.add_argument("--bank", type=Path, default=BANK, help="another folder laid out as the bank")
        parser.add_argument("--fast", action="store_true", help="check 3 variants only, without LibreOffice")
        parser.add_argument("--skip-faulty", action="store_true", help="leave out the templates with errors")
        parser.add_argument(
            "--force", metavar="REASON", help="release although a check fails, for this reason"
        )

    def handle(self, **options: Any) -> None:
        try:
            self._act(options)
        except ReleaseRefusedError as refused:
            for finding in refused.report.errors:
                self.stderr.write(str(finding))
            raise CommandError(f"release refused: {refused}") from refused
        except (UnreadableReleaseError, OfficeMissingError, FileNotFoundError) as error:
            raise CommandError(str(error)) from error

    def _act(self, options: dict[str, Any]) -> None:
        if options["load"]:
            release = load_release(options["load"].read_bytes())
            self.stdout.write(f"release {release.id} {release}")
            return
        bank = Bank(options["bank"].resolve())
        mode = Mode.FAST if options["fast"] else Mode.FULL
        freezing = Freezing(mode, options["force"], options["skip_faulty"])
        if options["output"] or options["check"]:
            packed = freeze_bank(bank, freezing, self.stderr.write)
            self._compare(packed.digest, options["check"]) if options["check"] else None
            if options["output"]:
                options["output"].write_bytes(packed.payload)
            self.stdout.write(f"{packed.digest[:12]} {len(packed.payload)} bytes")
            return
        release = create_release(bank, freezing, progress=self.stderr.write)
        self.stdout.write(f"release {release.id} {release}")

    def _compare(self, digest: str, file: Path) -> None:
        shipped, _payload = unpack(file.read_bytes())
        if shipped != digest:
            raise CommandError(f"{file.name} is not the release of this bank: run pix release --output")
