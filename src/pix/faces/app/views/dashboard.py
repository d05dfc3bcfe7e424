from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pix.apps.assessments.queries import get_profile
from pix.common.caching import never_cache
from pix.faces.app.presenters import profile as profiles
from pix.faces.app.presenters.courses import cards_under_way


@never_cache
@login_required
@require_GET
def dashboard(request: HttpRequest) -> HttpResponse:
    context = profiles.present_dashboard(request.user, get_profile(request.user.pk))
    return render(request, "app/dashboard.html", {**context, "courses": cards_under_way(request.user)})
