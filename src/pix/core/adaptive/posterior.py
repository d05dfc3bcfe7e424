"""One posterior with a fixed prior: the estimate of the rule ``open``.

Expected a posteriori (Bock and Mislevy, 1982). The answers are added in the order of the bank, so the
estimate is the same number, to the last bit, whatever the order in which they were given.
"""

from collections.abc import Sequence

import numpy as np
from attrs import field, frozen

from pix.core.adaptive.bank import Floats
from pix.core.adaptive.tables import ItemTable, coarse_grid

GRID = coarse_grid()
GRID_SQUARED = GRID**2
_MOMENTS = np.ascontiguousarray(np.stack([np.ones_like(GRID), GRID, GRID_SQUARED], axis=1))


@frozen
class Estimate:
    """Ability (mean of the posterior) and its standard error (standard deviation), in logits."""

    ability: float
    error: float

    def interval(self, width: float = 1.96) -> tuple[float, float]:
        """Ability ± ``width`` errors: 95 % at the default."""
        return self.ability - width * self.error, self.ability + width * self.error


@frozen
class Prior:
    """Normal distribution of the abilities of a version's population, the same during the whole test."""

    mean: float = 0.0
    deviation: float = field(default=1.0)
    log_density: Floats = field(init=False, repr=False, eq=False)

    @log_density.default
    def _log_density(self) -> Floats:
        if not self.deviation > 0:  # refused by the validator, which runs after
            return np.zeros_like(GRID)
        density: Floats = -0.5 * ((GRID - self.mean) / self.deviation) ** 2
        return density

    @deviation.validator
    def _check_deviation(self, _attribute: object, value: float) -> None:
        if not 0 < value < np.inf or not np.isfinite(self.mean):
            raise ValueError("The prior needs a finite mean and a standard deviation above 0.")


def estimate_ability(
    table: ItemTable, prior: Prior, items: Sequence[int], categories: Sequence[int]
) -> Estimate:
    """Posterior mean and deviation from the items answered and the category of each answer."""
    weights = posterior_weights(table, prior, items, categories)
    total, first, second = (weights @ _MOMENTS).tolist()
    mean = first / total
    return Estimate(mean, max(second / total - mean * mean, 0.0) ** 0.5)


def posterior_weights(
    table: ItemTable, prior: Prior, items: Sequence[int], categories: Sequence[int]
) -> Floats:
    """(61,) posterior on the grid, not normalised (greatest value 1)."""
    if not len(items):
        start: Floats = np.exp(prior.log_density - prior.log_density.max())
        return start
    width = table.categories
    rows = sorted([item * width + category for item, category in zip(items, categories, strict=True)])
    logs = np.add.reduce(table.log_probability.take(rows, axis=0), axis=0)
    logs += prior.log_density
    logs -= np.maximum.reduce(logs)
    weights: Floats = np.exp(logs, out=logs)
    return weights
