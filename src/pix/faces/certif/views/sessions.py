"""The list of sessions, and what makes, changes and deletes one."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.certification.actions.sessions import create_session, delete_session, edit_session
from pix.apps.certification.enrolment_errors import (
    SessionAlreadyFinalized,
    SessionHasStarted,
    SessionNotValid,
)
from pix.faces.certif import frame
from pix.faces.certif.access import Place, member_page, session_page
from pix.faces.certif.presenters.faults import say
from pix.faces.certif.presenters.session import present_frame
from pix.faces.certif.presenters.sessions import present_list
from pix.faces.certif.session_forms import SessionForm
from pix.faces.certif.windows import warn_outside

if TYPE_CHECKING:
    from pix.apps.certification.models import Session

UNPROCESSABLE, CONFLICT = 422, 409


@member_page()
def sessions(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "sessions", **present_list(place, request.GET))


@member_page("GET", "HEAD", "POST")
def create(request: HttpRequest, place: Place) -> HttpResponse:
    form = SessionForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            session = create_session(place.centre, form.draft, by=place.user, options=form.options)
        except SessionNotValid as refusal:
            form.take_faults(refusal.faults)
        else:
            messages.success(request, _("Session %(number)s is created.") % {"number": session.pk})
            warn_outside(request, place, session.date)
            return redirect("certif:session", session.pk)
    return show_form(request, place, form, None)


@session_page("GET", "HEAD", "POST")
def edit(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    if session.finalized_at is not None:
        messages.error(request, say(SessionAlreadyFinalized.code))
        return redirect("certif:session", session.pk)
    form = SessionForm(request.POST if request.method == "POST" else None, initial=values_of(session))
    if form.is_bound and form.is_valid():
        try:
            session = edit_session(session, form.draft, by=place.user, options=form.options)
        except SessionNotValid as refusal:
            form.take_faults(refusal.faults)
        else:
            messages.success(request, _("The session is up to date."))
            warn_outside(request, place, session.date)
            return redirect("certif:session", session.pk)
    return show_form(request, place, form, session)


def values_of(session: "Session") -> dict[str, str]:
    return {
        "address": session.address,
        "room": session.room,
        "date": session.date.isoformat(),
        "time": f"{session.time:%H:%M}",
        "examiner": session.examiner,
        "description": session.description,
        "kind": session.kind,
        "secured_browser": session.secured_browser,
    }


def show_form(
    request: HttpRequest, place: Place, form: SessionForm, session: "Session | None"
) -> HttpResponse:
    status = UNPROCESSABLE if form.errors else 200
    return frame.show(request, place, "session_form", status=status, form=form.shown(), session=session)


@session_page("GET", "HEAD", "POST")
def delete(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    """A page asks first, and tells how many candidates go with the session."""
    context = present_frame(place, session, "")
    if request.method != "POST":
        return frame.show(request, place, "session/delete", **context)
    try:
        count = delete_session(session, by=place.user)
    except SessionHasStarted:
        return frame.show(request, place, "session/delete", status=CONFLICT, **context)
    text = ngettext(
        "Session %(number)s and its %(count)s candidate are deleted.",
        "Session %(number)s and its %(count)s candidates are deleted.",
        count,
    )
    messages.success(request, text % {"number": session.pk, "count": count})
    return redirect("certif:sessions")
