from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.adaptive.bank import CalibratedItem
from pix.core.certification.competence_levels import check_scales
from pix.core.certification.default_cuts import (
    SAMPLE_MESHES,
    mastery_capacity,
    pool_adjacent_violators,
    propose_meshes,
    propose_scales,
)
from pix.core.certification.meshes import check_meshes
from tests.core.adaptive.banks import make_item


def _items(difficulties: dict[int, float], skills: int = 10) -> list[CalibratedItem]:
    return [
        make_item(f"q{level}-{number}", level=level, skill=f"s{level}-{number}", difficulty=difficulty)
        for level, difficulty in difficulties.items()
        for number in range(skills)
    ]


def test_cuts_are_the_capacities_of_sixty_percent_success() -> None:
    items = _items({level: float(level - 4) for level in range(1, 8)})
    shift = mastery_capacity(make_item(difficulty=0.0))
    assert shift == pytest.approx(0.405465, abs=1e-6)
    meshes = propose_meshes(items)
    check_meshes(meshes)
    expected = [shift - 3 - 3.5, *(shift + level - 4 for level in range(1, 8))]
    assert list(meshes.cuts) == pytest.approx(expected)
    assert meshes.intervals[-1].high == pytest.approx(shift + 3 + 3.0)


def test_levels_out_of_order_are_made_monotone_and_apart() -> None:
    items = _items({1: -1.0, 2: 1.0, 3: 0.0, 4: 0.5, 5: 0.5, 6: 3.0, 7: 2.0})
    cuts = propose_meshes(items).cuts[1:]
    assert min(after - before for before, after in pairwise(cuts)) == pytest.approx(0.1)
    scales = propose_scales(items)
    check_scales(scales)
    assert [scale.competence for scale in scales] == ["1.1"]


def test_a_small_bank_takes_the_sample() -> None:
    items = _items({level: float(level) for level in range(1, 8)}, skills=9)
    assert propose_meshes(items) == SAMPLE_MESHES
    assert propose_scales(items)[0].intervals[3].interval.low == 0.5


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=9))
@settings(deadline=None)
def test_isotonic_regression(values: list[float]) -> None:
    fitted = pool_adjacent_violators(values)
    assert len(fitted) == len(values)
    assert all(before <= after + 1e-12 for before, after in pairwise(fitted))
    assert sum(fitted) == pytest.approx(sum(values), abs=1e-9)
    if values == sorted(values):
        assert fitted == values
