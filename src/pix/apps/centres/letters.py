"""The mails of centres."""

from django.conf import settings
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.accounts.mails import send
from pix.apps.centres.enums import InvitationStatus
from pix.apps.centres.models import CentreInvitation
from pix.common import jobs

JOIN = "/certif/rejoindre"


def invitation_letter(invitation: CentreInvitation) -> Letter:
    query = urlencode({"invitation": str(invitation.public_id), "code": invitation.code})
    places = {"centre": invitation.centre.name, "site": settings.SITE_NAME}
    return Letter(
        subject=_("Join %(centre)s on %(site)s") % places,
        paragraphs=(
            _("%(centre)s invites you to its certification centre on %(site)s.") % places,
            _("You will prepare its sessions there, enrol candidates and send the results."),
        ),
        link=f"{settings.SITE_URL.rstrip('/')}{JOIN}?{query}",
        link_label=_("Join the team"),
        notes=(_("If you do not know this centre, ignore this message."),),
    )


@jobs.task
def send_centre_invitation(invitation_id: int) -> None:
    """Cancelled or answered meanwhile, nothing is sent."""
    waiting = CentreInvitation.objects.filter(pk=invitation_id, status=InvitationStatus.PENDING)
    invitation = waiting.select_related("centre").first()
    if invitation:
        send(invitation.email, invitation.language, lambda: invitation_letter(invitation))
