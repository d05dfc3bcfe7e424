"""The scorecard of a competence: score, status, delays, and what the person may do."""

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from attrs import frozen

from pix.core.profile.knowledge import KnowledgeElement
from pix.core.profile.scores import CompetenceScore, latest_moment, score
from pix.core.profile.settings import DEFAULT_SCORING, ScoringSettings

ONE_DAY = timedelta(days=1)


class EvaluationState(StrEnum):
    """State of a person's evaluation of a competence: that of the row, and of its assessment once started."""

    RESET = "reset"
    STARTED = "started"
    COMPLETED = "completed"


class ScorecardStatus(StrEnum):
    NOT_STARTED = "NOT_STARTED"
    STARTED = "STARTED"
    COMPLETED = "COMPLETED"


@frozen
class Scorecard:
    """Delays are whole days, None without any knowledge element."""

    score: CompetenceScore
    status: ScorecardStatus
    remaining_days_before_reset: int | None
    remaining_days_before_improving: int | None
    settings: ScoringSettings = DEFAULT_SCORING

    @property
    def is_max_level(self) -> bool:
        return self.score.level >= self.settings.max_reachable_level

    @property
    def is_not_started(self) -> bool:
        return self.status is ScorecardStatus.NOT_STARTED

    @property
    def is_started(self) -> bool:
        return self.status is ScorecardStatus.STARTED

    @property
    def is_finished(self) -> bool:
        return self.status is ScorecardStatus.COMPLETED

    @property
    def is_finished_with_max_level(self) -> bool:
        return self.is_finished and self.is_max_level

    @property
    def is_progressable(self) -> bool:
        return self.is_started and not self.is_max_level

    @property
    def is_improvable(self) -> bool:
        return self.is_finished and not self.is_max_level and self.remaining_days_before_improving == 0

    @property
    def should_wait_before_improving(self) -> bool:
        return self.is_finished and not self.is_max_level and bool(self.remaining_days_before_improving)

    @property
    def is_resettable(self) -> bool:
        return not self.is_not_started and self.remaining_days_before_reset == 0

    @property
    def percentage_ahead(self) -> float:
        """Progress inside the level, in percent."""
        return 100 * self.score.ahead / self.settings.pix_by_level

    @property
    def displayed_percentage(self) -> float:
        """The same for the gauge, which is never shown full."""
        return min(self.settings.greatest_gauge, self.percentage_ahead)

    @property
    def remaining_pix_to_next_level(self) -> int:
        return self.settings.pix_by_level - self.score.ahead


def scorecard(
    current: Collection[KnowledgeElement],
    evaluation: EvaluationState | None,
    now: datetime,
    settings: ScoringSettings = DEFAULT_SCORING,
) -> Scorecard:
    """The scorecard of one competence.

    `current`: its current elements; `evaluation`: None when the person never started it by themselves.
    """
    last = latest_moment(current)
    return Scorecard(
        score(current, settings),
        _status(evaluation, has_elements=last is not None),
        remaining_days(last, settings.days_before_reset, now),
        remaining_days(last, settings.days_before_improving, now),
        settings,
    )


def remaining_days(last: datetime | None, delay: float, now: datetime) -> int | None:
    """max(0, ⌈delay − days since the most recent element⌉), None without any element."""
    if last is None:
        return None
    return max(0, -((now - last - timedelta(days=delay)) // ONE_DAY))


def _status(evaluation: EvaluationState | None, *, has_elements: bool) -> ScorecardStatus:
    if evaluation is EvaluationState.COMPLETED:
        return ScorecardStatus.COMPLETED
    if evaluation is EvaluationState.STARTED or has_elements:
        return ScorecardStatus.STARTED
    return ScorecardStatus.NOT_STARTED
