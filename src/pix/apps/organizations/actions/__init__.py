"""What can be done with organisations, their teams and their lists: each is one journaled transaction."""

from pix.apps.organizations.actions.importing import ask_import, close_lost_imports, import_now
from pix.apps.organizations.actions.learners import delete_learners, link_learner, unlink_learner
from pix.apps.organizations.actions.organizations import archive_organization, create_organization
from pix.apps.organizations.actions.team import (
    add_member,
    answer_invitation,
    ask_school_activation,
    cancel_invitation,
    change_role,
    invite,
    leave,
    remove_member,
    resend_invitation,
    switch_organization,
)

__all__ = [
    "add_member",
    "answer_invitation",
    "archive_organization",
    "ask_import",
    "ask_school_activation",
    "cancel_invitation",
    "change_role",
    "close_lost_imports",
    "create_organization",
    "delete_learners",
    "import_now",
    "invite",
    "leave",
    "link_learner",
    "remove_member",
    "resend_invitation",
    "switch_organization",
    "unlink_learner",
]
