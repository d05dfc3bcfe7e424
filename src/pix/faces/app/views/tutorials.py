from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pix.common.caching import never_cache
from pix.faces.app.presenters import tutorials


@never_cache
@login_required
@require_GET
def recommended(request: HttpRequest) -> HttpResponse:
    return render(request, "app/tutorials.html", tutorials.present_recommended(request.user.pk))


@require_GET
def tutorial(request: HttpRequest, tutorial: str) -> HttpResponse:
    page = tutorials.present(tutorial)
    if page is None:
        raise Http404
    return render(request, "app/tutorial.html", page)
