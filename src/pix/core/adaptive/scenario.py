"""The scenario simulator of the staff: one test, for an ability or for given answers, step by step."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from pix.core.adaptive.bank import CalibratedItem, ItemBank, Mask
from pix.core.adaptive.choice import Choice
from pix.core.adaptive.draws import ANSWER, uniforms
from pix.core.adaptive.open_rule import OpenRule, OpenTest, choose_question, explain_choice
from pix.core.adaptive.original import (
    OriginalRule,
    advance,
    answer_likelihoods,
    possible_next,
    rewards,
    right_probability,
    start_progress,
)
from pix.core.adaptive.original_choice import choice_at
from pix.core.adaptive.posterior import estimate_ability
from pix.core.adaptive.tables import ItemTable, information_row

Answering = Callable[[int, int], bool | None]
"""Mark of an answer from (number of the question from 0, place in the bank); ``None`` stops the test."""


@frozen
class TraceStep:
    """A question of a simulated test: value at the time of choice, answer, capacity and error after it."""

    number: int
    item: CalibratedItem
    reward: float
    possible: int
    right: bool
    capacity: float
    error: float


def answers_of_ability(bank: ItemBank, ability: float, seed: int) -> Answering:
    """Answers drawn with the probability of a true ability, the same as in ``simulation`` for that seed."""
    chance = uniforms(seed, ANSWER, bank.keys)
    probability = right_probability(bank.discriminant, bank.difficulty, ability)

    def answer(_number: int, question: int) -> bool:
        return bool(chance[question] < probability[question])

    return answer


def answers_given(statuses: Sequence[str]) -> Answering:
    """Answers from a list of statuses (``ok`` is right, all else wrong); the test stops after it."""

    def answer(number: int, _question: int) -> bool | None:
        return statuses[number] == "ok" if number < len(statuses) else None

    return answer


def trace_original(
    bank: ItemBank, pool: Mask, rule: OriginalRule, seed: int, answering: Answering
) -> Iterator[TraceStep]:
    """Steps of a test of the rule ``v3``, until its end, an empty pool or the last answer given."""
    progress, questions = start_progress(rule.start), list[int]()
    while True:
        choice = choice_at(bank, pool, rule, seed, questions, progress)
        if choice.question is None:
            return
        possible = len(possible_next(bank, pool, questions, progress.capacity, rule))
        reward = float(rewards(bank, progress.capacity)[choice.question])
        right = answering(len(questions), choice.question)
        if right is None:
            return
        questions.append(choice.question)
        progress = advance(progress, answer_likelihoods(bank, [choice.question], [right])[0], rule.variation)
        yield _step(bank, questions, reward, possible, right, progress.capacity, progress.error)


def trace_open(
    bank: ItemBank,
    table: ItemTable,
    pool: Mask,
    eligible: Mask,
    rule: OpenRule,
    seed: int,
    answering: Answering,
) -> Iterator[TraceStep]:
    """Steps of a test of the rule ``open``, until its end, an empty pool or the last answer given."""
    questions, marks = list[int](), list[int]()
    while True:
        test = OpenTest(seed, pool, eligible, questions, marks)
        choice: Choice = choose_question(bank, table, rule, test)
        if choice.question is None:
            return
        possible = len(explain_choice(bank, table, rule, test).candidates)
        row = information_row(choice.estimate.ability)
        reward = float(table.information[row, choice.question])
        right = answering(len(questions), choice.question)
        if right is None:
            return
        questions.append(choice.question)
        marks.append(int(right))
        after = estimate_ability(table, rule.prior, questions, marks)
        yield _step(bank, questions, reward, possible, right, after.ability, after.error)


def _step(
    bank: ItemBank,
    questions: Sequence[int],
    reward: float,
    possible: int,
    right: bool,
    capacity: float,
    error: float,
) -> TraceStep:
    return TraceStep(len(questions), bank.items[questions[-1]], reward, possible, right, capacity, error)
