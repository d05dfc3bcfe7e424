"""What the page of an invigilator reads: who may read it, and every line of the session in one statement."""

import datetime
import hashlib
import uuid
from typing import Any

from attrs import frozen
from django.conf import settings
from django.db.models import Count, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from pix.apps.assessments.models import Question
from pix.apps.certification.enums import AlertStatus, Framework
from pix.apps.certification.models import Candidate, EnvironmentAlert, InvigilatorAccess, LiveAlert, Session
from pix.common import time
from pix.core.exam.ends import own_end
from pix.core.exam.supervising import LineFacts, LineStatus, derive_status

COLUMNS = (
    "public_id", "last_name", "first_name", "birthdate", "extra_time", "framework", "is_authorized",
    "waiting_since", "user_id",
)  # fmt: skip


@frozen(kw_only=True)
class Line:
    """A candidate as the invigilator sees them. `number`: of the question on their screen, from 1."""

    public_id: uuid.UUID
    last_name: str
    first_name: str
    birthdate: datetime.date
    extra_time: float | None
    framework: str
    has_joined: bool
    lost_clea: bool
    facts: LineFacts
    completed_at: datetime.datetime | None
    number: int | None
    length: int | None
    is_away: bool
    alert_id: uuid.UUID | None
    alert_number: int | None
    environment_id: uuid.UUID | None

    @property
    def name(self) -> str:
        return f"{self.last_name.upper()} {self.first_name}"

    @property
    def status(self) -> LineStatus:
        return derive_status(self.facts)


def find_access(token: str) -> InvigilatorAccess | None:
    """The access that this secret opens, with its session; None once left or a day old."""
    if not token:
        return None
    rows = InvigilatorAccess.objects.select_related("session__centre")
    since = time.now() - settings.SUPERVISION_ACCESS_LIFE
    digest = hashlib.sha256(token.encode()).hexdigest()
    return rows.filter(token_hash=digest, left_at=None, created_at__gt=since).first()


def former_access(token: str) -> InvigilatorAccess | None:
    """The same, left or too old: to say whose request is refused."""
    digest = hashlib.sha256(token.encode()).hexdigest()
    return InvigilatorAccess.objects.filter(token_hash=digest).first() if token else None


def read_lines(session: Session) -> list[Line]:
    """Every candidate of the session by last then first name, in one statement."""
    return [line_of(row, session) for row in rows_of(session)]


def find_line(session: Session, candidate_id: uuid.UUID) -> Line | None:
    row = rows_of(session).filter(public_id=candidate_id).first()
    return line_of(row, session) if row else None


def find_alert(session: Session, alert_id: uuid.UUID) -> LiveAlert | None:
    rows = LiveAlert.objects.select_related("certification__candidate")
    return rows.filter(public_id=alert_id, certification__session=session).first()


def find_environment(session: Session, alert_id: uuid.UUID) -> EnvironmentAlert | None:
    rows = EnvironmentAlert.objects.select_related("certification")
    return rows.filter(public_id=alert_id, certification__session=session).first()


def rows_of(session: Session) -> QuerySet[Candidate, dict[str, Any]]:
    # One row at most of each relation: the database keeps a single alert of each kind under way.
    ongoing = AlertStatus.ONGOING
    rows = Candidate.objects.filter(session=session).annotate(
        alert=FilteredRelation(
            "certification__live_alerts", condition=Q(certification__live_alerts__status=ongoing)
        ),
        environment=FilteredRelation(
            "certification__environment_alerts",
            condition=Q(certification__environment_alerts__status=ongoing),
        ),
    )
    return rows.order_by("sort_name", "pk").values(
        *COLUMNS,
        started_at=F("certification__started_at"),
        minutes=F("certification__minutes"),
        length=F("certification__length"),
        sat=F("certification__framework"),
        credited=F("certification__credited_seconds"),
        completed_at=F("certification__completed_at"),
        ended_at=F("certification__ended_at"),
        seen_at=F("certification__presence__seen_at"),
        is_visible=F("certification__presence__is_visible"),
        is_focused=F("certification__presence__is_focused"),
        alert_id=F("alert__public_id"),
        alert_number=F("alert__number"),
        alert_since=F("alert__created_at"),
        environment_id=F("environment__public_id"),
        environment_since=F("environment__created_at"),
        answered=Coalesce(Subquery(answer_counts()), 0),
    )


def answer_counts() -> QuerySet[Question, dict[str, Any]]:
    """Answers that count, of the test of each candidate: read from the key of its questions."""
    rows = Question.objects.filter(
        month=OuterRef("certification__assessment__month"),
        assessment=OuterRef("certification__assessment"),
        is_replaced=False,
        answered_at__isnull=False,
    )
    return rows.order_by().values("assessment").annotate(count=Count("position")).values("count")


def line_of(row: dict[str, Any], session: Session) -> Line:
    extra_time = float(row["extra_time"]) if row["extra_time"] else None
    completed_at = row["completed_at"] or row["ended_at"]
    is_started = row["started_at"] is not None
    return Line(
        public_id=row["public_id"],
        last_name=row["last_name"],
        first_name=row["first_name"],
        birthdate=row["birthdate"],
        extra_time=extra_time,
        framework=row["framework"],
        has_joined=row["user_id"] is not None,
        lost_clea=is_started and row["framework"] == Framework.CLEA and row["sat"] != Framework.CLEA,
        facts=LineFacts(
            is_authorized=row["is_authorized"],
            started_at=row["started_at"],
            ends_at=end_of(row, session, extra_time) if is_started else None,
            is_over=completed_at is not None,
            seen_at=row["seen_at"],
            alert_since=row["alert_since"],
            environment_since=row["environment_since"],
            asked_at=row["waiting_since"],
        ),
        completed_at=completed_at,
        number=min(row["answered"] + 1, row["length"]) if is_started else None,
        length=row["length"],
        is_away=row["is_visible"] is False or row["is_focused"] is False,
        alert_id=row["alert_id"],
        alert_number=row["alert_number"],
        environment_id=row["environment_id"],
    )


def end_of(row: dict[str, Any], session: Session, extra_time: float | None) -> datetime.datetime:
    return own_end(
        row["started_at"],
        row["minutes"],
        extra_time,
        datetime.timedelta(seconds=row["credited"]),
        datetime.timedelta(minutes=session.pushed_minutes),
    )
