"""`pix calibrate`: parameters estimated from answers, proposed to the person who accepts them."""

import csv
import json
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations

from pix.apps.accounts.queries import find_by_login
from pix.apps.calibration.actions import (
    Estimation,
    accept_estimates,
    accepted_rows,
    estimate_from_database,
)
from pix.apps.calibration.errors import CalibrationRefusal
from pix.apps.calibration.queries import get_run, proposal_of
from pix.apps.certification.actions.versions import save_version
from pix.apps.certification.drafts import draft_from_rows
from pix.apps.certification.errors import VersionRefusal
from pix.apps.certification.queries.versions import version_in_force
from pix.apps.certification.release_rows import release_rows
from pix.apps.content.registry import current_release
from pix.common.time import now
from pix.core.adaptive.bank import BankError
from pix.core.calibration.answers import AnswersError, collect_answers
from pix.core.calibration.drift import DriftError, item_drifts
from pix.core.calibration.estimation import calibrate
from pix.core.calibration.fit import item_fits
from pix.core.calibration.proposal import AcceptanceError, accept, describe, propose
from pix.core.certification.versions import VersionRefusedError

PERSON, QUESTION = ("person", "personId", "userId"), ("challengeId", "question", "item")
MARK = ("ok", "right", "result")


class Command(BaseCommand):
    help = "Estimate the parameters of questions from answers: a file (CSV, JSON lines) or the database."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument(
            "--answers", metavar="FILE", help="person, challengeId and ok (or result), one a line"
        )
        what.add_argument(
            "--from-database",
            action="store_true",
            help="first answer of each person; estimates are kept",
        )
        what.add_argument("--accept", metavar="RUN", type=int, help="accept estimates of this calibration")
        stored = parser.add_argument_group("with --from-database and --accept")
        stored.add_argument(
            "--since", metavar="DAY", type=date.fromisoformat, help="only tests begun from this month on"
        )
        stored.add_argument("--by", metavar="LOGIN", help="the person who accepts")
        stored.add_argument(
            "--item",
            action="append",
            metavar="ID",
            help="accept this question (default: all not flagged)",
        )
        stored.add_argument(
            "--version", metavar="NAME", help="save a draft version of the accepted questions in this name"
        )
        self._add_file_arguments(parser)
        parser.add_argument("--json", action="store_true", help="print the proposal as JSON")

    def _add_file_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--bank", metavar="FILE", help="calibration in force: drift is measured against it"
        )
        parser.add_argument("--anchors", metavar="FILE", help="questions whose parameters stay as they are")
        parser.add_argument("--out", metavar="FILE", help="write the proposal there (JSON)")
        parser.add_argument("--accepted-by", metavar="NAME", help="accept the proposal in this name")
        parser.add_argument("--accepted-bank", metavar="FILE", help="where to write the bank once accepted")
        parser.add_argument(
            "--also", action="append", default=[], metavar="ID", help="accept in spite of its flags"
        )
        parser.add_argument("--refuse", action="append", default=[], metavar="ID", help="leave as it was")

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        # --version names a version of the certification here, not that of Django
        return super().create_parser(prog_name, subcommand, conflict_handler="resolve", **kwargs)

    @no_translations
    def handle(self, **options: Any) -> None:
        if options["accept"] is not None:
            self._accept_stored(options)
        elif options["from_database"]:
            self._estimate_stored(options)
        else:
            self._estimate_file(options)

    def _estimate_stored(self, options: dict[str, Any]) -> None:
        estimation = Estimation(
            options["since"], _parameters(options["anchors"]), *_former_parameters(options["bank"])
        )
        try:
            run = estimate_from_database(estimation, actor_id=None, told=self._tell_round)
        except AnswersError as error:
            raise CommandError(str(error)) from error
        described = {"run": run.pk, "compared_with": run.compared_with, **describe(proposal_of(run))}
        if options["out"]:
            _write_json(options["out"], described)
        self.stdout.write(json.dumps(described, indent=1) if options["json"] else _table(described))

    def _accept_stored(self, options: dict[str, Any]) -> None:
        person = find_by_login(options["by"] or "")
        if person is None:
            raise CommandError("A person accepts a calibration: give the login of their account with --by.")
        try:
            run = get_run(options["accept"])
            accepted = accept_estimates(run, options["item"], person)
            self.stdout.write(f"calibration {run.pk}: {len(accepted)} estimates accepted")
            if options["version"]:
                rows = accepted_rows(run, release_rows(current_release()))
                draft = draft_from_rows(options["version"], rows)
                self.stdout.write(f"draft {save_version(draft, actor_id=person.pk)}: {len(rows)} questions")
        except (CalibrationRefusal, VersionRefusal, VersionRefusedError, BankError) as error:
            raise CommandError(str(error)) from error

    def _tell_round(self, number: int, change: float) -> None:
        self.stderr.write(f"round {number}: greatest change {change:.5f}")

    def _estimate_file(self, options: dict[str, Any]) -> None:
        if options["accepted_by"] and not (options["bank"] and options["accepted_bank"]):
            raise CommandError("To accept a calibration, give --bank and --accepted-bank.")
        try:
            answers = collect_answers(_read_answers(Path(options["answers"])))
        except AnswersError as error:
            raise CommandError(str(error)) from error
        self.stderr.write(
            f"{len(answers)} answers of {answers.person_count} persons to {len(answers.items)} questions."
        )
        calibration = calibrate(answers, _parameters(options["anchors"]), told=self._tell_round)
        fits = item_fits(answers, calibration)
        proposal = propose(calibration, answers.person_count, fits, self._drifts(options["bank"], fits))
        described = describe(proposal)
        if options["out"]:
            _write_json(options["out"], described)
        if options["accepted_by"]:
            self._accept(proposal, options)
        self.stdout.write(json.dumps(described, indent=1) if options["json"] else _table(described))

    def _drifts(self, bank: str | None, fits: Any) -> Any:
        if bank is None:
            return ()
        try:
            return item_drifts(_parameters(bank), fits)
        except DriftError as error:
            self.stderr.write(f"Drift is not known: {error}")
            return ()

    def _accept(self, proposal: Any, options: dict[str, Any]) -> None:
        try:
            rows = accept(
                _read_json(options["bank"]),
                proposal,
                options["accepted_by"],
                also=options["also"],
                refused=options["refuse"],
            )
        except AcceptanceError as error:
            raise CommandError(str(error)) from error
        _write_json(options["accepted_bank"], rows)


def _former_parameters(bank: str | None) -> tuple[dict[str, tuple[float, float]], str]:
    """What drift is measured against: a file, the version in force, or the release; and its name."""
    if bank:
        return _parameters(bank), Path(bank).name[:120]
    version = version_in_force(now())
    if version is not None:
        return _parameters_of(version.questions, version.name), f"version {version}"
    release = current_release()
    return _parameters_of(release_rows(release), "the release"), f"release {release.digest[:12]}"


def _parameters(name: str | None) -> dict[str, tuple[float, float]]:
    """a and b of the questions of a bank file; those not calibrated yet are left out."""
    return _parameters_of(_read_json(name), name) if name else {}


def _parameters_of(rows: Any, name: str) -> dict[str, tuple[float, float]]:
    try:
        return {
            str(row["id"]): (float(row["discriminant"]), float(row["difficulty"]))
            for row in rows
            if row.get("discriminant") is not None and row.get("difficulty") is not None
        }
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CommandError(f"{name} is not a list of calibrated questions ({error}).") from error


def _read_answers(path: Path) -> Iterator[tuple[str, str, bool]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file) if path.suffix == ".csv" else map(json.loads, filter(str.strip, file))
            for number, row in enumerate(rows, start=1):
                yield _read_answer(row, number)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise CommandError(f"{path} is not a file of answers: {error}.") from error


def _read_answer(row: Any, number: int) -> tuple[str, str, bool]:
    values = [next((row[name] for name in names if name in row), None) for names in (PERSON, QUESTION, MARK)]
    person, question, mark = values
    if person is None or question is None or mark is None:
        raise CommandError(f"Line {number} needs a person, a challengeId and ok (or result).")
    return str(person), str(question), mark is True or str(mark).strip().lower() in {"ok", "1", "true"}


def _read_json(name: str) -> Any:
    try:
        return json.loads(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise CommandError(f"{name} is not JSON: {error}.") from error


def _write_json(name: str, value: Any) -> None:
    try:
        Path(name).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{name} cannot be written: {error.strerror}.") from error


def _table(described: dict[str, Any]) -> str:
    lines = [
        f"{described['answers']} answers, {described['persons']} persons, {described['rounds']} rounds, "
        + ("converged" if described["converged"] else "NOT converged"),
        f"{'question':<28}{'a':>8}{'± a':>8}{'b':>8}{'± b':>8}{'answers':>9}{'rmsd':>8}{'drift':>8}  flags",
    ]
    for item in described["items"]:
        drift = "" if item["drift"] is None else f"{item['drift']:.2f}"
        lines.append(
            f"{item['id']:<28}{item['discriminant']:>8.2f}{item['discriminant_error']:>8.2f}"
            f"{item['difficulty']:>8.2f}{item['difficulty_error']:>8.2f}{item['answers']:>9}"
            f"{item['rmsd']:>8.3f}{drift:>8}  {', '.join(item['flags'])}"
        )
    return "\n".join(lines)
