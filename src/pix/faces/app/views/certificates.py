"""My certifications: their list, each certificate, its PDF."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pix.apps.certificates import queries
from pix.apps.certificates.errors import CertificateNotFound
from pix.apps.certificates.files import certificates_pdf, filename_of
from pix.apps.certificates.wording import check_address, say
from pix.common.caching import never_cache
from pix.documents.qr import qr_svg
from pix.faces.app.presenters.certificates import present_sittings


@never_cache
@login_required
@require_GET
def my_certificates(request: HttpRequest) -> HttpResponse:
    rows = queries.sittings_of(request.user.pk)
    return render(request, "app/certificates.html", {"sittings": present_sittings(rows)})


@never_cache
@login_required
@require_GET
def certificate(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    try:
        row = queries.get_certificate(request.user.pk, public_id)
    except CertificateNotFound as error:
        raise Http404 from error
    context = {
        "certificate": say(row),
        "public_id": row.public_id,
        "comment": row.last_result.comment_for_candidate,
        "address": check_address(row),
        "qr": qr_svg(check_address(row)),
    }
    return render(request, "app/certificate.html", context)


@never_cache
@login_required
@require_GET
def certificate_file(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    try:
        row = queries.get_certificate(request.user.pk, public_id)
    except CertificateNotFound as error:
        raise Http404 from error
    return HttpResponse(
        certificates_pdf([row]),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{filename_of(row)}"'},
    )
