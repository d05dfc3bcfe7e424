"""Who stands before a page of the space, and where they work."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from pix.apps.organizations import queries, rules
from pix.common import logs
from pix.spaces import access
from pix.spaces.access import View

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization


@frozen
class Place(access.Place):
    """A person at work in an organisation, with an active membership."""

    @property
    def organization(self) -> "Organization":
        return self.house


def member_page(*methods: str, before_terms: bool = False) -> Callable[[View], View]:
    """The view gets the request and the place; whoever has no organisation is told what to do.

    Until the terms of the space are accepted, every other page leads there.
    """

    def decorate(view: View) -> View:
        return access.guard(view, methods, partial(enter, before_terms=before_terms))

    return decorate


def enter(request: HttpRequest, *, before_terms: bool) -> Place | HttpResponse:
    membership = queries.current_membership(request.user)
    if not rules.is_active(membership):
        return refuse(request, _("You have no space here yet"), say_how_to_join(), asks_space=True)
    logs.note_organization(membership.organization_id)
    if not (before_terms or membership.has_accepted_terms):
        return access.ask_for_terms(request, "orga")
    return Place(request.user, membership)


def administrator_page(*methods: str) -> Callable[[View], View]:
    """The same, for administrators only."""

    def decorate(view: View) -> View:
        return member_page(*methods)(access.for_administrators(view, refuse_member))

    return decorate


def refuse_member(request: HttpRequest, place: Place) -> HttpResponse:
    return refuse(request, _("This page is for administrators"), say_who_may(place))


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
