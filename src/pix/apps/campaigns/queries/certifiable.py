"""Badges that open a complementary certification: obtained in a course, and still deserved today."""

from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns.grounds import rewards_of, target_of
from pix.apps.campaigns.models import BadgeAcquisition
from pix.apps.campaigns.results import badges_of

KEYS = {
    "CLEA": "PIX_EMPLOI_CLEA",
    "DROIT": "PIX_DROIT",
    "EDU_1ER_DEGRE": "1ER_DEGRE",
    "EDU_2ND_DEGRE": "2ND_DEGRE",
    "EDU_CPE": "EDU_CPE",
    "PRO_SANTE": "PIX_PRO_SANTE",
}
"""What the key of a badge holds, by certification."""


def holds_certifiable_badge(user_id: int, framework: str) -> bool:
    """Whether this person obtained such a badge and what they know now would still obtain it."""
    if framework not in KEYS:
        return False
    acquired = BadgeAcquisition.objects.filter(
        user_id=user_id, badge__is_certifiable=True, badge__key__contains=KEYS[framework]
    )
    rows = list(acquired.select_related("badge", "participation__campaign__profile"))
    if not rows:
        return False
    states = KnowledgeState.objects.filter(user_id=user_id)
    validated = {element.skill_id for row in states for element in elements_of(row) if element.is_validated}
    return any(is_still_deserved(row, validated) for row in rows)


def is_still_deserved(acquired: BadgeAcquisition, validated: set[str]) -> bool:
    campaign = acquired.participation.campaign
    found = badges_of(rewards_of(campaign), target_of(campaign), validated)
    return acquired.badge_id in found and found[acquired.badge_id].is_acquired
