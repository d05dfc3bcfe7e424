import pytest

from pix.core.adaptive.hierarchical import CompetenceEstimate
from pix.core.certification.competence_levels import (
    CompetenceMark,
    CompetenceMarkWithInterval,
    CompetenceScale,
    LevelInterval,
    check_scales,
    competence_levels,
    hierarchical_levels,
    level_on_scale,
)
from pix.core.certification.default_cuts import scale_from_cuts
from pix.core.certification.meshes import Interval, ScoringConfigurationError

SCALE = scale_from_cuts("1.1", (-2.0, -1.0, 0.5, 1.0, 2.0, 3.0, 4.0))


def _scale(*levels: tuple[int, float, float]) -> CompetenceScale:
    return CompetenceScale("1.1", tuple(LevelInterval(n, Interval(low, high)) for n, low, high in levels))


@pytest.mark.parametrize(
    ("capacity", "level"), [(-50, 0), (-2, 1), (0.49, 2), (0.5, 3), (3.99, 6), (4, 7), (50, 7)]
)
def test_levels_of_the_sample(capacity: float, level: int) -> None:
    assert level_on_scale(capacity, SCALE) == level


def test_outer_intervals_reach_to_infinity() -> None:
    scale = _scale((0, -5, -2), (1, -2, 3))
    assert (level_on_scale(-100, scale), level_on_scale(100, scale)) == (0, 1)


def test_overlaps_and_holes_of_an_old_configuration() -> None:
    scale = _scale((0, -5, 0), (1, -1, 2), (2, 2.5, 4))
    assert level_on_scale(-0.5, scale) == 0
    assert level_on_scale(2.2, scale) is None
    assert competence_levels(2.2, [scale]) == (CompetenceMark("1.1", 0),)


@pytest.mark.parametrize(
    ("scale", "problem"),
    [
        (_scale((0, -5, 0), (1, 1, 2)), "competence 1.1: hole before level 1"),
        (_scale((0, -5, 0), (1, -1, 2)), "competence 1.1: overlap before level 1"),
        (_scale((0, -5, 0), (0, 0, 2)), "competence 1.1: levels do not increase"),
        (_scale((0, 1, 1)), "competence 1.1: level 0 is empty"),
        (_scale(), "competence 1.1 has no interval"),
    ],
)
def test_scales_that_mislead_are_refused_when_saved(scale: CompetenceScale, problem: str) -> None:
    with pytest.raises(ScoringConfigurationError) as refused:
        check_scales([scale])
    assert refused.value.problems == (problem,)


def test_hierarchical_levels_come_with_their_interval() -> None:
    estimates = [CompetenceEstimate("1.1", 0.8, 0.5, 2), CompetenceEstimate("9.9", 0.0, 0.5, 2)]
    assert hierarchical_levels(estimates, [SCALE]) == (CompetenceMarkWithInterval("1.1", 3, 2, 4),)
