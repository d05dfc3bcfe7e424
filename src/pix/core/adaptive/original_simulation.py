"""Many tests of the rule ``v3`` at once: the same choices as ``possible_next`` and ``pick``, faster."""

import numpy as np
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
    right_probability,
)
from pix.core.adaptive.simulation import (
    NO_QUESTION,
    Progress,
    SimulatedTests,
    Simulees,
    gather_tests,
)

_GROUP = 50
_TINY = 1e-200
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
    right_on_grid = right_probability(bank.discriminant[:, None], bank.difficulty[:, None], GRID[None, :])
    done = 0
    for group in simulees.slices(_GROUP):
        parts.append(_simulate_group(bank, rule, pool, group, right_on_grid))
        done += len(group)
        if progress is not None:
            progress(done, len(simulees))
    return gather_tests(parts)


def _simulate_group(
    bank: ItemBank, rule: OriginalRule, pool: Mask, simulees: Simulees, right_on_grid: Floats
) -> SimulatedTests:
    size = len(simulees)
    capacity, errors = np.full(size, rule.start), np.full(size, INITIAL_ERROR)
    likelihood = np.ones((size, GRID_POINTS))
    questions = np.full((size, rule.maximum_length), NO_QUESTION, dtype=np.int32)
    right = np.zeros((size, rule.maximum_length), dtype=bool)
    for number in range(rule.maximum_length):
        allowed = _allowed(bank, rule, pool, questions[:, :number])
        chosen = _choose(bank, rule, allowed, capacity, derive_many(simulees.seeds, PICK + number))
        rows = np.flatnonzero(chosen != NO_QUESTION)
        asked = chosen[rows]
        marks = simulees.answer(bank, asked, rows)
        questions[rows, number], right[rows, number] = asked, marks
        on_grid = right_on_grid[asked]
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
    bank: ItemBank, rule: OriginalRule, allowed: Mask, capacity: Floats, subseeds: Keys
) -> NDArray[np.intp]:
    """(n,) question picked among the five best of each test, −1 where none is allowed."""
    values = np.subtract.outer(-capacity, -bank.difficulty)
    values *= bank.discriminant
    np.exp(values, out=values)
    values += 1.0
    np.reciprocal(values, out=values)
    values -= values * values
    values *= bank.discriminant**2
    values += _TINY
    values *= allowed
    left = np.minimum(allowed.sum(axis=1), BEST_KEPT)
    chosen = np.full(len(capacity), NO_QUESTION, dtype=np.intp)
    waiting = np.flatnonzero(left > 0)
    for place in range(BEST_KEPT):
        if not waiting.size:
            break
        best = values[waiting].argmax(axis=1) if place else values.argmax(axis=1)[waiting]
        draw = _percent(subseeds[waiting], place)
        stop = (draw < rule.pick_probability) | (left[waiting] == place + 1)
        chosen[waiting[stop]] = best[stop]
        values[waiting, best] = 0.0
        waiting = waiting[~stop]
    return chosen


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
