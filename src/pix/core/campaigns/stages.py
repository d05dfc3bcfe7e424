"""Stages of a course: thresholds of mastery, shown as stars."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from attrs import frozen

from pix.core.campaigns.ratios import percentage
from pix.core.campaigns.results import Counts
from pix.core.referential.values import Skill


@frozen
class Stage:
    """Exactly one of `threshold` (whole percent), `level` (0 to 8) and `is_first_skill` is meaningful."""

    id: int
    threshold: int | None = None
    level: int | None = None
    is_first_skill: bool = False

    @property
    def is_zero(self) -> bool:
        """Reached by everybody; it is not worth a star."""
        return not self.is_first_skill and 0 in (self.threshold, self.level)


@frozen
class Step:
    """A stage with its threshold in whole percent, converted when it was a level; 0 for the first skill."""

    stage: Stage
    threshold: int

    def is_reached(self, validated: int, mastery_percentage: float) -> bool:
        if self.stage.is_first_skill:
            return validated > 0
        return self.threshold <= mastery_percentage


@frozen
class StageScale:
    """The stages of a campaign in order: zero, first skill, then rising thresholds."""

    steps: tuple[Step, ...]

    @property
    def max_stars(self) -> int:
        return sum(not step.stage.is_zero for step in self.steps)


@frozen
class StageResult:
    """`acquired`: ids of the stages reached, in order; `reached`: the last of them, None without any."""

    acquired: tuple[int, ...]
    reached: int | None
    stars: int
    max_stars: int


class StageProblem(StrEnum):
    """Why a list of stages cannot be saved."""

    ONE_KIND = "exactly one of threshold, level and first skill is needed"
    MIXED = "all the stages must have a threshold, or all a level"
    TWICE = "this value is already used"
    OUT_OF_BOUNDS = "thresholds go from 0 to 100, levels from 0 to the highest level of the course"
    FIRST_SKILL_TWICE = "there can be only one stage for the first skill"
    NO_ZERO = "a stage at 0 should exist"

    @property
    def is_warning(self) -> bool:
        return self is StageProblem.NO_ZERO


def stage_scale(stages: Iterable[Stage], skills: Sequence[Skill]) -> StageScale:
    """Order the stages and convert levels: threshold(L) = share of the campaign's skills of level ≤ L."""

    def threshold(stage: Stage) -> int:
        if stage.level is not None:
            return percentage(sum(skill.level <= stage.level for skill in skills), len(skills))
        return stage.threshold or 0

    steps = (Step(stage, threshold(stage)) for stage in stages)
    return StageScale(tuple(sorted(steps, key=lambda step: (_family(step.stage), step.threshold))))


def stages_reached(scale: StageScale, counts: Counts) -> StageResult:
    """The stages reached with these counts: those of the participation, or of one of its competences."""
    return result_of(scale, counts.validated, counts.mastery_percentage)


def result_of(scale: StageScale, validated: int, mastery_percentage: float) -> StageResult:
    """The stages reached by a number of validated skills and a mastery in percent."""
    reached = [step.stage for step in scale.steps if step.is_reached(validated, mastery_percentage)]
    return StageResult(
        tuple(stage.id for stage in reached),
        reached[-1].id if reached else None,
        sum(not stage.is_zero for stage in reached),
        scale.max_stars,
    )


def stage_problems(
    stages: Sequence[Stage], highest_level: int
) -> tuple[tuple[int | None, StageProblem], ...]:
    """What is wrong with a list of stages: (its rank, problem), rank None for the whole list.

    The first stage that is not for the first skill decides between thresholds and levels.
    `highest_level`: the one of the target profile.
    """
    found: list[tuple[int | None, StageProblem]] = []
    valued = [stage for stage in stages if not stage.is_first_skill]
    by_level = bool(valued) and valued[0].level is not None
    seen: set[int] = set()
    first_skills = 0
    for rank, stage in enumerate(stages):
        first_skills += stage.is_first_skill
        problem = _problem(stage, seen, by_level=by_level, highest=highest_level if by_level else 100)
        if stage.is_first_skill and first_skills > 1:
            problem = problem or StageProblem.FIRST_SKILL_TWICE
        if problem:
            found.append((rank, problem))
    if not any(stage.is_zero for stage in valued):
        found.append((None, StageProblem.NO_ZERO))
    return tuple(found)


def _problem(stage: Stage, seen: set[int], *, by_level: bool, highest: int) -> StageProblem | None:
    given = (stage.threshold is not None) + (stage.level is not None) + stage.is_first_skill
    if given != 1:
        return StageProblem.ONE_KIND
    if stage.is_first_skill:
        return None
    value = stage.level if by_level else stage.threshold
    if value is None:
        return StageProblem.MIXED
    if value in seen:
        return StageProblem.TWICE
    seen.add(value)
    return None if 0 <= value <= highest else StageProblem.OUT_OF_BOUNDS


def _family(stage: Stage) -> int:
    if stage.is_zero:
        return 0
    return 1 if stage.is_first_skill else 2
