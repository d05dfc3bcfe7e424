"""Who may. Reads the values given, never the database."""

from typing import TYPE_CHECKING

from pix.apps.teams.rules import is_active, is_administrator, is_open

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization

__all__ = ["is_active", "is_administrator", "is_open"]

HAS_SPACE = "has_space"  # key of the session of a member, so that no page asks the database for it
SECONDARY_SCHOOL, PRIMARY_SCHOOL = "SCO", "SCO-1D"  # rules read values only, enums included


def must_be_recognised(organization: "Organization") -> bool:
    """Whether a person takes part only as somebody of the list of this organisation."""
    return organization.is_managing_students or bool(organization.import_format)


def manages_pupil_accounts(organization: "Organization") -> bool:
    """Whether its team opens the accounts of its pupils and gives them passwords."""
    return organization.type == SECONDARY_SCHOOL and organization.is_managing_students


def deletes_learners(organization: "Organization") -> bool:
    """Whether its administrators take people out of its list: pupils of schools only leave with an import."""
    is_school = organization.type in {SECONDARY_SCHOOL, PRIMARY_SCHOOL}
    return not (is_school and must_be_recognised(organization))
