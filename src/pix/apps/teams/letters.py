"""The letter of invitation: where it leads and when it goes. Its words are the house's."""

from collections.abc import Callable

from django.conf import settings
from django.db.models import QuerySet
from django.utils.http import urlencode

from pix.apps.accounts.letters import Letter
from pix.apps.accounts.mails import send
from pix.apps.teams.enums import InvitationStatus
from pix.apps.teams.models import TeamInvitation


def joining_link(path: str, invitation: TeamInvitation) -> str:
    query = urlencode({"invitation": str(invitation.public_id), "code": invitation.code})
    return f"{settings.SITE_URL}{path}?{query}"


def send_if_waiting(
    invitations: QuerySet[TeamInvitation], invitation_id: int, write: Callable[[TeamInvitation], Letter]
) -> None:
    """Cancelled or answered meanwhile, nothing is sent."""
    invitation = invitations.filter(pk=invitation_id, status=InvitationStatus.PENDING).first()
    if invitation:
        send(invitation.email, invitation.language, lambda: write(invitation))
