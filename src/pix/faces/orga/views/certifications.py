"""What the pupils of a class obtained in certification: a table for the school, certificates to print."""

import datetime
import re
import unicodedata

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from pix.apps.certificates import queries
from pix.apps.certificates.files import certificates_pdf
from pix.apps.certification.queries.results import result_line
from pix.common import time
from pix.documents.results.certifications import division_file_name, division_results
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page
from pix.faces.orga.presenters.certifications import present_divisions, present_readings


def require_school(place: Place) -> None:
    if not frame.has_certifications(place):
        raise Http404


@administrator_page()
def certifications(request: HttpRequest, place: Place) -> HttpResponse:
    require_school(place)
    return frame.show(
        request,
        place,
        "certifications",
        divisions=present_divisions(place.organization),
        readings=present_readings(place.organization),
    )


@administrator_page()
def results(request: HttpRequest, place: Place) -> HttpResponse:
    """The results of a class as CSV, `?classe=3A`."""
    division = asked_division(request, place)
    rows = queries.latest_of_division(place.organization, division)
    if not rows:
        return nothing(request, division)
    data = division_results([result_line(row) for row in rows])
    return file(data, "text/csv; charset=utf-8", division_file_name(today(), plain(division)))


@administrator_page()
def certificates(request: HttpRequest, place: Place) -> HttpResponse:
    """All certificates of a class in one PDF, by name, `?classe=3A`."""
    division = asked_division(request, place)
    rows = queries.certificates_among(queries.latest_of_division(place.organization, division))
    if not rows:
        return nothing(request, division)
    name = f"{today():%Y%m%d}_attestations_{plain(division)}.pdf"
    return file(certificates_pdf(rows), "application/pdf", name)


def asked_division(request: HttpRequest, place: Place) -> str:
    require_school(place)
    division = request.GET.get("classe", "")
    if division not in queries.divisions_of(place.organization):
        raise Http404
    return division


def nothing(request: HttpRequest, division: str) -> HttpResponse:
    text = _("No result of the class %(division)s is published yet.") % {"division": division}
    messages.info(request, text)
    return redirect("orga:certifications")


def file(data: bytes, content_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=content_type, headers=headers)


def today() -> datetime.date:
    return localdate(time.now())


def plain(division: str) -> str:
    """A class in the name of a file: « 3e A é » → `3e_A_e`."""
    letters = unicodedata.normalize("NFD", division).encode("ascii", "ignore").decode()
    return re.sub(r"[^0-9A-Za-z-]+", "_", letters).strip("_")
