import json
from itertools import count

import numpy as np
import pytest
from attrs import evolve

from pix.core.adaptive.bank import make_bank
from pix.core.adaptive.open_rule import OpenRule
from pix.core.adaptive.simulation import NO_QUESTION, Population, SimulatedTests
from pix.core.certification.default_cuts import SAMPLE_MESHES
from pix.core.certification.simulation_figures import (
    cut_figures,
    exposure_figures,
    level_figures,
    precision_figures,
)
from pix.core.certification.simulation_report import SimulationPlan, simulate_version
from pix.core.certification.versions import SelectionRule, Version
from tests.core.adaptive.banks import make_item, random_bank

BANK = random_bank(13)
POOL = np.ones(len(BANK), dtype=bool)
VERSION = Version(SAMPLE_MESHES, open_rule=OpenRule(exposure_target=0.5))
PLAN = SimulationPlan(Population(100), seed=4, at_each_cut=30, second_sittings=50)
SMALL = make_bank(make_item(f"q{number}", competence="1.1" if number < 3 else "1.2") for number in range(5))


def _tests(questions: list[list[int]], abilities: list[float], estimates: list[float]) -> SimulatedTests:
    asked = np.array(questions, dtype=np.int32)
    return SimulatedTests(
        np.array(abilities), np.array(estimates), np.full(len(abilities), 0.2), asked, asked >= 0
    )


def test_precision() -> None:
    tests = _tests([[0], [1], [2], [3]], [-1.0, 0.0, 1.0, 2.0], [-1.1, 0.1, 1.5, 2.1])
    figures = precision_figures(tests)
    assert figures == {
        "rmse": pytest.approx(0.28**0.5 / 2),
        "bias": pytest.approx(0.15),
        "reliability": pytest.approx(1 - 0.07 / 1.25),
        "mean_error": pytest.approx(0.2),
        "coverage": 0.75,
    }


def test_a_population_without_spread_has_no_reliability() -> None:
    assert precision_figures(_tests([[0], [1]], [1.0, 1.0], [1.0, 1.1]))["reliability"] is None


def test_levels() -> None:
    tests = _tests([[0], [1], [2], [3]], [-9.0, 0.0, 0.7, 5.0], [-9.0, 0.7, 0.7, 2.0])
    second = _tests([[0], [1]], [-9.0, 0.0], [-9.0, 0.0])
    assert level_figures(tests, second, SAMPLE_MESHES) == {
        "exact_level": 0.5,
        "within_one_level": 0.75,
        "same_level_again": 0.5,
    }


def test_errors_at_the_cuts() -> None:
    figures = cut_figures([_tests([[0], [1]], [0.6, 0.6], [0.5, 0.8])], [3], SAMPLE_MESHES)
    assert figures["error_at_cuts_max"] == pytest.approx(0.025**0.5)
    assert figures["error_at_cuts"][0]["bias"] == pytest.approx(0.05)
    assert figures["error_at_cuts"][0]["rmse_pix"] == pytest.approx((((244 - 256) ** 2 + 28**2) / 2) ** 0.5)


def test_exposure_and_overlap() -> None:
    tests = _tests([[0, 3], [0, 4], [1, 3], [0, NO_QUESTION]], [0.0, 1.0, 0.1, 2.0], [0.0] * 4)
    figures = exposure_figures(tests, SMALL, np.ones(5, dtype=bool), 2)
    pairs = 3 * 2 + 2 * 1
    assert figures == {
        "exposure_max": 0.75,
        "exposure_over_020": 0.8,
        "exposure_over_020_count": 4,
        "overlap": pytest.approx(pairs / 3 / 7),
        "overlap_alike": pytest.approx(2 / 5),
        "first_question_same": pytest.approx(6 / 12),
        "bank_used": 0.8,
        "bank_size": 5,
        "questions_per_length": 2.5,
        "per_competence_min": 0,
        "per_competence_max": 1,
        "length_min": 1,
    }


@pytest.mark.parametrize("rule", SelectionRule)
def test_a_report_is_complete_repeatable_and_plain_data(rule: SelectionRule) -> None:
    version = evolve(VERSION, selection=rule)
    ticks = count()
    report = simulate_version(BANK, version, POOL, PLAN, clock=lambda: next(ticks) * 1e-6)
    again = simulate_version(BANK, version, POOL, PLAN)
    asked = {
        "rmse",
        "bias",
        "reliability",
        "coverage",
        "exact_level",
        "exposure_max",
        "exposure_over_020",
        "overlap",
        "overlap_alike",
        "bank_used",
        "per_competence_min",
        "per_competence_max",
        "step_us_median",
    }
    assert asked <= report.keys()
    assert report["step_us_median"] == pytest.approx(1.0)
    assert {**report, "step_us_median": None} == again
    assert json.loads(json.dumps(report)) == report
    assert [row["cut"] for row in report["error_at_cuts"]] == list(SAMPLE_MESHES.cuts[1:])
    if rule is SelectionRule.OPEN:
        assert (report["per_competence_min"], report["per_competence_max"]) == (2, 2)


def test_progress_counts_all_the_tests() -> None:
    told: list[tuple[int, int]] = []
    simulate_version(BANK, VERSION, POOL, PLAN, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (360, 360)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
