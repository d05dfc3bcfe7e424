"""`pix calibrate` from files."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.core.calibration.samples import draw_answers

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
