"""`pix calibrate`: parameters estimated from answers, proposed to the person who accepts them."""

import csv
import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pix.core.calibration.answers import AnswersError, collect_answers
from pix.core.calibration.drift import DriftError, item_drifts
from pix.core.calibration.estimation import calibrate
from pix.core.calibration.fit import item_fits
from pix.core.calibration.proposal import AcceptanceError, accept, describe, propose

PERSON, QUESTION = ("person", "personId", "userId"), ("challengeId", "question", "item")
MARK = ("ok", "right", "result")


class Command(BaseCommand):
    help = "Estimate the parameters of questions from a file of answers (CSV or JSON lines)."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--answers",
            metavar="FILE",
            required=True,
            help="person, challengeId and ok (or result), one a line",
        )
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
        parser.add_argument("--json", action="store_true", help="print the proposal as JSON")

    def handle(self, **options: Any) -> None:
        if options["accepted_by"] and not (options["bank"] and options["accepted_bank"]):
            raise CommandError("To accept a calibration, give --bank and --accepted-bank.")
        try:
            answers = collect_answers(_read_answers(Path(options["answers"])))
        except AnswersError as error:
            raise CommandError(str(error)) from error
        self.stderr.write(
            f"{len(answers)} answers of {answers.person_count} persons to {len(answers.items)} questions."
        )
        calibration = calibrate(
            answers,
            _parameters(options["anchors"]),
            told=lambda number, change: self.stderr.write(f"round {number}: greatest change {change:.5f}"),
        )
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


def _parameters(name: str | None) -> dict[str, tuple[float, float]]:
    """a and b of the questions of a bank file; those not calibrated yet are left out."""
    rows = _read_json(name) if name else []
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
