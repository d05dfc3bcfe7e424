import numpy as np
import pytest

from pix.core.adaptive.posterior import Prior, estimate_ability
from pix.core.adaptive.tables import (
    FINE_POINTS,
    TableError,
    coarse_grid,
    fine_grid,
    information_row,
    table_of_bank,
    table_of_probabilities,
)
from tests.core.adaptive.banks import random_bank

BANK = random_bank(1, competences=4)


def _curves() -> np.ndarray:
    a, b = BANK.discriminant[:, None], BANK.difficulty[:, None]
    right = 1 / (1 + np.exp(a * (b - fine_grid())))
    return np.stack([1 - right, right])


def test_rows_hold_the_log_probability_of_each_mark() -> None:
    table = table_of_bank(BANK)
    wrong, right = np.exp(table.log_probability[0::2]), np.exp(table.log_probability[1::2])
    a, b = BANK.discriminant[:, None], BANK.difficulty[:, None]
    np.testing.assert_allclose(right, 1 / (1 + np.exp(a * (b - coarse_grid()))), atol=1e-12)
    np.testing.assert_allclose(wrong + right, 1, atol=1e-12)


def test_a_table_of_probabilities_is_that_of_the_model() -> None:
    model, general = table_of_bank(BANK), table_of_probabilities(_curves())
    np.testing.assert_allclose(general.log_probability, model.log_probability, atol=1e-9)
    np.testing.assert_allclose(general.information[5:-5], model.information[5:-5], rtol=2e-3, atol=1e-5)
    assert (general.categories, general.item_count) == (2, len(BANK))


def test_partial_credit_is_only_other_rows() -> None:
    """A question worth 0, 1 or 2: each category answered moves the estimate up."""
    theta = fine_grid()
    steps = np.stack([np.zeros_like(theta), theta, 2 * theta - 1])
    probabilities = np.exp(steps) / np.exp(steps).sum(axis=0)
    table = table_of_probabilities(probabilities[:, None, :])
    none, some, all_ = (estimate_ability(table, Prior(), [0], [mark]).ability for mark in (0, 1, 2))
    assert none < some < all_
    weights = np.exp(-0.5 * theta**2) * probabilities[1]
    assert some == pytest.approx((weights @ theta) / weights.sum(), abs=1e-6)


@pytest.mark.parametrize(
    "probabilities",
    [
        np.ones((2, 3, 61)) / 2,
        np.ones((1, 3, FINE_POINTS)),
        np.ones((2, 3, FINE_POINTS)),
        np.full((2, 3, FINE_POINTS), np.nan),
        np.stack([np.full((3, FINE_POINTS), -0.5), np.full((3, FINE_POINTS), 1.5)]),
    ],
)
def test_what_is_not_a_probability_is_refused(probabilities: np.ndarray) -> None:
    with pytest.raises(TableError):
        table_of_probabilities(probabilities)


def test_information_is_read_on_the_nearest_row() -> None:
    assert [information_row(ability) for ability in (-9.0, -6.0, 0.0, 0.011, 6.0, 9.0)] == [
        0,
        0,
        300,
        301,
        600,
        600,
    ]
