from datetime import UTC, datetime, timedelta

import pytest

from pix.core.grading.results import Result
from pix.core.profile.knowledge import (
    KnowledgeElement,
    Source,
    Status,
    current_elements,
    easiest_failed_skills,
    forget_old_failures,
    infer,
    recommended_skills,
    skills_known_in,
)
from pix.core.referential.values import Skill, SkillStatus

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OK, KO = Result.OK, Result.KO


def skill(tube, level, competence="1.1", **values):
    name = f"@{tube}{level}"
    return Skill(name, name, tube, competence, level, pix_value=level / 2, **values)


LUMEN = [skill("lumen", level) for level in (1, 2, 3, 4)]
TARGETED = [LUMEN[0], skill("quark", 1), *LUMEN[1:]]


def element(name, status, at=NOON, source=Source.DIRECT, **values):
    pix = 4 if status is Status.VALIDATED else 0
    return KnowledgeElement(name, "1.1", status, source, pix, at, **values)


def short(elements):
    return [(one.skill_id, one.source.value, one.status.value, one.earned_pix) for one in elements]


def test_a_success_proves_the_lower_skills_of_the_tube():
    assert short(infer(OK, LUMEN[2], TARGETED, (), NOON)) == [
        ("@lumen3", "direct", "validated", 1.5),
        ("@lumen1", "inferred", "validated", 0.5),
        ("@lumen2", "inferred", "validated", 1.0),
    ]


@pytest.mark.parametrize("result", [result for result in Result if result is not OK])
def test_any_other_result_disproves_the_higher_skills(result):
    assert short(infer(result, LUMEN[1], TARGETED, (), NOON)) == [
        ("@lumen2", "direct", "invalidated", 0.0),
        ("@lumen3", "inferred", "invalidated", 0.0),
        ("@lumen4", "inferred", "invalidated", 0.0),
    ]


def test_what_this_assessment_knows_is_not_written_again():
    first = infer(OK, LUMEN[2], TARGETED, (), NOON, assessment_id=7, answer_id=1)
    known = skills_known_in(first, 7)
    assert known == {"@lumen1", "@lumen2", "@lumen3"}
    assert skills_known_in(first, 8) == frozenset()
    assert infer(KO, LUMEN[3], TARGETED, known, NOON, 7, 2) == (
        KnowledgeElement("@lumen4", "1.1", Status.INVALIDATED, Source.DIRECT, 0.0, NOON, 7, 2),
    )
    assert infer(KO, LUMEN[0], TARGETED, known, NOON, 7, 3) == ()


def test_an_untargeted_skill_proves_nothing():
    assert infer(OK, skill("lumen", 5), TARGETED, (), NOON) == ()
    assert infer(OK, skill("delta", 2), TARGETED, (), NOON) == ()


def test_current_elements_take_the_latest_then_drop_resets():
    hour = timedelta(hours=1)
    old, new = element("a", Status.VALIDATED), element("a", Status.INVALIDATED, NOON + hour)
    kept, reset = element("b", Status.VALIDATED), element("b", Status.RESET, NOON + hour)
    again = element("c", Status.VALIDATED, NOON + 2 * hour)
    history = [new, kept, old, reset, element("c", Status.RESET, NOON), again]
    assert current_elements(history) == (new, again)
    assert current_elements(history, before=NOON + hour) == (kept, old)
    assert current_elements(history, before=NOON) == ()


def test_elements_of_the_same_moment_are_separated_by_id():
    first, second = element("a", Status.VALIDATED, id=3), element("a", Status.INVALIDATED, id=12)
    assert current_elements([second, first]) == current_elements([first, second]) == (second,)


@pytest.mark.parametrize(
    ("age", "days", "kept"),
    [
        (3.9, 4, True),
        (4.0, 4, False),
        (4.1, 4, False),
        (-1, 4, True),
        (0, 0, False),
        (-0.1, 0, True),
        (90, None, True),
    ],
)
def test_old_failures_are_forgotten(age, days, kept):
    failure = element("a", Status.INVALIDATED, NOON - timedelta(days=age))
    success = element("b", Status.VALIDATED, NOON - timedelta(days=age))
    expected = (failure, success) if kept else (success,)
    assert forget_old_failures([failure, success], NOON, days) == expected


def test_easiest_failed_skill_of_each_tube():
    archived = skill("omega", 1, status=SkillStatus.ARCHIVED)
    skills = [LUMEN[3], *LUMEN[:3], skill("alpha", 2), skill("quark", 1), archived]
    current = [
        element("@lumen1", Status.VALIDATED),
        element("@lumen3", Status.INVALIDATED),
        element("@lumen4", Status.INVALIDATED),
        element("@lumen2", Status.INVALIDATED, source=Source.INFERRED),
        element("@alpha2", Status.INVALIDATED),
        element("@omega1", Status.INVALIDATED),
    ]
    assert easiest_failed_skills(current, skills) == (skills[4], LUMEN[2])


def test_recommended_skills_were_failed_and_not_validated_since():
    building = skill("omega", 1, status=SkillStatus.BUILDING)
    later = NOON + timedelta(days=1)
    history = [
        element("@lumen3", Status.INVALIDATED),
        element("@lumen2", Status.INVALIDATED),
        element("@lumen2", Status.VALIDATED, later),
        element("@lumen1", Status.INVALIDATED),
        element("@lumen1", Status.RESET, later),
        element("@lumen4", Status.INVALIDATED, source=Source.INFERRED),
        element("@omega1", Status.INVALIDATED),
    ]
    assert recommended_skills(history, [*LUMEN, building]) == (LUMEN[0], LUMEN[2])
