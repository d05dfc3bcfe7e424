"""The participants of a campaign as lists show them: filtered, sorted by name, page by page."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from attrs import frozen
from django.db.models import Count, Q, QuerySet

from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.models import CURRENT, BadgeAcquisition, Campaign, CampaignParticipation
from pix.apps.campaigns.rules import column_of_groups
from pix.apps.organizations.names import natural_key
from pix.apps.organizations.queries import read_uuid
from pix.core.campaigns.activity import Evolution, evolution

NameMatch = Callable[[str], bool]
"""The key by which a learner is sorted → whether the name is the one that was typed."""


@frozen
class Filters:
    """What a team keeps of a list; nothing given, everything. `badges`: all of them; `stages`: any."""

    groups: Collection[str] = ()
    statuses: Collection[str] = ()
    badges: Collection[int] = ()
    without_badges: Collection[int] = ()
    stages: Collection[int] = ()
    is_certifiable: bool | None = None
    external_id: str = ""
    is_named: NameMatch | None = None


@frozen
class Line:
    """One participant of a list. `evolution`: between the two last results sent."""

    row: CampaignParticipation
    badges: frozenset[int] = frozenset()
    try_count: int = 1
    evolution: Evolution = Evolution.UNAVAILABLE

    @property
    def progress(self) -> float:
        """Share of the skills tested, 1 once the test has ended."""
        total = len(self.row.campaign.skills)
        if self.row.status != Status.STARTED:
            return 1.0
        return min(1.0, self.row.tested_count / total) if total else 0.0

    def silence(self, now: datetime.datetime) -> datetime.timedelta:
        """Since the last answer, or the entrance."""
        return now - (self.row.last_answer_at or self.row.created_at)


@frozen
class Lines:
    """A page of a list. `total`: after the filters."""

    lines: list[Line]
    total: int
    page: int
    size: int


def list_participants(
    campaign: Campaign, filters: Filters, *, page: int = 1, size: int = 25, only_sent: bool = False
) -> Lines:
    """One page, by last name then first name. Five statements, whatever the numbers."""
    rows = filtered(campaign, filters, only_sent=only_sent).order_by("learner__sort_name", "pk")
    first, after = (page - 1) * size, page * size
    if filters.is_named is not None:
        every = named(rows, filters.is_named)
        total, keys = len(every), every[first:after]
    else:
        total, keys = rows.count(), list(rows.values_list("pk", flat=True)[first:after])
    found = CampaignParticipation.objects.select_related("learner", "stage").defer("outcomes", "levels")
    shown = found.in_bulk(keys)
    return Lines(describe(campaign, [shown[key] for key in keys if key in shown]), total, page, size)


def filtered(campaign: Campaign, filters: Filters, *, only_sent: bool) -> QuerySet[CampaignParticipation]:
    rows = CampaignParticipation.objects.filter(CURRENT, campaign=campaign)
    if only_sent:
        rows = rows.filter(status=Status.SHARED)
    column = column_of_groups(campaign.organization)
    wanted: list[Q] = []
    if filters.groups and column:
        wanted.append(Q(**{f"learner__{column}__in": list(filters.groups)}))
    if filters.statuses:
        wanted.append(Q(status__in=list(filters.statuses)))
    if filters.stages:
        wanted.append(Q(stage__in=list(filters.stages)))
    if filters.is_certifiable is not None:
        wanted.append(Q(is_certifiable=filters.is_certifiable))
    if filters.external_id.strip():
        wanted.append(Q(external_id__icontains=filters.external_id.strip()))
    rows = rows.filter(*wanted)
    for badge in filters.badges:
        rows = rows.filter(pk__in=holders_of([badge]))
    if filters.without_badges:
        rows = rows.exclude(pk__in=holders_of(filters.without_badges))
    return rows


def holders_of(badges: Iterable[int]):
    return BadgeAcquisition.objects.filter(badge__in=list(badges)).values("participation")


def named(rows: QuerySet[CampaignParticipation], is_named: NameMatch) -> list[int]:
    """Keys of those whose name is the one typed, in the order of the list."""
    keys = rows.values_list("pk", "learner__sort_name")
    return [pk for pk, key in keys.iterator(chunk_size=5000) if is_named(key)]


def describe(campaign: Campaign, rows: list[CampaignParticipation]) -> list[Line]:
    for row in rows:
        row.campaign = campaign
    badges = badges_by_participation(rows)
    tries = tries_by_learner(campaign, rows)
    return [
        Line(
            row,
            frozenset(badges[row.pk]),
            max(1, len(tries[row.learner_id])),
            evolution_of(campaign, tries[row.learner_id]),
        )
        for row in rows
    ]


def badges_by_participation(rows: Iterable[CampaignParticipation]) -> dict[int, set[int]]:
    held: dict[int, set[int]] = defaultdict(set)
    acquired = BadgeAcquisition.objects.filter(participation__in=[row.pk for row in rows])
    for badge, participation in acquired.values_list("badge_id", "participation_id"):
        held[participation].add(badge)
    return held


def tries_by_learner(campaign: Campaign, rows: Iterable[CampaignParticipation]):
    """(rank, status, mastery, pix) of every try of these learners, the first one first."""
    tries: dict[int, list[tuple[str, int | None, int | None]]] = defaultdict(list)
    found = CampaignParticipation.objects.filter(
        campaign=campaign, learner__in=[row.learner_id for row in rows], deleted_at=None
    ).order_by("rank")
    for learner, status, mastery, pix in found.values_list("learner_id", "status", "mastery", "pix_score"):
        tries[learner].append((status, mastery, pix))
    return tries


def evolution_of(campaign: Campaign, tries: list[tuple[str, int | None, int | None]]) -> Evolution:
    """Of the mastery, of the score for a collection, between the two last that were sent."""
    sent = [
        pix if campaign.collects_profiles else mastery
        for status, mastery, pix in tries
        if status == Status.SHARED
    ]
    return evolution(sent[-2], sent[-1]) if len(sent) > 1 else Evolution.UNAVAILABLE


def groups_of(campaign: Campaign) -> list[str]:
    """The classes or groups present in the campaign, for its filters."""
    column = column_of_groups(campaign.organization)
    if not column:
        return []
    rows = CampaignParticipation.objects.filter(CURRENT, campaign=campaign).order_by()
    found = rows.exclude(**{f"learner__{column}": ""}).values_list(f"learner__{column}", flat=True)
    return sorted(found.distinct(), key=natural_key)


def badge_counts(campaign: Campaign) -> dict[int, int]:
    """How many current participants obtained each badge."""
    rows = CampaignParticipation.objects.filter(CURRENT, campaign=campaign, status=Status.SHARED)
    held = BadgeAcquisition.objects.filter(participation__in=rows).order_by()
    return dict(held.values_list("badge_id").annotate(Count("pk")))


def participation_in(campaign: Campaign, public_id: str) -> CampaignParticipation | None:
    """One participation of this campaign that was not deleted, an earlier try included."""
    key = read_uuid(str(public_id))
    rows = CampaignParticipation.objects.filter(campaign=campaign, deleted_at=None)
    found = rows.select_related("learner", "stage", "user").filter(public_id=key).first() if key else None
    if found is not None:
        found.campaign = campaign
    return found


def tries_of(participation: CampaignParticipation) -> list[CampaignParticipation]:
    """Every try of the same learner in the same campaign, the last one first."""
    rows = CampaignParticipation.objects.filter(
        campaign_id=participation.campaign_id, learner_id=participation.learner_id, deleted_at=None
    )
    return list(rows.order_by("-rank"))
