"""What follows the end of a test and the closing of a session: queued, so that nobody waits for it."""

from typing import Any

from django.dispatch import receiver

from pix.apps.certification import tasks
from pix.apps.certification.models import Session
from pix.apps.certification.signals import certification_completed, session_finalised
from pix.common.jobs import enqueue


@receiver(certification_completed)
def score_at_once(certification_id: int, **_sent: Any) -> None:
    enqueue(tasks.score_completed_test, certification_id)


@receiver(session_finalised)
def judge_the_session(session: Session, **_sent: Any) -> None:
    enqueue(tasks.run_automatic_jury, session.pk)
