"""One participant: how far they are, then what they sent."""

import math
from typing import TYPE_CHECKING

from django.urls import reverse

from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.grounds import referential_of
from pix.apps.campaigns.queries import collective, participants, people
from pix.faces.orga.presenters.analysis import present_analysis

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign, CampaignParticipation


def present_participation(campaign: "Campaign", row: "CampaignParticipation") -> dict[str, object]:
    status = Status(row.status)
    return {
        "row": row,
        "learner": row.learner,
        "group": row.learner.division or row.learner.group,
        "state": status.label,
        "is_sent": status == Status.SHARED,
        "progress": math.floor(100 * participants.Line(row).progress),
        "tries": [
            {
                "rank": one.rank,
                "shared_at": one.shared_at,
                "href": reverse("orga:participation", args=[campaign.public_id, one.public_id]),
                "current": one.pk == row.pk,
            }
            for one in participants.tries_of(row)
        ],
        **(present_sent(campaign, row) if status == Status.SHARED else {}),
    }


def present_sent(campaign: "Campaign", row: "CampaignParticipation") -> dict[str, object]:
    if campaign.collects_profiles:
        return present_profile(row)
    own = people.results_of(row)
    return {
        "mastery": row.mastery,
        "stars": row.stars,
        "max_stars": own.rewards.scale.max_stars,
        "badges": [
            {"title": badge.title, "icon": badge.icon, "has": pk in own.obtained}
            for pk, badge in own.rewards.badges.items()
        ],
        "analysis": present_analysis(campaign, collective.individual_results(campaign, row)),
    }


def present_profile(row: "CampaignParticipation") -> dict[str, object]:
    referential = referential_of(row.campaign)
    return {
        "pix": row.pix_score,
        "is_certifiable": row.is_certifiable,
        "certifiable_count": row.certifiable_count,
        "levels": [
            {
                "code": one.competence,
                "area": one.competence[0],
                "title": referential.competence(one.competence).title.fr,
                "level": one.level,
                "pix": one.pix,
            }
            for one in people.levels_of(row)
        ],
    }
