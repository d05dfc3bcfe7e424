"""What a candidate may read of their own exams: the owner is always the first argument."""

import datetime
import uuid

from attrs import frozen
from django.db.models import Exists, OuterRef, QuerySet

from pix.apps.assessments.models import Question
from pix.apps.certification import complementary
from pix.apps.certification.engines import engine_of
from pix.apps.certification.enums import AlertStatus, Framework, Kind
from pix.apps.certification.exam_errors import CertificationNotFound, NotReconciled
from pix.apps.certification.models import Candidate, Certification, EnvironmentAlert, LiveAlert, Session
from pix.apps.certification.queries.versions import stamp_in_force
from pix.common import time
from pix.core.certification.selection_v2 import QUESTIONS_A_COMPETENCE
from pix.core.exam.ends import own_end

V2_MOST_QUESTIONS, V2_MINUTES = 48, 105


def own_end_of(certification: Certification) -> datetime.datetime:
    """The own end of a candidate. `certification.session` is read: select it with the row."""
    return own_end(
        certification.started_at,
        certification.minutes,
        float(certification.extra_time or 0),
        datetime.timedelta(seconds=certification.credited_seconds),
        datetime.timedelta(minutes=certification.session.pushed_minutes),
    )


def candidate_of(user_id: int, public_id: uuid.UUID) -> Candidate:
    """A line that this person has joined, with its session and centre. Raises NotReconciled."""
    rows = Candidate.objects.select_related("session__centre", "certification")
    row = rows.filter(public_id=public_id, user_id=user_id).first()
    if row is None:
        raise NotReconciled
    return row


def session_to_open(public_id: uuid.UUID) -> Session | None:
    """A session by its address, for the settings of its secured browser."""
    return Session.objects.filter(public_id=public_id).first()


def joined_candidates(user_id: int) -> QuerySet[Candidate]:
    """Sessions joined that are still open, whose test is not over; the latest first."""
    rows = Candidate.objects.filter(user_id=user_id, session__finalized_at=None)
    rows = rows.exclude(certification__completed_at__isnull=False)
    rows = rows.exclude(certification__ended_at__isnull=False)
    return rows.select_related("session").order_by("-session__date", "-session__time", "-pk")


def certification_of(user_id: int, public_id: uuid.UUID) -> Certification:
    """Raises CertificationNotFound, also for the test of somebody else."""
    rows = Certification.objects.select_related("session", "assessment", "candidate")
    row = rows.filter(public_id=public_id, user_id=user_id).first()
    if row is None:
        raise CertificationNotFound
    return row


@frozen
class Waiting:
    """What a waiting screen must know. `is_here`: whether this browser holds the run."""

    is_over: bool
    is_here: bool
    has_alert: bool
    lacks_environment: bool


def waiting_of(user_id: int, public_id: uuid.UUID, token: uuid.UUID | None) -> Waiting:
    """In one statement. Raises CertificationNotFound."""
    ongoing = {"certification": OuterRef("pk"), "status": AlertStatus.ONGOING}
    row = (
        Certification.objects.filter(public_id=public_id, user_id=user_id)
        .annotate(
            has_alert=Exists(LiveAlert.objects.filter(**ongoing)),
            lacks_environment=Exists(EnvironmentAlert.objects.filter(**ongoing)),
        )
        .values("run_token", "completed_at", "ended_at", "has_alert", "lacks_environment")
        .first()
    )
    if row is None:
        raise CertificationNotFound
    return Waiting(
        is_over=row["completed_at"] is not None or row["ended_at"] is not None,
        is_here=token is not None and row["run_token"] == token,
        has_alert=row["has_alert"],
        lacks_environment=row["lacks_environment"],
    )


def may_enter(user_id: int, public_id: uuid.UUID) -> bool:
    """Whether the invigilator has authorised this candidate to start or to go on. Raises NotReconciled."""
    rows = Candidate.objects.filter(public_id=public_id, user_id=user_id)
    is_authorized = rows.values_list("is_authorized", flat=True).first()
    if is_authorized is None:
        raise NotReconciled
    return is_authorized


@frozen
class Form:
    """What the instructions say of the test that a candidate will sit."""

    kind: str
    questions: int
    minutes: int
    least_answers: int
    questions_a_competence: int = QUESTIONS_A_COMPETENCE


def form_of(candidate: Candidate) -> Form:
    """From the version in force when the candidate joined; the figures of the specification without one."""
    if candidate.session.kind == Kind.V2:
        return Form(Kind.V2, V2_MOST_QUESTIONS, V2_MINUTES, 0)
    stamp = stamp_in_force(candidate.reconciled_at or time.now())
    if stamp is None:
        return Form(Kind.V3, 32, 105, 20)
    version = engine_of(*stamp).settings
    return Form(Kind.V3, version.length, version.duration_minutes, version.minimum_answers)


def is_complementary_valid(candidate: Candidate) -> bool:
    """Whether the certification taken besides, or instead of, Pix is still open to this candidate."""
    if candidate.framework == Framework.CORE or candidate.user_id is None:
        return True
    return complementary.is_eligible(candidate.user_id, candidate.framework)


def pending_number(certification: Certification) -> int:
    """Number, from 0, of the question that waits or will be asked."""
    rows = Question.objects.filter(
        month=certification.assessment.month,
        assessment_id=certification.assessment_id,
        is_replaced=False,
        answered_at__isnull=False,
    )
    return rows.count()
