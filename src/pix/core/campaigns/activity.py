"""The activity of a campaign: participations by status, by day, and from one sending to the next."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

from attrs import frozen

from pix.core.campaigns.participations import CampaignKind, ParticipationStatus
from pix.core.campaigns.ratios import ratio


class Evolution(StrEnum):
    UP = "up"
    STABLE = "stable"
    DOWN = "down"
    UNAVAILABLE = "unavailable"


@frozen
class StatusShare:
    """`percentage`: of the participations, one decimal."""

    status: ParticipationStatus
    count: int
    percentage: float


@frozen
class DayCounts:
    """Participations begun and sent since the beginning, at the end of a day."""

    day: date
    begun: int
    sent: int


def status_shares(kind: CampaignKind, counts: Mapping[ParticipationStatus, int]) -> tuple[StatusShare, ...]:
    """The slices of the doughnut; a collection of profiles has no « started » one."""
    statuses = [
        status
        for status in ParticipationStatus
        if kind is not CampaignKind.PROFILES_COLLECTION or status is not ParticipationStatus.STARTED
    ]
    total = sum(counts.get(status, 0) for status in statuses)
    return tuple(
        StatusShare(status, counts.get(status, 0), round(100 * ratio(counts.get(status, 0), total, 3), 1))
        for status in statuses
    )


def cumulative_days(begun: Iterable[date], sent: Iterable[date]) -> tuple[DayCounts, ...]:
    """The two cumulative curves, from the first day to the last of both; empty without any participation."""
    starts, sendings = list(begun), list(sent)
    every = [*starts, *sendings]
    if not every:
        return ()
    first, last = min(every), max(every)
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    rows = zip(days, _accumulated(days, starts), _accumulated(days, sendings), strict=True)
    return tuple(DayCounts(day, begun_so_far, sent_so_far) for day, begun_so_far, sent_so_far in rows)


def evolution(previous: float | None, last: float | None) -> Evolution:
    """How the two last sent results of a learner compare; unavailable when there are not two."""
    if previous is None or last is None:
        return Evolution.UNAVAILABLE
    if last == previous:
        return Evolution.STABLE
    return Evolution.UP if last > previous else Evolution.DOWN


def _accumulated(days: list[date], events: list[date]) -> Iterable[int]:
    counts = dict.fromkeys(days, 0)
    for day in events:
        counts[day] += 1
    return accumulate(counts.values())
