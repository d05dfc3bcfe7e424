import numpy as np
import pytest

from pix.core.adaptive.hierarchical import (
    CorrelationError,
    estimate_competences,
    make_hierarchy,
    marginal_log_likelihood,
)
from pix.core.adaptive.posterior import Prior, estimate_ability
from pix.core.adaptive.tables import table_of_bank
from tests.core.adaptive.banks import random_bank

BANK = random_bank(8, competences=3, tubes=3, questions=2)
TABLE = table_of_bank(BANK)
QUESTIONS, MARKS = [0, 3, 5, 8, 11, 16], [1, 0, 1, 1, 0, 1]


def _own(code: int) -> tuple[list[int], list[int]]:
    own = [(q, m) for q, m in zip(QUESTIONS, MARKS, strict=True) if BANK.competence[q] == code]
    return [q for q, _ in own], [m for _, m in own]


def _brute_force(prior: Prior, correlation: float) -> list[tuple[float, float]]:
    """Two nested integrals on fine grids, competence by competence."""
    z = np.linspace(-6, 6, 241)
    density = np.exp(-0.5 * z**2)
    density /= density.sum()
    theta = prior.mean + prior.deviation * (
        np.sqrt(correlation) * z[:, None] + np.sqrt(1 - correlation) * z[None, :]
    )
    likelihood = []
    for code in range(3):
        value = np.ones_like(theta)
        for question, mark in zip(*_own(code), strict=True):
            right = 1 / (1 + np.exp(BANK.discriminant[question] * (BANK.difficulty[question] - theta)))
            value *= right if mark else 1 - right
        likelihood.append(value)
    given_common = [value @ density for value in likelihood]
    results = []
    for code in range(3):
        others = np.prod([given_common[other] for other in range(3) if other != code], axis=0)
        weights = density[:, None] * density[None, :] * likelihood[code] * others[:, None]
        mean = (weights * theta).sum() / weights.sum()
        results.append((mean, ((weights * theta**2).sum() / weights.sum() - mean**2) ** 0.5))
    return results


@pytest.mark.parametrize("correlation", [0.3, 0.7, 0.9])
@pytest.mark.parametrize("prior", [Prior(), Prior(0.5, 1.3)])
def test_the_estimates_are_those_of_nested_integrals(prior: Prior, correlation: float) -> None:
    found = estimate_competences(BANK, TABLE, make_hierarchy(prior, correlation), QUESTIONS, MARKS)
    expected = _brute_force(prior, correlation)
    assert [estimate.ability for estimate in found] == pytest.approx([m for m, _ in expected], abs=2e-3)
    assert [estimate.error for estimate in found] == pytest.approx([s for _, s in expected], abs=2e-3)


def test_without_correlation_each_competence_is_alone() -> None:
    found = estimate_competences(BANK, TABLE, make_hierarchy(Prior(), 0.0), QUESTIONS, MARKS)
    for code, estimate in enumerate(found):
        alone = estimate_ability(TABLE, Prior(), *_own(code))
        assert (estimate.ability, estimate.error) == (
            pytest.approx(alone.ability, abs=1e-6),
            pytest.approx(alone.error, abs=1e-6),
        )
        assert (estimate.competence, estimate.answers) == (BANK.competences[code], len(_own(code)[0]))


def test_competences_that_are_nearly_one_have_the_overall_ability() -> None:
    overall = estimate_ability(TABLE, Prior(), QUESTIONS, MARKS)
    found = estimate_competences(BANK, TABLE, make_hierarchy(Prior(), 0.95), QUESTIONS, MARKS)
    assert [estimate.ability for estimate in found] == pytest.approx([overall.ability] * 3, abs=0.12)
    assert all(estimate.error > overall.error for estimate in found)


def test_without_answer_every_competence_is_the_prior() -> None:
    found = estimate_competences(BANK, TABLE, make_hierarchy(Prior(0.2, 0.9), 0.5), [], [])
    assert [(e.ability, e.error) for e in found] == [(pytest.approx(0.2), pytest.approx(0.9, abs=1e-3))] * 3


def test_the_order_of_the_answers_does_not_matter() -> None:
    hierarchy = make_hierarchy(Prior(), 0.6)
    forward = estimate_competences(BANK, TABLE, hierarchy, QUESTIONS, MARKS)
    assert forward == estimate_competences(BANK, TABLE, hierarchy, QUESTIONS[::-1], MARKS[::-1])


@pytest.mark.parametrize("correlation", [-0.1, 0.96, 1.0, float("nan")])
def test_correlations_that_cannot_be_scored_are_refused(correlation: float) -> None:
    with pytest.raises(CorrelationError):
        make_hierarchy(Prior(), correlation)


def test_the_likelihood_of_a_test_without_answer_is_one() -> None:
    assert marginal_log_likelihood(make_hierarchy(Prior(), 0.5), np.zeros((3, 61))) == pytest.approx(
        0, abs=1e-9
    )
