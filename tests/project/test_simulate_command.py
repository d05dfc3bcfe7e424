"""`pix simulate certification` from files."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from pix.apps.certification.actions.versions import save_version
from pix.apps.certification.drafts import Draft
from pix.apps.certification.enums import Kind
from pix.apps.certification.release_rows import release_rows, shipped_release
from tests.core.adaptive.banks import random_bank
from tests.factories.versions import make_version, sound_rows

pytestmark = pytest.mark.django_db

KEYS = {
    "rmse",
    "bias",
    "reliability",
    "coverage",
    "exact_level",
    "exposure_max",
    "exposure_over_020",
    "overlap",
    "overlap_alike",
    "bank_used",
    "per_competence_min",
    "per_competence_max",
    "step_us_median",
}


def _rows(**changes: Any) -> list[dict[str, Any]]:
    return [
        {
            "id": item.id,
            "discriminant": item.discriminant,
            "difficulty": item.difficulty,
            "competenceId": f"comp-{item.competence}",
            "competenceIndex": item.competence,
            "tubeId": item.tube,
            "skillId": item.skill,
            "level": item.level,
            **changes,
        }
        for item in random_bank(15).items
    ]


def _bank(folder: Path, rows: Any) -> str:
    path = folder / "bank.json"
    path.write_text(json.dumps(rows))
    return str(path)


def _simulate(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command(
        "simulate",
        "certification",
        *arguments,
        "--simulees=60",
        "--at-each-cut=10",
        stdout=out,
        stderr=err,
    )
    return out.getvalue(), err.getvalue()


@pytest.mark.parametrize("rule", ["open", "v3"])
def test_a_bank_file_is_simulated_and_judged(tmp_path: Path, rule: str) -> None:
    out, err = _simulate("--bank", _bank(tmp_path, _rows()), "--rule", rule, "--seed", "7", "--json")
    report = json.loads(out)
    assert report.keys() >= KEYS
    assert (report["rule"], report["seed"], report["simulees"]) == (rule, 7, 60)
    assert "least answers behind a calibration: not known" in report["limits_broken"]
    assert "190 of 190 tests (100 %)" in err


def test_the_same_seed_gives_the_same_report_but_for_the_time(tmp_path: Path) -> None:
    bank = _bank(tmp_path, _rows(answers=600))
    first, second = (json.loads(_simulate("--bank", bank, "--json")[0]) for _ in range(2))
    assert {**first, "step_us_median": 0} == {**second, "step_us_median": 0}
    assert first["answers_per_question"] == 600


def test_options_reach_the_simulation(tmp_path: Path) -> None:
    version = tmp_path / "version.json"
    version.write_text(json.dumps({"challengesConfiguration": {"maximumAssessmentLength": 20}}))
    bank = _bank(tmp_path, _rows())
    options = ["--version", str(version), "--target=0.4", "--ability-mean=0.5", "--ability-sd=1.5"]
    report = json.loads(_simulate("--bank", bank, *options, "--json")[0])
    assert [report[key] for key in ("length", "target", "ability_mean", "ability_sd")] == [20, 0.4, 0.5, 1.5]


def test_a_version_of_the_database_is_simulated_on_its_own_questions() -> None:
    make_version("2027", settings={"exposureTarget": 0.15}, questions=sound_rows(answers=321))
    out, err = _simulate("--version", "2027", "--json")
    report = json.loads(out)
    found = [report[key] for key in ("target", "bank_size", "answers_per_question", "rule")]
    assert found == [0.15, 192, 321, "open"]
    assert "would be refused" not in err


def test_a_version_of_the_database_is_simulated_on_another_bank(tmp_path: Path) -> None:
    make_version("2027", settings={"exposureTarget": 0.15})
    bank = _bank(tmp_path, _rows(answers=50)[:150])
    report = json.loads(_simulate("--version", "2027", "--bank", bank, "--json")[0])
    assert [report[key] for key in ("target", "bank_size", "answers_per_question")] == [0.15, 150, 50]


def test_a_version_of_2020_is_not_simulated() -> None:
    save_version(Draft("V2", Kind.V2, ""), actor_id=None)
    with pytest.raises(CommandError, match="Only V3 versions"):
        _simulate("--version", "V2")


def test_without_a_bank_the_shipped_release_is_simulated() -> None:
    report = json.loads(_simulate("--json")[0])
    rows = release_rows(shipped_release())
    competences = {row["competenceIndex"] for row in rows}
    assert (report["bank_size"], report["competences"]) == (len(rows), len(competences))
    assert report["answers_per_question"] == min(row["answers"] for row in rows)


def test_the_table_names_every_figure(tmp_path: Path) -> None:
    out, _ = _simulate("--bank", _bank(tmp_path, _rows()))
    assert all(f"{key} " in out for key in KEYS)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "it holds no question"),
        ({}, "not a list of questions"),
        (_rows(discriminant=0), "discriminant 0.0, which is not above 0"),
        (_rows(difficulty=float("nan")), "difficulty nan, which is not a number"),
        (_rows(difficulty=None), "line 1 is not a calibrated question"),
        (_rows(blindnessCompatibility="KO"), "No question is left for this language"),
    ],
)
def test_bad_banks_are_refused_with_the_reason(tmp_path: Path, rows: Any, message: str) -> None:
    with pytest.raises(CommandError, match=message):
        _simulate("--bank", _bank(tmp_path, rows), "--accessible-only")


def test_a_bank_too_small_is_simulated_but_said_to_be_refused(tmp_path: Path) -> None:
    rows = [row for row in _rows() if row["competenceIndex"] < "2"]
    out, err = _simulate("--bank", _bank(tmp_path, rows), "--json")
    assert "would be refused: a test of 32 questions needs as many tubes, there are 16." in err
    assert json.loads(out)["length_min"] == 16


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--simulees=1"], "at least two simulees"),
        (["--target=0"], "exposure target"),
        (["--ability-sd=-1"], "standard deviation"),
        (["--version=missing.json"], "cannot be read"),
    ],
)
def test_bad_options_are_refused_with_the_reason(tmp_path: Path, options: list[str], message: str) -> None:
    with pytest.raises(CommandError, match=message):
        call_command("simulate", "certification", "--bank", _bank(tmp_path, _rows()), *options)


def test_a_file_that_is_not_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bank.json"
    path.write_text("id;a;b")
    with pytest.raises(CommandError, match="is not JSON"):
        _simulate("--bank", str(path))
