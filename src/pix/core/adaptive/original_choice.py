"""A test of the rule ``v3`` as it is sat: pick from the stored seed, empty pool journalled."""

from collections.abc import Callable, Sequence

from pix.core.adaptive.bank import ItemBank, Mask
from pix.core.adaptive.choice import Choice, Incident, JournalEntry
from pix.core.adaptive.draws import PICK, derive
from pix.core.adaptive.original import (
    LackOfQuestionsError,
    OriginalRule,
    Progress,
    pick,
    possible_next,
    resume_progress,
    start_progress,
)
from pix.core.adaptive.posterior import Estimate


def choose_original(
    bank: ItemBank,
    pool: Mask,
    rule: OriginalRule,
    seed: int,
    questions: Sequence[int],
    right: Sequence[bool],
    previous_capacity: float | None = None,
) -> Choice:
    """Estimate the capacity and choose the next question, from what is stored with the test.

    ``previous_capacity``: capacity stored before the last answer; without it the whole history is computed.
    """
    progress = _present(bank, rule, questions, right, previous_capacity)
    return choice_at(bank, pool, rule, seed, questions, progress)


def choice_at(
    bank: ItemBank,
    pool: Mask,
    rule: OriginalRule,
    seed: int,
    questions: Sequence[int],
    progress: Progress,
) -> Choice:
    """The next question of a test whose state is known."""
    estimate = Estimate(progress.capacity, progress.error)
    try:
        best = possible_next(bank, pool, questions, progress.capacity, rule)
    except LackOfQuestionsError:
        return Choice(None, estimate, (JournalEntry(Incident.POOL_EXHAUSTED),))
    if not best:
        return Choice(None, estimate)
    place = pick(len(best), rule.pick_probability, seeded_percents(seed, len(questions)))
    return Choice(best[place], estimate)


def seeded_percents(seed: int, number: int) -> Callable[[], float]:
    """The draws, in [0, 100), of the pick of question ``number`` (from 0) of a test."""
    subseed, place = derive(seed, PICK + number), -1

    def draw() -> float:
        nonlocal place
        place += 1
        return (derive(subseed, place) >> 11) * (100.0 * 2.0**-53)

    return draw


def _present(
    bank: ItemBank,
    rule: OriginalRule,
    questions: Sequence[int],
    right: Sequence[bool],
    previous_capacity: float | None,
) -> Progress:
    if not questions:
        return start_progress(rule.start)
    if previous_capacity is not None:
        return resume_progress(bank, questions, right, previous_capacity, rule.variation)
    progress = start_progress(rule.start)
    for number in range(1, len(questions) + 1):
        progress = resume_progress(
            bank, questions[:number], right[:number], progress.capacity, rule.variation
        )
    return progress
