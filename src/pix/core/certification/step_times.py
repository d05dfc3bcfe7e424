"""Time of a step of the engine, one test at a time, measured with a clock given by the caller."""

from collections.abc import Callable
from statistics import median

from pix.core.adaptive.bank import Mask
from pix.core.adaptive.draws import uniforms
from pix.core.adaptive.exposure import draw_mask, eligibility, fresh_counters
from pix.core.adaptive.open_rule import OpenTest, choose_question
from pix.core.adaptive.original import advance, answer_likelihoods, right_probability, start_progress
from pix.core.adaptive.original_choice import choice_at
from pix.core.adaptive.simulation import SimulatedTests
from pix.core.certification.prepared_version import PreparedVersion
from pix.core.certification.versions import SelectionRule

Clock = Callable[[], float]
"""Seconds from any origin."""

TIMED_TESTS = 12


def time_of_a_step(prepared: PreparedVersion, tests: SimulatedTests, seed: int, clock: Clock) -> float | None:
    """Median time, in microseconds, of one estimate and choice, one test at a time."""
    times: list[float] = []
    target = prepared.version.open_rule.exposure_target
    chances = eligibility(tests.counters or fresh_counters(len(prepared.bank)), target)
    for place, ability in enumerate(tests.abilities[:TIMED_TESTS]):
        test_seed = seed + place
        right = uniforms(test_seed, 0, prepared.bank.keys) < right_probability(
            prepared.bank.discriminant, prepared.bank.difficulty, float(ability)
        )
        if prepared.version.selection is SelectionRule.ORIGINAL:
            times += _time_original(prepared, right, test_seed, clock)
        else:
            mask = draw_mask(prepared.bank, chances, test_seed)
            times += _time_open(prepared, mask, right, test_seed, clock)
    return median(times) * 1e6 if times else None


def _time_open(prepared: PreparedVersion, mask: Mask, right: Mask, seed: int, clock: Clock) -> list[float]:
    questions, marks, times = list[int](), list[int](), list[float]()
    while True:
        test = OpenTest(seed, prepared.pool, mask, questions, marks)
        start = clock()
        choice = choose_question(prepared.bank, prepared.table, prepared.version.open_rule, test)
        times.append(clock() - start)
        if choice.question is None:
            return times
        questions.append(choice.question)
        marks.append(int(right[choice.question]))


def _time_original(prepared: PreparedVersion, right: Mask, seed: int, clock: Clock) -> list[float]:
    rule, times = prepared.version.original_rule, list[float]()
    progress, questions = start_progress(rule.start), list[int]()
    while True:
        start = clock()
        if questions:
            last = answer_likelihoods(prepared.bank, questions[-1:], [bool(right[questions[-1]])])[0]
            progress = advance(progress, last, rule.variation)
        choice = choice_at(prepared.bank, prepared.pool, rule, seed, questions, progress)
        times.append(clock() - start)
        if choice.question is None:
            return times
        questions.append(choice.question)
