import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.adaptive.exposure import (
    DecayError,
    ExposureCounters,
    counters_of,
    decay_counters,
    draw_mask,
    eligibility,
    fresh_counters,
    pack_mask,
    record_tests,
    stored_counters,
    unpack_mask,
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
@settings(deadline=None)
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


@given(st.lists(st.booleans(), min_size=1, max_size=40))
@settings(deadline=None)
def test_a_mask_is_stored_and_read_again(bits: list[bool]) -> None:
    packed = pack_mask(np.array(bits))
    assert len(packed) == -(-len(bits) // 8)
    assert unpack_mask(packed, len(bits)).tolist() == bits


def test_counters_are_stored_by_question() -> None:
    first, second = BANK.items[0].id, BANK.items[1].id
    counters = counters_of(BANK, {first: (9.0, 4.0), "gone": (3.0, 2.0)})
    stored = stored_counters(BANK, counters)
    assert (stored[first], stored[second], len(stored)) == ((9.0, 4.0), (1.0, 1.0), len(BANK))
    again = counters_of(BANK, stored)
    assert again.eligible.tolist() == counters.eligible.tolist()
    assert again.asked.tolist() == counters.asked.tolist()
