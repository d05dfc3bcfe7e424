import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.certification.default_cuts import SAMPLE_MESHES
from pix.core.certification.meshes import (
    Interval,
    Meshes,
    ScoringConfigurationError,
    capacity_of,
    check_meshes,
    mesh_of_score,
    reached_mesh,
    read_meshes,
    score_interval,
    score_of,
)


@pytest.mark.parametrize(
    ("capacity", "score", "mesh"),
    [
        (1.1, 327, 3),
        (-1.4, 64, 1),
        (0.0, 187, 2),
        (2.0, 469, 4),
        (2.25, 512, 5),
        (8.0, 895, 7),
        (-9.0, 0, None),
        (-7.95, 0, 0),
    ],
)
def test_examples_of_the_sample(capacity: float, score: int, mesh: int | None) -> None:
    assert (score_of(capacity, SAMPLE_MESHES), reached_mesh(capacity, SAMPLE_MESHES)) == (score, mesh)


@given(st.floats(-12, 12), st.floats(0, 5))
@settings(deadline=None)
def test_a_greater_capacity_never_lowers_the_score(capacity: float, more: float) -> None:
    assert score_of(capacity, SAMPLE_MESHES) <= score_of(capacity + more, SAMPLE_MESHES)


@given(st.integers(0, SAMPLE_MESHES.greatest_score))
@settings(deadline=None)
def test_a_score_has_a_capacity_that_earns_it(score: int) -> None:
    capacity = capacity_of(score, SAMPLE_MESHES)
    assert score_of(capacity + 1e-9, SAMPLE_MESHES) == score
    assert mesh_of_score(score, SAMPLE_MESHES) == reached_mesh(capacity + 1e-9, SAMPLE_MESHES)


def test_a_score_comes_with_its_interval() -> None:
    assert score_interval(1.1, 0.25, SAMPLE_MESHES) == (
        score_of(0.61, SAMPLE_MESHES),
        score_of(1.59, SAMPLE_MESHES),
    )


def test_score_to_capacity_of_the_specification() -> None:
    assert capacity_of(400, SAMPLE_MESHES) == pytest.approx(1.59375, abs=1e-12)


@pytest.mark.parametrize("score", [-1, 896])
def test_scores_that_cannot_be_earned_are_refused(score: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 895"):
        capacity_of(score, SAMPLE_MESHES)


def _meshes(*bounds: tuple[float, float]) -> Meshes:
    return Meshes(tuple(Interval(low, high) for low, high in bounds))


@pytest.mark.parametrize(
    ("meshes", "problem"),
    [
        (_meshes((-8, -1), (0, 1)), "there is a hole from -1 to 0"),
        (_meshes((-8, 0), (-1, 1)), "two intervals overlap from -1 to 0"),
        (_meshes((1, 1)), "the interval 1 to 1 is empty"),
        (_meshes((2, 1)), "the interval 2 to 1 is empty"),
        (_meshes((math.nan, 1)), "the interval nan to 1 is not made of numbers"),
        (_meshes(), "there is no interval"),
        (_meshes(*((n, n + 1) for n in range(10))), "there are 10 meshes, at most 9 have a level"),
    ],
)
def test_intervals_that_cannot_score_are_refused_when_saved(meshes: Meshes, problem: str) -> None:
    with pytest.raises(ScoringConfigurationError) as refused:
        check_meshes(meshes)
    assert refused.value.problems == (problem,)


def test_a_hole_of_an_old_configuration_reads_as_the_last_mesh() -> None:
    assert reached_mesh(0.5, _meshes((-8, 0), (1, 2), (2, 3))) == 2


def test_the_order_of_the_file_does_not_matter() -> None:
    rows = [{"meshLevel": level, "bounds": {"min": level, "max": level + 1}} for level in (1, 0, 2)]
    assert read_meshes(rows) == _meshes((0, 1), (1, 2), (2, 3))
