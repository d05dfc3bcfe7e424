"""The live side of a campaign: who began, who sent. Never right or wrong."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import repeat

from attrs import frozen
from django.db.models import CharField, Count, Max, Q, Sum
from django.db.models.functions import Cast, Substr
from django.utils import timezone

from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.models import CURRENT, Campaign, CampaignParticipation
from pix.core.campaigns.activity import DayCounts, StatusShare, cumulative_days, status_shares
from pix.core.campaigns.participations import CampaignKind, ParticipationStatus

TEN_MINUTES = "2026-11-22 01:1"


@frozen
class Activity:
    """`days`: cumulative counts, from the first day to the last, in the zone of the site."""

    participants: int
    received: int
    shares: tuple[StatusShare, ...]
    days: tuple[DayCounts, ...]


def current_participations(campaign: Campaign):
    """Those that lists and figures count."""
    return CampaignParticipation.objects.filter(CURRENT, campaign=campaign)


def count_statuses(campaign: Campaign) -> dict[ParticipationStatus, int]:
    counted = current_participations(campaign).order_by().values_list("status").annotate(Count("pk"))
    return {ParticipationStatus(status): count for status, count in counted}


def activity_of(campaign: Campaign) -> Activity:
    """In three statements, whatever the number of participants."""
    counts = count_statuses(campaign)
    return Activity(
        sum(counts.values()),
        counts.get(ParticipationStatus.SHARED, 0),
        status_shares(CampaignKind(campaign.kind), counts),
        cumulative_days(count_days(campaign, "created_at"), count_days(campaign, "shared_at")),
    )


def count_days(campaign: Campaign, column: str) -> Iterator[date]:
    """Each day as many times as there were events, in the zone of the site.

    Counted by ten minutes of UTC in the database, since every zone of the world begins its days on one.
    """
    rows = current_participations(campaign).filter(**{f"{column}__isnull": False}).order_by()
    written = Substr(Cast(column, CharField()), 1, len(TEN_MINUTES))
    zone = timezone.get_current_timezone()
    for start, count in rows.annotate(start=written).values_list("start").annotate(Count("pk")):
        yield from repeat(datetime.fromisoformat(f"{start}0+00:00").astimezone(zone).date(), count)


def state_of(campaign: Campaign) -> str:
    """A mark that changes with every answer, entrance, sending and deletion: for « not modified »."""
    rows = CampaignParticipation.objects.filter(campaign=campaign)
    seen = rows.aggregate(
        Count("pk"),
        Sum("answer_count"),
        sent=Count("pk", filter=Q(status=Status.SHARED)),
        finished=Count("pk", filter=Q(status=Status.TO_SHARE)),
        deleted=Count("pk", filter=Q(deleted_at__isnull=False)),
        last=Max("last_answer_at"),
        latest=Max("shared_at"),
    )
    return "-".join(str(value or 0) for value in seen.values())
