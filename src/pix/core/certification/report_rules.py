"""What a centre may report of a certification, what a report must say, which ones hold the results back."""

from enum import StrEnum
from typing import Final

from attrs import frozen

LONGEST_DESCRIPTION = 500
GREATEST_QUESTION = 500
IN_CHALLENGE: Final = "IN_CHALLENGE"


@frozen
class ReportKind:
    """A line of the form. `code`: as centres know it (C1, E3)."""

    code: str
    category: str
    subcategory: str = ""
    needs_description: bool = True

    @property
    def is_about_a_question(self) -> bool:
        return self.category == IN_CHALLENGE


KINDS: Final = (
    ReportKind("C1", "CANDIDATE_INFORMATIONS_CHANGES", "NAME_OR_BIRTHDATE"),
    ReportKind("C2", "CANDIDATE_INFORMATIONS_CHANGES", "EXTRA_TIME_PERCENTAGE"),
    ReportKind("C4", "SIGNATURE_ISSUE"),
    ReportKind("C6", "FRAUD", needs_description=False),
    ReportKind("C7", "NON_BLOCKING_TECHNICAL_ISSUE"),
    ReportKind("C8", "NON_BLOCKING_CANDIDATE_ISSUE"),
    *(
        ReportKind(code, IN_CHALLENGE, subcategory, needs_description=False)
        for code, subcategory in (
            ("E1", "IMAGE_NOT_DISPLAYING"),
            ("E2", "EMBED_NOT_WORKING"),
            ("E3", "FILE_NOT_OPENING"),
            ("E4", "WEBSITE_UNAVAILABLE"),
            ("E5", "WEBSITE_BLOCKED"),
            ("E8", "EXTRA_TIME_EXCEEDED"),
            ("E9", "SOFTWARE_NOT_WORKING"),
            ("E10", "UNINTENTIONAL_FOCUS_OUT"),
            ("E11", "SKIP_ON_OOPS"),
            ("E12", "ACCESSIBILITY_ISSUE"),
        )
    ),
)
DEPRECATED_CATEGORIES: Final = frozenset(
    {"TECHNICAL_PROBLEM", "OTHER", "LATE_OR_LEAVING", "CONNECTION_OR_END_SCREEN"}
)
DEPRECATED_SUBCATEGORIES: Final = frozenset({"LINK_NOT_WORKING", "OTHER", "LEFT_EXAM_ROOM"})
_IMPACTFUL_CATEGORIES: Final = frozenset({"FRAUD", IN_CHALLENGE, "TECHNICAL_PROBLEM", "OTHER"})
_IMPACTFUL_SUBCATEGORIES: Final = frozenset({"NAME_OR_BIRTHDATE", "LINK_NOT_WORKING", "OTHER"})


class FaultCode(StrEnum):
    UNKNOWN_CATEGORY = "ISSUE_REPORT_CATEGORY_UNKNOWN"
    DEPRECATED_CATEGORY = "ISSUE_REPORT_CATEGORY_DEPRECATED"
    UNKNOWN_SUBCATEGORY = "ISSUE_REPORT_SUBCATEGORY_UNKNOWN"
    DEPRECATED_SUBCATEGORY = "ISSUE_REPORT_SUBCATEGORY_DEPRECATED"
    SUBCATEGORY_REQUIRED = "ISSUE_REPORT_SUBCATEGORY_REQUIRED"
    DESCRIPTION_REQUIRED = "ISSUE_REPORT_DESCRIPTION_REQUIRED"
    DESCRIPTION_TOO_LONG = "ISSUE_REPORT_DESCRIPTION_TOO_LONG"
    QUESTION_NUMBER = "ISSUE_REPORT_QUESTION_NUMBER_NOT_VALID"
    ONLY_DURING_THE_TEST = "ISSUE_REPORT_QUESTIONS_ARE_REPORTED_DURING_THE_TEST"


@frozen
class ReportFault:
    code: FaultCode
    field: str


@frozen
class ReportDraft:
    """A report as typed: texts with their spaces, a question number or none."""

    category: str
    subcategory: str = ""
    description: str = ""
    question_number: int | None = None


@frozen
class SettledReport:
    """A report as it is kept, or everything that is wrong with it."""

    report: ReportDraft | None
    faults: tuple[ReportFault, ...] = ()


def settle_report(draft: ReportDraft, *, asks_during_the_test: bool) -> SettledReport:
    """`asks_during_the_test`: V3, where only the invigilator reports questions, while the test runs."""
    description = draft.description.strip()
    faults = _kind_faults(draft, asks_during_the_test)
    kind = _kind_of(draft)
    if kind is not None and not faults:
        if kind.needs_description and not description:
            faults.append(ReportFault(FaultCode.DESCRIPTION_REQUIRED, "description"))
        if kind.is_about_a_question and not 1 <= (draft.question_number or 0) <= GREATEST_QUESTION:
            faults.append(ReportFault(FaultCode.QUESTION_NUMBER, "question_number"))
    if len(description) > LONGEST_DESCRIPTION:
        faults.append(ReportFault(FaultCode.DESCRIPTION_TOO_LONG, "description"))
    if kind is None or faults:
        return SettledReport(None, tuple(faults))
    number = draft.question_number if kind.is_about_a_question else None
    return SettledReport(ReportDraft(kind.category, kind.subcategory, description, number))


def kind_of_code(code: str) -> ReportKind | None:
    """The line of the form with this code."""
    return next((kind for kind in KINDS if kind.code == code), None)


def kind_of(category: str, subcategory: str) -> ReportKind | None:
    """The line of the form that a stored report comes from; none for those of before."""
    return next((one for one in KINDS if (one.category, one.subcategory) == (category, subcategory)), None)


def is_impactful(category: str, subcategory: str) -> bool:
    """Whether it must be settled before the results are published."""
    return category in _IMPACTFUL_CATEGORIES or subcategory in _IMPACTFUL_SUBCATEGORIES


def _kind_of(draft: ReportDraft) -> ReportKind | None:
    return kind_of(draft.category, draft.subcategory)


def _kind_faults(draft: ReportDraft, asks_during_the_test: bool) -> list[ReportFault]:
    """Why its category and subcategory cannot be chosen."""
    if draft.category in DEPRECATED_CATEGORIES:
        return [ReportFault(FaultCode.DEPRECATED_CATEGORY, "category")]
    subcategories = {kind.subcategory for kind in KINDS if kind.category == draft.category}
    if not subcategories:
        return [ReportFault(FaultCode.UNKNOWN_CATEGORY, "category")]
    if draft.category == IN_CHALLENGE and asks_during_the_test:
        return [ReportFault(FaultCode.ONLY_DURING_THE_TEST, "category")]
    if draft.subcategory in subcategories:
        return []
    if not draft.subcategory:
        return [ReportFault(FaultCode.SUBCATEGORY_REQUIRED, "subcategory")]
    if draft.subcategory in DEPRECATED_SUBCATEGORIES:
        return [ReportFault(FaultCode.DEPRECATED_SUBCATEGORY, "subcategory")]
    return [ReportFault(FaultCode.UNKNOWN_SUBCATEGORY, "subcategory")]
