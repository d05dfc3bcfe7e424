"""Who stands before a page of a space, and in which house they work."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from attrs import frozen
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from pix.apps.accounts.errors import NotAllowed
from pix.apps.teams import rules
from pix.apps.teams.errors import ArchivedHouse
from pix.common.caching import never_cache

if TYPE_CHECKING:
    from pix.apps.accounts.models import User
    from pix.apps.teams.models import House, TeamMembership

View = Callable[..., HttpResponse]


@frozen
class Place:
    """A person at work in a house, with an active membership."""

    user: "User"
    membership: "TeamMembership"

    @property
    def house(self) -> "House":
        return self.membership.house

    @property
    def is_administrator(self) -> bool:
        return rules.is_administrator(self.membership)


def guard(view: View, methods: tuple[str, ...], enter: Callable[[HttpRequest], Place | HttpResponse]) -> View:
    """`view` for whoever is logged in and whom `enter` gives a place; a page instead of a place is shown."""

    @wraps(view)
    @never_cache
    @login_required
    @require_http_methods(methods or ("GET", "HEAD"))
    def guarded(request: HttpRequest, **keys: object) -> HttpResponse:
        place = enter(request)
        if isinstance(place, HttpResponse):
            return place
        try:
            return view(request, place, **keys)
        except (NotAllowed, ArchivedHouse) as refusal:
            raise PermissionDenied from refusal

    return guarded


def for_administrators(view: View, refuse: Callable[[HttpRequest, Place], HttpResponse]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, place: Place, **keys: object) -> HttpResponse:
        return view(request, place, **keys) if place.is_administrator else refuse(request, place)

    return guarded


def ask_for_terms(request: HttpRequest, space: str) -> HttpResponse:
    """To the page of the terms, and back to this one afterwards."""
    return redirect(f"{reverse(f'{space}:terms')}?{urlencode({'next': request.get_full_path()})}")
