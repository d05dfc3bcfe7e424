"""What an invigilator does in the room. Orders say what must be, never « the other way round »."""

import datetime
import uuid

from django.db import transaction

from pix.apps.assessments.enums import State
from pix.apps.certification.actions.alerts import replace_question, resume_question
from pix.apps.certification.actions.ending import end_test
from pix.apps.certification.actions.joining import note_change
from pix.apps.certification.enums import AlertStatus, IssueCategory
from pix.apps.certification.invigilating_errors import (
    AlertIsOpen,
    AlreadyStarted,
    ChallengeAlreadyAnswered,
    EndsAlreadyMoved,
    ExamIsOver,
    ForgedRequest,
    NoOngoingAlert,
    NotStarted,
    ReasonNotOffered,
    SessionIsClosed,
)
from pix.apps.certification.models import (
    Candidate,
    Certification,
    EnvironmentAlert,
    InvigilatorAccess,
    IssueReport,
    LiveAlert,
    Session,
)
from pix.apps.certification.report_wording import ACCEPTED_BY_INVIGILATOR
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.exam.supervising import AlertReason, QuestionFlags, reasons_for

MOST_PUSHED = 60


def set_presence(access: InvigilatorAccess, candidate_id: uuid.UUID, *, is_present: bool) -> None:
    """Identity checked and signed, or not any more. Raises ForgedRequest, SessionIsClosed, AlreadyStarted."""
    with transaction.atomic():
        candidate = lock_candidate(access, candidate_id)
        if Certification.objects.filter(candidate=candidate).exists():
            raise AlreadyStarted
        if candidate.is_authorized == is_present:
            return
        candidate.is_authorized = is_present
        candidate.waiting_since = None
        candidate.save(update_fields=["is_authorized", "waiting_since"])
        action = "supervision.present" if is_present else "supervision.not_present"
        note(access, action, f"candidate:{candidate.pk}")


def allow_resume(access: InvigilatorAccess, candidate_id: uuid.UUID) -> None:
    """Lets in once, from any computer.

    Raises ForgedRequest, SessionIsClosed, NotStarted, ExamIsOver, AlertIsOpen.
    """
    with transaction.atomic():
        candidate, certification = lock_test(access, candidate_id)
        if certification.is_over:
            raise ExamIsOver
        if has_open_alert(certification):
            raise AlertIsOpen
        if candidate.is_authorized:
            return
        candidate.is_authorized = True
        candidate.waiting_since = None
        candidate.save(update_fields=["is_authorized", "waiting_since"])
        note(access, "supervision.resume_allowed", f"certification:{certification.pk}")


def end_candidate_test(access: InvigilatorAccess, candidate_id: uuid.UUID) -> bool:
    """Ends a test for good; False, and nothing else, when it was over.

    Raises ForgedRequest, SessionIsClosed, NotStarted.
    """
    with transaction.atomic():
        candidate, certification = lock_test(access, candidate_id)
        if certification.is_over:
            return False
        end_test(certification, State.ENDED_BY_INVIGILATOR, author_id=access.user_id)
        Candidate.objects.filter(pk=candidate.pk).update(is_authorized=False, waiting_since=None)
        note(access, "supervision.test_ended", f"certification:{certification.pk}")
        return True


def accept_alert(access: InvigilatorAccess, alert_id: uuid.UUID, subcategory: str) -> IssueReport:
    """Another question takes the place of this one, and a report already resolved says why.

    Raises ForgedRequest, SessionIsClosed, NoOngoingAlert, ReasonNotOffered, ChallengeAlreadyAnswered (the
    alert is then closed).
    """
    with transaction.atomic():
        alert = lock_alert(access, alert_id)
        if subcategory not in offered_reasons(alert):
            raise ReasonNotOffered
        is_replaced = replace_question(alert.certification, alert)
        if is_replaced:
            report = accept(access, alert, subcategory)
        else:
            close_alert(access, alert, AlertStatus.CLEARED)
    if not is_replaced:
        raise ChallengeAlreadyAnswered
    return report


def accept(access: InvigilatorAccess, alert: LiveAlert, subcategory: str) -> IssueReport:
    close_alert(access, alert, AlertStatus.VALIDATED, subcategory)
    return IssueReport.objects.create(
        certification=alert.certification,
        category=IssueCategory.IN_CHALLENGE,
        subcategory=subcategory,
        question_number=alert.number,
        live_alert=alert,
        resolved_at=alert.decided_at,
        is_resolved_automatically=True,
        resolution=ACCEPTED_BY_INVIGILATOR,
    )


def dismiss_alert(access: InvigilatorAccess, alert_id: uuid.UUID) -> None:
    """The same question goes on, its clock where the alert stopped it.

    Raises ForgedRequest, SessionIsClosed, NoOngoingAlert, ChallengeAlreadyAnswered (the alert is closed).
    """
    with transaction.atomic():
        alert = lock_alert(access, alert_id)
        goes_on = resume_question(alert.certification, alert)
        close_alert(access, alert, AlertStatus.DISMISSED if goes_on else AlertStatus.CLEARED)
    if not goes_on:
        raise ChallengeAlreadyAnswered


def offered_reasons(alert: LiveAlert) -> tuple[AlertReason, ...]:
    return reasons_for(
        QuestionFlags(
            has_image=alert.has_image,
            has_embed=alert.has_embed,
            has_attachment=alert.has_attachment,
            is_focus=alert.is_focus,
        )
    )


def close_alert(
    access: InvigilatorAccess, alert: LiveAlert, status: AlertStatus, subcategory: str = ""
) -> None:
    alert.status, alert.subcategory, alert.decided_at = status, subcategory, time.now()
    alert.save(update_fields=["status", "subcategory", "decided_at"])
    target = f"certification:{alert.certification_id}"
    note(access, f"supervision.alert_{status}", target, number=alert.number, reason=subcategory)


def confirm_environment(
    access: InvigilatorAccess, alert_id: uuid.UUID, *, without: bool = False, reason: str = ""
) -> None:
    """The secured browser was seen on the candidate's screen, or is done without, for a reason.

    Raises ForgedRequest, SessionIsClosed, NoOngoingAlert.
    """
    with transaction.atomic():
        found = EnvironmentAlert.objects.filter(public_id=alert_id).only("certification_id").first()
        if found is None:
            raise ForgedRequest
        lock_certification(access, found.certification_id)
        alert = EnvironmentAlert.objects.get(pk=found.pk)
        if alert.status != AlertStatus.ONGOING:
            raise NoOngoingAlert
        alert.status, alert.decided_at = AlertStatus.CLEARED, time.now()
        alert.is_allowed_without, alert.reason = without, reason[:255]
        alert.save(update_fields=["status", "decided_at", "is_allowed_without", "reason"])
        note(
            access,
            "supervision.environment_confirmed",
            f"certification:{alert.certification_id}",
            without=without,
        )


def push_ends(access: InvigilatorAccess, minutes: int, *, known: int) -> int:
    """Moves the end of every test of the session; `known`: what they were moved by on the page that asks.

    Returns what they are moved by now. Raises SessionIsClosed, EndsAlreadyMoved.
    """
    if not 0 < minutes <= MOST_PUSHED:
        raise ValueError(minutes)
    with transaction.atomic():
        session = Session.objects.select_for_update(of=("self",)).get(pk=access.session_id)
        if not session.is_accessible:
            raise SessionIsClosed
        if session.pushed_minutes != known:
            raise EndsAlreadyMoved
        session.pushed_minutes += minutes
        session.save(update_fields=["pushed_minutes"])
        note(access, "supervision.ends_moved", f"session:{session.pk}", minutes=minutes)
        return session.pushed_minutes


def lock_candidate(access: InvigilatorAccess, candidate_id: uuid.UUID) -> Candidate:
    rows = Candidate.objects.select_for_update(of=("self",)).select_related("session")
    candidate = rows.filter(public_id=candidate_id, session_id=access.session_id).first()
    if candidate is None:
        raise ForgedRequest
    if not candidate.session.is_accessible:
        raise SessionIsClosed
    return candidate


def lock_test(access: InvigilatorAccess, candidate_id: uuid.UUID) -> tuple[Candidate, Certification]:
    candidate = lock_candidate(access, candidate_id)
    rows = Certification.objects.select_for_update(of=("self",))
    certification = rows.filter(candidate=candidate).first()
    if certification is None:
        raise NotStarted
    return candidate, certification


def lock_certification(access: InvigilatorAccess, certification_id: int) -> Certification:
    rows = Certification.objects.select_for_update(of=("self",)).select_related("session", "assessment")
    certification = rows.filter(pk=certification_id, session_id=access.session_id).first()
    if certification is None:
        raise ForgedRequest
    if not certification.session.is_accessible:
        raise SessionIsClosed
    return certification


def lock_alert(access: InvigilatorAccess, alert_id: uuid.UUID) -> LiveAlert:
    found = LiveAlert.objects.filter(public_id=alert_id).only("certification_id").first()
    if found is None:
        raise ForgedRequest
    certification = lock_certification(access, found.certification_id)
    alert = LiveAlert.objects.get(pk=found.pk)
    if alert.status != AlertStatus.ONGOING:
        raise NoOngoingAlert
    alert.certification = certification
    return alert


def has_open_alert(certification: Certification) -> bool:
    return any(
        model.objects.filter(certification=certification, status=AlertStatus.ONGOING).exists()
        for model in (LiveAlert, EnvironmentAlert)
    )


def note(access: InvigilatorAccess, action: str, target: str, **data: object) -> None:
    """The journal says who; the pages that watch this session learn that something changed."""
    note_change(access.session_id)
    record(action, target, actor_id=access.user_id, session=access.session_id, access=access.pk, **data)


@transaction.atomic
def journal_refusal(
    access: InvigilatorAccess | None, reason: str, path: str, address: str, at: datetime.datetime
) -> None:
    """A request that no page of ours makes: kept for whoever looks into it."""
    target = f"session:{access.session_id}" if access else "supervision"
    record(
        "supervision.refused",
        target,
        actor_id=access.user_id if access else None,
        access=access.pk if access else None,
        reason=reason,
        path=path[:200],
        address=address,
        at=at.isoformat(),
    )
