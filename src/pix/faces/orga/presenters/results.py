"""Results received: means, bars, the list; profiles of a collection."""

from typing import TYPE_CHECKING

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.campaigns.queries import collective, participants
from pix.common import time
from pix.core.campaigns.activity import Evolution
from pix.faces.orga.access import Place
from pix.faces.orga.name_search import matcher
from pix.faces.orga.presenters.activity import page_number, page_of
from pix.faces.orga.presenters.learners import clean, page_size

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign

BIN = 10
CERTIFIABLE = {"oui": True, "non": False}
WHOLE = participants.Filters()


def read_filters(asked: QueryDict, groups: list[str], together: collective.Together | None):
    name = clean(asked.get("nom", ""))
    badges = together.rewards.badges if together else {}
    stages = together.rewards.stages if together else {}

    def keys(parameter: str, known) -> list[int]:
        return [
            int(one)
            for one in asked.getlist(parameter)
            if one.isascii() and one.isdigit() and int(one) in known
        ]

    return participants.Filters(
        groups=[one for one in asked.getlist("classe") if one in groups],
        badges=keys("badge", badges),
        without_badges=keys("sans", badges),
        stages=keys("palier", stages),
        is_certifiable=CERTIFIABLE.get(asked.get("certifiable", "")),
        external_id=clean(asked.get("identifiant", "")),
        is_named=matcher(name) if name else None,
    )


def describe_filters(
    campaign: "Campaign", asked: QueryDict, filters: participants.Filters, groups: list[str]
):
    return {
        "name": clean(asked.get("nom", "")),
        "external_id": filters.external_id,
        "certifiable": asked.get("certifiable", ""),
        "groups": [{"value": one, "is_chosen": one in filters.groups} for one in groups],
        "is_any": bool(
            filters.groups
            or filters.badges
            or filters.without_badges
            or filters.stages
            or filters.external_id
            or filters.is_named
            or filters.is_certifiable is not None
        ),
        "has_external_id": bool(campaign.external_id_label),
    }


def present_results(_place: Place, campaign: "Campaign", asked: QueryDict) -> dict[str, object]:
    """The page of an assessment or of a questioning."""
    groups = participants.groups_of(campaign)
    whole = collective.results_together(campaign)
    filters = read_filters(asked, groups, whole)
    together = whole
    if filters.groups:
        together = collective.results_together(campaign, participants.Filters(groups=filters.groups))
    lines = participants.list_participants(
        campaign, filters, page=page_number(asked), size=page_size(asked), only_sent=True
    )
    counts = participants.badge_counts(campaign)
    received = together.results.participant_count
    return {
        "received": received,
        "mean": mean_of(together),
        "bars": bars_of(together, asked, filters),
        "badges": [
            {
                "pk": pk,
                "title": badge.title,
                "icon": badge.icon,
                "count": counts.get(pk, 0),
                "percentage": round(100 * counts.get(pk, 0) / whole.results.participant_count)
                if whole.results.participant_count
                else 0,
                "is_chosen": pk in filters.badges,
                "is_avoided": pk in filters.without_badges,
            }
            for pk, badge in whole.rewards.badges.items()
        ],
        "filters": describe_filters(campaign, asked, filters, groups),
        "rows": [describe_result(campaign, line, whole) for line in lines.lines],
        "page": page_of(lines),
        "has_stages": bool(whole.rewards.scale.steps),
        "has_groups": bool(groups),
    }


def mean_of(together: collective.Together) -> dict[str, object] | None:
    if together.results.mean_rate is None:
        return None
    stage = together.mean_stage
    return {
        "percentage": round(100 * together.results.mean_rate),
        "stars": stage.stars if stage else None,
        "max_stars": stage.max_stars if stage else None,
    }


def bars_of(
    together: collective.Together, asked: QueryDict, filters: participants.Filters
) -> list[dict[str, object]]:
    """One bar a stage, which filters the list; ten bars of mastery without stages."""
    total = together.results.participant_count
    if not together.shares:
        return [
            {
                "label": f"{BIN * rank + (rank > 0)}–{BIN * (rank + 1)} %",
                "count": count,
                "percentage": round(100 * count / total) if total else 0,
                "href": None,
            }
            for rank, count in enumerate(together.results.distribution)
        ]
    stars = {step.stage.id: rank for rank, step in enumerate(together.rewards.scale.steps)}
    return [
        {
            "label": together.rewards.stages[share.stage_id].team_title
            or together.rewards.stages[share.stage_id].title,
            "stars": stars[share.stage_id],
            "count": share.count,
            "percentage": share.percentage,
            "href": toggled(asked, "palier", str(share.stage_id)),
            "is_chosen": share.stage_id in filters.stages,
        }
        for share in together.shares
    ]


def toggled(asked: QueryDict, name: str, value: str) -> str:
    """The address of the page with one more filter, or one less."""
    address = asked.copy()
    values = address.getlist(name)
    address.setlist(name, [one for one in values if one != value] if value in values else [*values, value])
    address.pop("page", None)
    return f"?{address.urlencode()}#liste"


def describe_result(
    campaign: "Campaign", line: participants.Line, together: collective.Together
) -> dict[str, object]:
    row = line.row
    return {
        **describe_person(campaign, line),
        "mastery": row.mastery,
        "stars": row.stars,
        "max_stars": together.rewards.scale.max_stars,
        "badges": [
            {"title": badge.title, "icon": badge.icon, "has": pk in line.badges}
            for pk, badge in together.rewards.badges.items()
        ],
    }


def describe_person(campaign: "Campaign", line: participants.Line) -> dict[str, object]:
    row = line.row
    return {
        "href": reverse("orga:participation", args=[campaign.public_id, row.public_id]),
        "first_name": row.learner.first_name,
        "last_name": row.learner.last_name,
        "group": row.learner.division or row.learner.group,
        "external_id": row.external_id,
        "shared_at": row.shared_at,
        "tries": line.try_count,
        "evolution": say_evolution(line.evolution),
    }


def say_evolution(evolution: Evolution) -> dict[str, str] | None:
    words = {
        Evolution.UP: {"text": _("up"), "icon": "up", "tone": "ok"},
        Evolution.STABLE: {"text": _("stable"), "icon": "minus", "tone": ""},
        Evolution.DOWN: {"text": _("down"), "icon": "down", "tone": "warn"},
    }
    return words.get(evolution)


def present_profiles(_place: Place, campaign: "Campaign", asked: QueryDict) -> dict[str, object]:
    """The page of a collection of profiles."""
    groups = participants.groups_of(campaign)
    filters = read_filters(asked, groups, None)
    figures = collective.profiles_together(campaign, participants.Filters(groups=filters.groups))
    lines = participants.list_participants(
        campaign, filters, page=page_number(asked), size=page_size(asked), only_sent=True
    )
    return {
        "received": figures.received,
        "certifiable": figures.certifiable,
        "mean_pix": None if figures.mean_pix is None else round(figures.mean_pix),
        "filters": describe_filters(campaign, asked, filters, groups),
        "rows": [
            {
                **describe_person(campaign, line),
                "pix": line.row.pix_score,
                "is_certifiable": line.row.is_certifiable,
                "certifiable_count": line.row.certifiable_count,
            }
            for line in lines.lines
        ],
        "page": page_of(lines),
        "has_groups": bool(groups),
        "now": time.now(),
    }
