"""The team: members with their role, and invitations that wait."""

from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist

from pix.apps.organizations import queries
from pix.apps.organizations.enums import Role
from pix.faces.orga.access import Place

if TYPE_CHECKING:
    import datetime

    from pix.apps.organizations.models import Membership, Organization


def present_team(place: Place) -> dict[str, object]:
    members = [describe(one, place) for one in queries.team_of(place.organization)]
    waiting = queries.pending_invitations(place.organization).count() if place.is_administrator else 0
    return {"members": members, "member_count": len(members), "invitation_count": waiting}


def present_invitations(organization: "Organization") -> dict[str, object]:
    waiting = list(queries.pending_invitations(organization))
    count = queries.team_of(organization).count()
    return {"waiting": waiting, "invitation_count": len(waiting), "member_count": count}


def describe(membership: "Membership", place: Place) -> dict[str, object]:
    """`may_change`: an administrator, about somebody else."""
    user, is_self = membership.user, membership.user_id == place.user.pk
    return {
        "public_id": user.public_id,
        "last_name": user.last_name,
        "first_name": user.first_name,
        "full_name": str(user),
        "role": Role(membership.role).label,
        "is_administrator": membership.is_administrator,
        "other_role": Role.MEMBER if membership.is_administrator else Role.ADMIN,
        "last_seen_at": last_connection(membership),
        "is_self": is_self,
        "may_change": place.is_administrator and not is_self,
    }


def last_connection(membership: "Membership") -> "datetime.datetime | None":
    try:
        return membership.user.login_record.last_logged_at
    except ObjectDoesNotExist:
        return None
