"""Campaigns as a person lives them: their own participations."""

from attrs import frozen
from django.conf import settings

from pix.apps.accounts.models import User
from pix.apps.campaigns.grounds import Rewards, referential_of, rewards_of, target_of
from pix.apps.campaigns.models import Attestation, BadgeAcquisition, Campaign, CampaignParticipation, Stage
from pix.apps.campaigns.results import FrozenResults, SentLevel, badges_of, read_levels, read_outcomes
from pix.apps.campaigns.terms import as_rules_see, new_try_of, terms_of
from pix.common import time
from pix.core.campaigns.badges import BadgeResult
from pix.core.campaigns.participations import CardState, NewTry, card_state
from pix.core.referential.values import Referential

ORDER = (CardState.TO_SHARE, CardState.ONGOING, CardState.ENDED, CardState.DISABLED, CardState.DELETED)


@frozen
class Card:
    """A participation in « my courses ». `max_stars` 0: the course has no stages."""

    row: CampaignParticipation
    state: CardState
    new_try: NewTry
    max_stars: int


def cards_of(user: User, most: int | None = None) -> list[Card]:
    """The current participations of a person, what can be gone on with first, then the newest."""
    rows = (
        CampaignParticipation.objects.filter(user=user, is_improved=False)
        .select_related("campaign__organization", "campaign__profile", "learner")
        .defer("outcomes", "levels", "campaign__landing_text", "campaign__result_text")
        .order_by("-created_at", "-pk")[: settings.CAMPAIGNS_LISTED]
    )
    stars = stars_by_profile(rows)
    now = time.now()
    cards = [
        Card(
            row,
            card_state(as_rules_see(row), terms_of(row.campaign)),
            new_try_of(row, now),
            stars.get(row.campaign.profile_id or 0, 0),
        )
        for row in rows
    ]
    return sorted(cards, key=lambda card: ORDER.index(card.state))[:most]


def stars_by_profile(rows) -> dict[int, int]:
    """How many stars each course has, in one statement."""
    counts: dict[int, int] = {}
    profiles = {row.campaign.profile_id for row in rows} - {None}
    stages = Stage.objects.filter(profile__in=profiles).values_list("profile_id", "threshold", "level")
    for profile, threshold, level in stages:
        counts[profile] = counts.get(profile, 0) + (0 not in (threshold, level))
    return counts


def participates(user: User) -> bool:
    return CampaignParticipation.objects.filter(user=user).exists()


@frozen(eq=False)
class OwnResults:
    """The results of a sent assessment or exam, as frozen. `obtained`: keys of badges acquired."""

    row: CampaignParticipation
    campaign: Campaign
    referential: Referential
    results: FrozenResults
    rewards: Rewards
    badges: dict[int, BadgeResult]
    obtained: frozenset[int]
    new_try: NewTry
    attestation: Attestation | None


def results_of(row: CampaignParticipation) -> OwnResults:
    """Four statements. `row` was sent."""
    target, rewards = target_of(row.campaign), rewards_of(row.campaign)
    results = read_outcomes(target, bytes(row.outcomes))
    acquired = BadgeAcquisition.objects.filter(participation=row).values_list("badge_id", flat=True)
    return OwnResults(
        row,
        row.campaign,
        referential_of(row.campaign),
        results,
        rewards,
        badges_of(rewards, target, results.validated),
        frozenset(acquired),
        new_try_of(row, time.now()),
        Attestation.objects.filter(participation=row).first(),
    )


def levels_of(row: CampaignParticipation) -> tuple[SentLevel, ...]:
    """The sixteen levels of a profile, as it was sent."""
    codes = [competence.code for competence in referential_of(row.campaign).competences]
    return read_levels(bytes(row.levels), codes)
