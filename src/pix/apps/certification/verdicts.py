"""What is judged of a test, before it becomes a row."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from pix.apps.assessments.models import Question
from pix.apps.certification.enums import ResultStatus
from pix.apps.certification.models import Certification


@frozen
class Mark:
    competence: str
    level: int
    pix: int = 0


@frozen
class Judgement:
    """A result to write. `estimates`: (capacity, error) after each answer, by number of the question."""

    status: ResultStatus
    comment_key: str = ""
    pix_score: int | None = None
    capacity: float | None = None
    error: float | None = None
    lowest_pix: int | None = None
    highest_pix: int | None = None
    level: str = ""
    max_level: int = 7
    max_score: int = 895
    clea: str = ""
    marks: tuple[Mark, ...] = ()
    details: Mapping[str, Any] = field(factory=dict)
    estimates: Mapping[int, tuple[float, float]] = field(factory=dict)


class ScoringFailed(Exception):
    """The answers cannot be scored: the certification goes to `error` with this detail, for the staff."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


def answers_of(certification: Certification) -> list[Question]:
    """The answered questions that count, in the order of the test."""
    assessment = certification.assessment
    rows = Question.objects.filter(
        month=assessment.month, assessment=assessment, is_replaced=False, answered_at__isnull=False
    )
    return list(rows.order_by("number"))
