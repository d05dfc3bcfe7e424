"""`pix calibrate` from files."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from pix.apps.accounts.models import User
from pix.apps.assessments.models import Question
from pix.apps.calibration.models import Run
from pix.apps.certification.models import Version
from tests.core.calibration.samples import draw_answers
from tests.factories.asked import answered, make_assessment
from tests.factories.people import make_person
from tests.factories.versions import make_version, sound_rows

ANSWERS, A, B = draw_answers(8, persons=600, questions=8)
TRIPLES = list(zip(ANSWERS.person.tolist(), ANSWERS.item.tolist(), ANSWERS.right.tolist(), strict=True))


def _csv(folder: Path) -> str:
    lines = [f"{person},q{item},{'ok' if right else 'ko'}" for person, item, right in TRIPLES]
    path = folder / "answers.csv"
    path.write_text("\n".join(["person,challengeId,result", *lines]))
    return str(path)


def _jsonl(folder: Path) -> str:
    lines = [json.dumps({"person": p, "challengeId": f"q{i}", "ok": r}) for p, i, r in TRIPLES]
    path = folder / "answers.jsonl"
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def _bank(folder: Path) -> str:
    rows = [{"id": f"q{n}", "discriminant": float(A[n]), "difficulty": float(B[n])} for n in range(8)]
    path = folder / "bank.json"
    path.write_text(json.dumps(rows))
    return str(path)


def _calibrate(*arguments: str) -> str:
    out = StringIO()
    call_command("calibrate", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_both_kinds_of_files_give_the_same_proposal(tmp_path: Path) -> None:
    from_csv = json.loads(_calibrate("--answers", _csv(tmp_path), "--json"))
    from_json = json.loads(_calibrate("--answers", _jsonl(tmp_path), "--json"))
    assert from_csv == from_json
    assert (from_csv["answers"], from_csv["persons"], from_csv["converged"]) == (4800, 600, True)


def test_a_proposal_is_written_then_accepted_by_a_person(tmp_path: Path) -> None:
    proposal, accepted = tmp_path / "proposal.json", tmp_path / "accepted.json"
    arguments = ["--answers", _csv(tmp_path), "--bank", _bank(tmp_path), "--out", str(proposal)]
    table = _calibrate(
        *arguments, "--accepted-by", "A. Person", "--accepted-bank", str(accepted), "--refuse", "q1"
    )
    items = {item["id"]: item for item in json.loads(proposal.read_text())["items"]}
    rows: dict[str, Any] = {row["id"]: row for row in json.loads(accepted.read_text())}
    assert rows["q0"]["difficulty"] == items["q0"]["difficulty"]
    assert rows["q0"]["acceptedBy"] == "A. Person"
    assert rows["q1"]["difficulty"] == B[1]
    assert items["q0"]["drift_status"] in {"stable", "watched"}
    assert "4800 answers, 600 persons" in table


def test_acceptance_needs_its_files(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="--accepted-bank"):
        _calibrate("--answers", _csv(tmp_path), "--accepted-by", "A. Person")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("answers.csv", "person,challengeId,result\n", "there is no answer"),
        ("answers.csv", "person,challengeId\np,q\n", "Line 1 needs"),
        ("answers.jsonl", "{", "is not a file of answers"),
        ("answers.jsonl", '{"person": 1}', "Line 1 needs"),
    ],
)
def test_bad_files_are_refused_with_the_reason(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(CommandError, match=message):
        _calibrate("--answers", str(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"missing\.csv cannot be read"):
        _calibrate("--answers", str(tmp_path / "missing.csv"))


def _fill_database() -> None:
    """The answers of the file, in the database."""
    people = User.objects.bulk_create(User(first_name="Ana", last_name="Belmonte") for _ in range(600))
    given: list[dict[str, str]] = [{} for _ in people]
    for person, item, right in TRIPLES:
        given[person][f"q{item}"] = "ok" if right else "aband"
    rows = [
        row
        for person, results in zip(people, given, strict=True)
        for row in answered(make_assessment(person), results)
    ]
    Question.objects.bulk_create(rows, batch_size=500)


@pytest.mark.django_db
def test_the_database_gives_the_estimates_of_the_file_and_keeps_them(tmp_path: Path) -> None:
    _fill_database()
    options = ["--bank", _bank(tmp_path), "--json"]
    from_file = json.loads(_calibrate("--answers", _csv(tmp_path), *options))
    stored = json.loads(_calibrate("--from-database", *options))
    run = Run.objects.get()
    assert (stored.pop("run"), stored.pop("compared_with")) == (run.pk, "bank.json")
    items = [{item["id"]: item for item in proposal.pop("items")} for proposal in (from_file, stored)]
    assert stored == {**from_file, **{key: pytest.approx(from_file[key]) for key in ("population_mean",)}}
    assert items[1].keys() == items[0].keys()
    for name, item in items[1].items():
        numbers = {key: pytest.approx(value) for key, value in items[0][name].items() if type(value) is float}
        assert item == {**items[0][name], **numbers}
    assert run.estimates.count() == 8


@pytest.mark.django_db
def test_a_person_accepts_and_a_version_takes_what_was_accepted() -> None:
    _fill_database()
    make_version("in force", questions=sound_rows())
    _calibrate("--from-database")
    run, person = Run.objects.get(), make_person()
    assert run.compared_with.startswith("release ")
    out = _calibrate("--accept", str(run.pk), "--by", person.email, "--item", "q0", "--item", "q3")
    assert out == f"calibration {run.pk}: 2 estimates accepted\n"
    assert set(run.estimates.exclude(accepted_at=None).values_list("template", "accepted_by")) == {
        ("q0", person.pk),
        ("q3", person.pk),
    }
    with pytest.raises(CommandError, match="it holds no question"):  # none of the release was calibrated
        _calibrate("--accept", str(run.pk), "--by", person.email, "--version", "2028")
    assert not Version.objects.filter(name="2028").exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--from-database"], "there is no answer"),
        (["--accept", "1"], "A person accepts a calibration"),
        (["--accept", "1", "--by", "nobody@example.org"], "A person accepts a calibration"),
        (["--accept", "1", "--by", "ana@example.org"], "This calibration does not exist"),
    ],
)
def test_what_cannot_be_done_is_told(options: list[str], message: str) -> None:
    make_person(email="ana@example.org")
    with pytest.raises(CommandError, match=message):
        _calibrate(*options)
