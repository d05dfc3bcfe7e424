"""The report of a version: what the simulator of the core says of it."""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from pix.apps.certification.errors import NothingToSimulate
from pix.apps.certification.models import Version
from pix.apps.certification.queries.versions import bank_of, settings_of
from pix.core.adaptive.bank import ItemBank, pool_mask
from pix.core.adaptive.simulation import Population, Progress
from pix.core.certification import versions
from pix.core.certification.simulation_report import SimulationPlan, simulate_version


@frozen
class Conditions:
    """For whom a version is simulated. `language` None: every question, whatever its languages."""

    plan: SimulationPlan = field(factory=lambda: SimulationPlan(Population(1000)))
    language: str | None = None
    accessible_only: bool = False


def simulate_bank(
    version: versions.Version,
    bank: ItemBank,
    rows: Sequence[Mapping[str, Any]],
    conditions: Conditions,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Report of a version on a bank; `rows` say how many answers are behind each question.

    Raises NothingToSimulate when no question is left.
    """
    pool = pool_mask(bank, language=conditions.language, accessible_only=conditions.accessible_only)
    if not pool.any():
        raise NothingToSimulate
    report = simulate_version(
        bank, version, pool, conditions.plan, clock=time.perf_counter, progress=progress
    )
    return {**report, "language": conditions.language, "answers_per_question": least_answers(rows)}


def report_version(
    version: Version, plan: SimulationPlan | None = None, progress: Progress | None = None
) -> dict[str, Any]:
    """Report of a stored version, in the language that has the fewest questions."""
    bank = bank_of(version)
    sizes = {language: int(pool_mask(bank, language=language).sum()) for language in version.languages}
    worst = min(sizes, key=sizes.__getitem__, default=None)
    conditions = Conditions(language=worst) if plan is None else Conditions(plan, worst)
    return simulate_bank(settings_of(version), bank, version.questions, conditions, progress)


def least_answers(rows: Sequence[Mapping[str, Any]]) -> int | None:
    """Answers behind the least known question; None when a row does not say."""
    counts = [row.get("answers") for row in rows]
    return None if None in counts else min(counts, default=None)
