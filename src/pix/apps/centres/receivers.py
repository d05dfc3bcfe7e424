"""What centres do when something happens below them, in the same transaction."""

from typing import Any

from django.dispatch import receiver

from pix.apps.accounts.models import User
from pix.apps.centres.actions.team import add_school_administrator
from pix.apps.centres.queries import centre_of_school
from pix.apps.organizations.models import Organization
from pix.apps.organizations.signals import administrator_named


@receiver(administrator_named)
def join_the_centre_of_the_school(
    organization: Organization, user: User, by: User | None, **_sent: Any
) -> None:
    centre = centre_of_school(organization)
    if centre is not None:
        add_school_administrator(centre, user, by=by)
