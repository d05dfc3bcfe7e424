import pytest

from pix.core.campaigns.results import Counts
from pix.core.campaigns.stage_figures import StageShare, mean_stage, stage_distribution, stage_ranks
from pix.core.campaigns.stages import (
    Stage,
    StageProblem,
    StageResult,
    stage_problems,
    stage_scale,
    stages_reached,
)
from tests.core.campaigns.samples import ladder, scores

ZERO, FIRST = Stage(1, threshold=0), Stage(2, is_first_skill=True)


def thresholds(*values):
    return [Stage(number, threshold=value) for number, value in enumerate(values, 10)]


def test_level_stages_become_thresholds():
    skills = [*ladder("a", [1, 2] * 4), *ladder("b", [3, 4] * 3), *ladder("c", [5, 6] * 3)]
    stages = [Stage(6, level=6), FIRST, Stage(4, level=4), Stage(0, level=0), Stage(3, level=2)]
    scale = stage_scale(stages, skills)
    assert [(step.stage.id, step.threshold) for step in scale.steps] == [
        (0, 0),
        (2, 0),
        (3, 40),
        (4, 70),
        (6, 100),
    ]
    assert stages_reached(scale, Counts(20, 20, 13)) == StageResult((0, 2, 3), 3, 2, 4)


@pytest.mark.parametrize(
    ("validated", "expected"),
    [
        (0, StageResult((1,), 1, 0, 4)),
        (1, StageResult((1, 2), 2, 1, 4)),
        (30, StageResult((1, 2, 30), 30, 2, 4)),
        (89, StageResult((1, 2, 30, 60), 60, 3, 4)),
        (100, StageResult((1, 2, 30, 60, 90), 90, 4, 4)),
    ],
)
def test_the_first_skill_counts_as_a_star(validated, expected):
    stages = [Stage(90, threshold=90), Stage(60, threshold=60), FIRST, ZERO, Stage(30, threshold=30)]
    assert stages_reached(stage_scale(stages, []), Counts(100, 100, validated)) == expected


def test_a_campaign_without_stage_or_without_zero_stage():
    nothing = Counts(10, 10, 0)
    assert stages_reached(stage_scale([], []), nothing) == StageResult((), None, 0, 0)
    assert stages_reached(stage_scale(thresholds(50), []), nothing) == StageResult((), None, 0, 1)


def test_the_percentage_compared_is_the_rounded_one():
    scale = stage_scale([ZERO, Stage(5, threshold=50)], [])
    assert stages_reached(scale, Counts(200, 200, 99)).reached == 5
    assert stages_reached(scale, Counts(1000, 1000, 494)).reached == 1


def test_bars_by_stage():
    _, codes = scores(100, 19, 20, 79, 80, 100)
    scale = stage_scale(thresholds(0, 20, 50, 80), [])
    assert stage_distribution(scale, codes) == (
        StageShare(10, 1, 20),
        StageShare(11, 1, 20),
        StageShare(12, 1, 20),
        StageShare(13, 2, 40),
    )
    assert stage_ranks(scale, codes) == (0, 1, 2, 3, 3)


def test_bars_of_the_first_skill_and_below_any_stage():
    _, codes = scores(300, 0, 1, 299)
    assert stage_ranks(stage_scale([ZERO, FIRST, Stage(3, threshold=100)], []), codes) == (0, 1, 2)
    assert stage_ranks(stage_scale(thresholds(50), []), codes) == (-1, -1, 0)
    assert stage_distribution(stage_scale(thresholds(50), []), codes) == (StageShare(10, 1, 33),)


@pytest.mark.parametrize(
    ("validated", "expected"),
    [
        ([40, 64], StageResult((10, 11, 12), 12, 2, 3)),
        ([49, 50], StageResult((10, 11), 11, 1, 3)),
        ([0, 0], StageResult((10,), 10, 0, 3)),
    ],
)
def test_mean_stage(validated, expected):
    _, codes = scores(100, *validated)
    assert mean_stage(stage_scale(thresholds(0, 20, 50, 80), []), codes) == expected


def test_no_mean_stage_without_participant():
    _, codes = scores(10)
    assert mean_stage(stage_scale([ZERO], []), codes) is None
    assert stage_distribution(stage_scale([ZERO], []), codes) == (StageShare(1, 0, 0),)


@pytest.mark.parametrize(
    ("stages", "highest", "problems"),
    [
        (thresholds(0, 30, 100), 5, ()),
        ([Stage(1, level=0), FIRST, Stage(3, level=5)], 5, ()),
        (thresholds(30), 5, ((None, StageProblem.NO_ZERO),)),
        ([], 5, ((None, StageProblem.NO_ZERO),)),
        (thresholds(0, 30, 30), 5, ((2, StageProblem.TWICE),)),
        (thresholds(0, 101), 5, ((1, StageProblem.OUT_OF_BOUNDS),)),
        ([Stage(1, level=0), Stage(2, level=6)], 5, ((1, StageProblem.OUT_OF_BOUNDS),)),
        ([ZERO, Stage(3, level=3)], 5, ((1, StageProblem.MIXED),)),
        ([ZERO, Stage(3)], 5, ((1, StageProblem.ONE_KIND),)),
        ([ZERO, Stage(3, threshold=3, level=3)], 5, ((1, StageProblem.ONE_KIND),)),
        ([ZERO, Stage(3, threshold=3, is_first_skill=True)], 5, ((1, StageProblem.ONE_KIND),)),
        ([ZERO, FIRST, FIRST], 5, ((2, StageProblem.FIRST_SKILL_TWICE),)),
    ],
)
def test_what_is_wrong_with_a_list_of_stages(stages, highest, problems):
    assert stage_problems(stages, highest) == problems


def test_a_missing_zero_stage_is_only_a_warning():
    assert [problem for problem in StageProblem if problem.is_warning] == [StageProblem.NO_ZERO]
