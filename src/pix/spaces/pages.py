"""The pages of a team, the same in every space: a face says in a `TeamPages` what is its own."""

import uuid
from collections.abc import Callable, Mapping

from attrs import frozen
from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.accounts.actions import log_out
from pix.apps.teams import queries
from pix.apps.teams.actions import Teams
from pix.apps.teams.enums import Role
from pix.apps.teams.errors import InvalidAddress, LastAdministrator, UnknownMember
from pix.spaces.access import Place
from pix.spaces.forms import InvitationForm
from pix.spaces.team import present_invitations

FORBIDDEN = 403


@frozen
class TeamPages:
    """`space`: namespace of the addresses; `home`: the page after a switch; `teams`: what its houses may do.

    `show`: a template of the face in its frame, which tells the templates the `space`; `present`: what its
    page of the team shows. `roles`: what each may do here. `last_administrator`: why the last one stays;
    `shows_refusal`: it is said on the page of the team with 403, else after a redirection.
    """

    space: str
    home: str
    teams: Teams
    show: Callable[..., HttpResponse]
    present: Callable[[Place], dict[str, object]]
    roles: Mapping[Role, str]
    last_administrator: str
    shows_refusal: bool = False

    def team(self, request: HttpRequest, place: Place) -> HttpResponse:
        return self.show(request, place, "team", **self.present(place))

    def invitations(self, request: HttpRequest, place: Place) -> HttpResponse:
        form = InvitationForm(self.roles, *([request.POST] if request.method == "POST" else []))
        if form.is_bound and form.is_valid() and self.invite(request, place, form):
            return redirect(f"{self.space}:invitations")
        context = present_invitations(place.house)
        return self.show(
            request, place, "invitations", status=422 if form.errors else 200, form=form, **context
        )

    def invite(self, request: HttpRequest, place: Place, form: InvitationForm) -> bool:
        given = form.cleaned_data
        try:
            invited = self.teams.invite(
                place.house,
                given["addresses"],
                by=place.user,
                role=given["role"],
                language=request.LANGUAGE_CODE,
            )
        except InvalidAddress as refusal:
            form.refuse_addresses(refusal.addresses)
            return False
        text = ngettext("%(count)d invitation sent.", "%(count)d invitations sent.", len(invited))
        messages.success(request, text % {"count": len(invited)})
        return True

    def resend(self, request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
        invitation = invitation_of(place, public_id)
        self.teams.resend_invitation(invitation, by=place.user)
        said = _("The invitation was sent again to %(email)s.")
        messages.success(request, said % {"email": invitation.email})
        return redirect(f"{self.space}:invitations")

    def cancel(self, request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
        invitation = invitation_of(place, public_id)
        self.teams.cancel_invitation(invitation, by=place.user)
        said = _("The invitation of %(email)s is cancelled.")
        messages.success(request, said % {"email": invitation.email})
        return redirect(f"{self.space}:invitations")

    def change_role(self, request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
        user = member_of(place, public_id)
        role = request.POST.get("role")
        if role not in Role.values:
            raise Http404
        try:
            self.teams.change_role(place.house, user, Role(role), by=place.user)
        except LastAdministrator:
            return self.refuse_last(request, place)
        except UnknownMember as error:
            raise Http404 from error
        places = {"name": str(user), "role": Role(role).label}
        messages.success(request, _("New role of %(name)s: %(role)s.") % places)
        return redirect(f"{self.space}:team")

    def remove(self, request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
        """A page asks first; its button removes."""
        user = member_of(place, public_id)
        if request.method != "POST":
            return self.show(request, place, "remove", member=user)
        try:
            self.teams.remove_member(place.house, user, by=place.user)
        except LastAdministrator:
            return self.refuse_last(request, place)
        except UnknownMember as error:
            raise Http404 from error
        messages.success(request, _("%(name)s is no longer in the team.") % {"name": str(user)})
        return redirect(f"{self.space}:team")

    def leave(self, request: HttpRequest, place: Place) -> HttpResponse:
        """Leaving ends with signing out: what is on the screen is not for this person any more."""
        if request.method != "POST":
            return self.show(request, place, "leave")
        try:
            self.teams.leave(place.house, place.user)
        except LastAdministrator:
            return self.refuse_last(request, place)
        log_out(place.user, request.session.session_key)
        logout(request)
        messages.success(request, _("You have left %(house)s.") % {"house": place.house.name})
        return redirect("app:log_in")

    def refuse_last(self, request: HttpRequest, place: Place) -> HttpResponse:
        messages.error(request, str(self.last_administrator))
        if self.shows_refusal:
            return self.show(request, place, "team", status=FORBIDDEN, **self.present(place))
        return redirect(f"{self.space}:team")

    def switch(self, request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
        """One of the person's own houses; another one does not exist for them."""
        houses = queries.houses_of(type(place.house).objects, place.user)
        chosen = found_or_404(houses.filter(public_id=public_id).first())
        self.teams.switch(place.user, chosen)
        messages.success(request, _("You now work for %(house)s.") % {"house": chosen.name})
        return redirect(self.home)


def member_of(place: Place, public_id: uuid.UUID):
    """Somebody of this team; anybody else does not exist."""
    return found_or_404(queries.team_of(place.house).filter(user__public_id=public_id).first()).user


def invitation_of(place: Place, public_id: uuid.UUID):
    """One that waits, in this house; any other does not exist."""
    return found_or_404(queries.pending_invitations(place.house).filter(public_id=public_id).first())


def found_or_404(row):
    if row is None:
        raise Http404
    return row
