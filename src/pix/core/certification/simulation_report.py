"""The report of a version: what its simulation says of precision, levels, exposure, overlap and time."""

from typing import Any

import numpy as np
from attrs import frozen

from pix.core.adaptive.bank import ItemBank, Mask
from pix.core.adaptive.simulation import Population, Progress, SimulatedTests
from pix.core.adaptive.tables import table_of_bank
from pix.core.certification.prepared_version import PreparedVersion
from pix.core.certification.simulation_figures import (
    cut_figures,
    exposure_figures,
    level_figures,
    precision_figures,
)
from pix.core.certification.step_times import Clock, time_of_a_step
from pix.core.certification.versions import SelectionRule, Version

SITTING_OF_THE_CUTS, SECOND_SITTING = 1, 2


@frozen
class SimulationPlan:
    """How much to simulate: the population, simulees placed at each cut, persons who sit the test twice."""

    population: Population
    seed: int = 1
    at_each_cut: int = 200
    second_sittings: int = 1000


def simulate_version(
    bank: ItemBank,
    version: Version,
    pool: Mask,
    plan: SimulationPlan,
    *,
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Report of a version on a simulated population; every figure is a number, a list or ``None``.

    ``clock`` times the steps; without it their time is not known.
    """
    prepared = PreparedVersion(bank, version, pool, table_of_bank(bank))
    cuts = simulated_cuts(version)
    abilities = plan.population.abilities(plan.seed)
    again = abilities[: plan.second_sittings]
    told = _Counted(progress, len(abilities) + len(cuts) * plan.at_each_cut + len(again))
    tests = prepared.run(abilities, plan.seed, 0, None, told.next())
    at_cuts = [
        prepared.run(
            np.full(plan.at_each_cut, cut),
            plan.seed + level,
            SITTING_OF_THE_CUTS,
            tests.counters,
            told.next(),
        )
        for level, cut in cuts
    ]
    second = prepared.run(again, plan.seed, SECOND_SITTING, tests.counters, told.next())
    return {
        **_settings(version, bank, plan),
        **_figures(version, bank, pool, tests),
        **level_figures(tests, second, version.meshes),
        **cut_figures(at_cuts, [level for level, _ in cuts], version.meshes),
        "answers_per_question": None,
        "step_us_median": None if clock is None else time_of_a_step(prepared, tests, plan.seed, clock),
    }


def simulated_cuts(version: Version) -> list[tuple[int, float]]:
    """Levels and the capacities from which they are reached, where an error can make another level."""
    first = 1 if version.framework.has_score else 0
    return list(enumerate(version.meshes.cuts))[first:]


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


def _figures(version: Version, bank: ItemBank, pool: Mask, tests: SimulatedTests) -> dict[str, Any]:
    return {
        **precision_figures(tests),
        **exposure_figures(tests, bank, pool, version.length),
        "masks_ignored": tests.masks_ignored,
    }


def _settings(version: Version, bank: ItemBank, plan: SimulationPlan) -> dict[str, Any]:
    population = plan.population
    is_open = version.selection is SelectionRule.OPEN
    return {
        "rule": str(version.selection),
        "simulees": population.count,
        "seed": plan.seed,
        "ability_mean": population.mean,
        "ability_sd": population.deviation,
        "target": version.open_rule.exposure_target if is_open else None,
        "length": version.length,
        "competences": len(bank.competences),
    }
