"""Automatic resolution of the issue reports of a v2 test, when its session is finalised."""

from enum import Enum, StrEnum
from typing import Final

from attrs import frozen


class ReportSubcategory(StrEnum):
    WEBSITE_BLOCKED = "WEBSITE_BLOCKED"
    WEBSITE_UNAVAILABLE = "WEBSITE_UNAVAILABLE"
    SOFTWARE_NOT_WORKING = "SOFTWARE_NOT_WORKING"
    SKIP_ON_OOPS = "SKIP_ON_OOPS"
    ACCESSIBILITY_ISSUE = "ACCESSIBILITY_ISSUE"
    IMAGE_NOT_DISPLAYING = "IMAGE_NOT_DISPLAYING"
    EMBED_NOT_WORKING = "EMBED_NOT_WORKING"
    FILE_NOT_OPENING = "FILE_NOT_OPENING"
    EXTRA_TIME_EXCEEDED = "EXTRA_TIME_EXCEEDED"
    UNINTENTIONAL_FOCUS_OUT = "UNINTENTIONAL_FOCUS_OUT"
    OTHER = "OTHER"


class Resolution(Enum):
    """What the automatic jury does about a report."""

    NEUTRALISE = "neutralise"
    COUNT_AS_RIGHT = "count_as_right"
    NO_EFFECT = "no_effect"
    LEFT_TO_STAFF = "left_to_staff"


@frozen
class ReportedQuestion:
    """Facts about the question that a report names, and the status of its answer."""

    answer: str
    has_image: bool = False
    has_embed: bool = False
    has_attachment: bool = False
    is_timed: bool = False
    is_focused: bool = False


_ALWAYS: Final = frozenset(
    {
        ReportSubcategory.WEBSITE_BLOCKED,
        ReportSubcategory.WEBSITE_UNAVAILABLE,
        ReportSubcategory.SOFTWARE_NOT_WORKING,
        ReportSubcategory.SKIP_ON_OOPS,
        ReportSubcategory.ACCESSIBILITY_ISSUE,
    }
)
_NEUTRALISED_ANSWERS: Final = frozenset({"ko", "aband", "partially"})


def resolve_report(subcategory: ReportSubcategory, question: ReportedQuestion | None) -> Resolution:
    """Resolution of a report on a question; ``question`` is ``None`` when no such number was answered."""
    if subcategory is ReportSubcategory.OTHER:
        return Resolution.LEFT_TO_STAFF
    if question is None:
        return Resolution.NO_EFFECT
    if subcategory is ReportSubcategory.UNINTENTIONAL_FOCUS_OUT:
        return _resolve_focus_out(question)
    if question.answer in _NEUTRALISED_ANSWERS and _concerns(subcategory, question):
        return Resolution.NEUTRALISE
    return Resolution.NO_EFFECT


def _resolve_focus_out(question: ReportedQuestion) -> Resolution:
    if not question.is_focused:
        return Resolution.NO_EFFECT
    if question.answer == "focusedOut":
        return Resolution.COUNT_AS_RIGHT
    return Resolution.NEUTRALISE if question.answer == "aband" else Resolution.NO_EFFECT


def _concerns(subcategory: ReportSubcategory, question: ReportedQuestion) -> bool:
    """Whether the question has what the report complains about."""
    if subcategory in _ALWAYS:
        return True
    if subcategory in (ReportSubcategory.IMAGE_NOT_DISPLAYING, ReportSubcategory.EMBED_NOT_WORKING):
        return question.has_image or question.has_embed
    if subcategory is ReportSubcategory.FILE_NOT_OPENING:
        return question.has_attachment
    return question.is_timed
