"""Who may. Reads the values given, never the database."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pix.apps.teams.models import House, TeamMembership


def is_open(house: "House") -> bool:
    return house.archived_at is None


def is_active(membership: "TeamMembership | None") -> bool:
    return membership is not None and membership.disabled_at is None


def is_administrator(membership: "TeamMembership | None") -> bool:
    """Active, and an administrator: may invite, change roles, and what the house leaves to this role."""
    return is_active(membership) and membership.is_administrator
