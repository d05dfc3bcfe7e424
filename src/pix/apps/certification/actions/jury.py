"""What a person of the staff decides of a session or a certification. Each leaves its line in the journal."""

from typing import Any

from django.db import transaction

from pix.apps.certification.actions.reports import lock_session
from pix.apps.certification.actions.scoring import (
    COLUMNS,
    check_may_be_scored,
    judge,
    lock_certification,
    point_to,
    score_certification,
    write_judgement,
)
from pix.apps.certification.enums import Emitter, Kind, ResultStatus
from pix.apps.certification.models import Certification, CompetenceMark, Result, Session
from pix.apps.certification.results_errors import (
    DecisionNotPossible,
    ExternalLevelRefused,
    NotNeutralisable,
    SessionAlreadyPublished,
    SessionNotFinalized,
)
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.certification.decisions import Framework, Status
from pix.core.certification.jury import Decision, Standing, is_allowed, standing_of

EXTERNAL_REFUSAL = "REJECTED"
EXTERNAL_LEVELS = ("LEVEL_ADVANCED", "LEVEL_EXPERT")
FLAGS = {
    Decision.REJECT: {"is_rejected_for_fraud": True},
    Decision.UNREJECT: {"is_rejected_for_fraud": False},
    Decision.CANCEL: {"is_cancelled": True},
    Decision.UNCANCEL: {"is_cancelled": False},
}


@transaction.atomic
def take_in_charge(session_id: int, *, officer_id: int) -> Session:
    """The session leaves the queue of those that a batch publishes.

    Raises SessionNotFinalized, SessionAlreadyPublished.
    """
    session = lock_session(session_id)
    check_is_finalised(session)
    if session.published_at is not None:
        raise SessionAlreadyPublished
    session.officer_id, session.officer_assigned_at, session.is_publishable = officer_id, time.now(), False
    session.save(update_fields=["officer", "officer_assigned_at", "is_publishable"])
    record("session.taken_in_charge", f"session:{session.pk}", actor_id=officer_id)
    return session


def check_is_finalised(session: Session) -> None:
    if session.finalized_at is None:
        raise SessionNotFinalized


@transaction.atomic
def comment_session(session_id: int, text: str, *, author_id: int) -> Session:
    """The one comment of the jury on a session; empty takes it away."""
    session = lock_session(session_id)
    session.jury_comment = text.strip()
    session.jury_comment_by_id = author_id if session.jury_comment else None
    session.jury_commented_at = time.now() if session.jury_comment else None
    session.save(update_fields=["jury_comment", "jury_comment_by", "jury_commented_at"])
    record("session.commented", f"session:{session.pk}", actor_id=author_id, empty=not session.jury_comment)
    return session


@transaction.atomic
def definalise_session(session_id: int, *, author_id: int) -> Session:
    """The centre may report again. Tests that were ended stay ended.

    Raises SessionNotFinalized, SessionAlreadyPublished.
    """
    session = lock_session(session_id)
    check_is_finalised(session)
    if session.published_at is not None:
        raise SessionAlreadyPublished
    for name in ("finalized_at", "finalized_by_id", "judged_at", "officer_id", "officer_assigned_at"):
        setattr(session, name, None)
    session.is_publishable = False
    columns = ("finalized_at", "finalized_by", "judged_at", "officer", "officer_assigned_at")
    session.save(update_fields=[*columns, "is_publishable"])
    record("session.definalised", f"session:{session.pk}", actor_id=author_id)
    return session


def standing_now(certification: Certification) -> Standing:
    """Where the last result stands in the table of decisions."""
    last = certification.last_result
    status = Status(last.status) if last is not None else None
    return standing_of(status, is_fraud=certification.is_rejected_for_fraud)


@transaction.atomic
def decide(certification_id: int, decision: Decision, *, author_id: int) -> Result:
    """Rejects for fraud, cancels, or takes it back; the result is computed again.

    Raises DecisionNotPossible, SessionNotFinalized, SessionAlreadyPublished.
    """
    certification = lock_certification(certification_id)
    check_may_be_scored(certification)
    if decision is Decision.CANCEL:
        check_is_finalised(certification.session)
    if not is_allowed(standing_now(certification), decision):
        raise DecisionNotPossible
    for name, value in FLAGS[decision].items():
        setattr(certification, name, value)
    certification.save(update_fields=list(FLAGS[decision]))
    record(f"certification.{decision}", f"certification:{certification.pk}", actor_id=author_id)
    emitter = Emitter.FRAUD if decision is Decision.REJECT else Emitter.JURY
    return write_judgement(certification, judge(certification), emitter, author_id)


@transaction.atomic
def set_neutralised(certification_id: int, number: int, neutralised: bool, *, author_id: int) -> Result:
    """A question of a V2 test stops counting, or counts again; `number` from 1, in the order of the test.

    Raises NotNeutralisable, SessionAlreadyPublished, SessionNotFinalized.
    """
    certification = lock_certification(certification_id)
    check_may_be_scored(certification)
    changed = certification.questions.filter(number=number - 1).update(is_neutralized=neutralised)
    if certification.kind != Kind.V2 or not changed:
        raise NotNeutralisable
    record(
        "certification.question_neutralised",
        f"certification:{certification.pk}",
        actor_id=author_id,
        number=number,
        neutralised=neutralised,
    )
    return write_judgement(certification, judge(certification), Emitter.JURY, author_id)


def rescore(certification_id: int, *, author_id: int) -> Result:
    """Computes the result again from the answers: one more row."""
    return score_certification(certification_id, emitter=Emitter.JURY, author_id=author_id)


@transaction.atomic
def comment_result(
    certification_id: int, *, candidate: str, organization: str, jury: str, author_id: int
) -> Result:
    """Texts of the jury: a new row that repeats the decision. Empty gives the automatic comment back.

    At any time, even published: the certificate follows at once. Raises DecisionNotPossible.
    """
    certification = lock_certification(certification_id)
    texts = {
        "comment_for_candidate": candidate.strip(),
        "comment_for_organization": organization.strip(),
        "comment_by_jury": jury.strip(),
    }
    return repeat(certification, author_id, **texts)


@transaction.atomic
def set_external_level(certification_id: int, level: str, *, author_id: int) -> Result:
    """What the external jury of the second part decided. Raises ExternalLevelRefused."""
    certification = lock_certification(certification_id)
    last = certification.last_result
    acquired = last is not None and last.status == ResultStatus.VALIDATED
    known = level in (*EXTERNAL_LEVELS, EXTERNAL_REFUSAL)
    if not (acquired and known and Framework(certification.framework).has_external_jury):
        raise ExternalLevelRefused
    record(
        "certification.external_level",
        f"certification:{certification.pk}",
        actor_id=author_id,
        level=level,
    )
    return repeat(certification, author_id, external_level=level)


def is_acquired(result: Result, framework: str) -> bool:
    """Whether the certification is obtained, the external jury included when it has spoken."""
    external = Framework(framework).has_external_jury and result.external_level == EXTERNAL_REFUSAL
    return result.status == ResultStatus.VALIDATED and not external


def repeat(certification: Certification, author_id: int, **changes: Any) -> Result:
    """The last result once more with changes, written by a person."""
    last = certification.last_result
    if last is None:
        raise DecisionNotPossible
    kept = (*COLUMNS, "comment_for_candidate", "comment_for_organization", "comment_by_jury")
    values = {name: getattr(last, name) for name in (*kept, "external_level", "details")}
    result = Result.objects.create(
        certification=certification,
        emitter=Emitter.JURY,
        author_id=author_id,
        created_at=time.now(),
        **(values | changes),
    )
    CompetenceMark.objects.bulk_create(
        CompetenceMark(result=result, competence=mark.competence, level=mark.level, pix=mark.pix)
        for mark in last.marks.all()
    )
    point_to(certification, result, author_id)
    return result
