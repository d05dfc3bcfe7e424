import pytest
from attrs import evolve

from pix.core.adaptive.bank import CalibratedItem
from pix.core.adaptive.open_rule import OpenRule
from pix.core.adaptive.original import OriginalRule
from pix.core.adaptive.posterior import Prior
from pix.core.certification.decisions import Framework
from pix.core.certification.default_cuts import SAMPLE_MESHES, scale_from_cuts
from pix.core.certification.meshes import Interval, Meshes
from pix.core.certification.version_files import fit_quota, read_version, row_of_template
from pix.core.certification.versions import (
    SelectionRule,
    Version,
    VersionRefusedError,
    check_version,
    version_problems,
)
from tests.core.adaptive.banks import COMPETENCES, random_bank

BANK = random_bank(12)
VERSION = Version(SAMPLE_MESHES, tuple(scale_from_cuts(code, (-2.0, -1.0, 0.0, 1.0)) for code in COMPETENCES))
V3 = evolve(VERSION, selection=SelectionRule.ORIGINAL)


@pytest.mark.parametrize("version", [VERSION, V3])
def test_a_sound_version_has_no_problem(version: Version) -> None:
    check_version(version, BANK.items)


def _without(competence: str) -> list[CalibratedItem]:
    return [item for item in BANK.items if item.competence != competence]


def _with(**changes: object) -> list[CalibratedItem]:
    return [evolve(BANK.items[0], **changes), *BANK.items[1:]]


@pytest.mark.parametrize(
    ("items", "problem"),
    [
        ([], "it holds no question"),
        (_without("2.3"), "competence 2.3 has no question"),
        (_with(discriminant=0.0), "discriminant 0.0, which is not above 0"),
        (_with(difficulty=float("nan")), "difficulty nan, which is not a number"),
        (BANK.items[:20], "a test of 32 questions needs as many tubes"),
        (
            [evolve(item, discriminant=1.0, difficulty=0.0) for item in BANK.items],
            "192 of 192 questions share the parameters a = 1.0, b = 0.0: they were not calibrated",
        ),
    ],
)
def test_bad_banks_are_refused_with_the_reason(items: list[CalibratedItem], problem: str) -> None:
    with pytest.raises(VersionRefusedError, match="cannot be saved") as refused:
        check_version(VERSION, items)
    assert any(problem in found for found in refused.value.problems), refused.value.problems


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"meshes": Meshes((Interval(-8, -1), Interval(0, 1)))}, "there is a hole from -1 to 0"),
        ({"meshes": Meshes((Interval(-8, 0), Interval(-1, 1)))}, "two intervals overlap from -1 to 0"),
        ({"minimum_answers": 40}, "40 answers are needed for a test of 32 questions"),
        (
            {"open_rule": OpenRule(questions_per_competence=1)},
            "1 questions a competence (16) do not make 32 questions",
        ),
        (
            {"open_rule": OpenRule(questions_per_competence=5)},
            "competence 1.1 has 4 tubes, fewer than the 5 questions it is asked",
        ),
    ],
)
def test_bad_settings_are_refused_with_the_reason(changes: dict[str, object], problem: str) -> None:
    assert problem in version_problems(evolve(VERSION, **changes), BANK.items)


def test_every_language_of_the_version_needs_its_questions() -> None:
    french = [evolve(item, languages=frozenset({"fr"})) for item in BANK.items]
    version = evolve(VERSION, languages=("fr", "en"))
    problems = version_problems(version, french)
    assert "competence 1.1 has no question in language en" in problems
    assert not [problem for problem in problems if "language fr" in problem]


def test_skills_are_counted_when_tubes_may_come_back() -> None:
    version = evolve(V3, original_rule=OriginalRule(one_question_per_tube=False))
    items = [item for item in BANK.items if item.tube.endswith("-0")]
    assert version_problems(version, items) == []
    assert version_problems(V3, items) == ["a test of 32 questions needs as many tubes, there are 16"]


def test_a_version_is_read_from_its_configuration() -> None:
    version = read_version(
        {
            "scope": "DROIT",
            "selectionRule": "open",
            "challengesConfiguration": {"maximumAssessmentLength": 20, "variationPercent": None},
            "globalScoringConfiguration": [{"meshLevel": 0, "bounds": {"min": 0, "max": 1}}],
            "prior": {"mean": 0.8, "deviation": 1.5},
            "exposureTarget": 0.2,
            "minimumAnswersRequiredToValidateACertification": 12,
            "languages": ["fr"],
        }
    )
    assert version == Version(
        meshes=Meshes((Interval(0, 1),)),
        framework=Framework.DROIT,
        open_rule=OpenRule(length=20, prior=Prior(0.8, 1.5), exposure_target=0.2),
        original_rule=OriginalRule(maximum_length=20, variation=None),
        minimum_answers=12,
        languages=("fr",),
    )


def test_an_empty_configuration_is_the_default() -> None:
    assert read_version({}) == Version(meshes=SAMPLE_MESHES)


@pytest.mark.parametrize("data", [{"selectionRule": "best"}, {"scope": "OTHER"}, {"exposureTarget": 0}])
def test_configurations_that_mean_nothing_are_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"best|OTHER|target"):
        read_version(data)


def test_the_quota_makes_the_length_with_few_competences() -> None:
    few = fit_quota(VERSION, random_bank(1, competences=5))
    assert few.open_rule.questions_per_competence == 7
    assert fit_quota(VERSION, BANK) == VERSION


def test_a_template_without_parameters_takes_those_of_its_level() -> None:
    row = row_of_template("3.1", "triTableau", {"id": "trier", "skill": "@triTableau6"})
    assert (row["discriminant"], row["difficulty"], row["level"], row["source"]) == (1.0, 2.0, 6, "expert")
    given = row_of_template(
        "3.1",
        "triTableau",
        {
            "id": "trier",
            "skill": "@triTableau6",
            "irt": {"alpha": 1.3, "delta": 0.4, "source": "calibrated", "n": 900},
        },
    )
    assert (given["discriminant"], given["difficulty"], given["answers"]) == (1.3, 0.4, 900)


def test_the_length_is_that_of_the_rule_in_force() -> None:
    version = evolve(VERSION, original_rule=OriginalRule(maximum_length=20))
    assert version.length == 32
    assert evolve(version, selection=SelectionRule.ORIGINAL).length == 20
