"""Noting that a team reminded learners. Nothing is sent: most pupils have no address."""

from collections.abc import Collection

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.campaigns.errors import UnknownCampaign
from pix.apps.campaigns.models import Campaign, Reminder
from pix.apps.campaigns.permissions import require_member
from pix.apps.journal.actions import record
from pix.apps.organizations.models import Organization
from pix.apps.organizations.permissions import actor_id
from pix.apps.organizations.queries import active_learners
from pix.core.campaigns.follow_up import Bucket


@transaction.atomic
def record_reminder(
    organization: Organization,
    learner_ids: Collection[int],
    bucket: Bucket,
    *,
    campaign: Campaign | None,
    by: User | None,
) -> Reminder:
    """Only learners of this list are kept. Raises UnknownCampaign, NotAllowed."""
    require_member(by, organization)
    if campaign is not None and campaign.organization_id != organization.pk:
        raise UnknownCampaign
    reminder = Reminder.objects.create(
        organization=organization, campaign=campaign, bucket=bucket.value, author=by
    )
    known = active_learners(organization).filter(pk__in=list(learner_ids))
    reminder.learners.set(known.values_list("pk", flat=True))
    record(
        "reminder.recorded",
        f"organization:{organization.pk}",
        actor_id=actor_id(by),
        bucket=bucket.value,
        learners=reminder.learners.count(),
    )
    return reminder
