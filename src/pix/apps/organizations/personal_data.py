"""What erasing a person, and a person's wish to be erased, mean for organisations."""

from pix.apps.accounts import erasure, exports, rules
from pix.apps.accounts.models import User
from pix.apps.organizations.learner_rows import forget_identity
from pix.apps.organizations.models import (
    AccountRecovery,
    CurrentOrganization,
    Invitation,
    OrganizationLearner,
)
from pix.common import time


@rules.vetoes_self_deletion
def belongs_to_an_organization(user: User) -> bool:
    """Members ask support first; so do the learners of a school's list."""
    return user.memberships.filter(disabled_at=None).exists() or user.learners.exists()


@erasure.on_anonymisation
def leave_organizations(user: User) -> None:
    user.memberships.filter(disabled_at=None).update(disabled_at=time.now())
    CurrentOrganization.objects.filter(user=user).delete()
    if user.email:
        Invitation.objects.filter(email=user.email).delete()


@erasure.on_anonymisation
def leave_lists(user: User) -> None:
    """The list of a school is the school's: the account is unlinked. Other rows lose their identity."""
    AccountRecovery.objects.filter(user=user).delete()
    for learner in OrganizationLearner.objects.filter(user=user):
        if learner.is_imported:
            learner.user = learner.linked_at = None
            learner.save(update_fields=["user", "linked_at"])
        else:
            forget_identity(learner)
            learner.save()


@exports.exporter("organizations.json")
def organizations(user: User) -> bytes:
    teams = user.memberships.filter(disabled_at=None).order_by("pk")
    lists = user.learners.filter(deleted_at=None).order_by("pk")
    return exports.json_bytes(
        {
            "teams": list(teams.values("organization__name", "role", "created_at")),
            "lists": list(
                lists.values(
                    "organization__name",
                    "first_name",
                    "last_name",
                    "birthdate",
                    "division",
                    "group",
                    "linked_at",
                )
            ),
        }
    )
