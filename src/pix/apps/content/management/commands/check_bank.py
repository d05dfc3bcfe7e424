"""`pix check-bank`: every question of the bank through every check."""

import json
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pix.apps.content.bank_files import BANK, Bank
from pix.apps.content.check.run import Report, check_bank
from pix.apps.content.check.work import Mode
from pix.core.referential.values import LEVELS
from pix.documents.office import OfficeMissingError


class Command(BaseCommand):
    help = "Check every question of the bank."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        modes = parser.add_mutually_exclusive_group()
        modes.add_argument("--fast", action="store_true", help="3 variants, without LibreOffice")
        modes.add_argument(
            "--fuzz", type=int, metavar="N", help="N variants beyond the pool, without LibreOffice"
        )
        parser.add_argument("--only", action="append", default=[], metavar="ID", help="only this template")
        parser.add_argument("--json", action="store_true", help="write the report as JSON")
        parser.add_argument(
            "--write-golden", action="store_true", help="write golden.json where it is missing or old"
        )
        parser.add_argument("--bank", type=Path, default=BANK, help="another folder laid out as the bank")

    def handle(self, **options: Any) -> None:
        start = time.monotonic()
        mode = Mode.FAST if options["fast"] else Mode.FUZZ if options["fuzz"] else Mode.FULL
        bank = Bank(options["bank"].resolve())
        known = {folder.name for folder in bank.folders}
        if unknown := sorted(set(options["only"]) - known):
            self.stderr.write(f"no template called {', '.join(unknown)}")
            raise SystemExit(2)
        quiet = options["json"]
        try:
            report = check_bank(
                bank,
                mode,
                options["only"],
                options["fuzz"] or 0,
                writes_golden=options["write_golden"],
                progress=(lambda _line: None) if quiet else self._progress,
            )
        except OfficeMissingError as error:
            raise CommandError(f"{error} (or check with --fast)") from error
        if quiet:
            self.stdout.write(json.dumps(as_json(report), ensure_ascii=False, indent=1))
        else:
            self._print(report, time.monotonic() - start)
        if report.errors:
            raise SystemExit(1)

    def _progress(self, line: str) -> None:
        self.stderr.write(line)

    def _print(self, report: Report, seconds: float) -> None:
        for finding in report.findings:
            self.stdout.write(str(finding))
        coverage = report.coverage
        self.stdout.write("\n      " + "".join(f"  N{level}" for level in LEVELS) + "  total  reachable")
        for code, levels in coverage.by_competence.items():
            cells = "".join(f"{levels.get(level, 0) or '·':>4}" for level in LEVELS)
            total = sum(levels.values())
            self.stdout.write(f" {code:<5}{cells}{total:>7}{coverage.reachable[code]:>11}")
        kinds = ", ".join(f"{kind} {count}" for kind, count in coverage.by_kind.items())
        types = ", ".join(f"{kind} {count}" for kind, count in coverage.by_type.items())
        self.stdout.write(
            f"\n{coverage.templates} templates ready, {coverage.drafts} drafts"
            f"\nkinds: {kinds or 'none'}\nformats: {types or 'none'}"
            f"\nsimulator or file: {coverage.simulated_or_file_share:.0%}"
            f", knowledge: {coverage.knowledge_share:.0%}"
            f"\n{len(report.errors)} errors, {len(report.warnings)} warnings, {seconds:.1f} s"
        )


def as_json(report: Report) -> dict[str, Any]:
    def plain(findings: list[Any]) -> list[dict[str, Any]]:
        return [
            {"code": f.code, "template": f.template, "file": f.file, "line": f.line, "message": f.message}
            for f in findings
        ]

    return {
        **report.coverage.as_json(),
        "errors": plain(report.errors),
        "warnings": plain(report.warnings),
    }
