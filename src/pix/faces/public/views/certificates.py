"""Anybody checks a certificate with its code. The answer is the same for all that cannot be shown."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.certificates.actions import check_code
from pix.apps.certificates.errors import CertificateCodeMalformed, CertificateNotFound
from pix.apps.certificates.wording import say
from pix.common.caching import never_cache

EMPTY, MALFORMED, UNKNOWN, TOO_MANY = "empty", "malformed", "unknown", "too_many"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """A code in the address only fills the form: a certificate is reached by posting it."""
    if request.method != "POST":
        return show_form(request, request.GET.get("code", "")[:20])
    typed = request.POST.get("code", "")[:40]
    if not typed.strip():
        return show_form(request, "", EMPTY)
    try:
        row = check_code(typed, address=client_address(request))
    except CertificateCodeMalformed:
        return show_form(request, typed, MALFORMED)
    except CertificateNotFound:
        return show_form(request, typed, UNKNOWN, status=404)
    except TooManyTries:
        return show_form(request, typed, TOO_MANY, status=429)
    return render(request, "public/certificate.html", {"certificate": say(row)})


def show_form(request: HttpRequest, code: str, fault: str = "", status: int = 200) -> HttpResponse:
    status = 422 if fault in (EMPTY, MALFORMED) else status
    return render(request, "public/check.html", {"code": code, "fault": fault}, status=status)
