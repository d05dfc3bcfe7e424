"""Courses given: the list, the catalogue, the pages of one course that are only read."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils.http import quote_etag

from pix.apps.campaigns.queries import activity as activities
from pix.common import markdown
from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.campaign_access import campaign_page
from pix.faces.orga.presenters import activity as presenter
from pix.faces.orga.presenters.campaigns import (
    describe_course,
    present_campaigns,
    present_catalogue,
    present_frame,
)

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign


@member_page()
def campaigns(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "campaigns", **present_campaigns(place, request.GET))


@member_page()
def catalogue(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "catalogue", **present_catalogue(place, request.GET))


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
    if request.headers.get("If-None-Match") == mark:
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
