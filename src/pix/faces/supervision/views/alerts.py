"""Alerts of candidates, the secured browser, and time given to everybody."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.certification.actions import invigilating
from pix.apps.certification.invigilating_errors import ForgedRequest, NoOngoingAlert, ReasonNotOffered
from pix.apps.certification.queries.supervision import find_alert, find_environment
from pix.faces.supervision.access import reply, room_page
from pix.faces.supervision.forms import EnvironmentForm, PushForm
from pix.faces.supervision.presenters.person import say_reason
from pix.faces.supervision.views.people import layout_of


@room_page("GET", "HEAD", "POST")
def alert(request: HttpRequest, access, public_id: uuid.UUID) -> HttpResponse:
    found = find_alert(access.session, public_id)
    if found is None:
        raise ForgedRequest
    if request.method == "POST":
        return decide(request, access, found)
    if found.decided_at:
        raise NoOngoingAlert
    return show_alert(request, access, found)


def decide(request: HttpRequest, access, found) -> HttpResponse:
    name = name_of(found.certification)
    if request.POST.get("decision") == "dismiss":
        invigilating.dismiss_alert(access, found.public_id)
        return reply(request, _("%(name)s goes on with the same question.") % {"name": name})
    try:
        invigilating.accept_alert(access, found.public_id, request.POST.get("reason", ""))
    except ReasonNotOffered as refusal:
        return show_alert(request, access, found, error=str(refusal.message), status=422)
    return reply(request, _("%(name)s gets another question.") % {"name": name})


def show_alert(request: HttpRequest, access, found, *, error: str = "", status: int = 200) -> HttpResponse:
    context = {
        "session": access.session,
        "layout": layout_of(request),
        "alert": found,
        "name": name_of(found.certification),
        "reasons": [(one.value, one.code, say_reason(one)) for one in invigilating.offered_reasons(found)],
        "error": error,
    }
    return render(request, "supervision/alert.html", context, status=status)


@room_page("GET", "HEAD", "POST")
def environment(request: HttpRequest, access, public_id: uuid.UUID) -> HttpResponse:
    found = find_environment(access.session, public_id)
    if found is None:
        raise ForgedRequest
    if found.decided_at:
        raise NoOngoingAlert
    form = EnvironmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        without = form.cleaned_data["decision"] == EnvironmentForm.WITHOUT
        invigilating.confirm_environment(
            access, public_id, without=without, reason=form.cleaned_data["reason"] if without else ""
        )
        return reply(request, _("%(name)s goes on.") % {"name": name_of(found.certification)})
    context = {
        "session": access.session,
        "layout": layout_of(request),
        "alert": found,
        "name": name_of(found.certification),
        "form": form,
    }
    return render(request, "supervision/environment.html", context, status=422 if form.errors else 200)


@room_page("GET", "HEAD", "POST")
def push(request: HttpRequest, access) -> HttpResponse:
    known = access.session.pushed_minutes
    form = PushForm(request.POST or None, initial={"known": known})
    if request.method == "POST" and form.is_valid():
        minutes = form.cleaned_data["minutes"]
        invigilating.push_ends(access, minutes, known=form.cleaned_data["known"])
        text = ngettext(
            "Everybody has %(count)d minute more.", "Everybody has %(count)d minutes more.", minutes
        )
        return reply(request, text % {"count": minutes})
    context = {"session": access.session, "layout": layout_of(request), "form": form, "known": known}
    return render(request, "supervision/push.html", context, status=422 if form.errors else 200)


def name_of(certification) -> str:
    return f"{certification.last_name.upper()} {certification.first_name}"
