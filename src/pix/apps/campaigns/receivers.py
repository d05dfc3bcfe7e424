"""What campaigns do when something happens below them, in the same transaction."""

from typing import Any

from django.db.models import F
from django.dispatch import receiver

from pix.apps.assessments.actions.courses import restart_test
from pix.apps.assessments.enums import KINDS_OF_COURSES
from pix.apps.assessments.signals import assessment_completed, competence_reset, question_answered
from pix.apps.campaigns.actions.deletion import delete_participations_of
from pix.apps.campaigns.actions.sending import note_completion
from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.grounds import target_of
from pix.apps.campaigns.models import Campaign, CampaignParticipation
from pix.apps.organizations.signals import learners_deleted, organization_archived
from pix.common import time


@receiver(question_answered)
def follow_the_answers(sitting: Any, question: Any, **_sent: Any) -> None:
    """What a team may see before the results are sent: how far, never right or wrong."""
    assessment = sitting.assessment
    if assessment.kind not in KINDS_OF_COURSES:
        return
    targeted = {skill.id for skill in sitting.targets}
    tested = sum(element.skill_id in targeted for element in sitting.knowledge)
    CampaignParticipation.objects.filter(assessment=assessment).update(
        answer_count=F("answer_count") + 1, tested_count=tested, last_answer_at=question.answered_at
    )


@receiver(assessment_completed)
def complete_the_participation(assessment: Any, sitting: Any, **_sent: Any) -> None:
    if assessment.kind in KINDS_OF_COURSES:
        note_completion(assessment, sitting)


@receiver(competence_reset)
def restart_what_stood_on_it(user_id: int, competence: str, **_sent: Any) -> None:
    """A campaign under way whose skills were erased begins again: its questions are to be asked anew."""
    rows = CampaignParticipation.objects.filter(
        user_id=user_id, campaign__kind=Kind.ASSESSMENT, deleted_at=None, is_improved=False
    ).exclude(status=Status.SHARED)
    for row in rows.select_related("campaign", "assessment"):
        codes = {columns.competence for columns in target_of(row.campaign).competences}
        if competence in codes and row.assessment is not None:
            row.assessment = restart_test(row.assessment)
            row.status, row.answer_count, row.tested_count = Status.STARTED, 0, 0
            row.save(update_fields=["assessment", "status", "answer_count", "tested_count"])


@receiver(learners_deleted)
def delete_with_the_learners(learner_ids: Any, by_id: int | None, **_sent: Any) -> None:
    delete_participations_of(learner_ids, by_id)


@receiver(organization_archived)
def archive_with_the_organization(organization: Any, by: Any, **_sent: Any) -> None:
    open_ones = Campaign.objects.filter(organization=organization, archived_at=None, deleted_at=None)
    open_ones.update(archived_at=time.now(), archived_by=by)
