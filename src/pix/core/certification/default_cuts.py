"""Intervals proposed for a version when no calibrated ones exist: from the difficulty of its questions."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from pix.core.adaptive.bank import CalibratedItem
from pix.core.certification.competence_levels import CompetenceScale, LevelInterval
from pix.core.certification.meshes import Interval, Meshes

LEVELS: Final = tuple(range(1, 8))
SUCCESS = 0.60
LEAST_GAP = 0.1
LEAST_SKILLS = 10
BELOW_FIRST, ABOVE_LAST = 3.5, 3.0
FAR = 9007199254740991.0

SAMPLE_CUTS: Final = (-1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4.0)
SAMPLE_MESHES: Final = Meshes(
    tuple(Interval(low, high) for low, high in zip((-8.0, *SAMPLE_CUTS), (*SAMPLE_CUTS, 8.0), strict=True))
)
_SAMPLE_COMPETENCE_CUTS: Final = (-2.0, -1.0, 0.5, 1.0, 2.0, 3.0, 4.0)


def propose_meshes(items: Sequence[CalibratedItem]) -> Meshes:
    """Meshes from the skills of all competences; the published sample when the bank is too small."""
    if is_too_small(items):
        return SAMPLE_MESHES
    cuts = _cuts(items)
    bounds = (cuts[0] - BELOW_FIRST, *cuts, cuts[-1] + ABOVE_LAST)
    return Meshes(tuple(Interval(low, high) for low, high in pairwise(bounds)))


def propose_scales(items: Sequence[CalibratedItem]) -> tuple[CompetenceScale, ...]:
    """Scales of the competences of a bank; the published sample for all when the bank is too small."""
    small = is_too_small(items)
    by_competence: dict[str, list[CalibratedItem]] = {}
    for item in items:
        by_competence.setdefault(item.competence, []).append(item)
    return tuple(
        scale_from_cuts(code, _SAMPLE_COMPETENCE_CUTS if small else _cuts(own))
        for code, own in sorted(by_competence.items())
    )


def scale_from_cuts(competence: str, cuts: Sequence[float]) -> CompetenceScale:
    """Level 0 below the first cut, level n from the n-th on."""
    bounds = (-FAR, *cuts, FAR)
    return CompetenceScale(
        competence,
        tuple(
            LevelInterval(level, Interval(low, high)) for level, (low, high) in enumerate(pairwise(bounds))
        ),
    )


def is_too_small(items: Iterable[CalibratedItem]) -> bool:
    """Whether some level from 1 to 7 has fewer than ten skills."""
    skills: dict[int, set[str]] = {level: set() for level in LEVELS}
    for item in items:
        if item.level in skills:
            skills[item.level].add(item.skill)
    return any(len(names) < LEAST_SKILLS for names in skills.values())


def mastery_capacity(item: CalibratedItem) -> float:
    """Capacity that gives 60 % of success to a question."""
    return item.difficulty - math.log(1.0 / SUCCESS - 1.0) / item.discriminant


def _cuts(items: Iterable[CalibratedItem]) -> tuple[float, ...]:
    """Seven increasing cuts: medians of the skills of each level, interpolated, made monotone, set apart."""
    skills: dict[tuple[int, str], list[float]] = {}
    for item in items:
        if item.level in LEVELS:
            skills.setdefault((item.level, item.skill), []).append(mastery_capacity(item))
    medians: dict[int, list[float]] = {}
    for (level, _skill), capacities in skills.items():
        medians.setdefault(level, []).append(median(capacities))
    known = {level: median(values) for level, values in medians.items()}
    values = pool_adjacent_violators([_interpolate(known, level) for level in LEVELS])
    apart = [values[0]]
    for value in values[1:]:
        apart.append(max(value, apart[-1] + LEAST_GAP))
    return tuple(apart)


def pool_adjacent_violators(values: Sequence[float]) -> list[float]:
    """Nearest non-decreasing sequence (isotonic regression, equal weights)."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while blocks and blocks[-1][0] > mean:
            before, size = blocks.pop()
            mean, count = (before * size + mean * count) / (size + count), size + count
        blocks.append((mean, count))
    return [mean for mean, count in blocks for _ in range(count)]


def _interpolate(known: dict[int, float], level: int) -> float:
    """Value of a level without skill, on the line between its neighbours; the nearest one at the ends."""
    if level in known:
        return known[level]
    below = [other for other in known if other < level]
    above = [other for other in known if other > level]
    if not below or not above:
        return (
            known[min(above)] if above else known[max(below)] if below else _SAMPLE_COMPETENCE_CUTS[level - 1]
        )
    low, high = max(below), min(above)
    return known[low] + (known[high] - known[low]) * (level - low) / (high - low)
