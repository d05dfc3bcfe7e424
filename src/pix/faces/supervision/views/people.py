"""What is done for one candidate: presence, resume, end. Each order names the person before it is given."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from pix.apps.certification.actions import invigilating
from pix.apps.certification.invigilating_errors import ForgedRequest
from pix.apps.certification.queries.supervision import Line, find_line
from pix.apps.organizations.queries import read_uuid
from pix.common import time
from pix.faces.supervision.access import is_by_script, reply, room_page
from pix.faces.supervision.presenters.person import present_person


@room_page("POST")
def presence(request: HttpRequest, access) -> HttpResponse:
    """The value says what must be: present, or not present."""
    present, absent = request.POST.get("present", ""), request.POST.get("absent", "")
    public_id = read_uuid(present or absent)
    if public_id is None:
        raise Http404
    invigilating.set_presence(access, public_id, is_present=bool(present))
    return reply(request)


@room_page()
def person(request: HttpRequest, access, public_id: uuid.UUID) -> HttpResponse:
    return show(request, "person", access, find(access, public_id))


@room_page("GET", "HEAD", "POST")
def resume(request: HttpRequest, access, public_id: uuid.UUID) -> HttpResponse:
    if request.method != "POST":
        return show(request, "resume", access, find(access, public_id))
    line = find(access, public_id)
    invigilating.allow_resume(access, public_id)
    return reply(request, _("%(name)s may resume, on any computer.") % {"name": line.name})


@room_page("GET", "HEAD", "POST")
def end(request: HttpRequest, access, public_id: uuid.UUID) -> HttpResponse:
    if request.method != "POST":
        return show(request, "end", access, find(access, public_id))
    line = find(access, public_id)
    invigilating.end_candidate_test(access, public_id)
    return reply(request, _("The test of %(name)s is over.") % {"name": line.name})


def find(access, public_id: uuid.UUID) -> Line:
    line = find_line(access.session, public_id)
    if line is None:
        raise ForgedRequest
    return line


def show(request: HttpRequest, template: str, access, line: Line) -> HttpResponse:
    context = {"session": access.session, "layout": layout_of(request), **present_person(line, time.now())}
    return render(request, f"supervision/{template}.html", context)


def layout_of(request: HttpRequest) -> str:
    """A page of its own, or the content of the dialog that our script opens."""
    return "supervision/parts/panel.html" if is_by_script(request) else "supervision/frame.html"
