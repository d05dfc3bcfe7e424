"""`pix simulate certification`: what a version of the certification would do to a population."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from attrs import evolve
from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.db import DatabaseError

from pix.apps.certification.enums import Kind
from pix.apps.certification.errors import NothingToSimulate
from pix.apps.certification.queries.versions import Version as StoredVersion
from pix.apps.certification.queries.versions import find_version
from pix.apps.certification.release_rows import release_rows, shipped_release
from pix.apps.certification.reports import Conditions, simulate_bank
from pix.core.adaptive.bank import read_bank
from pix.core.adaptive.simulation import Population
from pix.core.certification.limits import missed_aims, report_within_limits
from pix.core.certification.simulation_report import SimulationPlan
from pix.core.certification.version_files import fit_quota, read_version
from pix.core.certification.versions import SelectionRule, Version, version_problems


class Command(BaseCommand):
    help = "Simulate a certification on the shipped bank or on a bank file, and judge it by the limits."
    requires_system_checks = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        # --version names a version of the certification here, not that of Django
        return super().create_parser(prog_name, subcommand, conflict_handler="resolve", **kwargs)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["certification"])
        parser.add_argument(
            "--version", metavar="NAME", help="a version of the database, else a file with its configuration"
        )
        parser.add_argument(
            "--bank",
            metavar="FILE",
            help="calibrated questions (JSON); default: the stored version's, else the shipped release's",
        )
        parser.add_argument(
            "--rule", choices=["open", "v3"], help="rule of choice (default: that of the version)"
        )
        parser.add_argument("--simulees", type=int, default=1000, help="simulated candidates (default 1000)")
        parser.add_argument("--seed", type=int, default=1, help="same seed, same report (default 1)")
        parser.add_argument("--target", type=float, help="exposure target of the rule open")
        parser.add_argument("--ability-mean", type=float, default=0.0)
        parser.add_argument("--ability-sd", type=float, default=1.0)
        parser.add_argument("--at-each-cut", type=int, default=200, help="simulees placed at each cut")
        parser.add_argument("--language", help="only questions that exist in this language")
        parser.add_argument("--accessible-only", action="store_true", help="only accessible questions")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    @no_translations
    def handle(self, **options: Any) -> None:
        stored = _stored_version(options["version"])
        rows = _rows(options["bank"], stored)
        try:
            bank = read_bank(rows)
            version = fit_quota(_version(options, stored), bank)
            plan = SimulationPlan(
                Population(options["simulees"], options["ability_mean"], options["ability_sd"]),
                options["seed"],
                options["at_each_cut"],
            )
        except (ValueError, KeyError, TypeError) as error:
            raise CommandError(str(error)) from error
        for problem in version_problems(version, bank.items):
            self.stderr.write(f"A version with this bank would be refused: {problem}.")
        conditions = Conditions(plan, options["language"], options["accessible_only"])
        try:
            report = simulate_bank(version, bank, rows, conditions, _Line(self.stderr))
        except NothingToSimulate as error:
            raise CommandError(str(error)) from error
        report["limits_broken"] = [limit.message for limit in report_within_limits(report)]
        report["aims_missed"] = missed_aims(report)
        self.stdout.write(
            json.dumps(report, ensure_ascii=False, indent=1) if options["json"] else _table(report)
        )


class _Line:
    """Progress on one line of the error output, at most a hundred times."""

    def __init__(self, output: Any) -> None:
        self.output, self.shown = output, -1

    def __call__(self, done: int, count: int) -> None:
        share = 100 * done // count
        if share > self.shown:
            self.shown = share
            end = "\n" if done >= count else "\r" if sys.stderr.isatty() else "\n"
            if sys.stderr.isatty() or share % 10 == 0:
                self.output.write(f"{done} of {count} tests ({share} %)", ending=end)


def _stored_version(name: str | None) -> StoredVersion | None:
    """The version of this name, if there is a database and it holds one."""
    if name is None:
        return None
    try:
        stored = find_version(name)
    except DatabaseError:
        return None
    if stored is not None and stored.kind != Kind.V3:
        raise CommandError("Only V3 versions are simulated: this one has no calibration.")
    return stored


def _rows(bank: str | None, stored: StoredVersion | None) -> Any:
    """Questions of a file, of the stored version, or of the shipped release."""
    if bank:
        return _read_json(bank)
    return stored.questions if stored else release_rows(shipped_release())


def _version(options: dict[str, Any], stored: StoredVersion | None) -> Version:
    data = stored.configuration if stored else _read_json(options["version"]) if options["version"] else {}
    if not isinstance(data, dict):
        raise CommandError("The version must be a JSON object.")
    version = read_version(data)
    if options["rule"]:
        version = evolve(version, selection=SelectionRule(options["rule"]))
    if options["target"] is not None:
        version = evolve(version, open_rule=evolve(version.open_rule, exposure_target=options["target"]))
    return version


def _read_json(name: str) -> Any:
    try:
        return json.loads(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise CommandError(f"{name} is not JSON: {error}.") from error


def _table(report: dict[str, Any]) -> str:
    lines = []
    for key, value in report.items():
        if key == "error_at_cuts":
            lines.append("error_at_cuts          level      cut     rmse      pix")
            lines += [
                f"{'':20}{row['level']:>8}{row['cut']:>9.3f}{row['rmse']:>9.3f}{row['rmse_pix']:>9.1f}"
                for row in value
            ]
        elif isinstance(value, list):
            lines.append(f"{key:<26}{'none' if not value else ''}")
            lines += [f"  - {entry}" for entry in value]
        else:
            shown = "not known" if value is None else f"{value:.4f}" if isinstance(value, float) else value
            lines.append(f"{key:<26}{shown}")
    return "\n".join(lines)
