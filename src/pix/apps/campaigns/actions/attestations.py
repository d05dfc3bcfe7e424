"""Attestations earned by mastering courses: looked at when the results of one of them are sent."""

from collections.abc import Iterable

from django.db.models import Q

from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns.grounds import target_of
from pix.apps.campaigns.models import Attestation, CampaignParticipation, TargetProfile
from pix.apps.campaigns.results import read_outcomes
from pix.apps.content import registry
from pix.apps.journal.actions import record
from pix.apps.organizations.enums import Feature
from pix.core.campaigns.rewards import is_attestation_earned
from pix.core.campaigns.targets import CappedTube, skills_of_tubes


def award_attestations(row: CampaignParticipation) -> list[Attestation]:
    """What a participation just sent earns, where the organisation gives attestations."""
    if row.campaign.profile_id is None or not gives_attestations(row):
        return []
    earned = [rule for rule in rules_with(row.campaign.profile.key) if is_earned(rule, row)]
    return [attestation for rule in earned if (attestation := give(rule, row))]


def gives_attestations(row: CampaignParticipation) -> bool:
    feature = row.campaign.organization.features.filter(key=Feature.ATTESTATIONS_MANAGEMENT)
    return feature.exists()


def rules_with(key: str) -> list[TargetProfile]:
    """The catch-up courses whose rule names this course."""
    holders = TargetProfile.objects.exclude(attestation=None)
    return [one for one in holders if key == one.key or key in one.attestation["together"]]


def is_earned(holder: TargetProfile, row: CampaignParticipation) -> bool:
    rule = holder.attestation
    together = {one.key: one for one in TargetProfile.objects.filter(key__in=rule["together"])}
    if len(together) != len(rule["together"]):
        return False
    courses = [course_skills(together[key]) for key in rule["together"]]
    return is_attestation_earned(
        best_known(row, [*together.values(), holder]), courses, course_skills(holder), rule["threshold"]
    )


def course_skills(profile: TargetProfile) -> frozenset[str]:
    referential = registry.current_release().referential
    capped = [CappedTube(tube, level) for tube, level in profile.tubes]
    return frozenset(skill.id for skill in skills_of_tubes(referential, capped))


def best_known(row: CampaignParticipation, courses: Iterable[TargetProfile]) -> set[str]:
    """Skills validated in what was sent for these courses, or known at present."""
    states = KnowledgeState.objects.filter(user_id=row.user_id)
    known = {one.skill_id for state in states for one in elements_of(state) if one.is_validated}
    sent = CampaignParticipation.objects.filter(
        Q(user_id=row.user_id, shared_at__isnull=False, outcomes__isnull=False, deleted_at=None),
        campaign__profile__in=list(courses),
    )
    for participation in sent.select_related("campaign"):
        known |= read_outcomes(target_of(participation.campaign), bytes(participation.outcomes)).validated
    return known


def give(holder: TargetProfile, row: CampaignParticipation) -> Attestation | None:
    """None when the person has it already."""
    attestation, made = Attestation.objects.get_or_create(
        key=holder.attestation["key"],
        user_id=row.user_id,
        defaults={"participation": row, "acquired_at": row.shared_at},
    )
    if not made:
        return None
    record(
        "attestation.earned",
        f"participation:{row.pk}",
        actor_id=row.user_id,
        key=attestation.key,
        campaign=row.campaign_id,
    )
    return attestation
