"""What a class knows, what to teach again, and the questions that check it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.forms import LONGEST_NAME
from pix.apps.campaigns.queries import collective, participants
from pix.apps.organizations import queries
from pix.faces.orga import frame
from pix.faces.orga.access import Place
from pix.faces.orga.campaign_access import campaign_page
from pix.faces.orga.presenters.analysis import present_analysis, present_lesson
from pix.faces.orga.presenters.campaigns import present_frame

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign


def refuse_collections(campaign: "Campaign") -> None:
    if campaign.collects_profiles:
        raise Http404


@campaign_page()
def analysis(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    refuse_collections(campaign)
    groups = participants.groups_of(campaign)
    chosen = [one for one in request.GET.getlist("classe") if one in groups]
    together = collective.results_together(campaign, participants.Filters(groups=chosen))
    received = together.results.participant_count
    return frame.show(
        request,
        place,
        "campaign/analysis",
        groups=[{"value": one, "is_chosen": one in chosen} for one in groups],
        **present_frame(place, campaign, "analysis", received),
        received=received,
        analysis=present_analysis(campaign, together.results),
    )


@campaign_page()
def lesson(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    """A sheet to print: what to teach tomorrow, to whom, with what."""
    refuse_collections(campaign)
    known = queries.known_learners(place.organization).values_list("pk", "first_name", "last_name")
    names = {pk: f"{last} {first}" for pk, first, last in known}
    shown = present_lesson(campaign, names)
    received = int(str(shown["received"]))
    return frame.show(
        request, place, "campaign/lesson", **present_frame(place, campaign, "analysis", received), **shown
    )


@campaign_page("POST")
def retest(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    """Five questions on what was taught again, as a course of its own."""
    refuse_collections(campaign)
    skills = collective.lesson_of(collective.sent_results(campaign)).skills
    name = _("Check: %(name)s") % {"name": campaign.name}
    try:
        made = actions.create_retest(campaign, skills, name=name[:LONGEST_NAME], by=place.user)
    except errors.MissingFeature:
        messages.error(request, _("Your organisation does not offer questionings."))
        return redirect("orga:campaign_lesson", campaign.public_id)
    except errors.InvalidCampaign:
        messages.error(request, _("There is nothing left to check in this course."))
        return redirect("orga:campaign_lesson", campaign.public_id)
    messages.success(request, _("The questions are ready: give the code to your class."))
    return redirect("orga:campaign", made.public_id)
