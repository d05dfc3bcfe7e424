"""Results received, and their file."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from pix.apps.campaigns import exporting
from pix.common import time
from pix.faces.orga import frame
from pix.faces.orga.access import Place
from pix.faces.orga.campaign_access import campaign_page
from pix.faces.orga.presenters.campaigns import present_frame
from pix.faces.orga.presenters.results import present_profiles, present_results

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign


@campaign_page()
def results(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    present = present_profiles if campaign.collects_profiles else present_results
    template = "campaign/profiles" if campaign.collects_profiles else "campaign/results"
    shown = present(place, campaign, request.GET)
    received = int(str(shown["received"]))
    return frame.show(
        request, place, template, **present_frame(place, campaign, "results", received), **shown
    )


@campaign_page()
def export(_request: HttpRequest, _place: Place, campaign: "Campaign") -> StreamingHttpResponse:
    response = StreamingHttpResponse(exporting.results_csv(campaign), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{exporting.file_name(campaign, time.now())}"'
    return response
