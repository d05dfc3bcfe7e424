import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.adaptive.posterior import Estimate, Prior, estimate_ability
from pix.core.adaptive.tables import table_of_bank
from tests.core.adaptive.banks import random_bank

BANK = random_bank(2, competences=4)
TABLE = table_of_bank(BANK)
ANSWERS = st.lists(
    st.tuples(st.integers(0, len(BANK) - 1), st.integers(0, 1)),
    min_size=1,
    max_size=32,
    unique_by=lambda answer: answer[0],
)


def _estimate(answers: list[tuple[int, int]], prior: Prior | None = None) -> Estimate:
    return estimate_ability(
        TABLE, prior or Prior(), [item for item, _ in answers], [mark for _, mark in answers]
    )


@given(ANSWERS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_answers_does_not_matter(answers: list[tuple[int, int]], random: object) -> None:
    shuffled = list(answers)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    before, after = _estimate(answers), _estimate(shuffled)
    assert abs(before.ability - after.ability) <= 1e-9
    assert abs(before.error - after.error) <= 1e-9


@given(ANSWERS, st.floats(-1, 1), st.floats(0.5, 1.2))
@settings(deadline=None)
def test_the_estimate_is_that_of_a_fine_integration(
    answers: list[tuple[int, int]], mean: float, deviation: float
) -> None:
    theta = np.linspace(-6, 6, 4001)
    log = -0.5 * ((theta - mean) / deviation) ** 2
    for item, mark in answers:
        a, b = BANK.discriminant[item], BANK.difficulty[item]
        log += -np.logaddexp(0, (a if not mark else -a) * (theta - b))
    weights = np.exp(log - log.max())
    expected = weights @ theta / weights.sum()
    found = _estimate(answers, Prior(mean, deviation))
    assert found.ability == pytest.approx(expected, abs=1e-3)
    variance = weights @ theta**2 / weights.sum() - expected**2
    assert found.error == pytest.approx(variance**0.5, abs=2e-3)


@given(ANSWERS, st.data())
@settings(deadline=None)
def test_a_right_answer_instead_of_a_wrong_one_raises_the_estimate(
    answers: list[tuple[int, int]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(answers) - 1))
    item = answers[place][0]
    others = answers[:place] + answers[place + 1 :]
    assert _estimate([*others, (item, 0)]).ability < _estimate([*others, (item, 1)]).ability


def test_without_answer_the_estimate_is_the_prior() -> None:
    found = _estimate([], Prior(0.5, 0.8))
    assert (found.ability, found.error) == (pytest.approx(0.5), pytest.approx(0.8))
    low, high = found.interval()
    assert (low, high) == (pytest.approx(0.5 - 1.96 * 0.8), pytest.approx(0.5 + 1.96 * 0.8))


@pytest.mark.parametrize(("mean", "deviation"), [(0.0, 0.0), (0.0, -1.0), (float("nan"), 1.0), (0.0, np.inf)])
def test_a_prior_needs_a_spread(mean: float, deviation: float) -> None:
    with pytest.raises(ValueError, match="prior"):
        Prior(mean, deviation)
