"""Attestations of the pupils, as one file for the classes chosen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pix.apps.campaigns import attestation_files
from pix.apps.organizations import queries
from pix.apps.organizations.enums import Feature
from pix.common import time
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page
from pix.faces.orga.presenters.attestations import present_classes


def require_feature(place: Place) -> None:
    if Feature.ATTESTATIONS_MANAGEMENT not in queries.features_of(place.organization):
        raise Http404


@administrator_page()
def attestations(request: HttpRequest, place: Place) -> HttpResponse:
    require_feature(place)
    classes = present_classes(place)
    return frame.show(
        request,
        place,
        "attestations",
        classes=classes,
        holders=sum(int(one["holders"]) for one in classes),
        learners=sum(len(one["rows"]) for one in classes),
    )


@administrator_page()
def file(request: HttpRequest, place: Place) -> HttpResponse:
    require_feature(place)
    known = {str(one["name"]) for one in present_classes(place)}
    chosen = [name for name in request.GET.getlist("classe") if name in known]
    if not chosen:
        messages.warning(request, _("Tick at least one class."))
        return redirect("orga:attestations")
    data = attestation_files.class_pdf(place.organization, chosen)
    if data is None:
        messages.info(request, _("Nobody holds the attestation in these classes yet."))
        return redirect("orga:attestations")
    response = HttpResponse(data, content_type="application/pdf")
    name = f"{localtime(time.now()):%Y%m%d}_attestations_6e.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
