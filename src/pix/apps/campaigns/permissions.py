"""The one place where an action asks whether a person may. `None` is the operator, in a terminal."""

from pix.apps.accounts.models import User
from pix.apps.campaigns import rules
from pix.apps.campaigns.errors import NotAllowed
from pix.apps.campaigns.models import Campaign
from pix.apps.organizations.errors import ArchivedOrganization
from pix.apps.organizations.models import Organization
from pix.apps.organizations.queries import membership_of
from pix.apps.organizations.rules import is_active, is_open


def require_member(by: User | None, organization: Organization) -> None:
    """Raises ArchivedOrganization, NotAllowed."""
    if not is_open(organization):
        raise ArchivedOrganization
    if by is not None and not is_active(membership_of(by, organization)):
        raise NotAllowed


def require_may_manage(by: User | None, campaign: Campaign) -> None:
    """Raises ArchivedOrganization, NotAllowed."""
    if not is_open(campaign.organization):
        raise ArchivedOrganization
    if by is not None and not rules.may_manage(membership_of(by, campaign.organization), campaign):
        raise NotAllowed
