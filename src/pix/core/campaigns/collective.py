"""Collective results of a campaign: mastery, positioning and urgency of its subjects, over all participants.

Everything is computed on the transposed matrix, one row a skill, so that the work of a subject is a few
operations on rows of bytes whatever the number of participants.
"""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from pix.core.campaigns.outcomes import Codes, Outcome
from pix.core.campaigns.ratios import percentage
from pix.core.campaigns.targets import CampaignTarget, CompetenceColumns, TubeColumns
from pix.core.referential.values import Skill

BINS = 10
_NO_LEVEL = 255


@frozen
class SkillFigures:
    """How many participants validated a skill, failed it, or were not tested on it."""

    skill_id: str
    level: int
    validated: int
    invalidated: int
    untested: int


@frozen
class TubeFigures:
    """A subject. `mean_level`: mean of the levels reached, out of `max_level`, its hardest skill here.

    `mean_validated`: skills, out of `skill_count`. `score`: the lower the more urgent, 0 to 100 as long as
    nobody validated a skill above one they did not. Means are None without participant. For one participant:

    score = 40 × reached / hardest + 30 × hardest / hardest of the campaign + 20 × validated / skills
    + 10 × reached / next, where next is the easiest level not validated, the hardest one when all are.
    """

    tube_id: str
    competence: str
    skill_count: int
    max_level: int
    mean_level: float | None
    mean_validated: float | None
    score: float | None
    skills: tuple[SkillFigures, ...]


@frozen
class CompetenceFigures:
    """A competence. `mastery_percentage`: validated skills over targeted ones, all participants together.

    `mean_level` and `max_level`: means of those of its subjects. Means are None without participant.
    """

    competence: str
    skill_count: int
    mean_validated: float | None
    mastery_percentage: int | None
    mean_level: float | None
    max_level: float
    tubes: tuple[TubeFigures, ...]


@frozen
class CollectiveResults:
    """`mean_rate`: mean of the stored rates (two decimals each); `mean_level`, `max_level`: over subjects.

    `distribution`: participants by mastery percentage, in [0;10], ]10;20] … ]90;100].
    """

    participant_count: int
    mean_rate: float | None
    distribution: tuple[int, ...]
    mean_level: float | None
    max_level: float
    competences: tuple[CompetenceFigures, ...]

    @property
    def tubes(self) -> tuple[TubeFigures, ...]:
        return tuple(tube for competence in self.competences for tube in competence.tubes)


@frozen(eq=False)
class _Sums:
    """Totals over participants: by skill, then by tube (levels reached, next-step ratios)."""

    participants: int
    validated: NDArray[np.int64]
    invalidated: NDArray[np.int64]
    reached: tuple[int, ...]
    steps: tuple[float, ...]


def mastery_percentages(codes: Codes) -> NDArray[np.int64]:
    """(P,) whole mastery percentages, rounded half up; 0 when the campaign has no skill."""
    return _percentages((codes == Outcome.VALIDATED).T)


def collective_results(target: CampaignTarget, codes: Codes) -> CollectiveResults:
    """The figures of a set of participations: all those sent, or those of a class.

    `codes`: (P, S) outcomes of the current sent participations.
    """
    by_skill = np.ascontiguousarray(codes.T)
    validated = by_skill == Outcome.VALIDATED
    sums = _sum_up(target, by_skill, validated)
    percentages = _percentages(validated)
    ranks = np.maximum(percentages - 1, 0) // (100 // BINS)
    competences = tuple(_competence(target, sums, columns) for columns in target.competences)
    tubes = [tube for competence in competences for tube in competence.tubes]
    return CollectiveResults(
        sums.participants,
        float(percentages.mean()) / 100 if sums.participants else None,
        tuple(np.bincount(ranks, minlength=BINS).tolist()),
        _mean([tube.mean_level for tube in tubes]),
        _mean([float(tube.max_level) for tube in tubes]) or 0.0,
        competences,
    )


def _percentages(validated: NDArray[np.bool_]) -> NDArray[np.int64]:
    total, people = validated.shape
    if not total:
        return np.zeros(people, dtype=np.int64)
    counts = validated.view(np.uint8).sum(axis=0, dtype=np.int64)
    rounded: NDArray[np.int64] = (200 * counts + total) // (2 * total)
    return rounded


def _sum_up(target: CampaignTarget, by_skill: NDArray[np.uint8], validated: NDArray[np.bool_]) -> _Sums:
    totals = validated.view(np.uint8).sum(axis=1, dtype=np.int64)
    pairs = [
        _reached_and_steps(validated[tube.start : tube.stop], target.skills_of(tube)) for tube in target.tubes
    ]
    return _Sums(
        by_skill.shape[1],
        totals,
        by_skill.sum(axis=1, dtype=np.int64) - Outcome.VALIDATED * totals,
        tuple(reached for reached, _ in pairs),
        tuple(steps for _, steps in pairs),
    )


def _reached_and_steps(rows: NDArray[np.bool_], skills: tuple[Skill, ...]) -> tuple[int, float]:
    """Over the participants, the sums of the level reached in a tube and of reached / next level."""
    levels = np.array([skill.level for skill in skills], dtype=np.uint8)[:, None]
    solved = rows.view(np.uint8)
    reached = (solved * levels).max(axis=0)
    left = np.maximum(solved * np.uint8(_NO_LEVEL), levels).min(axis=0)
    following = np.minimum(left, levels.max())
    return int(reached.sum(dtype=np.int64)), float((reached / following).sum())


def _competence(target: CampaignTarget, sums: _Sums, columns: CompetenceColumns) -> CompetenceFigures:
    places = {tube.tube_id: place for place, tube in enumerate(target.tubes)}
    tubes = tuple(_tube(target, sums, tube, places[tube.tube_id]) for tube in columns.tubes)
    validated = int(sums.validated[columns.start : columns.stop].sum())
    people = sums.participants
    return CompetenceFigures(
        columns.competence,
        columns.size,
        validated / people if people else None,
        percentage(validated, columns.size * people) if people else None,
        _mean([tube.mean_level for tube in tubes]),
        _mean([float(tube.max_level) for tube in tubes]) or 0.0,
        tubes,
    )


def _tube(target: CampaignTarget, sums: _Sums, tube: TubeColumns, place: int) -> TubeFigures:
    skills = tuple(_skill(target, sums, rank) for rank in range(tube.start, tube.stop))
    people = sums.participants
    if not people:
        return TubeFigures(
            tube.tube_id, tube.competence, tube.size, tube.highest_level, None, None, None, skills
        )
    level = sums.reached[place] / people
    validated = sum(skill.validated for skill in skills) / people
    score = (
        40 * level / tube.highest_level
        + 30 * tube.highest_level / target.highest_level
        + 20 * validated / tube.size
        + 10 * sums.steps[place] / people
    )
    return TubeFigures(
        tube.tube_id, tube.competence, tube.size, tube.highest_level, level, validated, score, skills
    )


def _skill(target: CampaignTarget, sums: _Sums, rank: int) -> SkillFigures:
    skill, validated, invalidated = (
        target.skills[rank],
        int(sums.validated[rank]),
        int(sums.invalidated[rank]),
    )
    untested = sums.participants - validated - invalidated
    return SkillFigures(skill.id, skill.level, validated, invalidated, untested)


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
