"""Who may. Reads the values given, never the database."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pix.apps.organizations.models import Membership, Organization


def is_open(organization: "Organization") -> bool:
    return organization.archived_at is None


def is_administrator(membership: "Membership | None") -> bool:
    """Active, and an administrator: may import, invite, change roles, delete learners."""
    return is_active(membership) and membership.is_administrator


def is_active(membership: "Membership | None") -> bool:
    return membership is not None and membership.disabled_at is None
