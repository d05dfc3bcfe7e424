"""Meshes: the intervals of capacity that carry the pix and the global level of a v3 certification."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from attrs import frozen

PIX_OF_A_MESH = 128
COMPETENCES_COUNT = 16

LEVEL_NAMES: Final = (
    "LEVEL_PRE_BEGINNER",
    "LEVEL_BEGINNER_1",
    "LEVEL_BEGINNER_2",
    "LEVEL_INDEPENDENT_3",
    "LEVEL_INDEPENDENT_4",
    "LEVEL_ADVANCED_5",
    "LEVEL_ADVANCED_6",
    "LEVEL_EXPERT_7",
    "LEVEL_EXPERT_8",
)
_WEIGHTS: Final = (64, 64, 128, 128, 128, 128, 128, 128, 128)
_COEFFICIENTS: Final = (0, 1, 1, 2, 3, 4, 5, 6, 7)


class ScoringConfigurationError(ValueError):
    """The intervals cannot be used to score; ``problems`` tells who prepares the version why."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("These scoring intervals cannot be used: " + "; ".join(problems))
        self.problems = tuple(problems)


@frozen
class Interval:
    """Capacities from ``low`` (included) to ``high`` (excluded)."""

    low: float
    high: float


@frozen
class Meshes:
    """Consecutive intervals, lowest mesh first; 8 of them make 7 the highest level that can be reached."""

    intervals: tuple[Interval, ...]

    @property
    def highest_level(self) -> int:
        return len(self.intervals) - 1

    @property
    def greatest_score(self) -> int:
        return self.highest_level * PIX_OF_A_MESH - 1

    @property
    def cuts(self) -> tuple[float, ...]:
        """Capacities at which the level changes: the lower bound of every mesh."""
        return tuple(interval.low for interval in self.intervals)


def read_meshes(configuration: Sequence[Mapping[str, Any]]) -> Meshes:
    """Meshes from ``globalScoringConfiguration``, without judging them (see ``check_meshes``)."""
    ordered = sorted(configuration, key=lambda entry: int(entry["meshLevel"]))
    return Meshes(tuple(read_interval(entry["bounds"]) for entry in ordered))


def check_meshes(meshes: Meshes) -> None:
    """Raise ``ScoringConfigurationError`` when a version with these meshes must not be saved."""
    problems = interval_problems(meshes.intervals)
    if len(meshes.intervals) > len(LEVEL_NAMES):
        problems.append(f"there are {len(meshes.intervals)} meshes, at most {len(LEVEL_NAMES)} have a level")
    if problems:
        raise ScoringConfigurationError(problems)


def read_interval(bounds: Mapping[str, Any]) -> Interval:
    """Interval from ``{"min": …, "max": …}``."""
    return Interval(float(bounds["min"]), float(bounds["max"]))


def interval_problems(intervals: Sequence[Interval]) -> list[str]:
    """Empty and unordered intervals, holes and overlaps, in words."""
    problems = [] if intervals else ["there is no interval"]
    for interval in intervals:
        if not (math.isfinite(interval.low) and math.isfinite(interval.high)):
            problems.append(f"the interval {interval.low} to {interval.high} is not made of numbers")
        elif interval.low >= interval.high:
            problems.append(f"the interval {interval.low} to {interval.high} is empty")
    for before, after in pairwise(intervals):
        if after.low > before.high:
            problems.append(f"there is a hole from {before.high} to {after.low}")
        elif after.low < before.high:
            problems.append(f"two intervals overlap from {after.low} to {before.high}")
    return problems


def score_of(capacity: float, meshes: Meshes) -> int:
    """Pix of a capacity: 0 below the first mesh, ``greatest_score`` from the end of the last one on."""
    if capacity >= meshes.intervals[-1].high:
        return meshes.greatest_score
    mesh = reached_mesh(capacity, meshes)
    if mesh is None:
        return 0
    interval = meshes.intervals[mesh]
    progress = 1.0 - (interval.high - capacity) / (interval.high - interval.low)
    return min(meshes.greatest_score, math.floor(_WEIGHTS[mesh] * (_COEFFICIENTS[mesh] + progress)))


def score_interval(ability: float, error: float, meshes: Meshes) -> tuple[int, int]:
    """Scores at both ends of the 95 % interval of an ability (rule ``open``)."""
    return score_of(ability - 1.96 * error, meshes), score_of(ability + 1.96 * error, meshes)


def reached_mesh(capacity: float, meshes: Meshes) -> int | None:
    """Index of the mesh that holds a capacity; ``None`` below the first.

    The last one at or above its end, and in the holes of an old configuration (new ones have none).
    """
    if capacity < meshes.intervals[0].low:
        return None
    for index, interval in enumerate(meshes.intervals):
        if interval.low <= capacity < interval.high:
            return index
    return len(meshes.intervals) - 1


def mesh_of_score(score: int, meshes: Meshes) -> int:
    """Index of the mesh that a score belongs to, never above the highest level."""
    bound = 0
    for index in range(len(meshes.intervals)):
        bound += _WEIGHTS[index]
        if score < bound:
            return index
    return meshes.highest_level


def capacity_of(score: int, meshes: Meshes) -> float:
    """Lowest capacity that earns a score. ``ValueError`` outside 0 … greatest score."""
    if not 0 <= score <= meshes.greatest_score:
        raise ValueError(f"A score lies between 0 and {meshes.greatest_score}.")
    mesh = mesh_of_score(score, meshes)
    interval = meshes.intervals[mesh]
    return (score / _WEIGHTS[mesh] - _COEFFICIENTS[mesh]) * (interval.high - interval.low) + interval.low
