"""The end of a campaign: results, sending, trying again, profiles collected."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from pix.apps.assessments.queries import get_profile
from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.doors import Door, Way, way_into
from pix.apps.campaigns.queries import people
from pix.core.campaigns.participations import SharingRefusal
from pix.faces.app.presenters import campaign_results as presenters
from pix.faces.app.presenters.profile import present_profile
from pix.faces.app.views.campaigns import campaign_page, refuse

CLOSED = {SharingRefusal.CAMPAIGN_CLOSED, SharingRefusal.PARTICIPATION_DELETED}


def own_way(request: HttpRequest, campaign: Any) -> Way:
    """Where this person stands. `participation` comes with its campaign."""
    way = way_into(campaign, request.user)
    if way.participation is not None:
        way.participation.campaign = campaign
    return way


@campaign_page()
@login_required
def results(request: HttpRequest, campaign: Any) -> HttpResponse:
    """Only once the test has ended; what could not leave by itself leaves now."""
    way = own_way(request, campaign)
    row = way.participation
    if row is None or row.assessment is None:
        return redirect("app:campaign", code=campaign.code)
    if row.is_shared:
        return show_results(request, row)
    if way.door is Door.DELETED:
        return refuse(request, campaign, way)
    if row.assessment.is_running:
        return redirect("app:resume", public_id=row.assessment.public_id)
    if actions.waits_for_sending(row, campaign) and not campaign.is_closed:
        return show_results(request, actions.send_results(row, by=request.user))
    context = presenters.present_unsent(row)
    return render(request, "app/campaign/unsent.html", context)


def show_results(request: HttpRequest, row: Any) -> HttpResponse:
    context = presenters.present(people.results_of(row), request.user)
    return render(request, "app/campaign/results.html", context)


@campaign_page("POST")
@login_required
def send(request: HttpRequest, campaign: Any) -> HttpResponse:
    row = own_way(request, campaign).participation
    if row is None:
        return redirect("app:campaign", code=campaign.code)
    try:
        actions.send_results(row, by=request.user)
    except errors.CannotSend as refusal:
        say_unsent(request, refusal)
    else:
        if not campaign.collects_profiles:
            messages.success(request, _("Your results are sent."))
    name = "campaign_profile_sent" if campaign.collects_profiles else "campaign_results"
    return redirect(f"app:{name}", code=campaign.code)


def say_unsent(request: HttpRequest, refusal: errors.CannotSend) -> None:
    if refusal.refusal in CLOSED:
        messages.error(request, _("This course is closed: nothing can be sent any more."))
    elif refusal.refusal is SharingRefusal.NOT_COMPLETED:
        messages.error(request, _("This course is not finished: answer the last questions first."))


@campaign_page("POST")
@login_required
def try_again(request: HttpRequest, campaign: Any, how: str) -> HttpResponse:
    """`how`: retry, reset or improve."""
    row = own_way(request, campaign).participation
    if row is None:
        return redirect("app:campaign", code=campaign.code)
    try:
        again = {"retry": actions.retry, "reset": actions.reset, "improve": actions.improve}[how](
            row, by=request.user
        )
    except errors.NoNewTry as refusal:
        messages.info(request, presenters.say_wait(refusal.remaining_seconds))
        return redirect("app:campaign_results", code=campaign.code)
    return redirect("app:resume", public_id=again.assessment.public_id)


@campaign_page()
@login_required
def profile(request: HttpRequest, campaign: Any) -> HttpResponse:
    """A profile is shown before it is sent, as its receiver will see it."""
    way = own_way(request, campaign)
    row = way.participation
    if row is None or not campaign.collects_profiles:
        return redirect("app:campaign", code=campaign.code)
    if row.is_shared:
        return redirect("app:campaign_profile_sent", code=campaign.code)
    if way.door is Door.DELETED:
        return refuse(request, campaign, way)
    context = {**present_profile(get_profile(request.user.pk)), "campaign": campaign}
    return render(request, "app/campaign/profile.html", context)


@campaign_page()
@login_required
def profile_sent(request: HttpRequest, campaign: Any) -> HttpResponse:
    row = own_way(request, campaign).participation
    if row is None or not campaign.collects_profiles:
        return redirect("app:campaign", code=campaign.code)
    if not row.is_shared:
        return redirect("app:campaign_profile", code=campaign.code)
    return render(request, "app/campaign/profile_sent.html", presenters.present_sent_profile(row))


@campaign_page("POST")
@login_required
def send_again(request: HttpRequest, campaign: Any) -> HttpResponse:
    row = own_way(request, campaign).participation
    if row is None:
        return redirect("app:campaign", code=campaign.code)
    try:
        actions.send_profile_again(row, by=request.user)
    except errors.NoNewTry:
        messages.info(request, _("This profile can be sent once only."))
    else:
        messages.success(request, _("Your profile of today is sent."))
    return redirect("app:campaign_profile_sent", code=campaign.code)
