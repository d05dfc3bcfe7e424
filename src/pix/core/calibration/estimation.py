"""Two-parameter logistic calibration on sparse answers: marginal likelihood, EM (Bock, Aitkin 1981).

The ability of a person is integrated out on a grid; the population is N(0, 1), which fixes the scale,
unless anchors (questions of known parameters) fix it and the population's mean and deviation are estimated
with the rest. Weak priors keep the questions with few answers in place: log a ~ N(0, 0.5²), b ~ N(0, 3²).
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from attrs import field, frozen

from pix.core.adaptive.bank import Floats
from pix.core.calibration.answers import AnswerSet

POINTS = 41
REACH = 5.0
LOG_A_DEVIATION = 0.5
B_DEVIATION = 3.0
LOG_A_BOUND = 2.5
NEWTON_STEPS = 3
GREATEST_MOVE = 0.5
POPULATION_CARE = 20.0
"""The population moves slowly under EM: its changes are held to a tolerance so many times smaller."""

Told = Callable[[int, float], None]
"""Told (round, greatest change of a parameter) after each round."""


@frozen
class EstimationSettings:
    """When to stop (change of any parameter, rounds) and how many persons to treat at once."""

    tolerance: float = 1e-3
    most_rounds: int = 200
    persons_at_once: int = 20_000


@frozen(eq=False)
class Calibration:
    """Parameters (J,) on the scale of the population, with what is needed to judge them.

    ``expected`` and ``expected_right`` (J, Q): expected answers, and right ones, at each point of ``grid``.
    ``population``: mean and standard deviation of the abilities.
    """

    items: tuple[str, ...]
    discriminant: Floats
    difficulty: Floats
    answers: np.ndarray
    rounds: int
    converged: bool
    log_likelihood: float
    population: tuple[float, float]
    grid: Floats = field(repr=False)
    expected: Floats = field(repr=False)
    expected_right: Floats = field(repr=False)
    anchored: np.ndarray = field(repr=False)


@frozen(eq=False)
class Parameters:
    """Slope a and intercept c of a θ + c (J,), and the population."""

    slope: Floats
    intercept: Floats
    mean: float = 0.0
    deviation: float = 1.0


def calibrate(
    answers: AnswerSet,
    anchors: Mapping[str, tuple[float, float]] | None = None,
    settings: EstimationSettings | None = None,
    told: Told | None = None,
) -> Calibration:
    """Estimate a and b of every question; ``anchors`` gives (a, b) of those that stay as they are."""
    settings = settings or EstimationSettings()
    model = SparseModel(answers, anchors or {}, settings)
    parameters, rounds, change = model.start(), 0, np.inf
    while rounds < settings.most_rounds and change > settings.tolerance:
        counts = model.expectation(parameters)
        following = model.maximisation(parameters, counts)
        change = _greatest_change(parameters, following)
        parameters, rounds = following, rounds + 1
        if told is not None:
            told(rounds, change)
    return model.calibration(parameters, rounds, change <= settings.tolerance)


class SparseModel:
    """The answers as sparse matrices and the two steps of EM.

    Column 2 j + u of the matrix holds the answers u (0 wrong, 1 right) to question j.
    """

    def __init__(
        self,
        answers: AnswerSet,
        anchors: Mapping[str, tuple[float, float]],
        settings: EstimationSettings,
    ) -> None:
        self.answers, self.settings = answers, settings
        self.grid = np.linspace(-REACH, REACH, POINTS)
        self.anchored = np.array([item in anchors for item in answers.items])
        self.anchor_values = np.array([anchors.get(item, (1.0, 0.0)) for item in answers.items], dtype=float)
        self.blocks = _sparse_blocks(answers, settings.persons_at_once)

    def start(self) -> Parameters:
        """Slopes of 1 and intercepts from the share of right answers, anchors in place."""
        count = np.bincount(self.answers.item, minlength=len(self.answers.items))
        right = np.bincount(self.answers.item, self.answers.right, minlength=len(self.answers.items))
        share = (right + 0.5) / (count + 1.0)
        a, b = self.anchor_values.T
        slope = np.where(self.anchored, a, 1.0)
        intercept = np.where(self.anchored, -a * b, 1.2 * np.log(share / (1.0 - share)))
        return Parameters(slope, intercept)

    def expectation(self, parameters: Parameters) -> "_Counts":
        """Expected answers at each point, and moments of the abilities."""
        logs, log_prior = self.log_rows(parameters), self.log_prior(parameters)
        counts = np.zeros((2 * len(parameters.slope), POINTS))
        mass, log_likelihood = np.zeros(POINTS), 0.0
        for block, transposed in self.blocks:
            posterior, log_block = normalised_posterior(block @ logs + log_prior)
            log_likelihood += log_block
            counts += transposed @ posterior
            mass += posterior.sum(axis=0)
        wrong, right = counts[0::2], counts[1::2]
        return _Counts(wrong + right, right, mass, log_likelihood)

    def maximisation(self, parameters: Parameters, counts: "_Counts") -> Parameters:
        """Newton steps on log slope and intercept of every free question, then the population."""
        log_slope, intercept = np.log(parameters.slope), parameters.intercept.copy()
        for _ in range(NEWTON_STEPS):
            move_slope, move_intercept = self._newton(log_slope, intercept, counts)
            log_slope += np.where(self.anchored, 0.0, move_slope)
            intercept += np.where(self.anchored, 0.0, move_intercept)
            np.clip(log_slope, -LOG_A_BOUND, LOG_A_BOUND, out=log_slope)
        mean, deviation = 0.0, 1.0
        if self.anchored.any():
            weights = counts.mass / counts.mass.sum()
            mean = float(weights @ self.grid)
            deviation = float(np.sqrt(weights @ (self.grid - mean) ** 2))
        return Parameters(np.exp(log_slope), intercept, mean, deviation)

    def _newton(self, log_slope: Floats, intercept: Floats, counts: "_Counts") -> tuple[Floats, Floats]:
        slope = np.exp(log_slope)
        p = 1.0 / (1.0 + np.exp(-np.clip(slope[:, None] * self.grid + intercept[:, None], -500, 500)))
        gap = counts.right - counts.answers * p
        weight = counts.answers * p * (1.0 - p)
        b = -intercept / slope
        # the prior of b, written for (log a, c): b = −c / a, ∂b/∂log a = −b, ∂b/∂c = −1 / a
        pull = b / B_DEVIATION**2
        gradient_slope = slope * (gap @ self.grid) - log_slope / LOG_A_DEVIATION**2 + pull * b
        gradient_intercept = gap.sum(axis=1) + pull / slope
        h_slope = slope**2 * (weight @ self.grid**2) + 1.0 / LOG_A_DEVIATION**2 + b**2 / B_DEVIATION**2
        h_intercept = weight.sum(axis=1) + 1.0 / (slope * B_DEVIATION) ** 2
        h_both = slope * (weight @ self.grid) + b / (slope * B_DEVIATION**2)
        determinant = h_slope * h_intercept - h_both**2
        move_slope = (h_intercept * gradient_slope - h_both * gradient_intercept) / determinant
        move_intercept = (h_slope * gradient_intercept - h_both * gradient_slope) / determinant
        limit = GREATEST_MOVE
        return np.clip(move_slope, -limit, limit), np.clip(move_intercept, -2 * limit, 2 * limit)

    def log_rows(self, parameters: Parameters) -> Floats:
        """(2 J, Q) log-probability of a wrong and of a right answer to each question."""
        x = parameters.slope[:, None] * self.grid + parameters.intercept[:, None]
        rows = np.empty((2 * len(x), POINTS))
        wrong = -np.logaddexp(0.0, x)
        rows[0::2], rows[1::2] = wrong, x + wrong
        return rows

    def log_prior(self, parameters: Parameters) -> Floats:
        density = -0.5 * ((self.grid - parameters.mean) / parameters.deviation) ** 2
        logs: Floats = density - np.log(np.exp(density).sum())
        return logs

    def posteriors(self, parameters: Parameters) -> Floats:
        """(N, Q) posterior of every person."""
        logs, log_prior = self.log_rows(parameters), self.log_prior(parameters)
        return np.concatenate([normalised_posterior(block @ logs + log_prior)[0] for block, _ in self.blocks])

    def calibration(self, parameters: Parameters, rounds: int, converged: bool) -> Calibration:
        counts = self.expectation(parameters)
        return Calibration(
            items=self.answers.items,
            discriminant=parameters.slope,
            difficulty=-parameters.intercept / parameters.slope,
            answers=self.answers.answers_per_item(),
            rounds=rounds,
            converged=converged,
            log_likelihood=counts.log_likelihood,
            population=(parameters.mean, parameters.deviation),
            grid=self.grid,
            expected=counts.answers,
            expected_right=counts.right,
            anchored=self.anchored,
        )


@frozen(eq=False)
class _Counts:
    """Expected answers and right answers (J, Q), persons at each point (Q,), log-likelihood."""

    answers: Floats
    right: Floats
    mass: Floats
    log_likelihood: float


def normalised_posterior(log_joint: Floats) -> tuple[Floats, float]:
    """(n, Q) posterior of each person from the log of prior × likelihood, and the sum of log-likelihoods."""
    top = log_joint.max(axis=1, keepdims=True)
    posterior = np.exp(log_joint - top)
    total = posterior.sum(axis=1, keepdims=True)
    return posterior / total, float((np.log(total) + top).sum())


def _sparse_blocks(answers: AnswerSet, persons_at_once: int) -> list[tuple[Any, Any]]:
    """Pairs (persons × 2 J, its transpose) of compressed rows, a group of persons at a time."""
    from scipy.sparse import csr_array  # noqa: PLC0415  SciPy is loaded by calibration alone

    columns = 2 * answers.item + answers.right
    blocks = []
    for first in range(0, answers.person_count, persons_at_once):
        last = min(first + persons_at_once, answers.person_count)
        inside = (answers.person >= first) & (answers.person < last)
        places = (answers.person[inside] - first, columns[inside])
        shape = (last - first, 2 * len(answers.items))
        block = csr_array((np.ones(len(places[0])), places), shape=shape)
        blocks.append((block, block.T.tocsr()))
    return blocks


def _greatest_change(before: Parameters, after: Parameters) -> float:
    population = max(abs(after.mean - before.mean), abs(after.deviation - before.deviation))
    items = max(np.abs(after.slope - before.slope).max(), np.abs(after.intercept - before.intercept).max())
    return float(max(items, POPULATION_CARE * population))
