"""Sending results: what is known at that moment is frozen in the participation, for good."""

from collections.abc import Collection, Iterable

from django.conf import settings
from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import Assessment, KnowledgeState
from pix.apps.assessments.queries import load_sitting
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.assessments.sitting import Sitting
from pix.apps.campaigns.actions.attestations import award_attestations
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.errors import CannotSend
from pix.apps.campaigns.grounds import referential_of, rewards_of, target_of
from pix.apps.campaigns.models import BadgeAcquisition, Campaign, CampaignParticipation
from pix.apps.campaigns.results import badges_of, pack_levels, stage_of
from pix.apps.campaigns.terms import as_rules_see, sending_settings, terms_of
from pix.apps.journal.actions import record
from pix.apps.organizations.actions import note_certifiability
from pix.apps.organizations.certifiability import Certifiable
from pix.common import time
from pix.core.campaigns.outcomes import outcomes_of
from pix.core.campaigns.participations import (
    CampaignKind,
    ParticipationStatus,
    sharing_refusal,
    status_when_completed,
)
from pix.core.campaigns.results import campaign_results, profile_results
from pix.core.profile.knowledge import KnowledgeElement

Elements = Collection[KnowledgeElement]


@transaction.atomic
def note_completion(assessment: Assessment, sitting: Sitting) -> None:
    """The test of a participation has ended: its results leave by themselves when they may."""
    row = locked_by(assessment=assessment)
    if row is None or row.status != Status.STARTED:
        return
    row.status = Status.TO_SHARE
    row.tested_count = len(row.campaign.skills)
    row.save(update_fields=["status", "tested_count"])
    wanted = status_when_completed(CampaignKind(row.campaign.kind), sending_settings())
    refusal = sharing_refusal(as_rules_see(row), terms_of(row.campaign), is_owner=True)
    if wanted is ParticipationStatus.SHARED and refusal is None:
        freeze_results(row, sitting.knowledge)
    else:
        acquire_badges(row, sitting.knowledge)


@transaction.atomic
def send_results(participation: CampaignParticipation, *, by: User) -> CampaignParticipation:
    """By a click: a profile, or what could not leave by itself. Raises CannotSend with the first reason."""
    row = locked_by(pk=participation.pk)
    terms = terms_of(row.campaign)
    refusal = sharing_refusal(as_rules_see(row), terms, is_owner=row.user_id == by.pk)
    if refusal is not None:
        raise CannotSend(refusal)
    if row.campaign.collects_profiles:
        freeze_profile(row)
    else:
        freeze_results(row, load_sitting(row.assessment).knowledge)
    return row


def locked_by(**which: object) -> CampaignParticipation | None:
    rows = CampaignParticipation.objects.select_for_update(of=("self",))
    related = ("campaign__profile", "learner", "assessment")
    return rows.select_related(*related).filter(**which).first()


def freeze_results(row: CampaignParticipation, known: Elements) -> None:
    target, rewards = target_of(row.campaign), rewards_of(row.campaign)
    results = campaign_results(target, known, is_completed=True, settings=scoring_settings())
    stage = stage_of(rewards, results.counts)
    row.outcomes = outcomes_of(target, known)
    row.validated_count = results.counts.validated
    row.mastery = results.counts.mastery_percentage
    row.pix_score = results.pix_score
    row.stage_id = stage.reached if stage else None
    row.stars = stage.stars if stage else None
    mark_as_sent(row)
    acquire_badges(row, known)
    award_attestations(row)


def freeze_profile(row: CampaignParticipation) -> None:
    codes = [competence.code for competence in referential_of(row.campaign).competences]
    states = KnowledgeState.objects.filter(user_id=row.user_id)
    known = [element for state in states for element in elements_of(state)]
    results = profile_results(known, codes, scoring_settings())
    row.levels = pack_levels(results.profile, codes)
    row.validated_count = results.validated_count
    row.mastery = int(results.rate * 100 + 0.5)
    row.pix_score = results.profile.pix
    row.is_certifiable = results.is_certifiable
    row.certifiable_count = results.certifiable_competences
    mark_as_sent(row)
    scores = results.profile.competences
    begun = tuple(sorted(state.competence for state in states if state.changed_at))
    below = tuple(code for code in begun if code in scores and not scores[code].level)
    value = Certifiable(row.learner_id, row.is_certifiable, row.certifiable_count, below, row.shared_at)
    note_certifiability([value])


def mark_as_sent(row: CampaignParticipation) -> None:
    row.status, row.shared_at = Status.SHARED, time.now()
    row.save()
    record(
        "participation.sent",
        f"participation:{row.pk}",
        actor_id=row.user_id,
        campaign=row.campaign_id,
        mastery=row.mastery,
        pix=row.pix_score,
    )


def acquire_badges(row: CampaignParticipation, known: Iterable[KnowledgeElement]) -> None:
    """Once obtained, for ever."""
    target, rewards = target_of(row.campaign), rewards_of(row.campaign)
    validated = {element.skill_id for element in known if element.is_validated}
    BadgeAcquisition.objects.bulk_create(
        (
            BadgeAcquisition(badge=rewards.badges[pk], participation=row, user_id=row.user_id)
            for pk, result in badges_of(rewards, target, validated).items()
            if result.is_acquired
        ),
        ignore_conflicts=True,
    )


def waits_for_sending(row: CampaignParticipation, campaign: Campaign) -> bool:
    """Finished, not sent, although results of this campaign leave by themselves."""
    return settings.CAMPAIGN_AUTO_SHARE and not campaign.collects_profiles and row.status == Status.TO_SHARE
