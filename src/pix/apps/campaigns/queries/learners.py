"""The courses of a learner of a list, as the team of the school sees them."""

import datetime
from collections.abc import Collection

from attrs import frozen

from pix.apps.campaigns.models import CampaignParticipation
from pix.apps.organizations.models import Organization, OrganizationLearner


@frozen
class Summary:
    """How many courses a learner takes part in, and the last one: its name, kind, status and moment."""

    count: int
    name: str
    kind: str
    status: str
    at: datetime.datetime


def summaries_of(organization: Organization, learner_ids: Collection[int]) -> dict[int, Summary]:
    """By learner, those without a course apart. One statement."""
    rows = CampaignParticipation.objects.filter(
        campaign__organization=organization,
        campaign__deleted_at=None,
        learner__in=list(learner_ids),
        deleted_at=None,
        is_improved=False,
    ).order_by("created_at", "pk")
    columns = ("learner_id", "campaign__name", "campaign__kind", "status", "created_at", "shared_at")
    found: dict[int, Summary] = {}
    for learner, name, kind, status, began, sent in rows.values_list(*columns):
        before = found[learner].count if learner in found else 0
        found[learner] = Summary(before + 1, name, kind, status, sent or began)
    return found


def participations_of_learner(
    organization: Organization, learner: OrganizationLearner
) -> list[CampaignParticipation]:
    """Latest first, earlier tries included, without what was sent in detail. One statement."""
    rows = CampaignParticipation.objects.filter(
        campaign__organization=organization, campaign__deleted_at=None, learner=learner, deleted_at=None
    )
    return list(rows.select_related("campaign").defer("outcomes", "levels").order_by("-created_at", "-pk"))


def count_participations(organization: Organization, learner_ids: Collection[int]) -> int:
    """What goes with these learners: every try that was not deleted."""
    rows = CampaignParticipation.objects.filter(campaign__organization=organization, deleted_at=None)
    return rows.filter(learner__in=list(learner_ids)).count()
