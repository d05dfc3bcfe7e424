"""The room as it stands, and what changed since."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import parse_etags, quote_etag

from pix.apps.certification.queries.supervision import read_lines
from pix.apps.certification.session_papers import invigilator_kit
from pix.common import time
from pix.faces.supervision.access import room_page
from pix.faces.supervision.presenters import room as presenter

COMPACT = {"separators": (",", ":"), "ensure_ascii": False}


@room_page()
def room(request: HttpRequest, access) -> HttpResponse:
    lines, now = read_lines(access.session), time.now()
    context = presenter.present_room(access.session, lines, now, request.GET)
    return render(request, "supervision/room.html", {**context, "access": access})


@room_page()
def state(request: HttpRequest, access) -> HttpResponse:
    """304 from one row while nothing can have changed; else every line is read, and sent if one differs."""
    session, now = access.session, time.now()
    mark = mark_of_page(request)
    if presenter.is_still_true(mark, session, now):
        return marked(HttpResponseNotModified(), mark)
    lines = read_lines(session)
    current = presenter.state_of_room(session, lines, now)
    new_mark = presenter.mark_of(session, lines, current, now)
    if presenter.has_same_content(mark, new_mark):
        return marked(HttpResponseNotModified(), new_mark)
    return marked(
        JsonResponse(current, json_dumps_params={"separators": (",", ":"), "ensure_ascii": False}), new_mark
    )


def mark_of_page(request: HttpRequest) -> str:
    """Weak or strong: compression makes an ETag weak, and the content is the same."""
    marks = parse_etags(request.headers.get("If-None-Match", ""))
    return marks[0].removeprefix("W/").strip('"') if marks else ""


def marked(response: HttpResponse, mark: str) -> HttpResponse:
    response["ETag"] = quote_etag(mark)
    return response


@room_page()
def kit(_request: HttpRequest, access) -> HttpResponse:
    session = access.session
    address = settings.SITE_URL.partition("://")[2]
    name = f"kit-surveillant-{session.pk}.pdf"
    return HttpResponse(
        invigilator_kit(session, f"{address}{reverse('supervision:enter')}"),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
