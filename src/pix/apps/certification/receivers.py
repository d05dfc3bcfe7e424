"""What follows the end of a test and the closing of a session: queued, so that nobody waits for it."""

import logging
from typing import Any

from django.dispatch import receiver

from pix.apps.centres.models import CentreMembership
from pix.apps.certification import results_letters, tasks
from pix.apps.certification.actions.publishing import mails_of
from pix.apps.certification.enums import ResultStatus
from pix.apps.certification.models import Session
from pix.apps.certification.signals import certification_completed, session_finalised, session_published
from pix.common.jobs import enqueue

logger = logging.getLogger("pix.certification")


@receiver(certification_completed)
def score_at_once(certification_id: int, **_sent: Any) -> None:
    enqueue(tasks.score_completed_test, certification_id)


@receiver(session_finalised)
def judge_the_session(session: Session, **_sent: Any) -> None:
    enqueue(tasks.run_automatic_jury, session.pk)


@receiver(session_published)
def send_the_results(session: Session, **_sent: Any) -> None:
    for link in mails_of(session).order_by("pk"):
        enqueue(results_letters.send_results, link.pk)
    if not session.certifications.filter(last_result__clea=ResultStatus.VALIDATED).exists():
        return
    referers = list(
        CentreMembership.objects.filter(centre_id=session.centre_id, is_referer=True, disabled_at=None)
    )
    for referer in referers:
        enqueue(results_letters.send_clea_notice, session.pk, referer.pk)
    if not referers:
        logger.info("session %d: CléA obtained, and the centre has no referer", session.pk)
