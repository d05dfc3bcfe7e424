"""The team: members with their role, and invitations that wait."""

import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist

from pix.apps.teams import queries, rules
from pix.apps.teams.enums import Role

if TYPE_CHECKING:
    from pix.apps.teams.models import House, TeamMembership
    from pix.spaces.access import Place


def present_team(place: "Place") -> dict[str, object]:
    members = [describe(one, place) for one in queries.team_of(place.house)]
    waiting = queries.pending_invitations(place.house).count() if place.is_administrator else 0
    return {
        "members": members,
        "member_count": len(members),
        "invitation_count": waiting,
        "may_manage": place.is_administrator and rules.is_open(place.house),
    }


def present_invitations(house: "House") -> dict[str, object]:
    waiting = list(queries.pending_invitations(house))
    count = queries.team_of(house).count()
    return {"waiting": waiting, "invitation_count": len(waiting), "member_count": count}


def describe(membership: "TeamMembership", place: "Place") -> dict[str, object]:
    """`may_change`: an administrator, about somebody else."""
    user, is_self = membership.user, membership.user_id == place.user.pk
    return {
        "membership": membership,
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


def last_connection(membership: "TeamMembership") -> datetime.datetime | None:
    try:
        return membership.user.login_record.last_logged_at
    except ObjectDoesNotExist:
        return None
