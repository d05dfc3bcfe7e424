"""Courses given: the list, the catalogue, the pages of one course that are only read."""

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.utils.http import quote_etag
from django.utils.translation import gettext as _

from pix.apps.campaigns import actions
from pix.apps.campaigns.catalogue import course_for
from pix.apps.campaigns.queries import activity as activities
from pix.common import markdown
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page, member_page
from pix.faces.orga.campaign_access import campaign_page
from pix.faces.orga.presenters import activity as presenter
from pix.faces.orga.presenters.campaigns import (
    describe_course,
    present_campaigns,
    present_catalogue,
    present_course,
    present_frame,
)

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign, TargetProfile


@member_page()
def campaigns(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "campaigns", **present_campaigns(place, request.GET))


@member_page()
def catalogue(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "catalogue", **present_catalogue(place, request.GET))


@member_page()
def course(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find_course(place, public_id)
    return frame.show(request, place, "course", **present_course(place, found))


@administrator_page("POST")
def retire(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """A course of one's own leaves the catalogue."""
    found = find_course(place, public_id)
    actions.retire_course(place.organization, found, by=place.user)
    messages.success(request, _("%(name)s has left your catalogue.") % {"name": found.name})
    return redirect("orga:catalogue")


def find_course(place: Place, public_id: uuid.UUID) -> "TargetProfile":
    found = course_for(place.organization, str(public_id))
    if found is None:
        raise Http404
    return found


@campaign_page()
def activity(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    figures = activities.activity_of(campaign)
    return frame.show(
        request,
        place,
        "campaign/activity",
        **present_frame(place, campaign, "activity", figures.received),
        **presenter.present_activity(campaign, figures, request.GET),
    )


@campaign_page()
def live(request: HttpRequest, _place: Place, campaign: "Campaign") -> HttpResponse:
    """What changes on the activity page while pupils answer; 304 when nothing did."""
    mark = quote_etag(presenter.mark_of(campaign, request.GET))
    if request.headers.get("If-None-Match", "").removeprefix("W/") == mark:
        response: HttpResponse = HttpResponseNotModified()
    else:
        figures = activities.activity_of(campaign)
        context = presenter.present_activity(campaign, figures, request.GET)
        response = render(request, "orga/campaign/live.html", {**context, "campaign": campaign})
    response["ETag"] = mark
    return response


@campaign_page()
def settings_page(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    received = activities.activity_of(campaign).received
    course = describe_course(campaign.profile) if campaign.profile else None
    return frame.show(
        request,
        place,
        "campaign/settings",
        course=course,
        landing=markdown.render(campaign.landing_text),
        **present_frame(place, campaign, "settings", received),
    )
