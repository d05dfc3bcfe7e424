"""The team: members with their role, and invitations that wait."""

from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist

from pix.apps.centres import queries, rules
from pix.apps.centres.enums import Role
from pix.faces.certif.access import Place

if TYPE_CHECKING:
    import datetime

    from pix.apps.centres.models import Centre, CentreMembership


def present_team(place: Place) -> dict[str, object]:
    members = [describe(one, place) for one in queries.team_of(place.centre)]
    waiting = queries.pending_invitations(place.centre).count() if place.is_administrator else 0
    names_a_referer = rules.names_a_referer(place.centre)
    return {
        "members": members,
        "member_count": len(members),
        "invitation_count": waiting,
        "names_a_referer": names_a_referer,
        "lacks_referer": names_a_referer and not any(one["is_referer"] for one in members),
        "may_manage": place.is_administrator and rules.is_open(place.centre),
    }


def present_invitations(centre: "Centre") -> dict[str, object]:
    waiting = list(queries.pending_invitations(centre))
    count = queries.team_of(centre).count()
    return {"waiting": waiting, "invitation_count": len(waiting), "member_count": count}


def describe(membership: "CentreMembership", place: Place) -> dict[str, object]:
    """`may_change`: an administrator, about somebody else."""
    user, is_self = membership.user, membership.user_id == place.user.pk
    return {
        "public_id": user.public_id,
        "last_name": user.last_name,
        "first_name": user.first_name,
        "full_name": str(user),
        "role": Role(membership.role).label,
        "is_administrator": membership.is_administrator,
        "is_referer": membership.is_referer,
        "other_role": Role.MEMBER if membership.is_administrator else Role.ADMIN,
        "last_seen_at": last_connection(membership),
        "is_self": is_self,
        "may_change": place.is_administrator and not is_self,
    }


def last_connection(membership: "CentreMembership") -> "datetime.datetime | None":
    try:
        return membership.user.login_record.last_logged_at
    except ObjectDoesNotExist:
        return None
