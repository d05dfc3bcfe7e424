"""Where each learner of a list stands in a campaign, for the board of the year."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from pix.apps.campaigns.enums import Kind, ParticipationStatus, Status
from pix.apps.campaigns.models import CURRENT, Campaign, CampaignParticipation
from pix.apps.organizations.models import Organization
from pix.core.campaigns.follow_up import CampaignStanding, CertifiabilityRecord


def standings(
    campaign: Campaign, learner_ids: Collection[int] | None = None
) -> dict[int, tuple[CampaignParticipation, CampaignStanding]]:
    """By learner: their current participation and how the board sees it. One statement."""
    rows = CampaignParticipation.objects.filter(CURRENT, campaign=campaign).defer("outcomes", "levels")
    if learner_ids is not None:
        rows = rows.filter(learner__in=list(learner_ids))
    found = {}
    for row in rows:
        row.campaign = campaign
        status = ParticipationStatus(row.status)
        found[row.learner_id] = row, CampaignStanding(status, row.created_at, row.last_answer_at)
    return found


def collected_certifiability(organization: Organization, **only: Any) -> dict[int, CertifiabilityRecord]:
    """By learner: what the last profile sent in this organisation said. `only`: filters of participations."""
    rows = CampaignParticipation.objects.filter(
        Q(campaign__kind=Kind.PROFILES_COLLECTION, status=Status.SHARED, deleted_at=None),
        campaign__organization=organization,
        campaign__deleted_at=None,
        **only,
    ).order_by("shared_at")
    columns = ("learner_id", "is_certifiable", "shared_at", "certifiable_count")
    return {
        learner: CertifiabilityRecord(bool(certifiable), at, count)
        for learner, certifiable, at, count in rows.values_list(*columns)
    }
