"""The team of an organisation: what its pages and its letter say of their own."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pix.apps.organizations import actions, queries
from pix.apps.organizations.enums import Role
from pix.apps.organizations.rules import HAS_SPACE
from pix.faces.orga import frame
from pix.spaces.joining import JoiningPage
from pix.spaces.pages import TeamPages
from pix.spaces.team import present_team

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization


def welcome(organization: "Organization") -> str:
    return _("Welcome to %(organization)s.") % {"organization": organization.name}


TEAM = TeamPages(
    space="orga",
    home="orga:home",
    teams=actions.TEAMS,
    show=frame.show,
    present=present_team,
    roles={
        Role.MEMBER: gettext_lazy("Member: sees the learners, the courses and the results"),
        Role.ADMIN: gettext_lazy("Administrator: also imports the lists and manages the team"),
    },
    last_administrator=gettext_lazy(
        "A team keeps at least one administrator: give this role to somebody else first."
    ),
)
JOINING = JoiningPage(
    home="orga:home",
    teams=actions.TEAMS,
    find=queries.find_invitation,
    mark=HAS_SPACE,
    welcome=welcome,
    cancelled=gettext_lazy("This invitation was cancelled"),
)
