"""One participant of a course."""

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.campaigns import actions
from pix.apps.campaigns.queries import activity, participants
from pix.faces.orga import frame
from pix.faces.orga.access import Place
from pix.faces.orga.campaign_access import campaign_page
from pix.faces.orga.presenters.campaigns import present_frame
from pix.faces.orga.presenters.participation import present_participation

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign, CampaignParticipation


def participation_or_404(campaign: "Campaign", public_id: uuid.UUID) -> "CampaignParticipation":
    found = participants.participation_in(campaign, str(public_id))
    if found is None:
        raise Http404
    return found


@campaign_page()
def participation(
    request: HttpRequest, place: Place, campaign: "Campaign", participation: uuid.UUID
) -> HttpResponse:
    row = participation_or_404(campaign, participation)
    received = activity.activity_of(campaign).received
    return frame.show(
        request,
        place,
        "campaign/participation",
        **present_frame(place, campaign, "results", received),
        **present_participation(campaign, row),
    )


@campaign_page("GET", "HEAD", "POST", manages=True)
def delete(
    request: HttpRequest, place: Place, campaign: "Campaign", participation: uuid.UUID
) -> HttpResponse:
    row = participation_or_404(campaign, participation)
    name = f"{row.learner.first_name} {row.learner.last_name}"
    if request.method != "POST":
        return frame.show(
            request, place, "campaign/participation_delete", campaign=campaign, row=row, name=name
        )
    actions.delete_participation(row, by=place.user)
    messages.success(request, _("The participation of %(name)s is deleted.") % {"name": name})
    return redirect("orga:campaign", campaign.public_id)
