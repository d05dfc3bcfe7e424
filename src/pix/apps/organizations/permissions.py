"""The one place where an action asks whether a person may. `None` is the operator, in a terminal."""

from pix.apps.accounts.models import User
from pix.apps.organizations import rules
from pix.apps.organizations.errors import ArchivedOrganization, NotAllowed
from pix.apps.organizations.models import Organization
from pix.apps.organizations.queries import membership_of


def require_administrator(by: User | None, organization: Organization) -> None:
    """Raises ArchivedOrganization, NotAllowed."""
    if not rules.is_open(organization):
        raise ArchivedOrganization
    if by is not None and not rules.is_administrator(membership_of(by, organization)):
        raise NotAllowed


def require_member(by: User | None, organization: Organization) -> None:
    """Raises ArchivedOrganization, NotAllowed."""
    if not rules.is_open(organization):
        raise ArchivedOrganization
    if by is not None and not rules.is_active(membership_of(by, organization)):
        raise NotAllowed


def actor_id(by: User | None) -> int | None:
    return by.pk if by else None
