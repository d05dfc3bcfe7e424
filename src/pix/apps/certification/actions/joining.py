"""A candidate joins a session: their account is linked to their line of the list, once, for good."""

import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from pix.apps.assessments.certifiability import judge_people
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.centres.enums import CentreType
from pix.apps.certification import complementary
from pix.apps.certification.enums import Framework, Kind
from pix.apps.certification.exam_errors import (
    AlreadyLinkedToAnotherCandidate,
    CandidateAmbiguous,
    CandidateLinkedToAnother,
    CandidateUnknown,
    CentreNotHabilitated,
    IncompleteIdentity,
    NotCertifiable,
    NotTheAccountOfThePupil,
    SessionNotAccessible,
    SessionUnknown,
)
from pix.apps.certification.models import Candidate, Session
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.exam.names import fold

LARGEST_NUMBER = 2**31
LONGEST = 255


@transaction.atomic
def join_session(
    user_id: int, number: str, last_name: str, first_name: str, birthdate: datetime.date | None
) -> Candidate:
    """Links this account to the candidate of this identity; joining again changes nothing.

    The checks come in the order of the specification, and the first that fails is raised: SessionUnknown,
    SessionNotAccessible, IncompleteIdentity, CandidateUnknown, CandidateAmbiguous, CandidateLinkedToAnother,
    AlreadyLinkedToAnotherCandidate, NotTheAccountOfThePupil, CentreNotHabilitated, NotCertifiable.
    """
    session = find_session(number)
    candidate = find_candidate(session, last_name.strip(), first_name.strip(), birthdate)
    if candidate.user_id == user_id:
        return candidate
    if candidate.user_id is not None:
        raise CandidateLinkedToAnother
    if Candidate.objects.filter(session=session, user_id=user_id).exists():
        raise AlreadyLinkedToAnotherCandidate
    check_pupil(candidate, session, user_id)
    check_habilitation(session, candidate.framework)
    if session.kind == Kind.V3:
        check_condition(user_id, candidate.framework)
    link(candidate, user_id)
    return candidate


def find_session(number: str) -> Session:
    digits = "".join(str(number).split())
    if not digits.isascii() or not digits.isdigit() or int(digits) > LARGEST_NUMBER:
        raise SessionUnknown
    session = Session.objects.select_related("centre").filter(pk=int(digits)).first()
    if session is None:
        raise SessionUnknown
    if not session.is_accessible:
        raise SessionNotAccessible
    return session


def find_candidate(
    session: Session, last_name: str, first_name: str, birthdate: datetime.date | None
) -> Candidate:
    """The line is locked until the end of the transaction."""
    longest = max(len(last_name), len(first_name))
    if not last_name or not first_name or longest > LONGEST or birthdate is None:
        raise IncompleteIdentity
    names = fold(last_name), fold(first_name)
    rows = Candidate.objects.select_for_update(of=("self",)).select_related("learner")
    found = [
        row
        for row in rows.filter(session=session, birthdate=birthdate).order_by("pk")
        if (fold(row.last_name), fold(row.first_name)) == names
    ]
    if not found:
        raise CandidateUnknown
    if len(found) > 1:
        raise CandidateAmbiguous
    return found[0]


def check_pupil(candidate: Candidate, session: Session, user_id: int) -> None:
    """A pupil enrolled from the list of a school sits with the account that the school knows."""
    learner = candidate.learner
    if session.centre.type == CentreType.SCO and learner is not None and learner.user_id != user_id:
        raise NotTheAccountOfThePupil


def check_habilitation(session: Session, framework: str) -> None:
    if framework != Framework.CORE and framework not in session.centre.habilitations:
        raise CentreNotHabilitated


def check_condition(user_id: int, framework: str) -> None:
    """Pix asks for a certifiable profile; the others for what the person obtained."""
    if framework not in (Framework.CORE, Framework.CLEA):
        if not complementary.is_eligible(user_id, framework):
            raise not_certifiable(0)
        return
    verdict = judge_people([user_id])[user_id]
    if not verdict.is_certifiable:
        raise not_certifiable(verdict.count)


def not_certifiable(reached: int) -> NotCertifiable:
    return NotCertifiable(reached, scoring_settings().certifiable_competences)


def link(candidate: Candidate, user_id: int) -> None:
    candidate.user_id, candidate.reconciled_at = user_id, time.now()
    try:
        with transaction.atomic():
            candidate.save(update_fields=["user", "reconciled_at"])
    except IntegrityError as error:
        raise AlreadyLinkedToAnotherCandidate from error
    record(
        "candidate.joined",
        f"candidate:{candidate.pk}",
        actor_id=user_id,
        session=candidate.session_id,
    )
    note_change(candidate.session_id)


def note_change(session_id: int) -> None:
    """Whatever the page of the invigilator shows has changed. Last statement of a transaction."""
    Session.objects.filter(pk=session_id).update(change_count=F("change_count") + 1)


@transaction.atomic
def note_instructions_seen(candidate_id: int) -> None:
    """The candidate has read how the test works and accepted its rules."""
    Candidate.objects.filter(pk=candidate_id, instructions_seen_at=None).update(
        instructions_seen_at=time.now()
    )
