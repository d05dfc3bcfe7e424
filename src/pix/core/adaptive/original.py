"""The choice rule ``v3``: the certification of 2024, number for number (conformance to 1e-9).

Two-parameter logistic model; the prior is a normal of variance 1.5 centred again on the present estimate
before each answer, so the estimate depends on the order of the answers: ``open`` exists to end that.
"""

import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from attrs import field, frozen

from pix.core.adaptive.bank import Floats, ItemBank, Mask

GRID_START, GRID_STEP, GRID_POINTS = -9.0, 0.225, 81
PRIOR_VARIANCE = 1.5
CLASS_WIDTH = 9 / 80
INITIAL_ERROR = 5.0
BEST_KEPT = 5

GRID: Floats = GRID_START + GRID_STEP * np.arange(GRID_POINTS, dtype=np.float64)
_SQUARED = GRID**2
_MOMENTS = np.ascontiguousarray(np.stack([np.ones_like(GRID), GRID, _SQUARED], axis=1))
_PRIOR_SCALE = -1.0 / (2.0 * PRIOR_VARIANCE)
_UNDERFLOW = 1e-150


class LackOfQuestionsError(Exception):
    """No question of the pool is allowed any more; the test ends and the staff is told."""

    code = "LACK_OF_CHALLENGES"


class TooManyAnswersError(ValueError):
    """The test holds more answers than the version allows."""

    code = "TOO_MANY_ANSWERS"


class LackOfDrawsError(ValueError):
    """Fewer random numbers were given than the pick needs."""


@frozen
class OriginalRule:
    """Settings of the rule ``v3`` (field ``challengesConfiguration`` of a version)."""

    maximum_length: int = field(default=32)
    start: float = -3.0
    variation: float | None = 0.5
    one_question_per_tube: bool = True
    pass_by_all_competences: bool = True
    spacing: int = 0
    pick_probability: float = 51.0

    @maximum_length.validator
    def _check_length(self, _attribute: object, value: int) -> None:
        if value < 1:
            raise ValueError("A test needs at least one question.")


@frozen
class CapacityStep:
    """Capacity and error rate after an answer."""

    capacity: float
    error: float


@frozen(eq=False)
class Progress:
    """What must be known to take one more answer into account; ``likelihood`` is (81,)."""

    capacity: float
    error: float
    likelihood: Floats = field(repr=False)


def start_progress(start: float) -> Progress:
    """State of a test without answer."""
    return Progress(start, INITIAL_ERROR, np.ones(GRID_POINTS))


def advance(progress: Progress, likelihood_of_answer: Floats, variation: float | None) -> Progress:
    """State after one more answer, whose likelihood on the grid is given (81,)."""
    likelihood = progress.likelihood * likelihood_of_answer
    top = likelihood.max()
    if top < _UNDERFLOW:
        likelihood /= top or 1.0
    previous = progress.capacity
    prior = GRID - previous
    prior *= prior
    prior *= _PRIOR_SCALE
    np.exp(prior, out=prior)
    prior *= likelihood
    total, first, second = (prior @ _MOMENTS).tolist()
    mean = first / total
    capacity = limited_move(previous, mean, variation)
    spread = second / total - 2.0 * capacity * mean + capacity * capacity - CLASS_WIDTH**2 / 12.0
    return Progress(capacity, math.sqrt(max(spread, 0.0)), likelihood)


def limited_move(previous: float, mean: float, variation: float | None) -> float:
    """New capacity: towards ``mean``, by ``variation`` at most (absolute near 0, else a share)."""
    if not variation:
        return mean
    gap = variation if -variation < previous < variation else abs(previous * variation)
    return min(mean, previous + gap) if mean > previous else max(mean, previous - gap)


def right_probability(discriminant: Floats, difficulty: Floats, ability: Floats | float) -> Floats:
    """P(θ) = 1 / (1 + exp(a (b − θ))), broadcast over its arguments."""
    with np.errstate(over="ignore"):
        probability: Floats = 1.0 / (1.0 + np.exp(discriminant * (difficulty - ability)))
    return probability


def answer_likelihoods(bank: ItemBank, questions: Sequence[int], right: Sequence[bool]) -> Floats:
    """(n, 81) likelihood of each answer on the grid."""
    a, b = bank.discriminant[list(questions)], bank.difficulty[list(questions)]
    probability = right_probability(a[:, None], b[:, None], GRID[None, :])
    return np.where(np.asarray(right, dtype=bool)[:, None], probability, 1.0 - probability)


def resume_progress(
    bank: ItemBank,
    questions: Sequence[int],
    right: Sequence[bool],
    previous_capacity: float,
    variation: float | None,
) -> Progress:
    """State after the last answer, from all the answers and the capacity stored after the one before it.

    One step instead of the whole history; equal to it.
    """
    likelihoods = answer_likelihoods(bank, questions, right)
    before = Progress(previous_capacity, INITIAL_ERROR, likelihoods[:-1].prod(axis=0))
    return advance(before, likelihoods[-1], variation)


def capacity_history(
    bank: ItemBank, questions: Sequence[int], right: Sequence[bool], start: float, variation: float | None
) -> list[CapacityStep]:
    """Capacity and error after each answer, the answers being taken in the order given."""
    progress, steps = start_progress(start), []
    for likelihood in answer_likelihoods(bank, questions, right):
        progress = advance(progress, likelihood, variation)
        steps.append(CapacityStep(progress.capacity, progress.error))
    return steps


def present_capacity(
    bank: ItemBank, questions: Sequence[int], right: Sequence[bool], start: float, variation: float | None
) -> float:
    """Capacity after the last answer, ``start`` when there is none."""
    history = capacity_history(bank, questions, right, start, variation)
    return history[-1].capacity if history else start


def rewards(bank: ItemBank, capacity: float) -> Floats:
    """(J,) information a² P (1 − P) of every question at a capacity."""
    return rewards_of(bank, slice(None), capacity)


def rewards_of(bank: ItemBank, questions: np.ndarray | slice, capacity: Floats | float) -> Floats:
    """Information of some questions at a capacity, broadcast over both."""
    a = bank.discriminant[questions]
    p = right_probability(a, bank.difficulty[questions], capacity)
    return p * (1.0 - p) * a**2


def possible_next(
    bank: ItemBank, pool: Mask, questions: Sequence[int], capacity: float, rule: OriginalRule
) -> list[int]:
    """At most five questions, best first, among which the next one is picked; empty when the test is over.

    ``pool`` (J,): questions that may be put to this candidate. ``questions``: those answered, in order.
    Raises ``TooManyAnswersError`` and ``LackOfQuestionsError``.
    """
    if len(questions) > rule.maximum_length:
        raise TooManyAnswersError(f"{len(questions)} answers for a test of {rule.maximum_length} questions.")
    if len(questions) == rule.maximum_length:
        return []
    allowed = np.flatnonzero(allowed_questions(bank, pool, questions, rule))
    if not allowed.size:
        raise LackOfQuestionsError("No question of the pool is allowed any more.")
    return best_questions(bank, allowed, capacity)


def best_questions(bank: ItemBank, allowed: np.ndarray, capacity: float) -> list[int]:
    """The five questions of highest reward; equal rewards keep the order of the bank."""
    losses = -rewards_of(bank, allowed, capacity)
    if allowed.size > BEST_KEPT:
        places = np.flatnonzero(losses <= np.partition(losses, BEST_KEPT - 1)[BEST_KEPT - 1])
    else:
        places = np.arange(allowed.size)
    order = places[np.argsort(losses[places], kind="stable")][:BEST_KEPT]
    return [int(place) for place in allowed[order]]


def allowed_questions(bank: ItemBank, pool: Mask, questions: Sequence[int], rule: OriginalRule) -> Mask:
    """(J,) questions left by the rules, applied in the order of the specification."""
    asked = list(questions)
    codes, count = (
        (bank.tube, bank.tube_count)
        if rule.one_question_per_tube
        else (bank.skill, int(bank.skill.max()) + 1)
    )
    allowed = pool & ~_marked(codes[asked], count)[codes]
    seen = _marked(bank.competence[asked], len(bank.competences))
    if rule.pass_by_all_competences and not seen.all():
        unseen = pool & ~seen[bank.competence]
        if unseen.any():
            allowed = unseen
    if rule.spacing > 0:
        recent = _marked(bank.competence[asked[-rule.spacing :]], len(bank.competences))
        spaced = allowed & ~recent[bank.competence]
        if spaced.any():
            allowed = spaced
    return allowed


def pick(count: int, probability: float, draw: Callable[[], float]) -> int:
    """Place, among ``count`` ≥ 1 questions best first, of the one asked.

    ``probability``: percent of chance of stopping at each place; ``draw`` gives uniform numbers in [0, 100).
    """
    for place in range(count - 1):
        if draw() < probability:
            return place
    return count - 1


def draws_in_order(numbers: Iterable[float]) -> Callable[[], float]:
    """A ``draw`` for ``pick`` that consumes the numbers one by one; ``LackOfDrawsError`` after the last."""
    left = iter(numbers)

    def draw() -> float:
        for number in left:
            return number
        raise LackOfDrawsError("The pick needs more random numbers than were given.")

    return draw


def _marked(codes: np.ndarray, count: int) -> Mask:
    marks = np.zeros(count, dtype=bool)
    marks[codes] = True
    return marks
