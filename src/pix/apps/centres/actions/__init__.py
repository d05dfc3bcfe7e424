"""What can be done with centres and their teams: each is one journaled transaction."""

from pix.apps.centres.actions.centres import archive_centre, create_centre, set_habilitations
from pix.apps.centres.actions.team import (
    accept_certif_terms,
    add_member,
    add_school_administrator,
    answer_invitation,
    cancel_invitation,
    change_role,
    choose_referer,
    invite,
    leave,
    remove_member,
    resend_invitation,
    switch_centre,
)

__all__ = [
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
