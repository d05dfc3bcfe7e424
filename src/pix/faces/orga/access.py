"""Who stands before a page of the space, and where they work."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from attrs import frozen
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pix.apps.organizations import errors, queries, rules
from pix.common import logs

if TYPE_CHECKING:
    from pix.apps.accounts.models import User
    from pix.apps.organizations.models import Membership, Organization

View = Callable[..., HttpResponse]


@frozen
class Place:
    """A person at work in an organisation, with an active membership."""

    user: "User"
    membership: "Membership"

    @property
    def organization(self) -> "Organization":
        return self.membership.organization

    @property
    def is_administrator(self) -> bool:
        return rules.is_administrator(self.membership)


def member_page(*methods: str, before_terms: bool = False) -> Callable[[View], View]:
    """The view gets the request and the place; whoever has no organisation is told what to do.

    Until the terms of the space are accepted, every other page leads there.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @login_required
        @require_http_methods(methods or ("GET", "HEAD"))
        def guarded(request: HttpRequest, **keys: object) -> HttpResponse:
            membership = queries.current_membership(request.user)
            if not rules.is_active(membership):
                return refuse(request, _("You have no space here yet"), say_how_to_join(), asks_space=True)
            logs.note_organization(membership.organization_id)
            if not (before_terms or membership.has_accepted_terms):
                return redirect(f"{reverse('orga:terms')}?{urlencode({'next': request.get_full_path()})}")
            try:
                return view(request, Place(request.user, membership), **keys)
            except (errors.NotAllowed, errors.ArchivedOrganization) as refusal:
                raise PermissionDenied from refusal

        return guarded

    return decorate


def administrator_page(*methods: str) -> Callable[[View], View]:
    """The same, for administrators only."""

    def decorate(view: View) -> View:
        @member_page(*methods)
        @wraps(view)
        def guarded(request: HttpRequest, place: Place, **keys: object) -> HttpResponse:
            if not place.is_administrator:
                return refuse(request, _("This page is for administrators"), say_who_may(place))
            return view(request, place, **keys)

        return guarded

    return decorate


def refuse(request: HttpRequest, title: str, advice: str, *, asks_space: bool = False) -> HttpResponse:
    context = {"title": title, "advice": advice, "asks_space": asks_space}
    return render(request, "orga/refused.html", context, status=403)


def say_how_to_join() -> str:
    return _(
        "You are logged in, but your account belongs to no school or organisation. Ask its administrator "
        "to invite you, at the address of this account, then follow the link of the letter."
    )


def say_who_may(place: Place) -> str:
    names = ", ".join(str(one.user) for one in queries.administrators_of(place.organization)[:5])
    return _("In %(organization)s, ask: %(names)s.") % {
        "organization": place.organization.name,
        "names": names,
    }
