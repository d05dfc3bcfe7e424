"""Many tests of the rule ``v3`` at once: the same choices as ``possible_next`` and ``pick``, faster."""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.draws import PICK, Keys, derive_many
from pix.core.adaptive.original import (
    BEST_KEPT,
    CLASS_WIDTH,
    GRID,
    GRID_POINTS,
    INITIAL_ERROR,
    PRIOR_VARIANCE,
    OriginalRule,
    best_questions,
    rewards_of,
    right_probability,
)
from pix.core.adaptive.simulation import (
    NO_QUESTION,
    Progress,
    SimulatedTests,
    Simulees,
    gather_tests,
)
from pix.core.adaptive.tables import FINE_POINTS, HIGHEST, LOWEST, table_of_bank

_GROUP = 50
_SHORT_LIST = 14
_FINE_STEPS = (FINE_POINTS - 1) / (HIGHEST - LOWEST)
_MOMENTS = np.ascontiguousarray(np.stack([np.ones_like(GRID), GRID, GRID**2], axis=1))


def simulate_original(
    bank: ItemBank,
    rule: OriginalRule,
    pool: Mask,
    simulees: Simulees,
    *,
    progress: Progress | None = None,
) -> SimulatedTests:
    """Tests of all the simulees with the rule ``v3``."""
    parts: list[SimulatedTests] = []
    prepared = _Prepared.of(bank)
    done = 0
    for group in simulees.slices(_GROUP):
        parts.append(_simulate_group(prepared, rule, pool, group))
        done += len(group)
        if progress is not None:
            progress(done, len(simulees))
    return gather_tests(parts)


@frozen(eq=False)
class _Prepared:
    """Arrays that do not depend on the tests.

    ``right_on_grid`` (J, 81); ``information`` (601, J); ``margin``: how much greater the information at an
    ability may be than at the nearest point of the grid.
    """

    bank: ItemBank
    right_on_grid: Floats
    information: NDArray[np.float32]
    margin: float

    @classmethod
    def of(cls, bank: ItemBank) -> "_Prepared":
        right = right_probability(bank.discriminant[:, None], bank.difficulty[:, None], GRID[None, :])
        margin = float(np.exp(min(bank.discriminant.max() * 0.51 / _FINE_STEPS, 500.0)))
        return cls(bank, right, table_of_bank(bank).information, margin)


def _simulate_group(
    prepared: _Prepared, rule: OriginalRule, pool: Mask, simulees: Simulees
) -> SimulatedTests:
    bank, size = prepared.bank, len(simulees)
    capacity, errors = np.full(size, rule.start), np.full(size, INITIAL_ERROR)
    likelihood = np.ones((size, GRID_POINTS))
    questions = np.full((size, rule.maximum_length), NO_QUESTION, dtype=np.int32)
    right = np.zeros((size, rule.maximum_length), dtype=bool)
    for number in range(rule.maximum_length):
        allowed = _allowed(bank, rule, pool, questions[:, :number])
        chosen = _choose(prepared, rule, allowed, capacity, derive_many(simulees.seeds, PICK + number))
        rows = np.flatnonzero(chosen != NO_QUESTION)
        asked = chosen[rows]
        marks = simulees.answer(bank, asked, rows)
        questions[rows, number], right[rows, number] = asked, marks
        on_grid = prepared.right_on_grid[asked]
        likelihood[rows] *= np.where(marks[:, None], on_grid, 1.0 - on_grid)
        capacity[rows], errors[rows] = _advance(likelihood[rows], capacity[rows], rule.variation)
    return SimulatedTests(simulees.abilities, capacity, errors, questions, right)


def _advance(likelihood: Floats, previous: Floats, variation: float | None) -> tuple[Floats, Floats]:
    prior = np.exp((GRID[None, :] - previous[:, None]) ** 2 * (-0.5 / PRIOR_VARIANCE))
    sums = (prior * likelihood) @ _MOMENTS
    mean, second = sums[:, 1] / sums[:, 0], sums[:, 2] / sums[:, 0]
    capacity = mean
    if variation:
        near = np.abs(previous) < variation
        gap = np.where(near, variation, np.abs(previous * variation))
        capacity = np.clip(mean, previous - gap, previous + gap)
    spread = second - 2.0 * capacity * mean + capacity**2 - CLASS_WIDTH**2 / 12.0
    return capacity, np.sqrt(np.maximum(spread, 0.0))


def _choose(
    prepared: _Prepared, rule: OriginalRule, allowed: Mask, capacity: Floats, subseeds: Keys
) -> NDArray[np.intp]:
    """(n,) question picked among the five best of each test, −1 where none is allowed."""
    best = _five_best(prepared, allowed, capacity)
    left = (best != NO_QUESTION).sum(axis=1)
    places = np.maximum(left - 1, 0)
    for place in range(BEST_KEPT - 2, -1, -1):
        stops = (_percent(subseeds, place) < rule.pick_probability) & (left > place)
        places[stops] = place
    chosen: NDArray[np.intp] = best[np.arange(len(best)), places]
    return chosen


def _five_best(prepared: _Prepared, allowed: Mask, capacity: Floats) -> NDArray[np.intp]:
    """(n, 5) questions of highest reward, best first, −1 after the last one allowed.

    A short list is taken from the information at the nearest point of a grid, then valued exactly. As
    |d log I / dθ| ≤ a, no other question can be among the five when the fifth is far enough above the last
    of the list; the tests for which it is not are computed in full.
    """
    rows = np.arange(len(capacity))
    nearest = np.clip(np.rint((capacity - LOWEST) * _FINE_STEPS), 0, FINE_POINTS - 1).astype(np.intp)
    values = prepared.information.take(nearest, axis=0)
    values *= allowed
    short = np.empty((len(rows), _SHORT_LIST), dtype=np.intp)
    for place in range(_SHORT_LIST):
        short[:, place] = values.argmax(axis=1)
        last = values[rows, short[:, place]].astype(float)
        values[rows, short[:, place]] = 0.0
    short.sort(axis=1)
    exact = rewards_of(prepared.bank, short, capacity[:, None])
    order = np.argsort(-exact, axis=1, kind="stable")[:, :BEST_KEPT]
    best = np.take_along_axis(short, order, axis=1)
    fifth = exact[rows, order[:, -1]]
    for row in np.flatnonzero((fifth < last * prepared.margin) | (last <= 0) | (np.abs(capacity) > HIGHEST)):
        best[row] = NO_QUESTION
        places = np.flatnonzero(allowed[row])
        if places.size:
            found = best_questions(prepared.bank, places, float(capacity[row]))
            best[row, : len(found)] = found
    return best


def _percent(subseeds: Keys, place: int) -> Floats:
    return (derive_many(subseeds, place) >> np.uint64(11)).astype(np.float64) * (100.0 * 2.0**-53)


def _allowed(bank: ItemBank, rule: OriginalRule, pool: Mask, asked: NDArray[np.int32]) -> Mask:
    """(n, J) questions left by the rules to tests that asked ``asked`` (n, t), in order."""
    allowed = None
    if rule.pass_by_all_competences:
        seen = _seen(bank.competence, len(bank.competences), asked)
        allowed = pool & ~seen.take(bank.competence, axis=1)
        unseen = allowed.any(axis=1, keepdims=True)
    if allowed is None:
        allowed = _not_repeated(bank, rule, pool, asked)
    elif not unseen.all():
        allowed = np.where(unseen, allowed, _not_repeated(bank, rule, pool, asked))
    if rule.spacing > 0:
        recent = _seen(bank.competence, len(bank.competences), asked[:, -rule.spacing :])
        spaced = allowed & ~recent.take(bank.competence, axis=1)
        allowed = np.where(spaced.any(axis=1, keepdims=True), spaced, allowed)
    return allowed


def _not_repeated(bank: ItemBank, rule: OriginalRule, pool: Mask, asked: NDArray[np.int32]) -> Mask:
    """(n, J) questions whose tube (or skill) was not asked."""
    if rule.one_question_per_tube:
        codes, count = bank.tube, bank.tube_count
    else:
        codes, count = bank.skill, int(bank.skill.max()) + 1
    free: Mask = pool & ~_seen(codes, count, asked).take(codes, axis=1)
    return free


def _seen(codes: NDArray[np.intp], count: int, asked: NDArray[np.int32]) -> Mask:
    """(n, count) which codes the questions asked have; −1 counts for nothing."""
    marks = np.zeros((len(asked), count + 1), dtype=bool)
    places = np.where(asked == NO_QUESTION, count, codes[asked])
    marks[np.arange(len(asked))[:, None], places] = True
    return marks[:, :count]
