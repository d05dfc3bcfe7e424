"""« Test the room »: a code for the computers of a room, and the list of what each went through."""

import hashlib
import uuid

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import quote_etag
from django.utils.translation import gettext as _

from pix.apps.certification.actions import rehearsing
from pix.apps.certification.enums import SecuredBrowser
from pix.apps.certification.queries import rehearsals as queries
from pix.apps.certification.rehearsing_errors import RehearsalRefusal
from pix.apps.certification.rehearsing_texts import TONES, name_check, say_state
from pix.common import time
from pix.core.exam.rehearsing import CheckState, checks_of
from pix.faces.certif import frame
from pix.faces.certif.access import Place, member_page


@member_page("GET", "HEAD", "POST")
def rehearsals(request: HttpRequest, place: Place) -> HttpResponse:
    error, room = "", request.POST.get("room", "").replace("\x00", "").strip()
    secured = request.POST.get("secured_browser", SecuredBrowser.NO)
    if request.method == "POST" and secured in SecuredBrowser.values:
        try:
            opened = rehearsing.open_rehearsal(place.centre, room, secured, place.user)
        except RehearsalRefusal as refusal:
            error = str(refusal.message)
        else:
            return redirect("certif:rehearsal", opened.public_id)
    rows = [(row, is_open(row)) for row in queries.rehearsals_of(place.centre)[:50]]
    context = {
        "rows": rows,
        "error": error,
        "room": room,
        "secured": secured,
        "choices": SecuredBrowser.choices,
    }
    return frame.show(request, place, "rehearsals", status=422 if error else 200, **context)


@member_page()
def rehearsal(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    return frame.show(request, place, "rehearsal", **present(found), address=address_of_computers())


@member_page()
def lines(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """The list as it stands; 304 when it is the one that the page shows."""
    response = render(request, "certif/parts/rehearsal_lines.html", present(find(place, public_id)))
    mark = quote_etag(hashlib.sha256(response.content).hexdigest()[:16])
    if request.headers.get("If-None-Match", "").removeprefix("W/") == mark:
        response = HttpResponseNotModified()
    response["ETag"] = mark
    return response


@member_page("POST")
def close(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    rehearsing.close_rehearsal(find(place, public_id), place.user)
    messages.success(request, _("The rehearsal is over: its list stays here."))
    return redirect("certif:rehearsal", public_id)


def find(place: Place, public_id: uuid.UUID):
    found = queries.rehearsal_of(place.centre, public_id)
    if found is None:
        raise Http404
    return found


def is_open(rehearsal) -> bool:
    return rehearsal.closed_at is None and time.now() - rehearsal.created_at < settings.REHEARSAL_LIFE


def address_of_computers() -> str:
    """What is typed on each computer."""
    return f"{settings.SITE_URL}{reverse('app:rehearsal')}".partition("://")[2]


def present(rehearsal) -> dict[str, object]:
    found = queries.computers_of(rehearsal)
    return {
        "rehearsal": rehearsal,
        "is_open": is_open(rehearsal),
        "columns": [name_check(check) for check in checks_of(rehearsal.secured_browser)],
        "lines": [describe(line) for line in found],
        "ready": sum(line.whole is CheckState.OK for line in found),
        "total": len(found),
        "refresh": settings.REHEARSAL_REFRESH_SECONDS,
    }


def describe(line: queries.ComputerLine) -> dict[str, object]:
    return {
        "name": line.row.name,
        "device": line.row.checks.get("browser", {}).get("device", ""),
        "whole": describe_state(line.whole),
        "answered": line.answered,
        "states": [(name_check(check), *describe_state(state)) for check, state in line.states.items()],
    }


def describe_state(state: CheckState) -> tuple[str, str, str]:
    return (*TONES[state], say_state(state))
