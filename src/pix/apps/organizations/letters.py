"""The mails of organisations."""

from django.conf import settings
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.accounts.mails import send
from pix.apps.organizations.enums import InvitationStatus
from pix.apps.organizations.models import Invitation
from pix.common import jobs

JOIN = "/orga/rejoindre"


def invitation_letter(invitation: Invitation) -> Letter:
    query = urlencode({"invitation": str(invitation.public_id), "code": invitation.code})
    places = {"organization": invitation.organization.name, "site": settings.SITE_NAME}
    return Letter(
        subject=_("Join %(organization)s on %(site)s") % places,
        paragraphs=(
            _("%(organization)s invites you to its space on %(site)s.") % places,
            _("You will see the learners of this organisation, its courses and their results."),
        ),
        link=f"{settings.SITE_URL.rstrip('/')}{JOIN}?{query}",
        link_label=_("Join the team"),
        notes=(_("If you do not know this organisation, ignore this message."),),
    )


@jobs.task
def send_invitation(invitation_id: int) -> None:
    """Cancelled or answered meanwhile, nothing is sent."""
    waiting = Invitation.objects.filter(pk=invitation_id, status=InvitationStatus.PENDING)
    invitation = waiting.select_related("organization").first()
    if invitation:
        send(invitation.email, invitation.language, lambda: invitation_letter(invitation))
