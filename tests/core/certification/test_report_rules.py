"""Reports of a centre: what each must say, and which ones hold the results back."""

import pytest

from pix.core.certification.report_rules import (
    KINDS,
    FaultCode,
    ReportDraft,
    ReportFault,
    SettledReport,
    is_impactful,
    kind_of,
    kind_of_code,
    settle_report,
)


def faults(*given, v3: bool = False) -> list[str]:
    settled = settle_report(ReportDraft(*given), asks_during_the_test=v3)
    assert (settled.report is None) == bool(settled.faults)
    return [fault.code for fault in settled.faults]


def test_a_report_is_kept_without_its_outer_spaces():
    draft = ReportDraft("SIGNATURE_ISSUE", "", "  a signé la mauvaise ligne ", 3)
    kept = ReportDraft("SIGNATURE_ISSUE", "", "a signé la mauvaise ligne", None)
    assert settle_report(draft, asks_during_the_test=True) == SettledReport(kept)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_can_be_reported_in_v2(kind):
    draft = ReportDraft(kind.category, kind.subcategory, "what happened", 7)
    number = 7 if kind.is_about_a_question else None
    expected = ReportDraft(kind.category, kind.subcategory, "what happened", number)
    assert settle_report(draft, asks_during_the_test=False) == SettledReport(expected)
    assert (kind_of(kind.category, kind.subcategory), kind_of_code(kind.code)) == (kind, kind)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (("CANDIDATE_INFORMATIONS_CHANGES", "NAME_OR_BIRTHDATE", "  "), FaultCode.DESCRIPTION_REQUIRED),
        (("CANDIDATE_INFORMATIONS_CHANGES", "", "x"), FaultCode.SUBCATEGORY_REQUIRED),
        (("CANDIDATE_INFORMATIONS_CHANGES", "FRAUD", "x"), FaultCode.UNKNOWN_SUBCATEGORY),
        (("NON_BLOCKING_TECHNICAL_ISSUE", "", ""), FaultCode.DESCRIPTION_REQUIRED),
        (("IN_CHALLENGE", "WEBSITE_BLOCKED", "", 0), FaultCode.QUESTION_NUMBER),
        (("IN_CHALLENGE", "WEBSITE_BLOCKED", "", 501), FaultCode.QUESTION_NUMBER),
        (("IN_CHALLENGE", "WEBSITE_BLOCKED", "", None), FaultCode.QUESTION_NUMBER),
        (("IN_CHALLENGE", "OTHER", "", 3), FaultCode.DEPRECATED_SUBCATEGORY),
        (("OTHER", "", "x"), FaultCode.DEPRECATED_CATEGORY),
        (("LATE_OR_LEAVING", "LEFT_EXAM_ROOM", "x"), FaultCode.DEPRECATED_CATEGORY),
        (("WEATHER", "", "x"), FaultCode.UNKNOWN_CATEGORY),
        (("FRAUD", "", "x" * 501), FaultCode.DESCRIPTION_TOO_LONG),
    ],
)
def test_a_report_that_does_not_say_enough_is_refused(draft, code):
    assert faults(*draft) == [code]


def test_questions_of_v3_are_reported_during_the_test_only():
    assert faults("IN_CHALLENGE", "WEBSITE_BLOCKED", "", 3, v3=True) == [FaultCode.ONLY_DURING_THE_TEST]


def test_a_fault_names_its_field():
    settled = settle_report(ReportDraft("IN_CHALLENGE", "EMBED_NOT_WORKING"), asks_during_the_test=False)
    assert settled.faults == (ReportFault(FaultCode.QUESTION_NUMBER, "question_number"),)


def test_what_holds_the_results_back():
    impactful = {kind.code for kind in KINDS if is_impactful(kind.category, kind.subcategory)}
    assert impactful == {"C1", "C6", *(kind.code for kind in KINDS if kind.code.startswith("E"))}
    assert is_impactful("TECHNICAL_PROBLEM", "")
    assert is_impactful("LATE_OR_LEAVING", "OTHER")
    assert not is_impactful("LATE_OR_LEAVING", "LEFT_EXAM_ROOM")
