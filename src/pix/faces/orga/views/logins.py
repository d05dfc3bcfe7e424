"""Accounts of several pupils at once: first what will happen, then logins and passwords, shown once."""

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pix.apps.organizations import actions, errors, queries, rules
from pix.apps.organizations.enums import LoginWork
from pix.common import time
from pix.documents.schools.cards import LoginCard, build_cards
from pix.documents.schools.writers import GivenPassword, write_passwords
from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.presenters.learner import full_name
from pix.faces.orga.presenters.logins import (
    BATCH,
    cards_of,
    describe_given,
    present_plan,
    sealed,
    selected_ids,
    unsealed,
    words_of_cards,
)

CONFLICT, UNPROCESSABLE = 409, 422


@member_page("POST")
def logins(request: HttpRequest, place: Place) -> HttpResponse:
    """Without `work` the plan; with it, the work itself. Nothing is asked by a link."""
    if not rules.manages_pupil_accounts(place.organization):
        raise PermissionDenied
    try:
        ids = selected_ids(place.organization, request.POST)
        if not ids:
            messages.warning(request, _("Tick at least one pupil."))
            return redirect_to_list(request)
        work = request.POST.get("work", "")
        if work in LoginWork.values:
            given = actions.prepare_logins(place.organization, ids, LoginWork(work), by=place.user)
            return show_given(request, place, given)
        if work == "cards":
            return cards_response(place, cards_of(place, ids))
        return frame.show(request, place, "logins_plan", **present_plan(place, ids, request.POST))
    except errors.TooManyLearners:
        messages.error(request, _("That is too many at once: choose some classes."))
    except errors.UnknownLearner:
        messages.error(request, _("One of these pupils is not in the list any more. Nothing was changed."))
    return redirect_to_list(request)


def redirect_to_list(request: HttpRequest) -> HttpResponse:
    query = QueryDict(request.POST.get("query", "")).urlencode()
    response = redirect("orga:learners")
    if query:
        response["Location"] += f"?{query}"
    return response


def show_given(request: HttpRequest, place: Place, given: list, back: object = None) -> HttpResponse:
    return show_rows(request, place, [describe_given(place, one) for one in given], back)


def show_rows(
    request: HttpRequest, place: Place, rows: list[dict[str, str]], back: object = None, left: int = 0
) -> HttpResponse:
    """The only page that shows these passwords; its buttons send them back, sealed, to be printed."""
    back_name = full_name(back) if back else ""
    context = {"rows": rows, "seal": sealed(place, rows), "back": back, "back_name": back_name, "left": left}
    return frame.show(request, place, "logins_given", **context)


@member_page("POST")
def batch(request: HttpRequest, place: Place) -> HttpResponse:
    """A part of a work that is too long for one answer: its rows go back sealed, nothing is kept here."""
    if not rules.manages_pupil_accounts(place.organization):
        raise PermissionDenied
    work, chosen = request.POST.get("work", ""), request.POST.getlist("eleve")
    if work not in LoginWork.values or not 0 < len(chosen) <= BATCH:
        return HttpResponse(status=UNPROCESSABLE)
    try:
        ids = queries.ids_of_learners(place.organization, chosen)
        given = actions.prepare_logins(place.organization, ids, LoginWork(work), by=place.user)
    except errors.UnknownLearner:
        return HttpResponse(status=CONFLICT)
    rows = [describe_given(place, one) for one in given]
    return JsonResponse({"seal": sealed(place, rows), "count": len(rows)})


@member_page("POST")
def given(request: HttpRequest, place: Place) -> HttpResponse:
    """All the parts together, once; `left`: how many pupils the work did not reach."""
    seals, left = request.POST.getlist("seal"), request.POST.get("left", "")
    if not seals:
        raise PermissionDenied
    rows = [row for seal in seals for row in opened_seal(place, seal)]
    return show_rows(request, place, rows, left=int(left) if left.isascii() and left.isdigit() else 0)


@member_page("POST")
def cards(request: HttpRequest, place: Place) -> HttpResponse:
    rows = opened(place, request)
    return cards_response(place, [LoginCard(**row) for row in rows])


@member_page("POST")
def table(request: HttpRequest, place: Place) -> HttpResponse:
    given = [
        GivenPassword(row["division"], row["last_name"], row["first_name"], row["login"], row["password"])
        for row in opened(place, request)
    ]
    moment = localtime(time.now())
    name = f"{moment:%Y%m%d_%H%M}_organization_learners_password_reset.csv"
    return HttpResponse(
        b"".join(write_passwords(given)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def opened(place: Place, request: HttpRequest) -> list[dict[str, str]]:
    return opened_seal(place, request.POST.get("seal", ""))


def opened_seal(place: Place, seal: str) -> list[dict[str, str]]:
    try:
        return unsealed(place, seal)
    except signing.BadSignature as error:
        raise PermissionDenied from error


def cards_response(place: Place, cards: list[LoginCard]) -> HttpResponse:
    moment = localtime(time.now())
    return HttpResponse(
        build_cards(cards, words_of_cards(place)),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="fiches-{moment:%Y-%m-%d}.pdf"'},
    )
