import numpy as np
import pytest
from scipy.optimize import minimize

from pix.core.calibration.answers import AnswersError, AnswerSet, collect_answers, make_answers
from pix.core.calibration.estimation import (
    B_DEVIATION,
    LOG_A_DEVIATION,
    EstimationSettings,
    calibrate,
)
from tests.core.calibration.samples import draw_answers


def test_parameters_are_recovered() -> None:
    answers, a, b = draw_answers(1, persons=4000, questions=40)
    found = calibrate(answers)
    assert found.converged
    assert np.sqrt(((found.discriminant - a) ** 2).mean()) < 0.07
    assert np.sqrt(((found.difficulty - b) ** 2).mean()) < 0.08
    assert found.population == (0.0, 1.0)
    assert found.answers.tolist() == [4000] * 40


def test_sparse_answers_are_enough() -> None:
    answers, a, b = draw_answers(2, persons=6000, questions=120, asked=20)
    found = calibrate(answers)
    assert np.corrcoef(found.difficulty, b)[0, 1] > 0.98
    assert np.corrcoef(found.discriminant, a)[0, 1] > 0.9


def _penalised(values: np.ndarray, answers: AnswerSet) -> float:
    """Minus the penalised marginal log-likelihood, written directly with its own, finer grid."""
    count = len(answers.items)
    log_a, c = values[:count], values[count:]
    theta = np.linspace(-6, 6, 161)
    right = 1 / (1 + np.exp(-(np.exp(log_a)[:, None] * theta + c[:, None])))
    logs = np.zeros((answers.person_count, len(theta)))
    rows = np.where(answers.right[:, None], np.log(right)[answers.item], np.log1p(-right)[answers.item])
    np.add.at(logs, answers.person, rows)
    density = np.exp(-0.5 * theta**2)
    marginal = np.log(np.exp(logs) @ (density / density.sum())).sum()
    b = -c / np.exp(log_a)
    return -marginal + (log_a**2).sum() / 2 / LOG_A_DEVIATION**2 + (b**2).sum() / 2 / B_DEVIATION**2


def test_the_estimates_are_those_of_a_general_optimiser() -> None:
    answers, _, _ = draw_answers(3, persons=300, questions=6)
    found = calibrate(answers, settings=EstimationSettings(tolerance=1e-6))
    best = minimize(_penalised, np.zeros(12), args=(answers,), method="L-BFGS-B").x
    np.testing.assert_allclose(found.discriminant, np.exp(best[:6]), atol=5e-3)
    np.testing.assert_allclose(found.difficulty, -best[6:] / np.exp(best[:6]), atol=5e-3)


def test_anchors_stay_and_fix_the_scale() -> None:
    answers, a, b = draw_answers(4, persons=4000, questions=40, mean=0.7, deviation=1.3)
    anchors = {f"q{number}": (float(a[number]), float(b[number])) for number in range(15)}
    found = calibrate(answers, anchors)
    assert found.discriminant[:15].tolist() == a[:15].tolist()
    np.testing.assert_allclose(found.difficulty[:15], b[:15], atol=1e-12)
    assert found.population == (pytest.approx(0.7, abs=0.06), pytest.approx(1.3, abs=0.06))
    assert np.sqrt(((found.difficulty[15:] - b[15:]) ** 2).mean()) < 0.1


def test_persons_may_be_treated_in_groups() -> None:
    answers, _, _ = draw_answers(5, persons=500, questions=10)
    whole = calibrate(answers)
    parts = calibrate(answers, settings=EstimationSettings(persons_at_once=77))
    np.testing.assert_allclose(whole.difficulty, parts.difficulty, atol=1e-9)
    assert whole.rounds == parts.rounds


def test_questions_always_or_never_answered_rightly_stay_finite() -> None:
    persons = np.repeat(np.arange(50), 3)
    items = np.tile(np.arange(3), 50)
    right = np.where(items == 0, True, np.where(items == 1, False, persons % 2 == 0))
    found = calibrate(make_answers(["all", "none", "half"], 50, persons, items, right))
    assert np.isfinite(found.difficulty).all()
    assert found.difficulty[0] < found.difficulty[2] < found.difficulty[1]


def test_rounds_are_told_and_limited() -> None:
    answers, _, _ = draw_answers(6, persons=300, questions=8)
    told: list[int] = []
    found = calibrate(
        answers, settings=EstimationSettings(tolerance=1e-12, most_rounds=3), told=lambda n, _: told.append(n)
    )
    assert (told, found.rounds, found.converged) == ([1, 2, 3], 3, False)


def test_the_first_answer_of_a_person_to_a_question_counts() -> None:
    answers = collect_answers([("p", "q", False), ("p", "q", True), ("r", "q", True), ("p", "s", True)])
    assert (answers.items, answers.person_count) == (("q", "s"), 2)
    assert (answers.person.tolist(), answers.item.tolist(), answers.right.tolist()) == (
        [0, 1, 0],
        [0, 0, 1],
        [False, True, True],
    )


@pytest.mark.parametrize(
    ("person", "item", "right"),
    [([], [], []), ([0, 1], [0], [True]), ([2], [0], [True]), ([0], [1], [True]), ([-1], [0], [True])],
)
def test_answers_that_cannot_be_used_are_refused(
    person: list[int], item: list[int], right: list[bool]
) -> None:
    columns = (np.array(person, dtype=int), np.array(item, dtype=int), np.array(right, dtype=bool))
    with pytest.raises(AnswersError):
        make_answers(["q"], 2, *columns)


def test_no_answer_at_all_is_refused() -> None:
    with pytest.raises(AnswersError, match="no answer"):
        collect_answers([])
