"""Who stands before a page of the space of centres, where they work, and which session they look at."""

from collections.abc import Callable
from functools import partial, wraps
from typing import TYPE_CHECKING

from attrs import frozen
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pix.apps.centres import errors, queries, rules
from pix.apps.certification.queries.sessions import session_of
from pix.spaces import access
from pix.spaces.access import View
from pix.spaces.menus import other_houses

if TYPE_CHECKING:
    import datetime

    from pix.apps.centres.models import Centre
    from pix.apps.certification.models import Session


@frozen
class Place(access.Place):
    """A person at work in a centre, with an active membership."""

    @property
    def centre(self) -> "Centre":
        return self.house


def member_page(
    *methods: str, before_terms: bool = False, when_closed: bool = False
) -> Callable[[View], View]:
    """The view gets the request and the place (`request.centre` too); who has no centre is told what to do.

    Until the terms of the space are accepted, every other page leads there. A centre that is not open yet
    shows its opening day only, but for pages `when_closed`.
    """
    come_in = partial(enter, before_terms=before_terms, when_closed=when_closed)

    def decorate(view: View) -> View:
        return access.guard(say_when_archived(view), methods, come_in)

    return decorate


def enter(request: HttpRequest, *, before_terms: bool, when_closed: bool) -> Place | HttpResponse:
    membership = queries.current_membership(request.user)
    if not rules.is_active(membership):
        return refuse(request, _("You belong to no certification centre yet"), say_how_to_join())
    place = Place(request.user, membership)
    request.centre = place.centre
    opens_on = None if when_closed else queries.closed_until(place.centre)
    if opens_on:
        return refuse_until(request, place, opens_on)
    if not (before_terms or membership.has_accepted_terms):
        return access.ask_for_terms(request, "certif")
    return place


def say_when_archived(view: View) -> View:
    @wraps(view)
    def asked(request: HttpRequest, place: Place, **keys: object) -> HttpResponse:
        try:
            return view(request, place, **keys)
        except errors.ArchivedCentre:
            return refuse(request, _("This centre is closed"), say_archived())

    return asked


def administrator_page(*methods: str) -> Callable[[View], View]:
    """The same, for administrators only."""

    def decorate(view: View) -> View:
        return member_page(*methods)(access.for_administrators(view, refuse_member))

    return decorate


def refuse_member(request: HttpRequest, place: Place) -> HttpResponse:
    return refuse(request, _("This page is for administrators"), say_who_may(place))


def session_page(*methods: str) -> Callable[[View], View]:
    """For members; the view gets the session too, named by `number` in the address."""

    def decorate(view: View) -> View:
        @member_page(*methods)
        @wraps(view)
        def guarded(request: HttpRequest, place: Place, number: int, **keys: object) -> HttpResponse:
            return view(request, place, get_session_or_404(place, number), **keys)

        return guarded

    return decorate


def get_session_or_404(place: Place, number: int) -> "Session":
    """A session of this centre. Those of other centres do not exist here."""
    session = session_of(place.centre, number)
    if session is None:
        raise Http404("SESSION_DOES_NOT_EXIST_OR_ACCESS_RESTRICTED")
    return session


def refuse(request: HttpRequest, title: str, advice: str, status: int = 403) -> HttpResponse:
    return render(request, "certif/refused.html", {"title": title, "advice": advice}, status=status)


def refuse_until(request: HttpRequest, place: Place, opens_on: "datetime.date") -> HttpResponse:
    """Nothing but the day of opening, and the other centres of the person."""
    context = {
        "opens_on": opens_on,
        "title": _("Opening on %(day)s") % {"day": date_format(opens_on)},
        "centre": place.centre,
        "others": other_houses(place),
    }
    return render(request, "certif/not_open.html", context, status=403)


def say_how_to_join() -> str:
    return _(
        "You are logged in, but your account is in the team of no certification centre. Ask its "
        "administrator to invite you, at the address of this account, then follow the link of the letter. "
        "To watch a room you need no account: the number and the password of the session are enough."
    )


def say_archived() -> str:
    return _("Nothing can be created nor changed here any more. What was done stays readable.")


def say_who_may(place: Place) -> str:
    names = ", ".join(str(one.user) for one in queries.administrators_of(place.centre)[:5])
    return _("In %(centre)s, ask: %(names)s.") % {"centre": place.centre.name, "names": names}
