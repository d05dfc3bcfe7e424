import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.adaptive.exposure import (
    DecayError,
    ExposureCounters,
    decay_counters,
    draw_mask,
    eligibility,
    fresh_counters,
    record_tests,
)
from tests.core.adaptive.banks import random_bank

BANK = random_bank(7)


def test_probability_of_being_eligible() -> None:
    counters = ExposureCounters(np.array([1.0, 10.0, 10.0, 100.0]), np.array([1.0, 1.0, 5.0, 40.0]))
    assert eligibility(counters, 0.2).tolist() == [0.2, 1.0, 0.4, 0.5]
    assert eligibility(fresh_counters(2), 0.1).tolist() == [0.1, 0.1]


def test_tests_are_counted() -> None:
    masks = [np.array([True, True, False]), np.array([True, False, False])]
    after = record_tests(fresh_counters(3), masks, [[0], [0, 2]])
    assert (after.eligible.tolist(), after.asked.tolist()) == ([3, 2, 1], [3, 1, 2])


@given(st.floats(0.01, 1.0))
def test_decay_forgets_without_changing_the_probabilities(factor: float) -> None:
    counters = ExposureCounters(np.array([4.0, 9.0]), np.array([2.0, 7.0]))
    decayed = decay_counters(counters, factor)
    np.testing.assert_allclose(eligibility(decayed, 0.1), eligibility(counters, 0.1))
    np.testing.assert_allclose(decayed.asked, counters.asked * factor)


@pytest.mark.parametrize("factor", [0.0, -1.0, 1.1])
def test_a_decay_that_is_no_decay_is_refused(factor: float) -> None:
    with pytest.raises(DecayError):
        decay_counters(fresh_counters(1), factor)


def test_masks_follow_the_probabilities_and_the_seed() -> None:
    chances = np.linspace(0, 1, len(BANK))
    masks = np.array([draw_mask(BANK, chances, seed) for seed in range(3000)])
    assert np.abs(masks.mean(axis=0) - chances).max() < 0.05
    assert (draw_mask(BANK, chances, 5) == masks[5]).all()
