"""Hierarchical scoring of the competences: a common ability and one part per competence.

Ability of competence k: θ_k = μ + σ (√ρ g + √(1 − ρ) s_k), g and every s_k standard normal (a second-order
model; ρ is the correlation of two competences). Two-level quadrature on the grid of the tables; the inner
normal is spread on the grid itself, so no row is interpolated.
"""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from pix.core.adaptive.bank import Floats, ItemBank
from pix.core.adaptive.posterior import GRID, Estimate, Prior
from pix.core.adaptive.tables import ItemTable

GREATEST_CORRELATION = 0.95
"""Above it the part of a competence is narrower than a step of the grid."""


class CorrelationError(ValueError):
    """The correlation between competences is outside the range that can be scored."""


@frozen
class CompetenceEstimate:
    """Ability in one competence and its standard error, with the number of answers behind it."""

    competence: str
    ability: float
    error: float
    answers: int

    def interval(self, width: float = 1.96) -> tuple[float, float]:
        """Ability ± ``width`` errors."""
        return Estimate(self.ability, self.error).interval(width)


@frozen(eq=False)
class Hierarchy:
    """Quadrature for one prior and one correlation; build it once a version.

    ``kernel`` (61, 61): weight of each ability of a competence (columns) given the common ability (rows).
    ``common`` (61,): weight of each common ability.
    """

    kernel: Floats
    common: Floats


def make_hierarchy(prior: Prior, correlation: float) -> Hierarchy:
    """Quadrature for a correlation ρ, 0 ≤ ρ ≤ 0.95. Raises ``CorrelationError``."""
    if not 0 <= correlation <= GREATEST_CORRELATION:
        raise CorrelationError(
            f"The correlation of competences is from 0 to {GREATEST_CORRELATION}, not {correlation}."
        )
    standard = np.linspace(-6.0, 6.0, len(GRID))
    common = np.exp(-0.5 * standard**2)
    centres = prior.mean + prior.deviation * np.sqrt(correlation) * standard
    spread = prior.deviation * np.sqrt(1.0 - correlation)
    kernel = np.exp(-0.5 * ((GRID[None, :] - centres[:, None]) / spread) ** 2) + 1e-300
    return Hierarchy(kernel / kernel.sum(axis=1, keepdims=True), common / common.sum())


def estimate_competences(
    bank: ItemBank,
    table: ItemTable,
    hierarchy: Hierarchy,
    questions: Sequence[int],
    categories: Sequence[int],
) -> tuple[CompetenceEstimate, ...]:
    """Ability of every competence of the bank, in its order, from all the answers of a test."""
    logs, counts = competence_log_likelihoods(bank, table, questions, categories)
    likelihood = np.exp(logs - logs.max(axis=1, keepdims=True))
    given_common = likelihood @ hierarchy.kernel.T
    log_common = np.log(hierarchy.common) + np.log(given_common).sum(axis=0)
    common = np.exp(log_common - log_common.max())
    weights = ((common / given_common) @ hierarchy.kernel) * likelihood
    weights /= weights.sum(axis=1, keepdims=True)
    means = weights @ GRID
    errors = np.sqrt(np.maximum(weights @ GRID**2 - means**2, 0.0))
    return tuple(
        CompetenceEstimate(code, float(mean), float(error), int(count))
        for code, mean, error, count in zip(bank.competences, means, errors, counts, strict=True)
    )


def marginal_log_likelihood(hierarchy: Hierarchy, logs: Floats) -> float:
    """Log-probability of the answers of one test, from the (K, 61) rows of its competences."""
    tops = logs.max(axis=1, keepdims=True)
    given_common = np.exp(logs - tops) @ hierarchy.kernel.T
    log_common = np.log(hierarchy.common) + np.log(given_common).sum(axis=0)
    top = log_common.max()
    return float(top + np.log(np.exp(log_common - top).sum()) + tops.sum())


def competence_log_likelihoods(
    bank: ItemBank, table: ItemTable, questions: Sequence[int], categories: Sequence[int]
) -> tuple[Floats, np.ndarray]:
    """(K, 61) log-likelihood of the answers of each competence, and (K,) their number."""
    logs = np.zeros((len(bank.competences), len(GRID)))
    order = sorted(zip(questions, categories, strict=True))
    if not order:
        return logs, np.zeros(len(logs), dtype=int)
    places = np.array([place for place, _ in order])
    rows = places * table.categories + np.array([category for _, category in order])
    codes = bank.competence[places]
    np.add.at(logs, codes, table.log_probability[rows])
    return logs, np.bincount(codes, minlength=len(logs))
