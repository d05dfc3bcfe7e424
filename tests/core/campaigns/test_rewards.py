import pytest

from pix.core.campaigns.rewards import Trigger, TriggerKind, is_attestation_earned, is_training_recommended
from tests.core.campaigns.samples import failure, ladder, success

SAFETY = [f"a{rank}" for rank in range(12)]
START = [f"b{rank}" for rank in range(21)]
SKILLS = ladder("lumen", range(1, 9))
SCOPE = frozenset(skill.id for skill in SKILLS) | {"@lumen9", "@lumen10"}
PREREQUISITE, GOAL = TriggerKind


@pytest.mark.parametrize(
    ("safety", "start", "others", "expected"),
    [
        (7, 10, 0, True),
        (7, 10, 1, True),
        (5, 11, 0, False),
        (6, 11, 0, True),
        (12, 0, 0, False),
        (12, 5, 0, True),
    ],
)
def test_sixth_grade_attestation(safety, start, others, expected):
    validated = {*SAFETY[:safety], *START[:start], *[f"x{rank}" for rank in range(others)]}
    assert is_attestation_earned(validated, [SAFETY, START], [*SAFETY, *START], 50) is expected


def test_mastery_is_not_rounded_for_an_attestation():
    validated = {*SAFETY[:7], *START[:10]}
    assert not is_attestation_earned(validated, [SAFETY, START], [], 50)
    assert not is_attestation_earned(validated, [START], [], 48)
    assert is_attestation_earned(validated, [START], [], 47)
    assert not is_attestation_earned(validated, [], [], 0)


@pytest.mark.parametrize(
    ("triggers", "expected"),
    [
        ([(PREREQUISITE, 50), (GOAL, 60)], False),
        ([(PREREQUISITE, 50), (GOAL, 70)], True),
        ([(PREREQUISITE, 68)], False),
        ([(PREREQUISITE, 67)], True),
        ([(GOAL, 67)], True),
        ([(GOAL, 66)], False),
        ([], False),
    ],
)
def test_trainings(triggers, expected):
    known = [
        *success(SKILLS, "@lumen1", "@lumen2", "@lumen3", "@lumen4"),
        *failure(SKILLS, "@lumen5", "@lumen6"),
        *failure(ladder("x", [1]), "@x1"),
    ]
    found = is_training_recommended([Trigger(kind, threshold, SCOPE) for kind, threshold in triggers], known)
    assert found is expected


def test_nothing_tested_counts_as_no_mastery():
    assert is_training_recommended([Trigger(GOAL, 0, SCOPE)], [])
    assert not is_training_recommended([Trigger(PREREQUISITE, 1, SCOPE)], [])
