"""Who holds an attestation: of a person, of an organisation by class."""

import datetime
from collections.abc import Collection

from attrs import frozen

from pix.apps.accounts.models import User
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.models import Attestation, CampaignParticipation
from pix.apps.campaigns.rules import column_of_groups
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.queries import active_learners, read_uuid

SIXTH_GRADE = "SIXTH_GRADE"


@frozen
class FollowedLearner:
    """A learner of the follow-up table; `acquired_at` None: not obtained."""

    learner: OrganizationLearner
    acquired_at: datetime.datetime | None


def attestations_of(user: User) -> list[Attestation]:
    rows = Attestation.objects.filter(user=user)
    related = rows.select_related("participation__learner", "participation__campaign__organization")
    return list(related.order_by("-acquired_at"))


def attestation_of(user: User, public_id: str) -> Attestation | None:
    key = read_uuid(str(public_id))
    return next((one for one in attestations_of(user) if one.public_id == key), None)


def followed_learners(
    organization: Organization, *, key: str = SIXTH_GRADE, groups: Collection[str] = ()
) -> list[FollowedLearner]:
    """Active learners by class and name, with the date of their attestation. Two statements.

    It is shown to an organisation once the learner has sent results there.
    """
    learners = active_learners(organization)
    column = column_of_groups(organization) or "division"
    if groups:
        learners = learners.filter(**{f"{column}__in": list(groups)})
    sent = CampaignParticipation.objects.filter(
        campaign__organization=organization, status=Status.SHARED, deleted_at=None
    )
    held = Attestation.objects.filter(key=key, user__in=sent.values("user"))
    dates = dict(held.values_list("user_id", "acquired_at"))
    return [
        FollowedLearner(learner, dates.get(learner.user_id) if learner.user_id else None)
        for learner in learners.order_by(column, "sort_name", "pk")
    ]
