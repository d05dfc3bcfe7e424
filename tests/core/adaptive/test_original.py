import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.adaptive.bank import make_bank, pool_mask
from pix.core.adaptive.choice import Choice, Incident, JournalEntry
from pix.core.adaptive.original import (
    LackOfDrawsError,
    LackOfQuestionsError,
    OriginalRule,
    TooManyAnswersError,
    capacity_history,
    draws_in_order,
    pick,
    possible_next,
    present_capacity,
    resume_progress,
    rewards,
)
from pix.core.adaptive.original_choice import choose_original
from pix.core.adaptive.posterior import Estimate
from tests.core.adaptive.banks import make_item, random_bank

WORKED = make_bank(
    make_item(name, discriminant=a, difficulty=b)
    for name, a, b in (("A", 1.2, -0.5), ("B", 0.8, 0.4), ("C", 1.6, 1.1), ("D", 1.0, -2.0))
)
MARKS = [True, True, False, True]


@pytest.mark.parametrize(
    ("start", "variation", "capacities"),
    [
        (-3.0, 0.5, [-1.660852, -0.830426, -0.415213, 0.084787]),
        (-3.0, None, [-1.660852, -0.176543, 0.318570, 0.602211]),
        (0.0, 0.5, [0.5, 0.75, 0.736826, 0.781288]),
    ],
)
def test_worked_example(start: float, variation: float | None, capacities: list[float]) -> None:
    history = capacity_history(WORKED, [0, 1, 2, 3], MARKS, start, variation)
    assert [step.capacity for step in history] == pytest.approx(capacities, abs=1e-6)


def test_errors_of_the_worked_example() -> None:
    history = capacity_history(WORKED, [0, 1, 2, 3], MARKS, -3.0, 0.5)
    assert [step.error for step in history] == pytest.approx(
        [1.066672, 1.163415, 0.943739, 0.825394], abs=1e-6
    )


def test_rewards_of_the_worked_example() -> None:
    assert rewards(WORKED, -3.0) == pytest.approx([0.065, 0.037, 0.004, 0.197], abs=5e-4)


def test_without_answer_the_capacity_is_the_start() -> None:
    assert present_capacity(WORKED, [], [], -3.0, 0.5) == -3.0


def test_one_step_from_what_is_stored_is_the_whole_history() -> None:
    bank = random_bank(3)
    questions = list(range(0, 96, 3))
    marks = [place % 3 != 0 for place in questions]
    history = capacity_history(bank, questions, marks, -3.0, 0.5)
    resumed = resume_progress(bank, questions, marks, history[-2].capacity, 0.5)
    assert (resumed.capacity, resumed.error) == (
        pytest.approx(history[-1].capacity, abs=1e-12),
        pytest.approx(history[-1].error, abs=1e-12),
    )


def test_equal_rewards_keep_the_order_of_the_bank() -> None:
    bank = make_bank(make_item(f"q{number}") for number in (4, 2, 9, 1, 5, 3, 8))
    rule = OriginalRule(pass_by_all_competences=False)
    assert possible_next(bank, pool_mask(bank), [], 0.0, rule) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("size", [1, 7, 8, 9, 33, 1001])
def test_equal_parameters_have_equal_rewards_wherever_they_are(size: int) -> None:
    bank = make_bank(make_item(f"q{number}", discriminant=1.37, difficulty=0.83) for number in range(size))
    assert len(set(rewards(bank, 0.217).tolist())) == 1


def test_the_end_and_one_answer_too_many() -> None:
    bank, rule = random_bank(4, competences=2), OriginalRule(maximum_length=3)
    pool = pool_mask(bank)
    assert possible_next(bank, pool, [0, 1, 2], 0.0, rule) == []
    with pytest.raises(TooManyAnswersError):
        possible_next(bank, pool, [0, 1, 2, 3], 0.0, rule)


def test_an_empty_pool_is_journalled_never_raised_to_the_candidate() -> None:
    bank, rule = random_bank(4, competences=2), OriginalRule()
    pool = np.zeros(len(bank), dtype=bool)
    with pytest.raises(LackOfQuestionsError):
        possible_next(bank, pool, [], 0.0, rule)
    assert choose_original(bank, pool, rule, 1, [], []) == Choice(
        None, Estimate(-3.0, 5.0), (JournalEntry(Incident.POOL_EXHAUSTED),)
    )


@given(st.integers(0, 2**64 - 1), st.integers(0, 3), st.booleans(), st.booleans())
@settings(deadline=None)
def test_a_whole_test_keeps_its_rules(seed: int, spacing: int, per_tube: bool, passage: bool) -> None:
    bank = random_bank(5, competences=8, tubes=4, questions=2)
    rule = OriginalRule(
        maximum_length=24,
        one_question_per_tube=per_tube,
        pass_by_all_competences=passage,
        spacing=spacing,
    )
    questions: list[int] = []
    marks: list[bool] = []
    capacity = None
    while (
        choice := choose_original(bank, pool_mask(bank), rule, seed, questions, marks, capacity)
    ).question is not None:
        capacity = choice.estimate.ability
        questions.append(choice.question)
        marks.append(bool((seed >> len(marks)) & 1))
    codes = bank.tube if per_tube else bank.skill
    assert len({int(codes[place]) for place in questions}) == len(questions) == 24
    if passage:
        assert len({int(bank.competence[place]) for place in questions[:8]}) == 8
    replay = choose_original(bank, pool_mask(bank), rule, seed, questions[:10], marks[:10])
    assert replay.question == questions[10]


def test_pick_probabilities() -> None:
    rng = np.random.default_rng(0)
    picks = [pick(5, 51.0, lambda: 100 * rng.random()) for _ in range(40_000)]
    shares = np.bincount(picks, minlength=5) / len(picks)
    assert shares == pytest.approx([0.51, 0.2499, 0.12245, 0.06, 0.05765], abs=0.01)


def test_a_pick_says_when_draws_are_missing() -> None:
    with pytest.raises(LackOfDrawsError):
        pick(3, 10.0, draws_in_order([50.0]))


def test_a_test_has_at_least_one_question() -> None:
    with pytest.raises(ValueError, match="at least one question"):
        OriginalRule(maximum_length=0)
