"""Correlation between competences, estimated from answers: without it their levels stay global."""

from collections.abc import Iterable, Sequence

import numpy as np
from attrs import frozen

from pix.core.adaptive.bank import ItemBank
from pix.core.adaptive.hierarchical import (
    GREATEST_CORRELATION,
    competence_log_likelihoods,
    make_hierarchy,
    marginal_log_likelihood,
)
from pix.core.adaptive.posterior import Prior
from pix.core.adaptive.tables import ItemTable

STEP = 0.05


@frozen
class CorrelationEstimate:
    """Correlation of greatest likelihood; ``profile`` holds the log-likelihood at each value tried."""

    correlation: float
    log_likelihood: float
    profile: tuple[tuple[float, float], ...]


def estimate_correlation(
    bank: ItemBank,
    table: ItemTable,
    prior: Prior,
    tests: Iterable[tuple[Sequence[int], Sequence[int]]],
) -> CorrelationEstimate:
    """ρ of greatest marginal likelihood, by steps of 0.05, from tests (questions, categories)."""
    logs = [competence_log_likelihoods(bank, table, *test)[0] for test in tests]
    profile = []
    for value in np.arange(0.0, GREATEST_CORRELATION + STEP / 2, STEP):
        hierarchy = make_hierarchy(prior, min(float(value), GREATEST_CORRELATION))
        profile.append((float(value), sum(marginal_log_likelihood(hierarchy, rows) for rows in logs)))
    best = max(profile, key=lambda entry: entry[1])
    return CorrelationEstimate(*best, tuple(profile))
