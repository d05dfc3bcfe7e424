"""A candidate says that a question does not work; what follows for the test once it is decided."""

import datetime

from django.db import transaction

from pix.apps.assessments.models import Question
from pix.apps.certification.actions.joining import note_change
from pix.apps.certification.actions.running import Run, check_over, check_run, lock_run
from pix.apps.certification.enums import AlertStatus, Kind
from pix.apps.certification.exam_errors import AlertsNotOffered, QuestionAlreadyAnswered
from pix.apps.certification.models import Certification, CertificationQuestion, LiveAlert
from pix.apps.content import registry
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.items.variant import Variant


@transaction.atomic
def raise_alert(run: Run, number: int) -> LiveAlert:
    """Pauses the test at the question of this number, from 0; asked again it is the same alert.

    Raises what `continue_exam` raises of the run, AlertsNotOffered (V2), QuestionAlreadyAnswered.
    """
    certification = lock_run(run)
    refusal = check_over(certification) or check_run(certification, run)
    if refusal is not None:
        raise refusal
    if certification.kind == Kind.V2:
        raise AlertsNotOffered
    question = pending_question(certification)
    if question is None or question.number != number:
        raise QuestionAlreadyAnswered
    alert = LiveAlert.objects.filter(certification=certification, status=AlertStatus.ONGOING).first()
    if alert is not None:
        return alert
    variant = registry.get_release(certification.assessment.release_id).variant(question.challenge)
    alert = LiveAlert.objects.create(
        certification=certification,
        number=question.number + 1,
        challenge=question.challenge,
        **flags_of(variant),
    )
    record(
        "certification.alert_raised",
        f"certification:{certification.pk}",
        actor_id=run.user_id,
        number=alert.number,
        challenge=alert.challenge,
    )
    note_change(certification.session_id)
    return alert


def flags_of(variant: Variant) -> dict[str, bool]:
    """What the question is made of: it decides which reasons the invigilator is offered."""
    return {
        "has_image": variant.illustration is not None,
        "has_embed": variant.simulator is not None,
        "has_attachment": bool(variant.attachments),
        "is_focus": variant.focused,
    }


def pending_question(certification: Certification) -> Question | None:
    rows = Question.objects.filter(
        month=certification.assessment.month, assessment=certification.assessment, is_replaced=False
    )
    last = rows.order_by("-number").first()
    return last if last is not None and not last.is_answered else None


def is_answered(alert: LiveAlert) -> bool:
    """Whether the question of an alert no longer waits for its answer."""
    question = pending_question(alert.certification)
    return question is None or question.challenge != alert.challenge


def replace_question(certification: Certification, alert: LiveAlert) -> bool:
    """Sets the question of an accepted alert aside: the next page asks another one at the same number.

    Its skill leaves the pool of this test. False, and nothing changes, when it is already answered. Call it
    in the transaction of the decision, which holds the lock of the certification.
    """
    question = pending_question(certification)
    if question is None or question.challenge != alert.challenge:
        return False
    Question.objects.filter(
        month=question.month, assessment_id=question.assessment_id, position=question.position
    ).update(is_replaced=True)
    CertificationQuestion.objects.filter(certification=certification, position=question.position).update(
        is_replaced=True
    )
    record(
        "certification.question_replaced",
        f"certification:{certification.pk}",
        actor_id=None,
        number=alert.number,
        challenge=alert.challenge,
    )
    return True


def resume_question(certification: Certification, alert: LiveAlert) -> bool:
    """Gives back to a timed question the time that a refused alert took. Call it as `replace_question`.

    False when the question of the alert is already answered.
    """
    question = pending_question(certification)
    if question is None or question.challenge != alert.challenge:
        return False
    if question.timer_started_at is not None:
        paused = max(time.now() - alert.created_at, datetime.timedelta())
        Question.objects.filter(
            month=question.month, assessment_id=question.assessment_id, position=question.position
        ).update(timer_started_at=question.timer_started_at + paused)
    return True
