"""The staff's simulator: from a capacity to a score, or back, with the level of every competence."""

from collections.abc import Sequence

from attrs import frozen

from pix.core.certification.competence_levels import CompetenceMark, CompetenceScale, competence_levels
from pix.core.certification.meshes import Meshes, capacity_of, reached_mesh, score_of


class SimulatorInputError(ValueError):
    """The simulator was given a capacity and a score, or neither."""


@frozen
class SimulatedScore:
    """What a capacity is worth in a version."""

    capacity: float
    score: int
    reached_mesh: int | None
    competence_marks: tuple[CompetenceMark, ...]


def simulate_score(
    meshes: Meshes,
    scales: Sequence[CompetenceScale],
    *,
    capacity: float | None = None,
    score: int | None = None,
) -> SimulatedScore:
    """Simulate from one of the two. ``ValueError`` on a score that cannot be earned."""
    if capacity is not None and score is None:
        return _of_capacity(capacity, score_of(capacity, meshes), meshes, scales)
    if score is not None and capacity is None:
        return _of_capacity(capacity_of(score, meshes), score, meshes, scales)
    raise SimulatorInputError("Give a capacity or a score, one of the two.")


def _of_capacity(
    capacity: float, score: int, meshes: Meshes, scales: Sequence[CompetenceScale]
) -> SimulatedScore:
    marks = competence_levels(capacity, scales)
    return SimulatedScore(capacity, score, reached_mesh(capacity, meshes), marks)
