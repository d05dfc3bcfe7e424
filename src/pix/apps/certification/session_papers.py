"""The papers of a session, from its rows."""

import math

from django.conf import settings

from pix.apps.centres.queries import manages_pupils
from pix.apps.certification.candidate_values import settled_of, sheet_kind
from pix.apps.certification.enums import Kind
from pix.apps.certification.models import Candidate, Session
from pix.apps.certification.queries.candidates import candidates_of
from pix.core.exam.codes import show_password
from pix.documents.centres import papers
from pix.documents.centres.candidate_writing import SheetHead, write_candidates

TEST_MINUTES = 105
QUESTIONS = {Kind.V3: 32, Kind.V2: 48}


def paper_of(session: Session) -> papers.SessionPaper:
    return papers.SessionPaper(
        number=session.pk,
        centre=session.centre_name,
        address=session.address,
        room=session.room,
        examiner=session.examiner,
        date=session.date,
        time=session.time,
    )


def candidates_sheet(session: Session) -> bytes:
    """To fill in or to correct, then to import."""
    head = SheetHead(session.pk, session.date, session.time, session.address, session.room, session.examiner)
    people = [settled_of(row) for row in candidates_of(session)]
    return write_candidates(head, people, sheet_kind(session.centre, session.kind))


def attendance_sheet(session: Session) -> bytes | None:
    """None without any candidate."""
    has_classes = manages_pupils(session.centre)
    lines = [
        papers.AttendanceLine(
            last_name=row.last_name,
            first_name=row.first_name,
            birthdate=row.birthdate,
            mark=(row.division or "") if has_classes else row.external_id,
            extra_time=fraction_of(row),
        )
        for row in candidates_of(session)
    ]
    return papers.build_attendance_sheet(paper_of(session), lines, has_classes=has_classes) if lines else None


def invigilator_kit(session: Session, door: str) -> bytes:
    """`door`: address of the invigilator's space, as people type it."""
    return papers.build_invigilator_kit(
        paper_of(session),
        access_code=session.access_code,
        password=show_password(session.invigilator_password),
        door=door,
        minutes=TEST_MINUTES,
    )


def convocations(session: Session, division: str = "") -> bytes | None:
    """Of a class, or of everybody; None without anybody."""
    slips = [
        papers.Convocation(
            last_name=row.last_name,
            first_name=row.first_name,
            division=row.division or "",
            minutes=minutes_of(row),
            extra_time=fraction_of(row),
        )
        for row in candidates_of(session)
        if not division or row.division == division
    ]
    return papers.build_convocations(paper_of(session), slips, convocation_facts(session)) if slips else None


def convocation_facts(session: Session) -> papers.ConvocationFacts:
    return papers.ConvocationFacts(
        early=settings.CONVOCATION_EARLY_MINUTES,
        slot=settings.SESSION_SLOT_MINUTES,
        questions=QUESTIONS[Kind(session.kind)],
    )


def minutes_of(row: Candidate) -> int:
    """Own length of the test, extra time included, rounded up."""
    return math.ceil(TEST_MINUTES * (1 + (row.extra_time or 0)))


def fraction_of(row: Candidate) -> float | None:
    return None if row.extra_time is None else float(row.extra_time)
