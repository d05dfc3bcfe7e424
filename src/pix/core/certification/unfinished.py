"""Tests left before the last question by the candidate: the missing questions count as skipped."""

from collections.abc import Sequence

from attrs import frozen

from pix.core.adaptive.bank import ItemBank, Mask
from pix.core.adaptive.open_rule import OpenRule, OpenTest, complete_without_chance
from pix.core.adaptive.original import (
    LackOfQuestionsError,
    OriginalRule,
    advance,
    answer_likelihoods,
    possible_next,
    start_progress,
)
from pix.core.adaptive.posterior import Estimate, estimate_ability
from pix.core.adaptive.tables import WRONG, ItemTable
from pix.core.certification.decisions import AbortReason, Sitting


@frozen
class SimulatedSkip:
    """Question added as skipped, with the capacity after it."""

    question: int
    capacity: float


@frozen
class UnfinishedTest:
    """Capacity after the simulated skips; ``exhausted`` when the bank ended before the test did."""

    capacity: float
    skips: tuple[SimulatedSkip, ...]
    exhausted: bool = False


def is_downgraded(sitting: Sitting) -> bool:
    """Whether the capacity of this test must be brought down by the questions left unanswered."""
    return (
        sitting.abort_reason is AbortReason.CANDIDATE
        and sitting.minimum_answers <= sitting.answer_count < sitting.maximum_length
    )


def downgrade_original(
    bank: ItemBank,
    pool: Mask,
    questions: Sequence[int],
    right: Sequence[bool],
    capacity: float,
    rule: OriginalRule,
) -> UnfinishedTest:
    """Replay from ``capacity`` (that of the answers given), then skip the best question of each step.

    ``pool``: all the calibrated questions of the version, whatever their language and accessibility.
    """
    progress = start_progress(capacity)
    for likelihood in answer_likelihoods(bank, questions, right):
        progress = advance(progress, likelihood, rule.variation)
    asked = list(questions)
    skips: list[SimulatedSkip] = []
    while len(asked) < rule.maximum_length:
        try:
            best = possible_next(bank, pool, asked, progress.capacity, rule)[0]
        except LackOfQuestionsError:
            return UnfinishedTest(progress.capacity, tuple(skips), exhausted=True)
        asked.append(best)
        progress = advance(progress, answer_likelihoods(bank, [best], [False])[0], rule.variation)
        skips.append(SimulatedSkip(best, progress.capacity))
    return UnfinishedTest(progress.capacity, tuple(skips))


def downgrade_open(
    bank: ItemBank, table: ItemTable, rule: OpenRule, test: OpenTest
) -> tuple[Estimate, tuple[int, ...]]:
    """Ability once the missing questions are added, chosen without lottery nor chance, each answered wrong.

    Returns the estimate and the questions added.
    """
    added = complete_without_chance(bank, table, rule, test)
    questions = [*test.questions, *added]
    categories = [*test.categories, *[WRONG] * len(added)]
    return estimate_ability(table, rule.prior, questions, categories), added
