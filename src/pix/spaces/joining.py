"""The page of the letter: somebody invited joins the team, with an account of theirs or a new one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from pix.apps.teams.actions import Teams
from pix.apps.teams.enums import InvitationStatus
from pix.apps.teams.errors import AlreadyMember, ClosedInvitation, UnknownInvitation

if TYPE_CHECKING:
    from pix.apps.teams.models import House, TeamInvitation

CONFLICT, PRECONDITION_FAILED = 409, 412


@frozen
class JoiningPage:
    """`home`: where who joined arrives; `mark`: the key that their session keeps; `cancelled`: title."""

    home: str
    teams: Teams
    find: Callable[[str, str], "TeamInvitation"]
    mark: str
    welcome: Callable[["House"], str]
    cancelled: str

    def join(self, request: HttpRequest) -> HttpResponse:
        code = request.GET.get("code", "")
        try:
            invitation = self.find(request.GET.get("invitation", ""), code)
        except UnknownInvitation as error:
            raise Http404 from error
        if invitation.status != InvitationStatus.PENDING:
            return self.say_answered(request, invitation.status)
        if request.method == "POST" and request.user.is_authenticated:
            return self.answer(request, invitation, code)
        query = urlencode({"next": request.get_full_path()})
        return render(request, "spaces/join.html", {"house": invitation.house, "next_query": query})

    def answer(self, request: HttpRequest, invitation: "TeamInvitation", code: str) -> HttpResponse:
        try:
            self.teams.answer_invitation(invitation, request.user, code=code)
        except ClosedInvitation as refusal:
            return self.say_answered(request, refusal.status)
        except AlreadyMember:
            heading = _("You are in this team already")
            return self.show_closed(request, heading, is_member=True, status=PRECONDITION_FAILED)
        request.session[self.mark] = True
        messages.success(request, self.welcome(invitation.house))
        return redirect(self.home)

    def say_answered(self, request: HttpRequest, status: str) -> HttpResponse:
        accepted = status == InvitationStatus.ACCEPTED
        heading = _("This invitation has been used already") if accepted else str(self.cancelled)
        return self.show_closed(request, heading, is_member=accepted, status=CONFLICT)

    def show_closed(
        self, request: HttpRequest, heading: str, *, is_member: bool, status: int
    ) -> HttpResponse:
        context = {"heading": heading, "is_member": is_member, "space_href": reverse(self.home)}
        return render(request, "spaces/closed.html", context, status=status)
