import numpy as np
import pytest
from attrs import evolve

from pix.core.adaptive.bank import make_bank
from pix.core.adaptive.draws import uniforms
from pix.core.adaptive.exposure import draw_mask, eligibility, fresh_counters
from pix.core.adaptive.open_rule import OpenRule, OpenTest, choose_question
from pix.core.adaptive.open_simulation import simulate_open
from pix.core.adaptive.original import OriginalRule, possible_next
from pix.core.adaptive.original_choice import choose_original
from pix.core.adaptive.original_simulation import simulate_original
from pix.core.adaptive.scenario import answers_given, answers_of_ability, trace_open, trace_original
from pix.core.adaptive.simulation import (
    SESSION_SIZE,
    Population,
    SimulationError,
    make_simulees,
)
from pix.core.adaptive.tables import table_of_bank
from tests.core.adaptive.banks import random_bank

BANK = random_bank(9)
TABLE = table_of_bank(BANK)
POOL = np.ones(len(BANK), dtype=bool)
SIMULEES = make_simulees(Population(SESSION_SIZE).abilities(1), 1)
OPEN = OpenRule(exposure_target=0.3)


def test_the_batch_of_the_rule_open_makes_the_same_tests_as_one_at_a_time() -> None:
    tests = simulate_open(BANK, TABLE, OPEN, POOL, SIMULEES)
    chances = eligibility(fresh_counters(len(BANK)), OPEN.exposure_target)
    ignored = 0
    for row in range(SESSION_SIZE):
        seed = int(SIMULEES.seeds[row])
        mask = draw_mask(BANK, chances, seed)
        questions, marks = list[int](), list[int]()
        while True:
            choice = choose_question(BANK, TABLE, OPEN, OpenTest(seed, POOL, mask, questions, marks))
            ignored += len(choice.journal)
            if choice.question is None:
                break
            questions.append(choice.question)
            rows = np.array([row])
            marks.append(int(SIMULEES.answer(BANK, np.array([choice.question]), rows)[0]))
        assert tests.questions[row].tolist() == questions
        assert tests.right[row].astype(int).tolist() == marks
        assert tests.estimates[row] == pytest.approx(choice.estimate.ability, abs=1e-9)
        assert tests.errors[row] == pytest.approx(choice.estimate.error, abs=1e-9)
    assert tests.masks_ignored == ignored


@pytest.mark.parametrize(
    "rule",
    [
        OriginalRule(),
        OriginalRule(spacing=3, pass_by_all_competences=False, start=0.0, variation=None),
        OriginalRule(one_question_per_tube=False, pick_probability=100.0),
    ],
)
def test_the_batch_of_the_rule_v3_makes_the_same_tests_as_one_at_a_time(rule: OriginalRule) -> None:
    tests = simulate_original(BANK, rule, POOL, SIMULEES)
    for row in range(8):
        seed = int(SIMULEES.seeds[row])
        questions, marks = list[int](), list[bool]()
        while True:
            choice = choose_original(BANK, POOL, rule, seed, questions, marks)
            if choice.question is None:
                break
            questions.append(choice.question)
            marks.append(bool(SIMULEES.answer(BANK, np.array([choice.question]), np.array([row]))[0]))
        assert tests.questions[row].tolist() == questions
        assert tests.estimates[row] == pytest.approx(choice.estimate.ability, abs=1e-9)
        assert tests.errors[row] == pytest.approx(choice.estimate.error, abs=1e-9)


def test_the_batch_keeps_the_order_of_the_bank_between_equal_questions() -> None:
    coarse = make_bank(
        evolve(item, discriminant=round(item.discriminant) or 1.0, difficulty=float(round(item.difficulty)))
        for item in BANK.items
    )
    tests = simulate_original(coarse, OriginalRule(), POOL, SIMULEES)
    for row in range(8):
        questions, marks = tests.questions[row].tolist(), tests.right[row].tolist()
        for number in range(32):
            seed = int(SIMULEES.seeds[row])
            choice = choose_original(coarse, POOL, OriginalRule(), seed, questions[:number], marks[:number])
            assert choice.question == questions[number]


@pytest.mark.parametrize("start", [0.0049, -0.0071, 0.013, 7.5])
def test_the_batch_is_exact_between_the_points_of_the_grid(start: float) -> None:
    rng = np.random.default_rng(0)
    steep = make_bank(
        evolve(item, discriminant=float(rng.uniform(300, 600)), difficulty=float(rng.normal(0, 0.02)))
        for item in BANK.items
    )
    rule = OriginalRule(start=start, pass_by_all_competences=False, pick_probability=100.0)
    tests = simulate_original(steep, rule, POOL, SIMULEES)
    expected = possible_next(steep, POOL, [], start, rule)[0]
    assert set(tests.questions[:, 0].tolist()) == {expected}


def test_exposure_stays_near_the_target() -> None:
    bank = random_bank(10, tubes=6, questions=5)
    simulees = make_simulees(Population(1000).abilities(2), 2)
    pool = np.ones(len(bank), dtype=bool)
    tests = simulate_open(bank, table_of_bank(bank), OpenRule(exposure_target=0.2), pool, simulees)
    rates = np.bincount(tests.questions.ravel(), minlength=len(bank)) / 1000
    assert rates.max() < 0.25
    assert tests.masks_ignored < 20
    assert (
        np.sort(bank.tube[tests.questions], axis=1)[:, 1:]
        != np.sort(bank.tube[tests.questions], axis=1)[:, :-1]
    ).all()


def test_more_able_simulees_get_higher_estimates() -> None:
    abilities = np.repeat([-2.0, 0.0, 2.0], 40)
    tests = simulate_open(BANK, TABLE, OPEN, POOL, make_simulees(abilities, 3))
    means = tests.estimates.reshape(3, 40).mean(axis=1)
    assert np.diff(means).min() > 1.2


def test_the_same_seed_gives_the_same_simulation_and_another_sitting_another() -> None:
    first = simulate_open(BANK, TABLE, OPEN, POOL, SIMULEES)
    again = simulate_open(BANK, TABLE, OPEN, POOL, SIMULEES)
    other = simulate_open(BANK, TABLE, OPEN, POOL, make_simulees(SIMULEES.abilities, 1, sitting=2))
    assert (first.questions == again.questions).all()
    assert (first.estimates == again.estimates).all()
    assert (first.questions != other.questions).any()


def test_counters_learn_only_when_asked_to() -> None:
    learned = simulate_open(BANK, TABLE, OPEN, POOL, SIMULEES).counters
    assert learned is not None
    frozen = simulate_open(BANK, TABLE, OPEN, POOL, SIMULEES, counters=learned, learn=False).counters
    assert frozen is learned
    assert learned.asked.sum() == len(BANK) + SESSION_SIZE * 32


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    simulees = make_simulees(np.zeros(60), 1)
    simulate_open(BANK, TABLE, OPEN, POOL, simulees, progress=lambda done, count: told.append((done, count)))
    assert told == [(25, 60), (50, 60), (60, 60)]


def test_a_bank_too_small_makes_short_tests() -> None:
    pool = BANK.competence == 0
    tests = simulate_open(BANK, TABLE, OPEN, pool, SIMULEES)
    original = simulate_original(BANK, OriginalRule(), pool, SIMULEES)
    assert ((tests.questions >= 0).sum(axis=1) == 4).all()
    assert ((original.questions >= 0).sum(axis=1) == 4).all()


def test_a_scenario_tells_the_same_test() -> None:
    row = 4
    seed, ability = int(SIMULEES.seeds[row]), float(SIMULEES.abilities[row])
    answering = answers_of_ability(BANK, ability, seed)
    mask = draw_mask(BANK, eligibility(fresh_counters(len(BANK)), OPEN.exposure_target), seed)
    batch = simulate_open(BANK, TABLE, OPEN, POOL, SIMULEES)
    steps = list(trace_open(BANK, TABLE, POOL, mask, OPEN, seed, answering))
    assert [BANK.index_of[step.item.id] for step in steps] == batch.questions[row].tolist()
    assert [step.right for step in steps] == batch.right[row].tolist()
    assert steps[-1].capacity == pytest.approx(batch.estimates[row], abs=1e-9)
    original = list(trace_original(BANK, POOL, OriginalRule(), seed, answering))
    expected = simulate_original(BANK, OriginalRule(), POOL, SIMULEES)
    assert [BANK.index_of[step.item.id] for step in original] == expected.questions[row].tolist()
    assert original[0].possible == 5


def test_a_scenario_stops_after_the_answers_given() -> None:
    statuses = ["ok", "ko", "aband", "ok"]
    steps = list(trace_original(BANK, POOL, OriginalRule(), 1, answers_given(statuses)))
    assert [step.right for step in steps] == [True, False, False, True]
    assert [step.number for step in steps] == [1, 2, 3, 4]
    everything = uniforms(1, 0, BANK.keys) >= 0
    open_steps = list(trace_open(BANK, TABLE, POOL, everything, OPEN, 1, answers_given(statuses)))
    assert [step.right for step in open_steps] == [True, False, False, True]


@pytest.mark.parametrize(("count", "deviation"), [(1, 1.0), (10, -1.0), (10, float("nan"))])
def test_populations_that_mean_nothing_are_refused(count: int, deviation: float) -> None:
    with pytest.raises(SimulationError):
        Population(count, 0.0, deviation)
