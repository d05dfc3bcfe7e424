"""How well a calibration describes the answers: standard errors and fit of each question."""

import numpy as np
from attrs import frozen

from pix.core.adaptive.bank import Floats
from pix.core.calibration.answers import AnswerSet
from pix.core.calibration.estimation import Calibration, EstimationSettings, Parameters, SparseModel

ANSWERS_AT_ONCE = 50_000


@frozen
class ItemFit:
    """Figures of one question.

    ``rmsd``: root mean square distance between the observed and the modelled share of right answers over the
    abilities (0 perfect, above 0.1 poor). ``success``: observed share of right answers.
    """

    item: str
    discriminant: float
    difficulty: float
    discriminant_error: float
    difficulty_error: float
    answers: int
    success: float
    rmsd: float


def item_fits(answers: AnswerSet, calibration: Calibration) -> tuple[ItemFit, ...]:
    """Fit of every question, in the order of the calibration."""
    errors_a, errors_b = standard_errors(answers, calibration)
    distance = fit_distances(calibration)
    count = calibration.answers
    right = np.bincount(answers.item, answers.right, minlength=len(count))
    share = right / np.maximum(count, 1)
    columns = (
        calibration.discriminant,
        calibration.difficulty,
        errors_a,
        errors_b,
        count,
        share,
        distance,
    )
    return tuple(
        ItemFit(item, float(a), float(b), float(ea), float(eb), int(n), float(s), float(d))
        for item, a, b, ea, eb, n, s, d in zip(calibration.items, *columns, strict=True)
    )


def fit_distances(calibration: Calibration) -> Floats:
    """(J,) root mean square distance between observed and modelled curves, weighted by the answers."""
    a, b = calibration.discriminant[:, None], calibration.difficulty[:, None]
    modelled = 1.0 / (1.0 + np.exp(np.clip(a * (b - calibration.grid), -500, 500)))
    count = np.maximum(calibration.expected, 1e-12)
    observed = calibration.expected_right / count
    weights = count / count.sum(axis=1, keepdims=True)
    return np.asarray(np.sqrt((weights * (observed - modelled) ** 2).sum(axis=1)))


def standard_errors(answers: AnswerSet, calibration: Calibration) -> tuple[Floats, Floats]:
    """(J,) standard errors of a and b from the cross-products of the scores of the persons.

    The observed information of a question is Σ s sᵀ over its answers, s being the derivative of the marginal
    log-likelihood in slope and intercept; b by the delta method. Anchors have 0.
    """
    score_slope, score_intercept = _scores(answers, calibration)
    size = len(calibration.items)
    slope2 = np.bincount(answers.item, score_slope**2, minlength=size)
    both = np.bincount(answers.item, score_slope * score_intercept, minlength=size)
    intercept2 = np.bincount(answers.item, score_intercept**2, minlength=size)
    determinant = np.maximum(slope2 * intercept2 - both**2, 1e-12)
    variance_a, variance_c, covariance = intercept2 / determinant, slope2 / determinant, -both / determinant
    a, b = calibration.discriminant, calibration.difficulty
    variance_b = (b**2 * variance_a + variance_c + 2.0 * b * covariance) / a**2
    free = ~calibration.anchored
    return np.sqrt(variance_a) * free, np.sqrt(np.maximum(variance_b, 0.0)) * free


def _scores(answers: AnswerSet, calibration: Calibration) -> tuple[Floats, Floats]:
    """(M,) derivatives, in slope and in intercept, of the log-likelihood that each answer adds."""
    model = SparseModel(answers, {}, EstimationSettings())
    parameters = Parameters(
        calibration.discriminant,
        -calibration.discriminant * calibration.difficulty,
        *calibration.population,
    )
    posterior = model.posteriors(parameters)
    modelled = np.exp(model.log_rows(parameters)[1::2])
    slope, intercept = np.empty(len(answers)), np.empty(len(answers))
    for first in range(0, len(answers), ANSWERS_AT_ONCE):
        part = slice(first, first + ANSWERS_AT_ONCE)
        gap: Floats = answers.right[part, None] - modelled[answers.item[part]]
        gap *= posterior[answers.person[part]]
        slope[part], intercept[part] = gap @ model.grid, gap.sum(axis=1)
    return slope, intercept
