"""Levels of the competences of a v3 certification: always an estimate, never certified."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from attrs import frozen

from pix.core.adaptive.hierarchical import CompetenceEstimate
from pix.core.certification.meshes import Interval, ScoringConfigurationError, read_interval


@frozen
class LevelInterval:
    """Capacities that earn a level in a competence."""

    level: int
    interval: Interval


@frozen
class CompetenceScale:
    """Intervals of one competence, in the order of the configuration."""

    competence: str
    intervals: tuple[LevelInterval, ...]


@frozen
class CompetenceMark:
    """Level of a competence read on a capacity."""

    competence: str
    level: int


@frozen
class CompetenceMarkWithInterval:
    """Indicative level of a competence, with the levels at both ends of its 95 % interval."""

    competence: str
    level: int
    lowest: int
    highest: int


def read_scales(configuration: Sequence[Mapping[str, Any]]) -> tuple[CompetenceScale, ...]:
    """Scales from ``competencesScoringConfiguration``, without judging them (see ``scale_problems``)."""
    return tuple(
        CompetenceScale(
            str(entry["competence"]),
            tuple(
                LevelInterval(int(value["competenceLevel"]), read_interval(value["bounds"]))
                for value in entry["values"]
            ),
        )
        for entry in configuration
    )


def scale_problems(scales: Sequence[CompetenceScale]) -> list[str]:
    """Intervals out of order, with holes or overlaps: refused when a version is saved, read in old ones."""
    problems = []
    for scale in scales:
        if not scale.intervals:
            problems.append(f"competence {scale.competence} has no interval")
        problems += [
            f"competence {scale.competence}: level {entry.level} is empty"
            for entry in scale.intervals
            if not entry.interval.low < entry.interval.high
        ]
        for before, after in pairwise(scale.intervals):
            if after.level <= before.level:
                problems.append(f"competence {scale.competence}: levels do not increase")
            if after.interval.low != before.interval.high:
                kind = "hole" if after.interval.low > before.interval.high else "overlap"
                problems.append(f"competence {scale.competence}: {kind} before level {after.level}")
    return problems


def check_scales(scales: Sequence[CompetenceScale]) -> None:
    """Raise ``ScoringConfigurationError`` when a version with these scales must not be saved."""
    problems = scale_problems(scales)
    if problems:
        raise ScoringConfigurationError(problems)


def level_on_scale(capacity: float, scale: CompetenceScale) -> int | None:
    """Level of a capacity; ``None`` in a hole of an old configuration (count it as 0 and journal it).

    The outer intervals reach to infinity; where intervals overlap the first one wins.
    """
    lowest = min(entry.interval.low for entry in scale.intervals)
    highest = max(entry.interval.high for entry in scale.intervals)
    for entry in scale.intervals:
        above = entry.interval.low == lowest or capacity >= entry.interval.low
        below = entry.interval.high == highest or capacity < entry.interval.high
        if above and below:
            return entry.level
    return None


def competence_levels(capacity: float, scales: Sequence[CompetenceScale]) -> tuple[CompetenceMark, ...]:
    """The same global capacity read on the scale of each competence."""
    return tuple(CompetenceMark(scale.competence, level_on_scale(capacity, scale) or 0) for scale in scales)


def hierarchical_levels(
    estimates: Sequence[CompetenceEstimate], scales: Sequence[CompetenceScale]
) -> tuple[CompetenceMarkWithInterval, ...]:
    """Levels of the hierarchical scoring (once the correlation of the competences has been estimated)."""
    of_competence = {scale.competence: scale for scale in scales}
    marks = []
    for estimate in estimates:
        scale = of_competence.get(estimate.competence)
        if scale is None:
            continue
        low, high = estimate.interval()
        marks.append(
            CompetenceMarkWithInterval(
                estimate.competence,
                level_on_scale(estimate.ability, scale) or 0,
                level_on_scale(low, scale) or 0,
                level_on_scale(high, scale) or 0,
            )
        )
    return tuple(marks)
