"""The mails of centres."""

from django.conf import settings
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.centres.models import CentreInvitation
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


@jobs.task
def send_centre_invitation(invitation_id: int) -> None:
    send_if_waiting(CentreInvitation.objects.select_related("centre"), invitation_id, invitation_letter)
