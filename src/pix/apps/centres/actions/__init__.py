"""What can be done with centres and their teams: each is one journaled transaction."""

from pix.apps.centres.actions.centres import archive_centre, create_centre, set_habilitations
from pix.apps.centres.actions.team import (
    TEAMS,
    accept_certif_terms,
    add_school_administrator,
    choose_referer,
)

add_member = TEAMS.add_member
answer_invitation = TEAMS.answer_invitation
cancel_invitation = TEAMS.cancel_invitation
change_role = TEAMS.change_role
invite = TEAMS.invite
leave = TEAMS.leave
remove_member = TEAMS.remove_member
resend_invitation = TEAMS.resend_invitation
switch_centre = TEAMS.switch

__all__ = [
    "TEAMS",
    "accept_certif_terms",
    "add_member",
    "add_school_administrator",
    "answer_invitation",
    "archive_centre",
    "cancel_invitation",
    "change_role",
    "choose_referer",
    "create_centre",
    "invite",
    "leave",
    "remove_member",
    "resend_invitation",
    "set_habilitations",
    "switch_centre",
]
