"""The landing page of a campaign, and the doors that do not open."""

import math
from typing import Any

from django.conf import settings

from pix.apps.campaigns.doors import Door, Way
from pix.apps.campaigns.grounds import referential_of, target_of
from pix.common import markdown


def present_landing(campaign: Any, user: Any) -> dict[str, Any]:
    profile = campaign.profile
    return {
        "campaign": campaign,
        "organization": campaign.organization,
        "title": campaign.shown_title if not campaign.collects_profiles else "",
        "first_name": user.first_name if user.is_authenticated else "",
        "text": markdown.render(plain(campaign.landing_text)) if campaign.landing_text else "",
        "sends_by_itself": settings.CAMPAIGN_AUTO_SHARE,
        "minutes": minutes_of(campaign) if profile else None,
        "subjects": len(target_of(campaign).tubes),
        "areas": areas_of(campaign),
    }


def minutes_of(campaign: Any) -> int:
    """The length told by the course, for the subjects that have questions, by five minutes."""
    whole = max(1, len(campaign.profile.tubes))
    return max(1, math.ceil(campaign.profile.minutes * len(target_of(campaign).tubes) / whole / 5)) * 5


def plain(text: str) -> str:
    """Markdown of a team: it may shape its words, not bring its own HTML nor its pictures."""
    return text.replace("<", "&lt;").replace("![", "\\![")


def areas_of(campaign: Any) -> list[str]:
    """The areas of the course, as flowers of the landing page; all of them for a profile."""
    if campaign.collects_profiles:
        return [area.code for area in referential_of(campaign).areas]
    return sorted({one.competence.partition(".")[0] for one in target_of(campaign).competences})


def present_refusal(campaign: Any, way: Way) -> dict[str, Any]:
    learner = way.learner
    return {
        "campaign": campaign,
        "door": way.door.name,
        "is_taken": way.door is Door.TAKEN,
        "learner": f"{learner.first_name} {learner.last_name}".strip() if learner else "",
    }
