from collections.abc import Iterable

from django.conf import settings
from django.db import IntegrityError, transaction

from pix.apps.accounts.models import User
from pix.apps.journal.actions import record
from pix.apps.journal.models import Entry
from pix.apps.organizations import rules
from pix.apps.organizations.errors import NotAllowed, StudentNumberExists, UnknownLearner
from pix.apps.organizations.learner_rows import IDENTIFIERS, IDENTITY, forget_identity
from pix.apps.organizations.linking import best_known_link
from pix.apps.organizations.list_changes import chunks
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.permissions import actor_id, require_administrator, require_member
from pix.apps.organizations.queries import import_config, known_learners
from pix.apps.organizations.signals import learners_deleted
from pix.common import time

ERASED = (*IDENTITY, *IDENTIFIERS, "birthdate", "attributes", "deleted_at", "deleted_by", "updated_at")


@transaction.atomic
def delete_learners(organization: Organization, learner_ids: Iterable[int], *, by: User | None) -> int:
    """Takes learners out of a list for good, with their names and (by a signal) their participations.

    Raises UnknownLearner when one is not of this list, NotAllowed, ArchivedOrganization.
    """
    require_administrator(by, organization)
    if by is not None and not rules.deletes_learners(organization):
        raise NotAllowed
    wanted = sorted(set(learner_ids))
    if known_learners(organization).filter(pk__in=wanted).count() != len(wanted):
        raise UnknownLearner
    erase_learners(organization, wanted, by)
    return len(wanted)


def erase_learners(organization: Organization, learner_ids: list[int], by: User | None) -> None:
    """Call it inside a transaction."""
    config = import_config(organization.import_format) if organization.import_format else None
    now = time.now()
    for chunk in chunks(learner_ids):
        learners = list(known_learners(organization).filter(pk__in=chunk))
        for learner in learners:
            forget_identity(learner, config)
            learner.deleted_at = learner.updated_at = now
            learner.deleted_by = by
        OrganizationLearner.objects.bulk_update(learners, ERASED)
        Entry.objects.bulk_create(
            Entry(
                at=now,
                actor_id=actor_id(by),
                action="ORGANIZATION_LEARNER_DELETION",
                target=f"learner:{learner.pk}",
                data={"organization": organization.pk},
            )
            for learner in learners
        )
    learners_deleted.send(
        OrganizationLearner,
        organization_id=organization.pk,
        learner_ids=learner_ids,
        by_id=actor_id(by),
    )


@transaction.atomic
def link_learner(learner: OrganizationLearner, user: User, *, by: User | None) -> OrganizationLearner:
    """Ties an account to a pupil of a list. Raises NotAllowed when either is tied already."""
    learner = OrganizationLearner.objects.select_for_update().get(pk=learner.pk)
    if not learner.is_active or learner.user_id not in {None, user.pk}:
        raise NotAllowed
    learner.user, learner.linked_at = user, time.now()
    try:
        with transaction.atomic():
            learner.save(update_fields=["user", "linked_at"])
    except IntegrityError as error:
        raise NotAllowed from error
    record("learner.linked", f"learner:{learner.pk}", actor_id=actor_id(by), user=user.pk, how="person")
    return learner


@transaction.atomic
def link_by_number(learner: OrganizationLearner, *, by: User | None) -> OrganizationLearner:
    """A member ties a pupil to the account of the same national number and birth date elsewhere.

    The rules are those of imports. Raises NotAllowed when they do not hold, ArchivedOrganization.
    """
    require_member(by, learner.organization)
    known = best_known_link(learner)
    if known is None:
        raise NotAllowed
    return link_learner(learner, known, by=by)


@transaction.atomic
def unlink_learner(learner: OrganizationLearner, *, by: User | None) -> OrganizationLearner:
    """Participations stay with the pupil of the list, answers and knowledge with the account.

    An administrator of the school may for 30 days, support (`by` None) always. Raises NotAllowed.
    """
    learner = OrganizationLearner.objects.select_for_update().get(pk=learner.pk)
    require_may_unlink(learner, by)
    former = learner.user_id
    if former is not None:
        learner.user = learner.linked_at = None
        learner.save(update_fields=["user", "linked_at"])
        record("learner.unlinked", f"learner:{learner.pk}", actor_id=actor_id(by), user=former)
    return learner


def require_may_unlink(learner: OrganizationLearner, by: User | None) -> None:
    require_administrator(by, learner.organization)
    is_recent = learner.linked_at and time.now() < learner.linked_at + settings.LINK_UNDO_DELAY
    if by is not None and learner.user_id and not is_recent:
        raise NotAllowed


@transaction.atomic
def edit_student_number(learner: OrganizationLearner, number: str, *, by: User | None) -> OrganizationLearner:
    """Raises StudentNumberExists with its holder (capitals apart), NotAllowed, ArchivedOrganization."""
    require_administrator(by, learner.organization)
    Organization.objects.select_for_update().get(pk=learner.organization_id)
    others = known_learners(learner.organization).exclude(pk=learner.pk)
    if holder := others.filter(student_number__iexact=number).first():
        raise StudentNumberExists(holder)
    before, learner.student_number = learner.student_number, number
    learner.save(update_fields=["student_number"])
    record(
        "learner.number_changed", f"learner:{learner.pk}", actor_id=actor_id(by), before=before, after=number
    )
    return learner
