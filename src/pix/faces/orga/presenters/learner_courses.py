"""The courses of one learner: how many are under way or sent, and each of them with its page."""

from typing import TYPE_CHECKING

from django.urls import reverse

from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.queries.learners import participations_of_learner
from pix.faces.orga.access import Place

if TYPE_CHECKING:
    from pix.apps.campaigns.models import CampaignParticipation
    from pix.apps.organizations.models import OrganizationLearner

TONES = {Status.STARTED: "info", Status.TO_SHARE: "warn", Status.SHARED: "ok"}


def present_courses(place: Place, learner: "OrganizationLearner") -> dict[str, object]:
    rows = participations_of_learner(place.organization, learner)
    current = [row for row in rows if not row.is_improved]
    collections = [row for row in current if row.campaign.collects_profiles]
    tests = [row for row in current if not row.campaign.collects_profiles]
    return {
        "cards": [
            count_of(name, group) for name, group in (("tests", tests), ("profiles", collections)) if group
        ],
        "rows": [describe(row) for row in rows],
    }


def count_of(name: str, rows: list["CampaignParticipation"]) -> dict[str, object]:
    sent = sum(row.status == Status.SHARED for row in rows)
    return {"name": name, "running": len(rows) - sent, "sent": sent}


def describe(row: "CampaignParticipation") -> dict[str, object]:
    status = Status(row.status)
    return {
        "href": reverse("orga:participation", args=[row.campaign.public_id, row.public_id]),
        "name": row.campaign.name,
        "kind": Kind(row.campaign.kind).label,
        "rank": row.rank,
        "began_at": row.created_at,
        "sent_at": row.shared_at,
        "status": status.label,
        "tone": TONES[status],
        "is_closed": row.campaign.is_closed,
    }
