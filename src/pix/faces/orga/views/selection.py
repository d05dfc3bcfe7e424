"""Choosing subjects one by one: a course of one's own, or a file to keep and to give."""

import json
import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.forms import LONGEST_NAME
from pix.common import time
from pix.core.campaigns.target_profiles import write_selection
from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.campaign_forms import SENTENCES
from pix.faces.orga.presenters.selection import LARGEST_FILE, Selection, of_file, present_tree, ticked

UNPROCESSABLE = 422


@member_page("GET", "HEAD", "POST")
def selection(request: HttpRequest, place: Place) -> HttpResponse:
    """The tree; a file sent here fills it."""
    if request.method != "POST":
        return show(request, place, Selection())
    file = request.FILES.get("fichier")
    if file is None:
        return show(request, place, Selection(problems=(_("Choose the file of a selection."),)))
    found = of_file(file.read(LARGEST_FILE + 1))
    if not found.problems:
        messages.success(request, _("The selection is read: look at it below."))
    return show(request, place, found)


@member_page("POST")
def export(request: HttpRequest, place: Place) -> HttpResponse:
    """The subjects ticked, as a file."""
    chosen = ticked(request.POST)
    if not chosen.tubes:
        return show(request, place, chosen, faults={"tubes": "COURSE_HAS_NO_SUBJECT"})
    text = json.dumps(write_selection(chosen.tubes), ensure_ascii=False, indent=1)
    plain = re.sub(r"[^0-9A-Za-z-]+", "-", place.organization.external_id or place.organization.name)
    name = f"selection-sujets-{plain.strip('-')}-{localtime(time.now()):%Y-%m-%d}.json"
    response = HttpResponse(f"{text}\n", content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@member_page("POST")
def make_course(request: HttpRequest, place: Place) -> HttpResponse:
    """The subjects ticked become a course of the catalogue of this organisation."""
    chosen, name = ticked(request.POST), request.POST.get("nom", "").replace("\0", "")
    if chosen.problems:
        return show(request, place, chosen, name=name)
    try:
        course = actions.create_course(place.organization, name, chosen.tubes, by=place.user)
    except errors.InvalidCampaign as refusal:
        return show(request, place, chosen, name=name, faults=refusal.faults)
    messages.success(request, _("The course is in your catalogue: give it when you want."))
    return redirect(f"{reverse('orga:campaign_create')}?parcours={course.public_id}")


def show(
    request: HttpRequest,
    place: Place,
    chosen: Selection,
    *,
    name: str = "",
    faults: dict[str, str] | None = None,
) -> HttpResponse:
    return frame.show(
        request,
        place,
        "selection",
        status=UNPROCESSABLE if chosen.problems or faults else 200,
        areas=present_tree(chosen),
        count=len(chosen.tubes),
        problems=chosen.problems,
        faults={field: SENTENCES[code] for field, code in (faults or {}).items()},
        name=name[:LONGEST_NAME],
        longest=LONGEST_NAME,
    )
