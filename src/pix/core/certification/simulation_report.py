"""What a simulation of a version says: precision, levels, exposure, overlap, time. All figures of a
version's report.
"""

import math
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
from attrs import frozen

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.draws import uniforms
from pix.core.adaptive.exposure import ExposureCounters, draw_mask, eligibility, fresh_counters
from pix.core.adaptive.open_rule import OpenTest, choose_question
from pix.core.adaptive.open_simulation import simulate_open
from pix.core.adaptive.original import advance, answer_likelihoods, right_probability, start_progress
from pix.core.adaptive.original_choice import choice_at
from pix.core.adaptive.original_simulation import simulate_original
from pix.core.adaptive.simulation import (
    NO_QUESTION,
    Population,
    Progress,
    SimulatedTests,
    make_simulees,
)
from pix.core.adaptive.tables import ItemTable, table_of_bank
from pix.core.certification.meshes import Meshes, score_of
from pix.core.certification.versions import SelectionRule, Version

FREQUENT = 0.20
SITTING_OF_THE_CUTS, SECOND_SITTING = 1, 2
TIMED_TESTS = 12
NEIGHBOURS_AT_ONCE = 1000
WIDTH = 1.96


@frozen
class SimulationPlan:
    """How much to simulate: the population, simulees placed at each cut, persons who sit the test twice."""

    population: Population
    seed: int = 1
    at_each_cut: int = 200
    second_sittings: int = 1000


@frozen(eq=False)
class _Bench:
    """A version ready to be simulated."""

    bank: ItemBank
    version: Version
    pool: Mask
    table: ItemTable

    def run(
        self,
        abilities: Floats,
        seed: int,
        sitting: int,
        counters: ExposureCounters | None,
        progress: Progress,
    ) -> SimulatedTests:
        simulees = make_simulees(abilities, seed, sitting)
        if self.version.selection is SelectionRule.ORIGINAL:
            rule = self.version.original_rule
            return simulate_original(self.bank, rule, self.pool, simulees, progress=progress)
        return simulate_open(
            self.bank,
            self.table,
            self.version.open_rule,
            self.pool,
            simulees,
            counters=counters,
            learn=sitting == 0,
            progress=progress,
        )


def simulate_version(
    bank: ItemBank,
    version: Version,
    pool: Mask,
    plan: SimulationPlan,
    *,
    clock: Callable[[], float] | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Report of a version on a simulated population; every figure is a number, a list or ``None``.

    ``clock`` gives seconds (any origin) and times the steps; without it the time is not known.
    """
    bench = _Bench(bank, version, pool, table_of_bank(bank))
    cuts = simulated_cuts(version)
    abilities = plan.population.abilities(plan.seed)
    again = abilities[: plan.second_sittings]
    count = len(abilities) + len(cuts) * plan.at_each_cut + len(again)
    told = _Counted(progress, count)
    tests = bench.run(abilities, plan.seed, 0, None, told.next())
    at_cuts = [
        bench.run(
            np.full(plan.at_each_cut, cut),
            plan.seed + level,
            SITTING_OF_THE_CUTS,
            tests.counters,
            told.next(),
        )
        for level, cut in cuts
    ]
    second = bench.run(again, plan.seed, SECOND_SITTING, tests.counters, told.next())
    return {
        **_settings(bench, plan),
        **precision_figures(tests),
        **level_figures(tests, second, version.meshes),
        **cut_figures(at_cuts, [level for level, _ in cuts], version.meshes),
        **exposure_figures(tests, bank, pool, version.length),
        "masks_ignored": tests.masks_ignored,
        "answers_per_question": None,
        "step_us_median": None if clock is None else time_of_a_step(bench, tests, plan.seed, clock),
    }


def simulated_cuts(version: Version) -> list[tuple[int, float]]:
    """Levels and the capacities from which they are reached, where an error can make another level."""
    first = 1 if version.framework.has_score else 0
    return list(enumerate(version.meshes.cuts))[first:]


def precision_figures(tests: SimulatedTests) -> dict[str, Any]:
    """Error of the estimates: RMSE, bias, reliability, mean standard error, coverage of the 95 % interval."""
    gaps = tests.estimates - tests.abilities
    variance = float(tests.abilities.var())
    square = float((gaps**2).mean())
    return {
        "rmse": math.sqrt(square),
        "bias": float(gaps.mean()),
        "reliability": 1.0 - square / variance if variance > 0 else None,
        "mean_error": float(tests.errors.mean()),
        "coverage": float((np.abs(gaps) <= WIDTH * tests.errors).mean()),
    }


def level_figures(tests: SimulatedTests, second: SimulatedTests, meshes: Meshes) -> dict[str, Any]:
    """Share of tests at the exact level, within one level, and at the same level when sat again."""
    true, found = _levels(tests.abilities, meshes), _levels(tests.estimates, meshes)
    again = _levels(second.estimates, meshes)
    return {
        "exact_level": float((true == found).mean()),
        "within_one_level": float((np.abs(true - found) <= 1).mean()),
        "same_level_again": float((found[: len(again)] == again).mean()),
    }


def cut_figures(tests: list[SimulatedTests], levels: list[int], meshes: Meshes) -> dict[str, Any]:
    """Error of the tests of simulees placed exactly at each cut, in logits and in pix."""
    rows = []
    for level, group in zip(levels, tests, strict=True):
        gaps = group.estimates - group.abilities
        scores = np.array([score_of(float(estimate), meshes) for estimate in group.estimates])
        true = score_of(float(group.abilities[0]), meshes)
        rows.append(
            {
                "level": level,
                "cut": float(group.abilities[0]),
                "rmse": float(np.sqrt((gaps**2).mean())),
                "bias": float(gaps.mean()),
                "mean_error": float(group.errors.mean()),
                "rmse_pix": float(np.sqrt(((scores - true) ** 2.0).mean())),
            }
        )
    return {
        "error_at_cuts": rows,
        "error_at_cuts_max": max((row["rmse"] for row in rows), default=None),
        "error_at_cuts_pix_max": max((row["rmse_pix"] for row in rows), default=None),
    }


def exposure_figures(tests: SimulatedTests, bank: ItemBank, pool: Mask, length: int) -> dict[str, Any]:
    """How often questions are asked, what two tests share, what is used, questions per competence."""
    count = len(tests.abilities)
    asked = tests.questions[tests.questions != NO_QUESTION]
    times = np.bincount(asked, minlength=len(bank)).astype(float)
    size = int(pool.sum())
    rates = times / count
    first = np.bincount(tests.questions[tests.questions[:, 0] != NO_QUESTION, 0], minlength=len(bank))
    per_competence = _per_competence(tests, bank)
    return {
        "exposure_max": float(rates.max()),
        "exposure_over_020": float((rates > FREQUENT).sum() / size),
        "exposure_over_020_count": int((rates > FREQUENT).sum()),
        "overlap": float((times * (times - 1)).sum() / (count - 1) / max(asked.size, 1)),
        "overlap_alike": _overlap_of_neighbours(tests),
        "first_question_same": float((first * (first - 1.0)).sum() / (count * (count - 1.0))),
        "bank_used": float((times > 0).sum() / size),
        "bank_size": size,
        "questions_per_length": size / length,
        "per_competence_min": int(per_competence.min()),
        "per_competence_max": int(per_competence.max()),
        "length_min": int((tests.questions != NO_QUESTION).sum(axis=1).min()),
    }


def time_of_a_step(
    bench: _Bench, tests: SimulatedTests, seed: int, clock: Callable[[], float]
) -> float | None:
    """Median time, in microseconds, of one estimate and choice, one test at a time."""
    times: list[float] = []
    target = bench.version.open_rule.exposure_target
    chances = eligibility(tests.counters or fresh_counters(len(bench.bank)), target)
    for place, ability in enumerate(tests.abilities[:TIMED_TESTS]):
        test_seed = seed + place
        right = uniforms(test_seed, 0, bench.bank.keys) < right_probability(
            bench.bank.discriminant, bench.bank.difficulty, float(ability)
        )
        if bench.version.selection is SelectionRule.ORIGINAL:
            times += _time_original(bench, right, test_seed, clock)
        else:
            mask = draw_mask(bench.bank, chances, test_seed)
            times += _time_open(bench, mask, right, test_seed, clock)
    return median(times) * 1e6 if times else None


def _time_open(bench: _Bench, mask: Mask, right: Mask, seed: int, clock: Callable[[], float]) -> list[float]:
    questions, marks, times = list[int](), list[int](), list[float]()
    while True:
        test = OpenTest(seed, bench.pool, mask, questions, marks)
        start = clock()
        choice = choose_question(bench.bank, bench.table, bench.version.open_rule, test)
        times.append(clock() - start)
        if choice.question is None:
            return times
        questions.append(choice.question)
        marks.append(int(right[choice.question]))


def _time_original(bench: _Bench, right: Mask, seed: int, clock: Callable[[], float]) -> list[float]:
    rule, times = bench.version.original_rule, list[float]()
    progress, questions = start_progress(rule.start), list[int]()
    while True:
        start = clock()
        if questions:
            last = answer_likelihoods(bench.bank, questions[-1:], [bool(right[questions[-1]])])[0]
            progress = advance(progress, last, rule.variation)
        choice = choice_at(bench.bank, bench.pool, rule, seed, questions, progress)
        times.append(clock() - start)
        if choice.question is None:
            return times
        questions.append(choice.question)


class _Counted:
    """Progress of several simulations told as one."""

    def __init__(self, progress: Progress | None, count: int) -> None:
        self._progress, self._count = progress, count
        self._before = self._last = 0

    def next(self) -> Progress:
        self._before += self._last
        self._last = 0

        def tell(done: int, _count: int) -> None:
            self._last = done
            if self._progress is not None:
                self._progress(self._before + done, self._count)

        return tell


def _settings(bench: _Bench, plan: SimulationPlan) -> dict[str, Any]:
    version, population = bench.version, plan.population
    is_open = version.selection is SelectionRule.OPEN
    return {
        "rule": str(version.selection),
        "simulees": population.count,
        "seed": plan.seed,
        "ability_mean": population.mean,
        "ability_sd": population.deviation,
        "target": version.open_rule.exposure_target if is_open else None,
        "length": version.length,
        "competences": len(bench.bank.competences),
    }


def _levels(capacities: Floats, meshes: Meshes) -> np.ndarray:
    """Mesh of each capacity, −1 below the first."""
    return np.clip(np.searchsorted(np.array(meshes.cuts), capacities, side="right") - 1, -1, None)


def _per_competence(tests: SimulatedTests, bank: ItemBank) -> np.ndarray:
    """(N, K) questions of each competence in each test."""
    counts = np.zeros((len(tests.abilities), len(bank.competences)), dtype=int)
    rows, columns = np.nonzero(tests.questions != NO_QUESTION)
    np.add.at(counts, (rows, bank.competence[tests.questions[rows, columns]]), 1)
    return counts


def _overlap_of_neighbours(tests: SimulatedTests) -> float:
    """Share of questions in common between simulees next to each other in ability."""
    ordered = tests.questions[np.argsort(tests.abilities, kind="stable")]
    shared = 0
    for first in range(1, len(ordered), NEIGHBOURS_AT_ONCE):
        rows = ordered[first : first + NEIGHBOURS_AT_ONCE]
        before = ordered[first - 1 : first - 1 + len(rows)]
        known = (rows[:, :, None] == before[:, None, :]).any(axis=2)
        shared += int((known & (rows != NO_QUESTION)).sum())
    asked = int((ordered[1:] != NO_QUESTION).sum())
    return shared / asked if asked else 0.0
