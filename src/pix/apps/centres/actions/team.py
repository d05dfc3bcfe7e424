from django.conf import settings
from django.db import transaction

from pix.apps.accounts.actions.preferences import accept_service_terms
from pix.apps.accounts.enums import LegalService
from pix.apps.accounts.models import User
from pix.apps.centres import letters, rules
from pix.apps.centres.actions.centres import target
from pix.apps.centres.errors import NoReferer
from pix.apps.centres.models import Centre, CentreMembership, CurrentCentre
from pix.apps.centres.permissions import require_administrator
from pix.apps.centres.queries import membership_of
from pix.apps.teams.actions import Teams, lock, require_member, role_on_joining
from pix.apps.teams.queries import is_empty


def set_current(user: User, centre: Centre) -> None:
    CurrentCentre.objects.update_or_create(user=user, defaults={"centre": centre})


TEAMS = Teams(
    journal="centre_member",
    target=target,
    letter=letters.send_centre_invitation,
    choose=set_current,
    duties={"is_referer": False},
)


@transaction.atomic
def add_school_administrator(centre: Centre, user: User, *, by: User | None) -> CentreMembership | None:
    """Who administers a school works in its centre too; None when they already do."""
    lock(centre)
    if membership_of(user, centre):
        return None
    return TEAMS.enrol(centre, user, role_on_joining("", is_first=is_empty(centre)), by)


@transaction.atomic
def choose_referer(centre: Centre, user: User, *, by: User | None) -> CentreMembership:
    """Who gets the notices of CléA; there is one.

    Raises NoReferer, UnknownMember, NotAllowed, ArchivedCentre.
    """
    lock(centre)
    require_administrator(by, centre)
    if not rules.names_a_referer(centre):
        raise NoReferer
    membership = require_member(centre, user)
    centre.memberships.filter(is_referer=True).update(is_referer=False)
    membership.is_referer = True
    membership.save(update_fields=["is_referer"])
    TEAMS.note("referer_chosen", centre, by, user=user.pk)
    return membership


def accept_certif_terms(user: User) -> None:
    """The terms of the space of centres now in force."""
    accept_service_terms(user, LegalService.CERTIF, settings.CERTIF_TERMS_VERSION_AT)
