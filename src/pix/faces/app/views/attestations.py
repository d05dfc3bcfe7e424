"""The attestations of a person: their list, and each as a PDF."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pix.apps.campaigns.attestation_files import attestation_pdf
from pix.apps.campaigns.queries.attestations import attestation_of, attestations_of
from pix.common.caching import never_cache


@never_cache
@login_required
@require_GET
def my_attestations(request: HttpRequest) -> HttpResponse:
    return render(request, "app/attestations.html", {"attestations": attestations_of(request.user)})


@never_cache
@login_required
@require_GET
def attestation(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    found = attestation_of(request.user, str(public_id))
    if found is None:
        raise Http404
    return HttpResponse(
        attestation_pdf(found),
        content_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="attestation-6e.pdf"'},
    )
