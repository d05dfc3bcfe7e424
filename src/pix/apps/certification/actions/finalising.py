"""The centre closes a session: reasons of unfinished tests, checks, end of what still runs, then the jury."""

from collections.abc import Mapping, Sequence

from attrs import field, frozen
from django.db import transaction

from pix.apps.assessments.enums import State
from pix.apps.certification.actions.ending import end_locked
from pix.apps.certification.actions.joining import note_change
from pix.apps.certification.actions.reports import lock_open_session
from pix.apps.certification.enums import AbortReason
from pix.apps.certification.models import Certification, Session
from pix.apps.certification.results_errors import (
    CertificationIsCompleted,
    CertificationNotFound,
    ReasonOnCompletedCertification,
    SessionWithoutStartedCertification,
    UnterminatedWithoutReason,
)
from pix.apps.certification.signals import session_finalised
from pix.apps.journal.actions import record
from pix.common import time

LONGEST_COMMENT = 500
COLUMNS = (
    "finalized_at",
    "finalized_by",
    "judged_at",
    "is_publishable",
    "has_incident",
    "has_joining_issue",
    "examiner_comment",
)


@frozen
class Closing:
    """What the centre says of the whole session. `reasons`: as the page showed them, by number."""

    has_incident: bool = False
    has_joining_issue: bool = False
    comment: str = ""
    reasons: Mapping[int, str] = field(factory=dict)


@transaction.atomic
def note_abort_reason(
    session_id: int, certification_id: int, reason: str, *, author_id: int | None
) -> Certification:
    """Why a test was not finished; empty takes the reason back.

    Raises SessionAlreadyFinalized, CertificationNotFound, CertificationIsCompleted, ValueError (reason).
    """
    session = lock_open_session(session_id)
    rows = Certification.objects.select_for_update(of=("self",))
    certification = rows.filter(session=session, pk=certification_id).first()
    if certification is None:
        raise CertificationNotFound
    if certification.completed_at is not None:
        raise CertificationIsCompleted
    write_reason(certification, reason, author_id)
    return certification


def write_reason(certification: Certification, reason: str, author_id: int | None) -> None:
    kept = str(AbortReason(reason)) if reason else ""
    if certification.abort_reason == kept:
        return
    certification.abort_reason = kept
    certification.save(update_fields=["abort_reason"])
    record(
        "certification.abort_reason",
        f"certification:{certification.pk}",
        actor_id=author_id,
        reason=kept,
    )


def finalise_session(session_id: int, closing: Closing, *, author_id: int | None) -> Session:
    """Closes the session and queues the automatic jury.

    Raises SessionAlreadyFinalized, SessionWithoutStartedCertification, UnterminatedWithoutReason,
    ReasonOnCompletedCertification: those reasons are erased even though the call fails.
    """
    with transaction.atomic():
        session = lock_open_session(session_id)
        tests = list(tests_of(session))
        if not tests:
            raise SessionWithoutStartedCertification
        finished_meanwhile = erase_wrong_reasons(tests, closing, author_id)
        if not finished_meanwhile:
            close(session, tests, closing, author_id)
    if finished_meanwhile:
        raise ReasonOnCompletedCertification(tuple(test.full_name for test in finished_meanwhile))
    return session


def tests_of(session: Session) -> Sequence[Certification]:
    rows = Certification.objects.select_for_update(of=("self",)).filter(session=session)
    return rows.select_related("assessment").order_by("last_name", "first_name", "pk")


def erase_wrong_reasons(
    tests: Sequence[Certification], closing: Closing, author_id: int | None
) -> list[Certification]:
    """Those who finished although the page, or the row, still says why they did not."""
    wrong = [
        test for test in tests if test.completed_at and (test.abort_reason or closing.reasons.get(test.pk))
    ]
    for test in wrong:
        write_reason(test, "", author_id)
    return wrong


def close(session: Session, tests: Sequence[Certification], closing: Closing, author_id: int | None) -> None:
    unfinished = [test for test in tests if test.completed_at is None]
    for test in unfinished:
        if reason := closing.reasons.get(test.pk):
            write_reason(test, reason, author_id)
    missing = tuple((test.pk, test.full_name) for test in unfinished if not test.abort_reason)
    if missing:
        raise UnterminatedWithoutReason(missing)
    for test in unfinished:
        if not test.is_over:
            end_locked(test, State.ENDED_BY_FINALISATION, author_id=author_id)
    session.finalized_at, session.finalized_by_id = time.now(), author_id
    session.judged_at, session.is_publishable = None, False
    session.has_incident, session.has_joining_issue = closing.has_incident, closing.has_joining_issue
    session.examiner_comment = closing.comment.strip()[:LONGEST_COMMENT]
    session.save(update_fields=COLUMNS)
    note_change(session.pk)
    record("session.finalised", f"session:{session.pk}", actor_id=author_id, unfinished=len(unfinished))
    session_finalised.send(sender=Session, session=session)
