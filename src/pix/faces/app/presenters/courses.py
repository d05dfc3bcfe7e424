"""Participations as cards: « my courses », and the dashboard."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.campaigns.queries.people import Card, cards_of
from pix.core.campaigns.participations import CardState, Offer

TAGS = {
    CardState.ONGOING: ("ok", "path"),
    CardState.TO_SHARE: ("warn", "send"),
    CardState.ENDED: ("", "check"),
    CardState.DISABLED: ("", "archive"),
    CardState.DELETED: ("", "archive"),
}
UNDER_WAY = (CardState.TO_SHARE, CardState.ONGOING)


def name_of(state: CardState) -> str:
    return {
        CardState.ONGOING: _("Under way"),
        CardState.TO_SHARE: _("To be sent"),
        CardState.ENDED: _("Finished"),
        CardState.DISABLED: _("Closed"),
        CardState.DELETED: _("Closed"),
    }[state]


def card(one: Card) -> dict[str, Any]:
    row, campaign = one.row, one.row.campaign
    tone, icon = TAGS[one.state]
    return {
        "state": one.state.value,
        "tone": tone,
        "icon": icon,
        "state_name": name_of(one.state),
        "title": campaign.shown_title,
        "organization": campaign.organization.name,
        "code": campaign.code,
        "href": reverse("app:campaign", kwargs={"code": campaign.code}),
        "retry_href": reverse("app:campaign_retry", kwargs={"code": campaign.code}),
        "can_retry": one.new_try.retry is Offer.OPEN,
        "is_collection": campaign.collects_profiles,
        "is_shared": row.is_shared,
        "created_at": row.created_at,
        "shared_at": row.shared_at,
        "mastery": row.mastery,
        "pix": row.pix_score,
        "stars": stars(row.stars or 0, one.max_stars),
        "star_count": row.stars or 0,
        "answered": row.answer_count,
    }


def stars(count: int, most: int) -> list[bool]:
    """One a star: lit or not."""
    return [rank < count for rank in range(most)]


def cards_under_way(user: Any) -> list[dict[str, Any]]:
    """For the dashboard: what waits for the person."""
    found = [one for one in cards_of(user) if one.state in UNDER_WAY]
    return [card(one) for one in found[: settings.CAMPAIGNS_ON_DASHBOARD]]
