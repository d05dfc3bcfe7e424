from collections.abc import Iterable

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.campaigns.errors import UnknownParticipation
from pix.apps.campaigns.models import CampaignParticipation
from pix.apps.campaigns.permissions import require_may_manage
from pix.apps.journal.actions import record
from pix.apps.organizations.permissions import actor_id
from pix.common import time


@transaction.atomic
def delete_participation(participation: CampaignParticipation, *, by: User | None) -> int:
    """Every try of this learner in this campaign, which they cannot enter again; returns how many.

    Raises UnknownParticipation when it was deleted already, NotAllowed.
    """
    campaign = participation.campaign
    require_may_manage(by, campaign)
    tries = CampaignParticipation.objects.filter(
        campaign=campaign, learner_id=participation.learner_id, deleted_at=None
    )
    count = tries.update(deleted_at=time.now(), deleted_by=by)
    if not count:
        raise UnknownParticipation
    record(
        "participation.deleted",
        f"participation:{participation.pk}",
        actor_id=actor_id(by),
        campaign=campaign.pk,
        learner=participation.learner_id,
    )
    return count


def delete_participations_of(learner_ids: Iterable[int], by_id: int | None) -> int:
    """Those of learners taken out of a list. Call it inside the transaction that takes them out."""
    ids = list(learner_ids)
    gone = CampaignParticipation.objects.filter(learner__in=ids, deleted_at=None)
    return gone.update(deleted_at=time.now(), deleted_by_id=by_id)
