"""A test under way: its question, its answers, its end. Every verb holds the lock of the certification."""

import uuid
from collections.abc import Callable

from attrs import frozen
from django.db import transaction

from pix.apps.assessments.actions.running import begin_timer, keep_state, next_step, take_answer
from pix.apps.assessments.errors import NotTheQuestionAsked
from pix.apps.assessments.models import Question
from pix.apps.assessments.queries import exam_sitting
from pix.apps.assessments.sitting import Conditions, Done, Sitting, Step, Submission
from pix.apps.certification import exam_rows
from pix.apps.certification.actions.ending import complete_locked, end_test
from pix.apps.certification.actions.joining import note_change
from pix.apps.certification.choosers import Exam
from pix.apps.certification.enums import AlertStatus, EventKind, SecuredBrowser
from pix.apps.certification.exam_errors import (
    AlertUnderWay,
    CertificationNotFound,
    EnvironmentMissing,
    ExamIsOver,
    ExamRefusal,
    GoneOnElsewhere,
    NoRunHere,
)
from pix.apps.certification.exam_rows import ExamRows
from pix.apps.certification.models import (
    Certification,
    EnvironmentAlert,
    Presence,
    PresenceEvent,
)
from pix.apps.certification.secured import Proof, is_shown_by
from pix.common import time

__all__ = ["ExamReply", "continue_exam", "end_test", "lock_run", "record_exam_answer", "start_exam_timer"]


@frozen
class Run:
    """Who asks, from which browser. `proof`: what a secured browser says of the page that asks."""

    user_id: int
    public_id: uuid.UUID
    token: uuid.UUID | None
    proof: Proof | None = None


@frozen
class ExamReply:
    """The test as it stands and the next step: a question, or its end."""

    certification: Certification
    sitting: Sitting
    step: Step


def continue_exam(run: Run) -> ExamReply:
    """The question that waits. Raises CertificationNotFound, ExamIsOver, NoRunHere, GoneOnElsewhere,
    AlertUnderWay, EnvironmentMissing.
    """
    return under_lock(run, next_step)


def record_exam_answer(
    run: Run, number: int, submission: Submission, position: int | None = None
) -> ExamReply:
    """Takes an answer once, for good, and tells what follows. Raises as `continue_exam`, and as
    `assessments.actions.running.record_answer`: nothing is stored then. The same answer sent again changes
    nothing and gets the present step.

    `position`: the question that the page showed; a page left open on one that was set aside is refused.
    """

    def take(sitting: Sitting) -> Step:
        if position is not None and not may_take(sitting, position, submission):
            raise NotTheQuestionAsked
        return take_answer(sitting, number, submission).step

    return under_lock(run, take)


def may_take(sitting: Sitting, position: int, submission: Submission) -> bool:
    if any(question.answer_id == submission.answer_id for question in sitting.questions):
        return True
    return sitting.pending is not None and sitting.pending.position == position


def start_exam_timer(run: Run, number: int) -> ExamReply:
    return under_lock(run, lambda sitting: begin_timer(sitting, number).step)


def note_exam_state(run: Run, number: int, state: str) -> None:
    """Remembers, for a reload, that the time is over or that the focus was lost."""

    def keep(sitting: Sitting) -> Step:
        keep_state(sitting, number, state)
        return Done()

    under_lock(run, keep, changes=False)


def under_lock(run: Run, act: Callable[[Sitting], Step], *, changes: bool = True) -> ExamReply:
    """Does something with a test that may go on. What is missing from the environment stays noted."""
    with transaction.atomic():
        found = lock_exam(run)
        certification = found.certification
        refusal = check_over(certification) or check_run(certification, run)
        if refusal is None:
            sitting = sitting_of(found)
            refusal = check_pauses(certification, sitting, run)
        if refusal is None:
            count = len(sitting.answered)
            step = act(sitting)
            if changes:
                note_progress(certification, step, len(sitting.answered) != count)
            return ExamReply(certification, sitting, step)
    raise refusal


def lock_run(run: Run) -> Certification:
    """The certification of this person, locked, with what decides whether it may go on."""
    certification = exam_rows.lock_certification(run.user_id, run.public_id)
    if certification is None:
        raise CertificationNotFound
    return certification


def lock_exam(run: Run) -> ExamRows:
    """`lock_run`, with the questions of the test."""
    found = exam_rows.lock_exam(run.user_id, run.public_id)
    if found is None:
        raise CertificationNotFound
    return found


def check_over(certification: Certification) -> ExamRefusal | None:
    return ExamIsOver(certification.assessment.state) if certification.is_over else None


def check_run(certification: Certification, run: Run) -> ExamRefusal | None:
    if run.token is None:
        return NoRunHere()
    return None if certification.run_token == run.token else GoneOnElsewhere()


def sitting_of(found: ExamRows) -> Sitting:
    certification = found.certification
    exam = Exam(certification, found.rows, certification.version_stamp)
    conditions = Conditions(
        extra_time=float(certification.extra_time or 0), is_adjusted=certification.needs_accessibility
    )
    sitting = exam_sitting(certification.assessment, found.questions, conditions, exam)
    pending = sitting.pending
    if pending is not None and pending.timer_started_at is not None:
        sitting.conditions = Conditions(
            conditions.extra_time, seconds_cut_since(certification, pending), conditions.is_adjusted
        )
    return sitting


def seconds_cut_since(certification: Certification, question: Question) -> float:
    """While the page could not reach us, the timer of its question did not run."""
    events = PresenceEvent.objects.filter(
        certification=certification, kind=EventKind.CUT, at__gte=question.timer_started_at
    )
    return float(sum(seconds or 0 for seconds in events.values_list("seconds", flat=True)))


def check_pauses(certification: Certification, sitting: Sitting, run: Run) -> ExamRefusal | None:
    if certification.has_alert:
        return AlertUnderWay()
    if certification.session.secured_browser != SecuredBrowser.REQUIRED:
        return None
    return check_environment(certification, sitting, run)


def check_environment(certification: Certification, sitting: Sitting, run: Run) -> ExamRefusal | None:
    """Whether the secured browser shows this page; what is missing is told to the invigilator."""
    if certification.lacks_environment:
        return EnvironmentMissing()
    by_script = certification.presence.proved_position == place_of(sitting)
    proved = by_script or is_shown_by(certification.session_id, run.proof)
    if proved or certification.goes_without or certification.needs_accessibility:
        return None
    if run.proof is None or not run.proof.may_follow:
        tell_missing(certification)
    return EnvironmentMissing()


def place_of(sitting: Sitting) -> int:
    """Rank, among all those asked, of the question that waits or will be asked."""
    return len(sitting.answered) + sitting.set_aside


def tell_missing(certification: Certification) -> None:
    EnvironmentAlert.objects.create(certification=certification)
    note_change(certification.session_id)


def prove_by_script(run: Run, number: int) -> bool:
    """A browser that cannot send headers says it from its page: kept for this question.

    False when it is no proof. Raises CertificationNotFound, ExamIsOver, NoRunHere, GoneOnElsewhere.
    """
    with transaction.atomic():
        found = lock_exam(run)
        certification = found.certification
        refusal = check_over(certification) or check_run(certification, run)
        if refusal is not None:
            raise refusal
        sitting = sitting_of(found)
        if len(sitting.answered) != number:
            return False
        if not is_shown_by(certification.session_id, run.proof):
            if not certification.lacks_environment:
                tell_missing(certification)
            return False
        Presence.objects.filter(certification=certification).update(proved_position=place_of(sitting))
        EnvironmentAlert.objects.filter(certification=certification, status=AlertStatus.ONGOING).update(
            status=AlertStatus.CLEARED, decided_at=time.now()
        )
        note_change(certification.session_id)
        return True


def note_progress(certification: Certification, step: Step, has_answered: bool) -> None:
    if isinstance(step, Done):
        complete_locked(certification)
    if has_answered or isinstance(step, Done):
        note_change(certification.session_id)
