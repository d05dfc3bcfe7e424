"""A computer of the room, before the day: a code, a name, and what it can do. No account, no result."""

import datetime
import os
import uuid
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.devices import describe_device
from pix.apps.accounts.errors import TooManyTries
from pix.apps.certification.actions import rehearsing
from pix.apps.certification.queries.rehearsals import find_computer, line_of_computer
from pix.apps.certification.rehearsing_errors import RehearsalRefusal
from pix.apps.certification.rehearsing_texts import TONES, name_check, say_state
from pix.apps.organizations.queries import read_uuid
from pix.common import time
from pix.common.caching import never_cache
from pix.core.exam.rehearsing import WEIGHT, Check, CheckState
from pix.core.items.files import Cell, Sheet, Workbook
from pix.documents.ods import build_ods
from pix.faces.app.views.access import remember_visitor_test

COOKIE = f"{settings.COOKIE_PREFIX}repetition"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
LONGEST = 6  # figures of what a page measures
View = Callable[..., HttpResponse]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rehearsal(request: HttpRequest) -> HttpResponse:
    """The door for a computer that is not known yet, else its list of checks."""
    if request.method == "POST":
        return join(request)
    computer = computer_of(request)
    if computer is None:
        return show_door(request)
    line = line_of_computer(computer)
    rows = [
        (check, name_check(check), *TONES[state], say_state(state)) for check, state in line.states.items()
    ]
    context = {
        "computer": computer,
        "rehearsal": computer.rehearsal,
        "rows": rows,
        "answered": line.answered,
        "is_ready": line.whole is CheckState.OK,
        "weight": WEIGHT,
    }
    return render(request, "app/rehearsal/computer.html", context)


def join(request: HttpRequest) -> HttpResponse:
    code, name = request.POST.get("code", ""), request.POST.get("name", "").replace("\x00", "").strip()
    if not code.strip() or not name:
        return show_door(request, _("Write the code and a name for this computer."), 422)
    try:
        joined = rehearsing.join_rehearsal(code, name, address=client_address(request))
    except TooManyTries:
        return show_door(request, _("Too many tries from this place: wait a minute."), 429)
    except RehearsalRefusal as refusal:
        return show_door(request, str(refusal.message), 404)
    remember_visitor_test(request, joined.test)
    response = redirect("app:rehearsal")
    response.set_cookie(
        COOKIE,
        joined.token,
        max_age=int(settings.REHEARSAL_LIFE.total_seconds()),
        path=reverse("app:rehearsal"),
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def show_door(request: HttpRequest, error: str = "", status: int = 200) -> HttpResponse:
    typed = {"code": request.POST.get("code", ""), "name": request.POST.get("name", "")}
    context = {"error": error, "typed": typed}
    return render(request, "app/rehearsal/door.html", context, status=status)


def computer_of(request: HttpRequest):
    """A rehearsal that is over, or too old, no longer knows its computers here."""
    computer = find_computer(request.COOKIES.get(COOKIE, ""))
    if computer is None or computer.rehearsal.closed_at:
        return None
    age: datetime.timedelta = time.now() - computer.rehearsal.created_at
    return computer if age < settings.REHEARSAL_LIFE else None


def computer_page(method: str) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @require_http_methods([method])
        def guarded(request: HttpRequest) -> HttpResponse:
            computer = computer_of(request)
            if computer is None:
                raise Http404
            return view(request, computer)

        return guarded

    return decorate


@computer_page("GET")
def weight(_request: HttpRequest, _computer) -> HttpResponse:
    """What nothing can make smaller on its way."""
    return HttpResponse(os.urandom(WEIGHT), content_type="application/octet-stream")


@computer_page("GET")
def file(_request: HttpRequest, computer) -> HttpResponse:
    """A sheet whose only word must be copied."""
    word = Cell(rehearsing.word_of(computer))
    sheet = Sheet("Essai", ((Cell(_("The word to copy:")), word),))
    disposition = 'attachment; filename="essai-du-poste.ods"'
    return HttpResponse(
        build_ods(Workbook((sheet,))), content_type=ODS, headers={"Content-Disposition": disposition}
    )


@computer_page("POST")
def check(request: HttpRequest, computer) -> HttpResponse:
    """What the page measured, or what the person saw and heard."""
    note = NOTES.get(request.POST.get("check", ""))
    if note is None:
        raise Http404
    note(request, computer)
    if request.headers.get("X-Rehearsal"):
        states = line_of_computer(computer).states
        return JsonResponse({"states": {str(one): str(state) for one, state in states.items()}})
    return redirect("app:rehearsal")


def note_browser(request: HttpRequest, computer) -> None:
    device = describe_device(request.headers.get("User-Agent", ""))
    rehearsing.note_browser(
        computer, device, [one.replace("\x00", "") for one in request.POST.getlist("missing")]
    )


def note_secured(request: HttpRequest, computer) -> None:
    agent = request.headers.get("User-Agent", "")
    version = request.POST.get("version", "") or (agent if "SEB/" in agent else "")
    rehearsing.note_secured(computer, version.replace("\x00", ""))


def note_network(request: HttpRequest, computer) -> None:
    rehearsing.note_network(computer, number(request, "milliseconds"), number(request, "received"))


def note_sound(request: HttpRequest, computer) -> None:
    rehearsing.note_sound(computer, is_heard=request.POST.get("heard") == "yes")


def note_file(request: HttpRequest, computer) -> None:
    rehearsing.note_file(computer, request.POST.get("word", ""))


def note_outbox(request: HttpRequest, computer) -> None:
    answer: uuid.UUID | None = read_uuid(request.POST.get("answer", ""))
    if answer is None:
        raise Http404
    rehearsing.note_outbox(computer, answer)


def number(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else 0


NOTES = {
    Check.BROWSER: note_browser,
    Check.SECURED: note_secured,
    Check.NETWORK: note_network,
    Check.SOUND: note_sound,
    Check.FILE: note_file,
    Check.OUTBOX: note_outbox,
}
