"""Closing a session in two steps: what is missing, then what cannot be undone."""

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.certification.actions import finalising, reports
from pix.apps.certification.enums import AbortReason
from pix.apps.certification.queries.finalising import closing_test, tests_to_close
from pix.apps.certification.report_wording import FAULTS
from pix.apps.certification.results_errors import (
    CertificationIsCompleted,
    CertificationNotFound,
    ReasonOnCompletedCertification,
    ReportNotFound,
    ReportRefused,
    ResultsRefusal,
    SessionAlreadyFinalized,
    UnterminatedWithoutReason,
)
from pix.core.certification.report_rules import ReportDraft, kind_of_code
from pix.faces.certif import frame
from pix.faces.certif.access import Place, session_page
from pix.faces.certif.presenters.finalisation import present_kinds, present_report, present_tests
from pix.faces.certif.presenters.session import present_frame

if TYPE_CHECKING:
    from pix.apps.certification.models import Certification, Session

REASON = "reason-"
UNPROCESSABLE, CONFLICT = 422, 409


@session_page("GET", "HEAD", "POST")
def finalise(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    if session.finalized_at is not None:
        messages.info(request, SessionAlreadyFinalized.message)
        return redirect("certif:session", session.pk)
    if request.method != "POST":
        return show(request, place, session)
    if request.POST.get("step") == "confirm":
        return confirm(request, place, session)
    return check(request, place, session)


def show(
    request: HttpRequest, place: Place, session: "Session", status: int = 200, **told: object
) -> HttpResponse:
    closing = read_closing(request)
    tests = tests_to_close(session)
    context = present_frame(place, session, "finalise") | present_tests(session, tests, dict(closing.reasons))
    has_tests = bool(tests.unfinished or tests.finished)
    return frame.show(
        request,
        place,
        "finalisation/page" if has_tests else "finalisation/nobody",
        status=status,
        **context,
        closing=closing,
        **told,
    )


def read_closing(request: HttpRequest) -> finalising.Closing:
    posted = request.POST
    reasons = {
        int(name.removeprefix(REASON)): value
        for name, value in posted.items()
        if name.startswith(REASON) and name.removeprefix(REASON).isdigit() and value in AbortReason.values
    }
    return finalising.Closing(
        has_incident="has_incident" in posted,
        has_joining_issue="has_joining_issue" in posted,
        comment=posted.get("comment", "")[: finalising.LONGEST_COMMENT],
        reasons=reasons,
    )


def check(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    """Nothing is closed yet: what is missing is named, else the last question is asked."""
    closing, tests = read_closing(request), tests_to_close(session)
    finished = [test.full_name for test in tests.finished if closing.reasons.get(test.pk)]
    if finished:
        return refuse_finished(request, place, session, tuple(finished))
    save_reasons(session, closing, place)
    tests = tests_to_close(session)
    if tests.without_reason:
        missing = tuple((test.pk, test.full_name) for test in tests.without_reason)
        return show(request, place, session, status=UNPROCESSABLE, missing=missing)
    context = present_frame(place, session, "finalise") | present_tests(session, tests, {})
    return frame.show(request, place, "finalisation/confirm", closing=closing, **context)


def save_reasons(session: "Session", closing: finalising.Closing, place: Place) -> None:
    for number, reason in closing.reasons.items():
        try:
            finalising.note_abort_reason(session.pk, number, reason, author_id=place.user.pk)
        except (CertificationIsCompleted, CertificationNotFound):
            continue


def refuse_finished(
    request: HttpRequest, place: Place, session: "Session", names: tuple[str, ...]
) -> HttpResponse:
    """Some finished after the page was opened: it is shown anew, without what was posted."""
    request.POST = type(request.POST)("")
    return show(request, place, session, status=CONFLICT, finished_meanwhile=names)


def confirm(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    try:
        finalising.finalise_session(session.pk, read_closing(request), author_id=place.user.pk)
    except UnterminatedWithoutReason as refusal:
        return show(request, place, session, status=UNPROCESSABLE, missing=refusal.missing)
    except ReasonOnCompletedCertification as refusal:
        return refuse_finished(request, place, session, refusal.names)
    except ResultsRefusal as refusal:
        messages.error(request, refusal.message)
        return redirect("certif:session", session.pk)
    messages.success(
        request, _("The session is finalised. Its data has been sent; results follow once published.")
    )
    return redirect("certif:session", session.pk)


@session_page("POST")
def reason(request: HttpRequest, place: Place, session: "Session", test: int) -> HttpResponse:
    """One line, saved at once."""
    chosen = request.POST.get("reason", "")
    if chosen and chosen not in AbortReason.values:
        return HttpResponse(status=UNPROCESSABLE)
    try:
        finalising.note_abort_reason(session.pk, test, chosen, author_id=place.user.pk)
    except CertificationNotFound as unknown:
        raise Http404 from unknown
    except ResultsRefusal:
        return HttpResponse(status=CONFLICT)
    return HttpResponse(status=204)


@session_page("GET", "HEAD", "POST")
def test_reports(request: HttpRequest, place: Place, session: "Session", test: int) -> HttpResponse:
    """The reports of one test: read, added."""
    certification = get_test_or_404(session, test)
    if request.method != "POST":
        return show_reports(request, place, session, certification)
    kind = kind_of_code(request.POST.get("code", ""))
    number = request.POST.get("question_number", "")
    draft = ReportDraft(
        kind.category if kind else "",
        kind.subcategory if kind else "",
        request.POST.get("description", ""),
        int(number) if number.isascii() and number.isdigit() else None,
    )
    try:
        reports.create_report(session.pk, certification.pk, draft, author_id=place.user.pk)
    except ReportRefused as refusal:
        faults = [FAULTS[fault.code] for fault in refusal.faults]
        return show_reports(request, place, session, certification, UNPROCESSABLE, faults=faults)
    except SessionAlreadyFinalized as refusal:
        messages.error(request, refusal.message)
        return redirect("certif:session", session.pk)
    messages.success(request, _("The report is kept."))
    return redirect("certif:finalise_reports", session.pk, certification.pk)


test_reports.__test__ = False


def get_test_or_404(session: "Session", number: int) -> "Certification":
    found = closing_test(session, number)
    if found is None:
        raise Http404
    return found


def show_reports(
    request: HttpRequest,
    place: Place,
    session: "Session",
    test: "Certification",
    status: int = 200,
    **told: object,
) -> HttpResponse:
    context = present_frame(place, session, "finalise") | {
        "test": test,
        "reports": [present_report(report) for report in test.issue_reports.all()],
        "kinds": present_kinds(session),
        "posted": request.POST,
    }
    return frame.show(request, place, "finalisation/reports", status=status, **context, **told)


@session_page("POST")
def delete_report(
    request: HttpRequest, place: Place, session: "Session", test: int, public_id: uuid.UUID
) -> HttpResponse:
    try:
        reports.delete_report(session.pk, public_id, author_id=place.user.pk)
    except ReportNotFound as unknown:
        raise Http404 from unknown
    except SessionAlreadyFinalized as refusal:
        messages.error(request, refusal.message)
        return redirect("certif:session", session.pk)
    return redirect("certif:finalise_reports", session.pk, test)
