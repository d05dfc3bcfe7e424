"""The automatic jury: after the finalisation of a session, each certification in its own transaction."""

import logging

from django.db import transaction

from pix.apps.certification.actions.reports import lock_session
from pix.apps.certification.actions.scoring import (
    judge,
    lock_certification,
    score_certification,
    write_judgement,
)
from pix.apps.certification.automatic_reports import treat_reports
from pix.apps.certification.enums import AbortReason, Emitter, Kind, ResultStatus
from pix.apps.certification.models import Certification, IssueReport, Session
from pix.apps.certification.results_errors import JuryIsIncomplete
from pix.apps.certification.verdicts import answers_of
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.certification.report_rules import is_impactful

logger = logging.getLogger("pix.certification")


def run_automatic_jury(session_id: int) -> None:
    """Safe to run twice: what is judged already is not judged again.

    Raises JuryIsIncomplete once the others are done, when some certification could not be judged.
    """
    session = Session.objects.filter(pk=session_id).first()
    if session is None or session.finalized_at is None or session.judged_at is not None:
        return
    failed = [pk for pk in numbers_of(session) if not judged(pk)]
    if failed:
        raise JuryIsIncomplete(failed)
    with transaction.atomic():
        session = lock_session(session_id)
        if session.finalized_at is None or session.judged_at is not None:
            return
        session.judged_at = time.now()
        session.is_publishable = session.officer_id is None and is_publishable(session)
        session.save(update_fields=["judged_at", "is_publishable"])
        record("session.judged", f"session:{session_id}", actor_id=None, publishable=session.is_publishable)


def numbers_of(session: Session) -> list[int]:
    return list(session.certifications.order_by("pk").values_list("pk", flat=True))


def judged(certification_id: int) -> bool:
    try:
        judge_certification(certification_id)
    except Exception:
        logger.exception("certification %d could not be judged", certification_id)
        return False
    return True


@transaction.atomic
def judge_certification(certification_id: int) -> None:
    """V3: an unfinished test is scored, a finished one already was. V2: reasons and reports first."""
    certification = lock_certification(certification_id)
    if certification.kind == Kind.V3:
        if certification.completed_at is None or certification.last_result_id is None:
            score_certification(certification_id, emitter=emitter_of(certification), even_unchanged=False)
        return
    settled = settle_unanswered(certification) | treat_reports(certification)
    if settled or certification.last_result_id is None:
        write_judgement(certification, judge(certification), emitter_of(certification), None, False)


def emitter_of(certification: Certification) -> Emitter:
    return Emitter.ALGORITHM if certification.completed_at else Emitter.AUTOMATIC_JURY


def settle_unanswered(certification: Certification) -> bool:
    """Questions of a V2 test left unanswered: wrong when the candidate gave up, else neutralised."""
    if certification.completed_at is not None or not certification.abort_reason:
        return False
    given_up = certification.abort_reason == AbortReason.CANDIDATE
    answered = {answer.template for answer in answers_of(certification)}
    rows = certification.questions.exclude(template__in=answered)
    changed = rows.update(is_skipped_automatically=given_up, is_neutralized=not given_up)
    return bool(changed)


def is_publishable(session: Session) -> bool:
    """Nothing is left for a person to look at."""
    tests = session.certifications.all()
    in_error = tests.filter(last_result__status=ResultStatus.ERROR) | tests.filter(last_result=None)
    without_reason = tests.filter(completed_at=None, abort_reason="")
    return not (
        session.examiner_comment
        or in_error.exists()
        or without_reason.exists()
        or open_impactful_reports(session)
    )


def open_impactful_reports(session: Session) -> int:
    rows = IssueReport.objects.filter(certification__session=session, resolved_at=None)
    return sum(is_impactful(*pair) for pair in rows.values_list("category", "subcategory"))
