"""The mails of centres."""

from collections.abc import Callable

from django.conf import settings
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.accounts.mails import send
from pix.apps.centres.models import Centre, CentreInvitation
from pix.apps.centres.queries import administrators_of
from pix.apps.teams.letters import joining_link, send_if_waiting
from pix.common import jobs

JOIN = "/certif/rejoindre"


def invitation_letter(invitation: CentreInvitation) -> Letter:
    places = {"centre": invitation.centre.name, "site": settings.SITE_NAME}
    return Letter(
        subject=_("Join %(centre)s on %(site)s") % places,
        paragraphs=(
            _("%(centre)s invites you to its certification centre on %(site)s.") % places,
            _("You will prepare its sessions there, enrol candidates and send the results."),
        ),
        link=joining_link(JOIN, invitation),
        link_label=_("Join the team"),
        notes=(_("If you do not know this centre, ignore this message."),),
    )


def write_to_administrators(centre: Centre, write: Callable[[], Letter]) -> None:
    """To each who has an address, in their language."""
    for membership in administrators_of(centre).select_related("user"):
        if membership.user.email:
            send(membership.user.email, membership.user.language, write)


@jobs.task
def send_centre_invitation(invitation_id: int) -> None:
    send_if_waiting(CentreInvitation.objects.select_related("centre"), invitation_id, invitation_letter)
