# ruff: noqa: S608 - put together from the names of columns, never from values
"""The statements that read a test under way, sent in one journey: every answer of a full room needs them.

The same rows as the ORM reads (tests/apps/certification/test_exam_rows.py holds them to it).
"""

import uuid

from attrs import frozen
from django.db import connection

from pix.apps.assessments.models import Assessment, Question
from pix.apps.certification.enums import AlertStatus
from pix.apps.certification.models import Certification, CertificationQuestion, Presence, Session
from pix.common import statements
from pix.common.statements import READERS, Columns, Row, Statement

CERTIFICATION, SESSION, TEST = Columns(Certification), Columns(Session), Columns(Assessment)
PRESENCE, ROW, QUESTION = Columns(Presence), Columns(CertificationQuestion), Columns(Question)
MINE = "c.public_id = %s AND c.user_id = %s"
ALERTS = "SELECT 1 FROM certification_livealert l WHERE l.certification_id = c.id AND l.status = %s"
LACKS = "SELECT 1 FROM certification_environmentalert e WHERE e.certification_id = c.id AND e.{}"

HOLD = Statement(f"SELECT c.id FROM certification_certification c WHERE {MINE} FOR UPDATE")
READ = Statement(
    f"SELECT {CERTIFICATION.sql('c')}, {SESSION.sql('s')}, {TEST.sql('a')}, {PRESENCE.sql('p')},"
    f" v.published_at, EXISTS ({ALERTS}), EXISTS ({LACKS.format('status = %s')}),"
    f" EXISTS ({LACKS.format('is_allowed_without')})"
    " FROM certification_certification c"
    " JOIN certification_session s ON s.id = c.session_id"
    " JOIN assessments_assessment a ON a.id = c.assessment_id"
    " LEFT JOIN certification_presence p ON p.certification_id = c.id"
    " LEFT JOIN certification_version v ON v.id = c.version_id"
    f" WHERE {MINE}"
)
FIND_ROWS = Statement(
    f"SELECT {ROW.sql('q')} FROM certification_certificationquestion q"
    f" JOIN certification_certification c ON c.id = q.certification_id WHERE {MINE} ORDER BY q.position"
)
FIND_QUESTIONS = Statement(
    f"SELECT {QUESTION.sql('q')} FROM assessments_question q"
    " JOIN assessments_assessment a ON a.month = q.month AND a.id = q.assessment_id"
    f" JOIN certification_certification c ON c.assessment_id = a.id WHERE {MINE} ORDER BY q.position"
)


@frozen
class ExamRows:
    """A certification with all that was asked, in the order of asking, set aside or not.

    `rows`: what the engine knew of each question; `questions`: what was asked and answered.
    """

    certification: Certification
    rows: list[CertificationQuestion]
    questions: list[Question]


def lock_certification(user_id: int, public_id: uuid.UUID) -> Certification | None:
    """The certification of this person, locked, with its session, test, presence, and `version_stamp`,
    `has_alert`, `lacks_environment`, `goes_without`; None when there is none.
    """
    found = statements.run(lock_batch(user_id, public_id))[1].rows
    return read_certification(found[0]) if found else None


def lock_exam(user_id: int, public_id: uuid.UUID) -> ExamRows | None:
    """`lock_certification`, and the questions of the test."""
    mine = (public_id, user_id)
    batch = [*lock_batch(user_id, public_id), (FIND_ROWS, mine), (FIND_QUESTIONS, mine)]
    _, found, rows, questions = statements.run(batch)
    if not found.rows:
        return None
    return ExamRows(
        read_certification(found.rows[0]), ROW.read_all(rows.rows), QUESTION.read_all(questions.rows)
    )


def lock_batch(user_id: int, public_id: uuid.UUID) -> statements.Batch:
    """The lock is a statement of its own: what is read beside a lock is as old as the wait for it, and an
    alert raised meanwhile would not be seen.
    """
    mine = (public_id, user_id)
    return [(HOLD, mine), (READ, (AlertStatus.ONGOING, AlertStatus.ONGOING, *mine))]


def read_certification(row: Row) -> Certification:
    parts, begin = [], 0
    for columns in (CERTIFICATION, SESSION, TEST, PRESENCE):
        parts.append(row[begin : begin + len(columns)])
        begin += len(columns)
    stamp, *flags = row[begin:]
    certification = CERTIFICATION.read(parts[0])
    certification.session, certification.assessment = SESSION.read(parts[1]), TEST.read(parts[2])
    presence = PRESENCE.read(parts[3]) if parts[3][0] is not None else None
    certification._state.fields_cache["presence"] = presence  # noqa: SLF001 - as select_related does
    as_moment = READERS["DateTimeField"][connection.vendor]
    certification.version_stamp = as_moment(stamp) if stamp is not None else None
    names = ("has_alert", "lacks_environment", "goes_without")
    for name, flag in zip(names, flags, strict=True):
        setattr(certification, name, READERS["BooleanField"][connection.vendor](flag))
    return certification
