import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.adaptive.bank import ItemBank, Mask, make_bank, pool_mask
from pix.core.adaptive.choice import Incident, JournalEntry
from pix.core.adaptive.exposure import draw_mask
from pix.core.adaptive.open_rule import (
    OpenRule,
    OpenTest,
    choose_question,
    complete_without_chance,
    explain_choice,
    information_weight,
)
from pix.core.adaptive.posterior import Prior
from pix.core.adaptive.tables import ItemTable, information_row, table_of_bank
from tests.core.adaptive.banks import make_item, random_bank

BANK = random_bank(6, competences=8, tubes=4, questions=3, accessible=0.7)
TABLE = table_of_bank(BANK)
RULE = OpenRule(length=16, exposure_target=0.5, progressive_start=4)
EVERYTHING = np.ones(len(BANK), dtype=bool)
SEEDS = st.integers(0, 2**64 - 1)


def _sit(
    seed: int,
    pool: Mask,
    eligible: Mask,
    rule: OpenRule = RULE,
    bank: ItemBank = BANK,
    table: ItemTable = TABLE,
) -> tuple[list[int], list[int], list[JournalEntry]]:
    questions, marks, journal = list[int](), list[int](), list[JournalEntry]()
    while True:
        choice = choose_question(bank, table, rule, OpenTest(seed, pool, eligible, questions, marks))
        journal += choice.journal
        if choice.question is None:
            return questions, marks, journal
        questions.append(choice.question)
        marks.append((seed >> len(marks)) & 1)


@given(SEEDS, st.floats(0.0, 1.0))
@settings(max_examples=60, deadline=None)
def test_a_whole_test_keeps_its_quotas(seed: int, share: float) -> None:
    eligible = draw_mask(BANK, np.full(len(BANK), share), seed)
    questions, _, journal = _sit(seed, EVERYTHING, eligible)
    assert len(questions) == RULE.length
    assert len({int(BANK.tube[place]) for place in questions}) == RULE.length
    assert np.bincount(BANK.competence[questions], minlength=8).tolist() == [2] * 8
    assert np.bincount(BANK.competence[questions[:8]], minlength=8).tolist() == [1] * 8
    outside = sum(not eligible[place] for place in questions)
    assert outside == journal.count(JournalEntry(Incident.MASK_IGNORED))


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_the_same_seed_gives_the_same_test(seed: int) -> None:
    eligible = draw_mask(BANK, np.full(len(BANK), 0.6), seed)
    assert _sit(seed, EVERYTHING, eligible) == _sit(seed, EVERYTHING, eligible)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_only_the_pool_is_asked(seed: int) -> None:
    pool = pool_mask(BANK, accessible_only=True)
    questions, _, _ = _sit(seed, pool, EVERYTHING)
    assert all(BANK.items[place].accessible for place in questions)


@given(SEEDS, st.integers(0, 15))
@settings(max_examples=40, deadline=None)
def test_a_choice_can_be_explained(seed: int, answers: int) -> None:
    eligible = draw_mask(BANK, np.full(len(BANK), 0.5), seed)
    questions, marks, _ = _sit(seed, EVERYTHING, eligible)
    test = OpenTest(seed, EVERYTHING, eligible, questions[:answers], marks[:answers])
    explained = explain_choice(BANK, TABLE, RULE, test)
    choice = choose_question(BANK, TABLE, RULE, test)
    assert explained.candidates[0].question == choice.question == questions[answers]
    assert explained.estimate == choice.estimate
    values = [candidate.value for candidate in explained.candidates]
    assert values == sorted(values, reverse=True)


def test_the_value_of_a_candidate_is_chance_then_information() -> None:
    test = OpenTest(11, EVERYTHING, EVERYTHING, (0,), (1,))
    explained = explain_choice(BANK, TABLE, RULE, test)
    row = TABLE.information[information_row(explained.estimate.ability)]
    greatest = max(float(row[candidate.question]) for candidate in explained.candidates)
    assert explained.information_weight == 0.25
    for candidate in explained.candidates:
        assert candidate.information == row[candidate.question]
        expected = 0.75 * candidate.draw * greatest + 0.25 * candidate.information
        assert candidate.value == pytest.approx(expected, abs=1e-9)


def test_after_the_progressive_start_the_most_informative_is_asked() -> None:
    questions, marks, _ = _sit(3, EVERYTHING, EVERYTHING)
    test = OpenTest(3, EVERYTHING, EVERYTHING, questions[:6], marks[:6])
    explained = explain_choice(BANK, TABLE, RULE, test)
    assert explained.information_weight == 1.0
    assert explained.candidates[0].information == max(c.information for c in explained.candidates)


@pytest.mark.parametrize(
    ("start", "answers", "weight"), [(0, 0, 1.0), (8, 0, 0.0), (8, 2, 0.25), (8, 9, 1.0)]
)
def test_weight_of_information(start: int, answers: int, weight: float) -> None:
    assert information_weight(OpenRule(progressive_start=start), answers) == weight


def test_an_empty_competence_is_left_out_and_journalled() -> None:
    pool = BANK.competence != 3
    questions, _, journal = _sit(5, pool, EVERYTHING)
    counts = np.bincount(BANK.competence[questions], minlength=8)
    assert counts[3] == 0
    assert sorted(counts.tolist()) == [0, 2, 2, 2, 2, 2, 3, 3]
    assert JournalEntry(Incident.COMPETENCE_LEFT_OUT, BANK.competences[3]) in journal
    assert journal.count(JournalEntry(Incident.QUOTA_EXCEEDED)) == 2


def test_a_mask_that_empties_a_competence_is_ignored_for_that_choice() -> None:
    eligible = BANK.competence != 2
    questions, _, journal = _sit(5, EVERYTHING, eligible)
    assert np.bincount(BANK.competence[questions], minlength=8).tolist() == [2] * 8
    assert journal == [JournalEntry(Incident.MASK_IGNORED)] * 2


def test_an_exhausted_pool_ends_the_test() -> None:
    pool = BANK.tube < 5
    questions, marks, journal = _sit(5, pool, EVERYTHING)
    assert len(questions) == 5
    assert journal[-1] == JournalEntry(Incident.POOL_EXHAUSTED)
    test = OpenTest(5, pool, EVERYTHING, questions, marks)
    assert explain_choice(BANK, TABLE, RULE, test).candidates == ()


def test_a_finished_test_asks_nothing() -> None:
    questions, marks, _ = _sit(5, EVERYTHING, EVERYTHING)
    test = OpenTest(5, EVERYTHING, EVERYTHING, questions, marks)
    choice = choose_question(BANK, TABLE, RULE, test)
    assert (choice.question, choice.journal) == (None, ())
    assert complete_without_chance(BANK, TABLE, RULE, test) == ()


def test_missing_questions_are_those_of_the_rule_without_mask_nor_chance() -> None:
    questions, marks, _ = _sit(9, EVERYTHING, draw_mask(BANK, np.full(len(BANK), 0.4), 9))
    nothing = np.zeros(len(BANK), dtype=bool)
    test = OpenTest(9, EVERYTHING, nothing, questions[:10], marks[:10])
    added = complete_without_chance(BANK, TABLE, RULE, test)
    other_seed = OpenTest(10, EVERYTHING, EVERYTHING, questions[:10], marks[:10])
    assert len(added) == 6
    assert added == complete_without_chance(BANK, TABLE, RULE, other_seed)
    assert np.bincount(BANK.competence[[*questions[:10], *added]], minlength=8).tolist() == [2] * 8


def test_questions_without_information_are_still_asked() -> None:
    bank = make_bank(make_item(f"q{number}", discriminant=40.0, difficulty=6.0) for number in range(3))
    rule = OpenRule(length=3, questions_per_competence=3, progressive_start=0, prior=Prior(-5.0, 0.1))
    everything = np.ones(3, dtype=bool)
    assert _sit(1, everything, everything, rule, bank, table_of_bank(bank))[0] == [0, 1, 2]
    last = np.array([False, False, True])
    assert _sit(1, everything, last, rule, bank, table_of_bank(bank))[0][0] == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"length": 0},
        {"questions_per_competence": 0},
        {"exposure_target": 0.0},
        {"exposure_target": 1.5},
        {"exposure_target": float("nan")},
        {"progressive_start": -1},
    ],
)
def test_settings_that_mean_nothing_are_refused(changes: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"test|target|start"):
        OpenRule(**changes)  # type: ignore[arg-type]
