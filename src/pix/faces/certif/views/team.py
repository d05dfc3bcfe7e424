"""The team of a centre: what its pages and its letter say of their own, and the referer of CléA."""

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pix.apps.centres import actions, queries
from pix.apps.centres.enums import Role
from pix.apps.centres.errors import NoReferer
from pix.apps.centres.rules import HAS_CENTRE
from pix.apps.teams.errors import UnknownMember
from pix.faces.certif import frame
from pix.faces.certif.access import Place, administrator_page
from pix.faces.certif.presenters.team import present_team
from pix.spaces.joining import JoiningPage
from pix.spaces.pages import TeamPages, member_of

if TYPE_CHECKING:
    from pix.apps.centres.models import Centre


def welcome(centre: "Centre") -> str:
    return _("Welcome to %(centre)s.") % {"centre": centre.name}


TEAM = TeamPages(
    space="certif",
    home="certif:sessions",
    teams=actions.TEAMS,
    show=frame.show,
    present=present_team,
    roles={
        Role.MEMBER: gettext_lazy("Member: prepares the sessions and the candidates"),
        Role.ADMIN: gettext_lazy("Administrator: also manages the team and sees the statistics"),
    },
    last_administrator=gettext_lazy(
        "A centre keeps at least one administrator: give this role to somebody else first."
    ),
    shows_refusal=True,
)
JOINING = JoiningPage(
    home="certif:sessions",
    teams=actions.TEAMS,
    find=queries.find_invitation,
    mark=HAS_CENTRE,
    welcome=welcome,
    cancelled=gettext_lazy("This invitation is no longer valid"),
)


@administrator_page("POST")
def referer(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    user = member_of(place, public_id)
    try:
        actions.choose_referer(place.centre, user, by=place.user)
    except (NoReferer, UnknownMember) as error:
        raise Http404 from error
    messages.success(request, _("%(name)s now gets the notices of CléA.") % {"name": str(user)})
    return redirect("certif:team")
