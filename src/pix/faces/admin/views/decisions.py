"""What a person of the jury decides of a certification."""

import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.certification.actions import jury, reports
from pix.apps.certification.actions.identities import IdentityDraft, correct_identity
from pix.apps.certification.results_errors import DecisionNotPossible, IdentityRefused
from pix.core.certification.jury import Decision
from pix.core.exam.births import BirthDraft
from pix.faces.admin.access import Act, Staff, jury_action, staff_page
from pix.faces.admin.presenters.faults import say_fault
from pix.faces.admin.views.certification import show


@jury_action("admin:certification")
def decision(act: Act) -> str:
    chosen = act.posted.get("decision", "")
    if chosen not in set(Decision):
        raise DecisionNotPossible
    jury.decide(act.number, Decision(chosen), author_id=act.by)
    return _("The decision is kept, and the result follows.")


@jury_action("admin:certification")
def comments(act: Act) -> str:
    texts = {name: act.posted.get(name, "")[:500] for name in ("candidate", "organization", "jury")}
    jury.comment_result(act.number, **texts, author_id=act.by)
    return _("The comments are kept.")


@jury_action("admin:certification")
def rescore(act: Act) -> str:
    jury.rescore(act.number, author_id=act.by)
    return _("The result has been computed again from the answers.")


@jury_action("admin:certification_detail")
def neutralise(act: Act) -> str:
    question = act.posted.get("question", "")
    place = int(question) if question.isascii() and question.isdigit() else 0
    jury.set_neutralised(act.number, place, act.posted.get("to") == "1", author_id=act.by)
    return _("The result has been computed again from the answers.")


@jury_action("admin:certification")
def external(act: Act) -> str:
    jury.set_external_level(act.number, act.posted.get("level", ""), author_id=act.by)
    return _("The level of the external jury is kept.")


@jury_action("admin:certification")
def resolve(act: Act) -> str:
    resolution = act.posted.get("resolution", "")
    reports.resolve_report(act.report, resolution, author_id=act.by, certification_id=act.number)
    return _("The report is settled.")


@staff_page("POST")
def identity(request: HttpRequest, staff: Staff, number: int) -> HttpResponse:
    """Faults are shown beside what was typed."""
    if not staff.may_judge:
        raise PermissionDenied
    try:
        correct_identity(number, read_identity(request), author_id=staff.user.pk)
    except IdentityRefused as refusal:
        told = [say_fault(fault.code) for fault in refusal.faults]
        return show(request, staff, number, status=422, identity_faults=told, typed=request.POST)
    return redirect("admin:certification", number)


def read_identity(request: HttpRequest) -> IdentityDraft:
    posted = request.POST
    return IdentityDraft(
        last_name=posted.get("last_name", ""),
        first_name=posted.get("first_name", ""),
        sex=posted.get("sex", ""),
        birthdate=read_day(posted.get("birthdate", "")),
        birth=BirthDraft(
            *(posted.get(name) or None for name in ("country", "insee_code", "postal_code", "city"))
        ),
    )


def read_day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
