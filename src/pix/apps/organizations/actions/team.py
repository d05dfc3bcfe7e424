from django.conf import settings
from django.db import transaction

from pix.apps.accounts.actions.preferences import accept_service_terms
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.enums import LegalService
from pix.apps.accounts.models import User
from pix.apps.journal.actions import record
from pix.apps.organizations import letters
from pix.apps.organizations.actions.organizations import target
from pix.apps.organizations.enums import Role
from pix.apps.organizations.errors import NoOfficialAddress
from pix.apps.organizations.models import CurrentOrganization, Invitation, Membership, Organization
from pix.apps.organizations.queries import find_organization
from pix.apps.organizations.signals import administrator_named
from pix.apps.teams.actions import Teams
from pix.apps.teams.permissions import require_open


def set_current(user: User, organization: Organization) -> None:
    CurrentOrganization.objects.update_or_create(user=user, defaults={"organization": organization})


def tell_administrator(membership: Membership, by: User | None) -> None:
    if membership.role == Role.ADMIN:
        administrator_named.send(
            Membership, organization=membership.organization, user=membership.user, by=by
        )


TEAMS = Teams(
    journal="member",
    target=target,
    letter=letters.send_invitation,
    choose=set_current,
    promotes=True,
    on_role=tell_administrator,
)


@transaction.atomic
def ask_school_activation(code: str, *, language: str = "fr", asked_by: str = "") -> Invitation:
    """A head asks to administer a school: the invitation goes to its stored address, never to one typed.

    `asked_by`: the name given, for the journal.

    Raises UnknownOrganization, SeveralOrganizations, ArchivedOrganization, NoOfficialAddress.
    """
    organization = find_organization(code)
    require_open(organization)
    if not organization.email:
        raise NoOfficialAddress
    record("school.activation_asked", target(organization), actor_id=None, name=asked_by)
    email = normalise_login(organization.email)
    return TEAMS.send_invitation(organization, email, Role.ADMIN, language, None)


def accept_orga_terms(user: User) -> None:
    """The terms of the space of organisations now in force."""
    accept_service_terms(user, LegalService.ORGA, settings.ORGA_TERMS_VERSION_AT)
