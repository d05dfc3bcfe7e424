"""What erasing a person, and a person's wish to be erased, mean for centres."""

from pix.apps.accounts import erasure, exports, rules
from pix.apps.accounts.models import User
from pix.apps.centres.models import CentreInvitation, CurrentCentre
from pix.common import time


@rules.vetoes_self_deletion
def works_in_a_centre(user: User) -> bool:
    """Members ask support first."""
    return user.centre_memberships.filter(disabled_at=None).exists()


@erasure.on_anonymisation
def leave_centres(user: User) -> None:
    user.centre_memberships.filter(disabled_at=None).update(disabled_at=time.now(), is_referer=False)
    CurrentCentre.objects.filter(user=user).delete()
    if user.email:
        CentreInvitation.objects.filter(email=user.email).delete()


@exports.exporter("centres.json")
def centres(user: User) -> bytes:
    teams = user.centre_memberships.filter(disabled_at=None).order_by("pk")
    return exports.json_bytes({"teams": list(teams.values("centre__name", "role", "created_at"))})
