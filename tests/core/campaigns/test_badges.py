import pytest

from pix.core.campaigns.badges import (
    Badge,
    BadgeResult,
    Criterion,
    CriterionScope,
    badge_result,
    criterion_on_tubes,
)
from pix.core.campaigns.targets import CappedTube
from tests.core.campaigns.samples import ladder, target_of

TARGETED = [f"s{rank}" for rank in range(20)]
VALIDATED = set(TARGETED[:13])
WHOLE = CriterionScope.CAMPAIGN


def on(threshold, *ids, scope=CriterionScope.CAPPED_TUBES):
    return Criterion(scope, threshold, frozenset(ids))


@pytest.mark.parametrize(
    ("criteria", "acquired", "progress"),
    [
        ([Criterion(WHOLE, 65)], True, 100),
        ([Criterion(WHOLE, 66)], False, 98),
        ([Criterion(WHOLE, 60), on(80, "s10", "s11", "s12", "s13")], False, 97),
        ([Criterion(WHOLE, 60), on(75, "s10", "s11", "s12", "s13")], True, 100),
        ([Criterion(WHOLE, 0)], True, 100),
        ([on(50, "elsewhere")], False, 0),
        ([on(0, "elsewhere")], True, 100),
        ([on(100, "s0", "elsewhere")], True, 100),
        ([on(50, "elsewhere", scope=CriterionScope.SKILL_SET)], False, 0),
        ([on(50, "elsewhere", scope=CriterionScope.SKILL_SET), Criterion(WHOLE, 65)], True, 100),
        ([], False, 0),
    ],
)
def test_badges(criteria, acquired, progress):
    found = badge_result(Badge(7, tuple(criteria)), TARGETED, VALIDATED | {"elsewhere"})
    assert found == BadgeResult(7, acquired, progress)


def test_a_criterion_takes_the_skills_of_the_course_up_to_the_caps():
    target = target_of(ladder("a", [1, 2, 3]), ladder("b", [2, 4]), ladder("c", [1]))
    capped = [CappedTube("a", 2), CappedTube("b", 1), CappedTube("elsewhere", 8)]
    assert criterion_on_tubes(target, capped, 80) == on(80, "@a1", "@a2")
