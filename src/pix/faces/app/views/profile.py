from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pix.apps.assessments.queries import get_profile
from pix.common.caching import never_cache
from pix.faces.app.presenters import profile as profiles


@never_cache
@login_required
@require_GET
def profile(request: HttpRequest) -> HttpResponse:
    return render(request, "app/profile.html", profiles.present_profile(get_profile(request.user.pk)))


@never_cache
@login_required
@require_GET
def competence(request: HttpRequest, code: str) -> HttpResponse:
    try:
        view = get_profile(request.user.pk).get(code)
    except KeyError as error:
        raise Http404 from error
    return render(request, "app/competence.html", profiles.present_competence(view))
