"""Creating a course, and everything that changes one."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.catalogue import is_course_of_others
from pix.apps.campaigns.forms import LONGEST_NAME
from pix.apps.campaigns.queries import campaigns as queries
from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.campaign_access import campaign_page
from pix.faces.orga.campaign_forms import CreationForm, EditForm
from pix.faces.orga.presenters.campaigns import describe_course, present_frame

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign


@member_page("GET", "HEAD", "POST")
def create(request: HttpRequest, place: Place) -> HttpResponse:
    if request.method != "POST":
        return show_creation(request, place, CreationForm(place, initial=wanted(request)))
    form = CreationForm(place, request.POST)
    campaign = None
    if form.is_valid():
        campaign = created(place, form)
    elif is_course_of_others(place.organization, form.data.get("profile", "")):
        raise PermissionDenied
    else:
        form.tell_everything()
    if campaign is None:
        return show_creation(request, place, form, status=422)
    messages.success(request, _("The course is ready: give its code or its link."))
    return redirect("orga:campaign", campaign.public_id)


def wanted(request: HttpRequest) -> dict[str, str]:
    """What the address proposes: a course of the catalogue, a kind."""
    chosen = {"profile": request.GET.get("parcours", ""), "kind": request.GET.get("objectif", "")}
    if chosen["profile"] and not chosen["kind"]:
        chosen["kind"] = "ASSESSMENT"
    return {name: value for name, value in chosen.items() if value}


def created(place: Place, form: CreationForm) -> "Campaign | None":
    owner = form.cleaned_data.get("owner") or place.user
    try:
        return actions.create_campaign(place.organization, form.campaign_form(), by=place.user, owner=owner)
    except errors.InvalidCampaign as error:
        form.take_faults(error.faults)
    except (errors.UnavailableCourse, errors.MissingFeature) as error:
        raise PermissionDenied from error
    return None


def show_creation(request: HttpRequest, place: Place, form: CreationForm, status: int = 200) -> HttpResponse:
    chosen = form["profile"].value()
    course = next((one for one in form.fields["profile"].queryset if str(one.public_id) == str(chosen)), None)
    return frame.show(
        request,
        place,
        "campaign/create",
        status=status,
        form=form,
        course=describe_course(course) if course else None,
    )


@campaign_page("GET", "HEAD", "POST", manages=True)
def edit(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    form = EditForm(place, campaign, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and edited(place, campaign, form):
        messages.success(request, _("The course is up to date."))
        return redirect("orga:campaign_settings", campaign.public_id)
    return frame.show(
        request,
        place,
        "campaign/edit",
        status=422 if form.errors else 200,
        form=form,
        **present_frame(place, campaign, "settings", 0),
    )


def edited(place: Place, campaign: "Campaign", form: EditForm) -> bool:
    given = form.cleaned_data
    try:
        actions.edit_campaign(
            campaign,
            name=given["name"],
            title=given.get("title", ""),
            landing_text=given["landing_text"],
            owner=given["owner"] or campaign.owner,
            by=place.user,
        )
    except errors.InvalidCampaign as error:
        form.take_faults(error.faults)
        return False
    return True


@campaign_page("POST", manages=True)
def archive(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    if campaign.archived_at is None:
        actions.archive_campaign(campaign, by=place.user)
        messages.success(request, _("The course is archived: nobody joins or sends any more."))
    else:
        actions.restore_campaign(campaign, by=place.user)
        messages.success(request, _("The course is open again."))
    return redirect("orga:campaign_settings", campaign.public_id)


@campaign_page("POST")
def duplicate(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    name = _("Copy of %(name)s") % {"name": campaign.name}
    try:
        copy = actions.duplicate_campaign(campaign, name=name[:LONGEST_NAME], by=place.user)
    except (errors.InvalidCampaign, errors.UnavailableCourse):
        messages.error(request, _("The course of this campaign is no longer in the catalogue."))
        return redirect("orga:campaign_settings", campaign.public_id)
    messages.success(request, _("The copy is ready, under a new code."))
    return redirect("orga:campaign_settings", copy.public_id)


@campaign_page("GET", "HEAD", "POST", manages=True)
def delete(request: HttpRequest, place: Place, campaign: "Campaign") -> HttpResponse:
    return confirm_deletion(request, place, [campaign])


@member_page("POST")
def delete_several(request: HttpRequest, place: Place) -> HttpResponse:
    """The courses ticked in the list: a page asks first; its button sends them again with a tick."""
    chosen = request.POST.getlist("campagne")
    found = queries.chosen_campaigns(place.organization, chosen)
    if not found or len(found) != len(set(chosen)):
        raise Http404
    return confirm_deletion(request, place, found)


def confirm_deletion(request: HttpRequest, place: Place, chosen: list["Campaign"]) -> HttpResponse:
    asked = request.method == "POST" and "confirmed" in request.POST
    if asked and request.POST.get("confirmed") == "1":
        actions.delete_campaigns(chosen, by=place.user)
        said = ngettext("%(n)d course deleted.", "%(n)d courses deleted.", len(chosen)) % {"n": len(chosen)}
        messages.success(request, said)
        return redirect("orga:campaigns")
    return frame.show(
        request,
        place,
        "campaign/delete",
        status=422 if asked else 200,
        chosen=chosen,
        forgot_tick=asked,
    )
