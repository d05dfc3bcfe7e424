"""How the certification measures, for everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pix.apps.certification.queries.versions import version_in_force
from pix.common import time
from pix.faces.public.presenters.measure import present_measure


@require_safe
def measure(request: HttpRequest) -> HttpResponse:
    version = version_in_force(time.now())
    return render(request, "public/measure.html", {"measure": present_measure(version) if version else None})
