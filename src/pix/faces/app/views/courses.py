"""« My courses »."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pix.apps.campaigns.queries import people
from pix.apps.campaigns.queries.attestations import attestations_of
from pix.common.caching import never_cache
from pix.faces.app.presenters import courses


@never_cache
@login_required
@require_GET
def my_courses(request: HttpRequest) -> HttpResponse:
    cards = [courses.card(one) for one in people.cards_of(request.user)]
    context = {"cards": cards, "has_attestations": bool(attestations_of(request.user))}
    return render(request, "app/courses.html", context)
