"""The one place where an action asks whether a person may. `None` is the operator, in a terminal."""

from pix.apps.accounts.models import User
from pix.apps.organizations.models import Organization
from pix.apps.teams.permissions import actor_id, require_active, require_administrator, require_open

__all__ = ["actor_id", "require_administrator"]


def require_member(by: User | None, organization: Organization) -> None:
    """Raises ArchivedOrganization, NotAllowed."""
    require_open(organization)
    require_active(by, organization)
