"""Rows of campaigns and participations as the rules of the core see them; settings of the site."""

from django.conf import settings

from pix.apps.campaigns.models import Campaign, CampaignParticipation
from pix.core.campaigns.participations import (
    CampaignKind,
    CampaignTerms,
    NewTry,
    Participation,
    ParticipationStatus,
    new_try,
)
from pix.core.campaigns.results import Counts
from pix.core.campaigns.settings import SendingSettings


def sending_settings() -> SendingSettings:
    return SendingSettings(
        sends_by_itself=settings.CAMPAIGN_AUTO_SHARE, days_before_retrying=settings.DAYS_BEFORE_RETRYING
    )


def terms_of(campaign: Campaign) -> CampaignTerms:
    return CampaignTerms(
        kind=CampaignKind(campaign.kind),
        allows_multiple_sendings=campaign.allows_multiple_sendings,
        allows_reset=bool(campaign.profile and campaign.profile.allows_reset),
        is_closed=campaign.is_closed,
    )


def as_rules_see(row: CampaignParticipation) -> Participation:
    """Needs `row.campaign` and `row.learner`."""
    total = len(row.campaign.skills)
    return Participation(
        status=ParticipationStatus(row.status),
        shared_at=row.shared_at,
        counts=Counts(total, total, row.validated_count or 0) if row.is_shared else None,
        is_deleted=row.deleted_at is not None,
        is_improved=row.is_improved,
        learner_is_active=row.learner.is_active,
    )


def new_try_of(row: CampaignParticipation, now) -> NewTry:
    return new_try(as_rules_see(row), terms_of(row.campaign), now, sending_settings())
