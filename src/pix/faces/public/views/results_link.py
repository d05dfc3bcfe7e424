"""The page of the link that recipients of results get by mail: the code is posted, never in an address."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.accounts.limits import spend
from pix.apps.certificates.levels import label_of
from pix.apps.certification.queries.results import LinkRefused, ResultsFile, find_link, session_file
from pix.apps.journal.actions import record
from pix.common.caching import never_cache

LONGEST_CODE = 100
EMPTY, UNKNOWN, WITHDRAWN, TOO_MANY = "empty", "unknown", "withdrawn", "too_many"
STATUS = {EMPTY: 422, UNKNOWN: 403, WITHDRAWN: 404, TOO_MANY: 429}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def results(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return show(request)
    token = request.POST.get("code", "").strip()[:LONGEST_CODE]
    if not token:
        return show(request, EMPTY)
    try:
        allowed = settings.RESULTS_LINK_PER_MINUTE_AND_ADDRESS
        spend((allowed, "results-link", client_address(request)))
        link = find_link(token)
    except TooManyTries:
        return show(request, TOO_MANY)
    except LinkRefused as refusal:
        return show(request, WITHDRAWN if refusal.is_withdrawn else UNKNOWN)
    file = session_file(
        link.session,
        link.recipient,
        detailed=request.POST.get("form") == "detailed",
        label_of_level=label_of,
    )
    record("session.results_downloaded", f"session:{link.session_id}", actor_id=None, link=link.pk)
    return download(file)


def download(file: ResultsFile) -> HttpResponse:
    return HttpResponse(
        file.content,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
    )


def show(request: HttpRequest, fault: str = "") -> HttpResponse:
    return render(request, "public/results.html", {"fault": fault}, status=STATUS.get(fault, 200))
