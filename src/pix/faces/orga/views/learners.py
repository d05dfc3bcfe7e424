"""The list of learners: to look at, to take away as a table, to compute anew."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.assessments.certifiability import compute_certifiability
from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.learners_table import file_name, table_of
from pix.faces.orga.presenters.learners import (
    classes_of,
    filtered,
    found_ids,
    present_learners,
    read_filters,
)


@member_page()
def learners(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(
        request,
        place,
        "learners",
        heading=frame.name_of_learners(place),
        may_import=frame.may_import(place),
        **present_learners(place.organization, request.GET),
    )


@member_page()
def export(request: HttpRequest, place: Place) -> HttpResponse:
    """The list as it is filtered, in a table of the schools' own format."""
    filters = read_filters(request.GET, classes_of(place.organization))
    ids = found_ids(filtered(place.organization, filters), filters.name)
    return StreamingHttpResponse(
        table_of(place.organization, ids),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file_name(place.organization, filters)}"'},
    )


@member_page("POST")
def certifiability(request: HttpRequest, place: Place) -> HttpResponse:
    """Computes now for those whom the filters find."""
    filters = read_filters(request.GET, classes_of(place.organization))
    ids = found_ids(filtered(place.organization, filters), filters.name)
    count = compute_certifiability(place.organization, ids)
    text = ngettext(
        "Certifiability computed for %(count)d person with an account.",
        "Certifiability computed for %(count)d people with an account.",
        count,
    )
    messages.success(request, text % {"count": count} if count else _("Nobody here has an account yet."))
    query = request.GET.urlencode()
    return redirect(reverse("orga:learners") + (f"?{query}" if query else ""))
