"""The results of an answer and the circumstances in which it was given (rules of the decision: `verdict`)."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

SKIPPED = "#ABAND#"
LONGEST_ANSWER = 10_000


class Result(StrEnum):
    """What an answer is worth. Only `OK` is a success anywhere; the values are those stored and exchanged."""

    OK = "ok"
    KO = "ko"
    SKIPPED = "aband"
    TIMED_OUT = "timedout"
    FOCUSED_OUT = "focusedOut"
    PARTIAL = "partially"
    UNIMPLEMENTED = "unimplemented"

    @property
    def is_success(self) -> bool:
        return self is Result.OK


@frozen
class AnswerContext:
    """Circumstances of an answer.

    `timeout`: None (not timed), the seconds of the timer (in time) or a negative number (late).
    `answer_focused_out`, `assessment_focused_out`: the loss of focus is on the answer, or recorded before it.
    `is_adjusted`: certification candidate with an accessibility adjustment.
    """

    timeout: int | None = None
    is_focused_challenge: bool = False
    answer_focused_out: bool = False
    assessment_focused_out: bool = False
    is_certification: bool = False
    is_adjusted: bool = False

    @property
    def is_late(self) -> bool:
        return self.timeout is not None and self.timeout < 0

    @property
    def loses_by_focus(self) -> bool:
        lost = self.answer_focused_out or self.assessment_focused_out
        return self.is_certification and self.is_focused_challenge and lost


@frozen
class Comparison:
    """Outcome of the comparison alone: `is_correct` is None when the type has no grader."""

    is_correct: bool | None
    details: Mapping[str, bool] | None = None


@frozen
class Verdict:
    """A graded answer. `details`: one boolean a field for QROCM-ind, else None."""

    result: Result
    details: Mapping[str, bool] | None = None
    is_focused_out: bool = False
