import uuid

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts.actions import log_out
from pix.apps.organizations import actions, queries
from pix.apps.organizations.enums import Role
from pix.apps.organizations.errors import LastAdministrator, UnknownMember
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page, member_page


@administrator_page("POST")
def change_role(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    user = member_of(place, public_id)
    role = request.POST.get("role")
    if role not in Role.values:
        raise Http404
    try:
        actions.change_role(place.organization, user, Role(role), by=place.user)
    except LastAdministrator:
        messages.error(request, say_last_administrator())
    except UnknownMember as error:
        raise Http404 from error
    else:
        places = {"name": str(user), "role": Role(role).label}
        messages.success(request, _("New role of %(name)s: %(role)s.") % places)
    return redirect("orga:team")


@administrator_page("GET", "HEAD", "POST")
def remove(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """A page asks first; its button removes."""
    user = member_of(place, public_id)
    if request.method != "POST":
        return frame.show(request, place, "remove", member=user)
    try:
        actions.remove_member(place.organization, user, by=place.user)
    except LastAdministrator:
        messages.error(request, say_last_administrator())
    except UnknownMember as error:
        raise Http404 from error
    else:
        messages.success(request, _("%(name)s is no longer in the team.") % {"name": str(user)})
    return redirect("orga:team")


@member_page("GET", "HEAD", "POST")
def leave(request: HttpRequest, place: Place) -> HttpResponse:
    """Leaving ends with signing out: what is on the screen is not for this person any more."""
    if request.method != "POST":
        return frame.show(request, place, "leave")
    try:
        actions.leave(place.organization, place.user)
    except LastAdministrator:
        messages.error(request, say_last_administrator())
        return redirect("orga:team")
    log_out(place.user, request.session.session_key)
    logout(request)
    messages.success(
        request, _("You have left %(organization)s.") % {"organization": place.organization.name}
    )
    return redirect("app:log_in")


def member_of(place: Place, public_id: uuid.UUID):
    """Somebody of this team; anybody else does not exist."""
    found = queries.team_of(place.organization).filter(user__public_id=public_id).first()
    if found is None:
        raise Http404
    return found.user


def say_last_administrator() -> str:
    return _("A team keeps at least one administrator: give this role to somebody else first.")
