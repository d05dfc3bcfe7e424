"""The list of learners: to look at, to take away as a table, to compute anew."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.assessments.certifiability import compute_certifiability
from pix.apps.campaigns.queries.learners import count_participations
from pix.apps.organizations import actions, errors, queries, rules
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page, member_page
from pix.faces.orga.learners_table import file_name, table_of
from pix.faces.orga.presenters.learner import full_name
from pix.faces.orga.presenters.learners import (
    chosen_ids,
    filtered,
    filters_for,
    found_ids,
    present_learners,
)
from pix.faces.orga.presenters.logins import selected_ids

MOST_NAMED = 20


@member_page()
def learners(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(
        request,
        place,
        "learners",
        heading=frame.name_of_learners(place),
        may_import=frame.may_import(place),
        may_delete=place.is_administrator and rules.deletes_learners(place.organization),
        **present_learners(place.organization, request.GET),
    )


@member_page()
def export(request: HttpRequest, place: Place) -> HttpResponse:
    """The list as it is filtered, in a table of the schools' own format."""
    filters = filters_for(place.organization, request.GET)
    ids = found_ids(filtered(place.organization, filters), filters)
    return StreamingHttpResponse(
        table_of(place.organization, ids),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file_name(place.organization, filters)}"'},
    )


@member_page("POST")
def certifiability(request: HttpRequest, place: Place) -> HttpResponse:
    """Computes now for those whom the filters find."""
    ids = chosen_ids(place.organization, request.GET)
    count = compute_certifiability(place.organization, ids)
    text = ngettext(
        "Certifiability computed for %(count)d person with an account.",
        "Certifiability computed for %(count)d people with an account.",
        count,
    )
    messages.success(request, text % {"count": count} if count else _("Nobody here has an account yet."))
    query = request.GET.urlencode()
    return redirect(reverse("orga:learners") + (f"?{query}" if query else ""))


@administrator_page("POST")
def delete(request: HttpRequest, place: Place) -> HttpResponse:
    """Without `confirmed` a page says whom and how many; with it they go, with their participations."""
    if not rules.deletes_learners(place.organization):
        raise PermissionDenied
    try:
        ids = selected_ids(place.organization, request.POST)
        if not ids:
            messages.warning(request, _("Tick at least one person."))
            return back_to_list(request)
        if request.POST.get("confirmed") != "1" or request.POST.get("count") != str(len(ids)):
            return ask_to_delete(request, place, ids)
        count = actions.delete_learners(place.organization, ids, by=place.user)
    except errors.UnknownLearner:
        messages.error(request, _("One of these people is not in the list any more. Nothing was changed."))
        return back_to_list(request)
    said = ngettext("%(count)d person deleted.", "%(count)d people deleted.", count) % {"count": count}
    messages.success(request, said)
    return redirect("orga:learners")


def ask_to_delete(request: HttpRequest, place: Place, ids: list[int]) -> HttpResponse:
    """`count` comes back with the tick: a list that changed meanwhile is asked about again."""
    is_asked_again = "count" in request.POST
    return frame.show(
        request,
        place,
        "learners_delete",
        status=422 if is_asked_again else 200,
        count=len(ids),
        participations=count_participations(place.organization, ids),
        people=names_of(place, ids[:MOST_NAMED]),
        more=max(0, len(ids) - MOST_NAMED),
        forgot_tick=is_asked_again and request.POST.get("confirmed") != "1",
        query=request.POST.get("query", ""),
        fields=[(name, value) for name in ("eleve", "all", "query") for value in request.POST.getlist(name)],
    )


def names_of(place: Place, ids: list[int]) -> list[str]:
    return [full_name(one) for one in queries.learners_by_name(place.organization).filter(pk__in=ids)]


def back_to_list(request: HttpRequest) -> HttpResponse:
    query = QueryDict(request.POST.get("query", "")).urlencode()
    return redirect(reverse("orga:learners") + (f"?{query}" if query else ""))
