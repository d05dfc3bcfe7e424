"""What an item is for the rule ``open``: rows of numbers on a grid of abilities.

The engine reads the log-probability of each answer category and the information, nothing else: another
model, a recalibration or partial credit only changes the rows.
"""

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from pix.core.adaptive.bank import Floats, ItemBank

WRONG, RIGHT = 0, 1
"""Categories of an item marked right or wrong; partial credit has more."""

LOWEST, HIGHEST = -6.0, 6.0
COARSE_POINTS = 61
FINE_POINTS = 601
_RATIO = (FINE_POINTS - 1) // (COARSE_POINTS - 1)


class TableError(ValueError):
    """The probabilities given for the items cannot make a table; the message says which rule is broken."""


def coarse_grid() -> Floats:
    """(61,) abilities on which posteriors are computed, in logits."""
    return np.linspace(LOWEST, HIGHEST, COARSE_POINTS)


def fine_grid() -> Floats:
    """(601,) abilities on which information is read, in logits."""
    return np.linspace(LOWEST, HIGHEST, FINE_POINTS)


@frozen(eq=False)
class ItemTable:
    """Rows of J items with C answer categories.

    ``log_probability``: (J·C, 61), row ``item · C + category``.
    ``information``: (601, J), single precision: Fisher information of each item at each ability.
    """

    categories: int
    log_probability: Floats = field(repr=False)
    information: NDArray[np.float32] = field(repr=False)

    @property
    def item_count(self) -> int:
        return int(self.information.shape[1])


def information_row(ability: float) -> int:
    """Row of ``ItemTable.information`` nearest to an ability (rows are 0.02 apart)."""
    place = round((ability - LOWEST) * (FINE_POINTS - 1) / (HIGHEST - LOWEST))
    return min(max(place, 0), FINE_POINTS - 1)


def table_of_bank(bank: ItemBank) -> ItemTable:
    """Two-parameter logistic rows (Birnbaum, 1968): P = 1 / (1 + exp(a (b − θ))), I = a² P (1 − P)."""
    a, b = bank.discriminant[:, None], bank.difficulty[:, None]
    exponent = a * (b - coarse_grid())
    logs = np.stack([exponent - np.logaddexp(0.0, exponent), -np.logaddexp(0.0, exponent)], axis=1)
    right = 1.0 / (1.0 + np.exp(np.clip(a * (b - fine_grid()), -700, 700)))
    information = (a**2 * right * (1.0 - right)).T
    return ItemTable(2, logs.reshape(-1, COARSE_POINTS), np.ascontiguousarray(information, dtype=np.float32))


def table_of_probabilities(probabilities: Floats) -> ItemTable:
    """Rows of any model from P(category | θ) of shape (C, J, 601) on ``fine_grid()``.

    Information is Σ_c P'_c² / P_c, the derivative being numerical. Categories that an item does not have
    are 0 everywhere. Raises ``TableError`` when the probabilities of an item do not sum to 1.
    """
    p = np.asarray(probabilities, dtype=float)
    if p.ndim != 3 or p.shape[2] != FINE_POINTS or p.shape[0] < 2:
        raise TableError(
            f"Expected probabilities of shape (categories, items, {FINE_POINTS}), got {p.shape}."
        )
    if not np.isfinite(p).all() or (p < 0).any() or not np.allclose(p.sum(axis=0), 1.0, atol=1e-6):
        raise TableError("The probabilities of the categories of each item must be positive and sum to 1.")
    slope = np.gradient(p, fine_grid(), axis=2)
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.where(p > 0, slope**2 / p, 0.0).sum(axis=0)
        logs = np.log(p[:, :, ::_RATIO])
    rows = np.ascontiguousarray(np.moveaxis(logs, 0, 1)).reshape(-1, COARSE_POINTS)
    return ItemTable(len(p), rows, np.ascontiguousarray(information.T, dtype=np.float32))
