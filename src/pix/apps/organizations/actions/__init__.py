"""What can be done with organisations, their teams and their lists: each is one journaled transaction."""

from pix.apps.organizations.actions.certifiability import note_certifiability
from pix.apps.organizations.actions.importing import ask_import, close_lost_imports, import_now
from pix.apps.organizations.actions.joining import (
    associate,
    join_freely,
    join_known,
    open_pupil_account,
    recognise_visitor,
)
from pix.apps.organizations.actions.learners import (
    delete_learners,
    edit_student_number,
    link_by_number,
    link_learner,
    unlink_learner,
)
from pix.apps.organizations.actions.organizations import archive_organization, create_organization
from pix.apps.organizations.actions.pupil_accounts import (
    add_username,
    plan_logins,
    prepare_logins,
    reset_password,
    unblock_pupil,
)
from pix.apps.organizations.actions.recovery import (
    ask_recovery,
    find_recoverable,
    find_recovery,
    purge_recoveries,
    recover_account,
    recoverable,
)
from pix.apps.organizations.actions.team import TEAMS, accept_orga_terms, ask_school_activation

add_member = TEAMS.add_member
answer_invitation = TEAMS.answer_invitation
cancel_invitation = TEAMS.cancel_invitation
change_role = TEAMS.change_role
invite = TEAMS.invite
leave = TEAMS.leave
remove_member = TEAMS.remove_member
resend_invitation = TEAMS.resend_invitation
switch_organization = TEAMS.switch

__all__ = [
    "TEAMS",
    "accept_orga_terms",
    "add_member",
    "add_username",
    "answer_invitation",
    "archive_organization",
    "ask_import",
    "ask_recovery",
    "ask_school_activation",
    "associate",
    "cancel_invitation",
    "change_role",
    "close_lost_imports",
    "create_organization",
    "delete_learners",
    "edit_student_number",
    "find_recoverable",
    "find_recovery",
    "import_now",
    "invite",
    "join_freely",
    "join_known",
    "leave",
    "link_by_number",
    "link_learner",
    "note_certifiability",
    "open_pupil_account",
    "plan_logins",
    "prepare_logins",
    "purge_recoveries",
    "recognise_visitor",
    "recover_account",
    "recoverable",
    "remove_member",
    "resend_invitation",
    "reset_password",
    "switch_organization",
    "unblock_pupil",
    "unlink_learner",
]
