"""A learner on the way into a campaign: its code, its landing page, the doors, the test."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from pix.apps.accounts.actions import remember_hint
from pix.apps.accounts.enums import Hint
from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.doors import Door, Way, external_id_fault, way_into
from pix.apps.campaigns.queries.campaigns import find_by_code
from pix.common.caching import never_cache
from pix.faces.app.forms.campaigns import CodeForm, ExternalIdForm
from pix.faces.app.presenters import campaigns as presenters

NOT_FOUND, GONE, FORBIDDEN, UNPROCESSABLE = 404, 410, 403, 422
UNDER_WAY = "campaign"
"""Key of the session: the code of the campaign that the person chose to begin, and their identifier."""

View = Callable[..., HttpResponse]


def campaign_page(*methods: str) -> Callable[[View], View]:
    """The view gets the campaign; an unknown code has its page."""

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @require_http_methods(methods or ("GET", "HEAD"))
        def guarded(request: HttpRequest, code: str, **keys: object) -> HttpResponse:
            campaign = find_by_code(code)
            if campaign is None:
                return render(request, "app/campaign/unknown.html", status=NOT_FOUND)
            return view(request, campaign, **keys)

        return guarded

    return decorate


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "app/campaign/code.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    if form.is_valid():
        campaign = find_by_code(form.cleaned_data["code"])
        if campaign is not None and campaign.deleted_at is None:
            return redirect("app:campaign", code=campaign.code)
        form.say_unknown()
    return render(request, "app/campaign/code.html", {"form": form}, status=UNPROCESSABLE)


@campaign_page()
def entry(request: HttpRequest, campaign: Any) -> HttpResponse:
    """The address that a team gives: it leads where the person stands."""
    external_id = request.GET.get("participantExternalId", "")
    way = way_of(request, campaign, external_id)
    if way.door in REFUSED:
        return refuse(request, campaign, way)
    if external_id and not external_id_fault(campaign, external_id):
        remember(request, campaign, external_id, begins=False)
    if way.participation is not None:
        return redirect("app:campaign_access", code=campaign.code)
    if campaign.is_for_beginners:
        return begin(request, campaign)
    return redirect("app:campaign_landing", code=campaign.code)


@campaign_page("GET", "HEAD", "POST")
def landing(request: HttpRequest, campaign: Any) -> HttpResponse:
    way = way_of(request, campaign)
    if way.door is Door.CLOSED:
        return refuse(request, campaign, way)
    if way.participation is not None:
        return redirect("app:campaign_access", code=campaign.code)
    if request.method == "POST":
        return begin(request, campaign)
    return render(request, "app/campaign/landing.html", presenters.present_landing(campaign, request.user))


def begin(request: HttpRequest, campaign: Any) -> HttpResponse:
    remember(request, campaign, kept_id(request, campaign))
    return redirect("app:campaign_access", code=campaign.code)


@campaign_page()
def access(request: HttpRequest, campaign: Any) -> HttpResponse:
    """From door to door. Whoever signs in, signs up or is recognised comes back here."""
    way = way_of(request, campaign, kept_id(request, campaign))
    if way.door in REFUSED:
        return refuse(request, campaign, way)
    here = reverse("app:campaign_access", kwargs={"code": campaign.code})
    if way.door in {Door.SCHOOL, Door.RECOGNITION}:
        place = reverse("app:join_school", kwargs={"public_id": campaign.organization.public_id})
        return redirect(f"{place}?{urlencode({'next': here})}")
    if way.door is Door.SIGN_UP:
        return redirect(f"{reverse('app:sign_up')}?{urlencode({'next': here})}")
    if way.participation is None and not has_begun(request, campaign):
        return redirect("app:campaign_landing", code=campaign.code)
    if way.door is Door.EXTERNAL_ID:
        return redirect("app:campaign_identifier", code=campaign.code)
    return go_in(request, campaign)


@campaign_page("GET", "HEAD", "POST")
def identifier(request: HttpRequest, campaign: Any) -> HttpResponse:
    way = way_of(request, campaign)
    if way.door is not Door.EXTERNAL_ID:
        return redirect("app:campaign_access", code=campaign.code)
    options = {"is_email": campaign.external_id_type == "EMAIL"}
    form = ExternalIdForm(campaign.external_id_label, request.POST or None, **options)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data["external_id"]
        fault = external_id_fault(campaign, typed)
        if fault is None:
            remember(request, campaign, typed)
            return redirect("app:campaign_access", code=campaign.code)
        form.add_fault(fault)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(
        request, "app/campaign/identifier.html", {"form": form, "campaign": campaign}, status=status
    )


def go_in(request: HttpRequest, campaign: Any) -> HttpResponse:
    """The participation, made at the first time, and where it leads."""
    try:
        participation = actions.enter(
            campaign,
            request.user,
            external_id=kept_id(request, campaign),
            language=get_language() or "fr",
        )
    except errors.Refused:
        return refuse(request, campaign, way_of(request, campaign))
    request.session.pop(UNDER_WAY, None)
    if participation.assessment is None:
        name = "campaign_profile_sent" if participation.is_shared else "campaign_profile"
        return redirect(f"app:{name}", code=campaign.code)
    if needs_instructions(request, campaign, participation):
        return redirect("app:campaign_instructions", code=campaign.code)
    if participation.assessment.is_running:
        return redirect("app:resume", public_id=participation.assessment.public_id)
    return redirect("app:campaign_results", code=campaign.code)


def needs_instructions(request: HttpRequest, campaign: Any, participation: Any) -> bool:
    seen = getattr(request.user, Hint.ASSESSMENT_INSTRUCTIONS.value)
    return (
        not seen
        and not campaign.is_for_beginners
        and participation.assessment.is_running
        and not participation.answer_count
    )


@campaign_page("GET", "HEAD", "POST")
def instructions(request: HttpRequest, campaign: Any) -> HttpResponse:
    """Five things to know before a first test, told once."""
    way = way_of(request, campaign)
    if way.participation is None or way.participation.assessment is None:
        return redirect("app:campaign_access", code=campaign.code)
    if request.method == "POST":
        remember_hint(request.user, Hint.ASSESSMENT_INSTRUCTIONS)
        return redirect("app:resume", public_id=way.participation.assessment.public_id)
    return render(request, "app/campaign/instructions.html", {"campaign": campaign})


# What the browser keeps between two doors --------------------------------------------------------


def remember(request: HttpRequest, campaign: Any, external_id: str, *, begins: bool = True) -> None:
    begun = begins or has_begun(request, campaign)
    request.session[UNDER_WAY] = {
        "code": campaign.code,
        "external_id": external_id.strip()[:255],
        "begun": begun,
    }


def kept(request: HttpRequest, campaign: Any) -> dict[str, Any]:
    found = request.session.get(UNDER_WAY) or {}
    return found if found.get("code") == campaign.code else {}


def kept_id(request: HttpRequest, campaign: Any) -> str:
    return str(kept(request, campaign).get("external_id", ""))


def has_begun(request: HttpRequest, campaign: Any) -> bool:
    return bool(kept(request, campaign).get("begun"))


# Doors that do not open ---------------------------------------------------------------------------

REFUSED = (Door.CLOSED, Door.DELETED, Door.TAKEN)
STATUSES = {Door.CLOSED: GONE, Door.DELETED: FORBIDDEN, Door.TAKEN: FORBIDDEN}


def way_of(request: HttpRequest, campaign: Any, external_id: str = "") -> Way:
    return way_into(campaign, request.user if request.user.is_authenticated else None, external_id)


def refuse(request: HttpRequest, campaign: Any, way: Way) -> HttpResponse:
    context = presenters.present_refusal(campaign, way)
    return render(request, "app/campaign/refused.html", context, status=STATUSES.get(way.door, FORBIDDEN))
