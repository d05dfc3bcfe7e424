import uuid

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts.actions import log_out
from pix.apps.centres import actions, queries
from pix.apps.centres.enums import Role
from pix.apps.centres.errors import LastAdministrator, NoReferer, UnknownMember
from pix.faces.certif import frame
from pix.faces.certif.access import Place, administrator_page, member_page
from pix.faces.certif.presenters.team import present_team

FORBIDDEN = 403


@administrator_page("POST")
def change_role(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    user = member_of(place, public_id)
    role = request.POST.get("role")
    if role not in Role.values:
        raise Http404
    try:
        actions.change_role(place.centre, user, Role(role), by=place.user)
    except LastAdministrator:
        return refuse_last(request, place)
    except UnknownMember as error:
        raise Http404 from error
    places = {"name": str(user), "role": Role(role).label}
    messages.success(request, _("New role of %(name)s: %(role)s.") % places)
    return redirect("certif:team")


@administrator_page("GET", "HEAD", "POST")
def remove(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """A page asks first; its button removes."""
    user = member_of(place, public_id)
    if request.method != "POST":
        return frame.show(request, place, "remove", member=user)
    try:
        actions.remove_member(place.centre, user, by=place.user)
    except LastAdministrator:
        return refuse_last(request, place)
    except UnknownMember as error:
        raise Http404 from error
    messages.success(request, _("%(name)s is no longer in the team.") % {"name": str(user)})
    return redirect("certif:team")


@member_page("GET", "HEAD", "POST")
def leave(request: HttpRequest, place: Place) -> HttpResponse:
    """Leaving ends with signing out: what is on the screen is not for this person any more."""
    if request.method != "POST":
        return frame.show(request, place, "leave")
    try:
        actions.leave(place.centre, place.user)
    except LastAdministrator:
        return refuse_last(request, place)
    log_out(place.user, request.session.session_key)
    logout(request)
    messages.success(request, _("You have left %(centre)s.") % {"centre": place.centre.name})
    return redirect("app:log_in")


@administrator_page("POST")
def referer(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    user = member_of(place, public_id)
    try:
        actions.choose_referer(place.centre, user, by=place.user)
    except (NoReferer, UnknownMember) as error:
        raise Http404 from error
    messages.success(request, _("%(name)s now gets the notices of CléA.") % {"name": str(user)})
    return redirect("certif:team")


def member_of(place: Place, public_id: uuid.UUID):
    """Somebody of this team; anybody else does not exist."""
    found = queries.team_of(place.centre).filter(user__public_id=public_id).first()
    if found is None:
        raise Http404
    return found.user


def refuse_last(request: HttpRequest, place: Place) -> HttpResponse:
    messages.error(
        request, _("A centre keeps at least one administrator: give this role to somebody else first.")
    )
    return frame.show(request, place, "team", status=FORBIDDEN, **present_team(place))
