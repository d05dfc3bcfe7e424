"""The page where a centre closes a session: tests, reasons, reports, what is still missing."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.assessments.enums import State
from pix.apps.certification.enums import AbortReason, Kind
from pix.apps.certification.queries.finalising import TestsToClose
from pix.apps.certification.report_wording import NAMES, WHAT_TO_WRITE, name_of
from pix.core.certification.report_rules import KINDS

if TYPE_CHECKING:
    from pix.apps.certification.models import Certification, IssueReport, Session


def present_tests(session: "Session", tests: TestsToClose, shown: dict[int, str]) -> dict[str, object]:
    """`shown`: reasons as just posted, not written yet."""
    unfinished = [present_test(session, test, shown.get(test.pk)) for test in tests.unfinished]
    given = sum(bool(test["reason"]) for test in unfinished)
    return {
        "unfinished": unfinished,
        "finished": [present_test(session, test) for test in tests.finished],
        "reasons": AbortReason.choices,
        "reasons_given": given,
        "is_ready": given == len(unfinished),
        "is_v2": session.kind == Kind.V2,
    }


def present_test(session: "Session", test: "Certification", shown: str | None = None) -> dict[str, object]:
    return {
        "number": test.pk,
        "name": f"{test.last_name} {test.first_name}",
        "birthdate": test.birthdate,
        "reason": test.abort_reason if shown is None else shown,
        "ended_by": say_end(test),
        "reports": [present_report(report) for report in test.issue_reports.all()],
        "reports_href": reverse("certif:finalise_reports", args=[session.pk, test.pk]),
        "reason_href": reverse("certif:finalise_reason", args=[session.pk, test.pk]),
    }


def say_end(test: "Certification") -> str:
    words = {
        State.STARTED: _("under way"),
        State.ENDED_BY_INVIGILATOR: _("ended by the invigilator"),
        State.ENDED_BY_FINALISATION: _("ended by a former finalisation"),
    }
    return words.get(test.assessment.state, "")


def present_report(report: "IssueReport") -> dict[str, object]:
    return {
        "id": report.public_id,
        "name": name_of(report),
        "description": report.description,
        "is_settled": report.resolved_at is not None,
        "resolution": report.resolution,
        "may_delete": not report.is_resolved_automatically,
    }


def present_kinds(session: "Session") -> list[dict[str, object]]:
    """What may be reported: questions only in V2, where nobody reports them during the test."""
    kinds = [kind for kind in KINDS if session.kind == Kind.V2 or not kind.is_about_a_question]
    return [
        {
            "code": kind.code,
            "label": f"{kind.code} · {NAMES[kind.code]}",
            "help": WHAT_TO_WRITE.get(kind.code, ""),
            "is_about_a_question": kind.is_about_a_question,
        }
        for kind in kinds
    ]
