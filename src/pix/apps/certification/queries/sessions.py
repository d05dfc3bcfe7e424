"""Sessions of a centre. Those of other centres cannot be read from here."""

import datetime

from attrs import frozen
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from pix.apps.centres.models import Centre
from pix.apps.certification.enums import SessionStatus
from pix.apps.certification.models import Candidate, Certification, Session
from pix.core.exam.mass_import import KnownSession

IS_OF_STATUS = {
    SessionStatus.CREATED: Q(finalized_at=None),
    SessionStatus.FINALIZED: Q(finalized_at__isnull=False, published_at=None),
    SessionStatus.PROCESSED: Q(published_at__isnull=False),
}


@frozen
class SessionFilters:
    """`status` as a centre sees it: FINALIZED holds IN_PROCESS too."""

    number: int | None = None
    status: SessionStatus | None = None
    month: tuple[int, int] | None = None

    @property
    def is_any(self) -> bool:
        return self != SessionFilters()


def session_of(centre: Centre, number: int) -> Session | None:
    return Session.objects.filter(centre=centre, pk=number).select_related("centre").first()


def has_sessions(centre: Centre) -> bool:
    return Session.objects.filter(centre=centre).exists()


def sessions_of(centre: Centre, filters: SessionFilters = SessionFilters()) -> QuerySet[Session]:
    """Latest first, with `candidate_count` and `certification_count`, counted for the rows read only."""
    rows = Session.objects.filter(centre=centre)
    if filters.number is not None:
        rows = rows.filter(pk=filters.number)
    if filters.status is not None:
        rows = rows.filter(IS_OF_STATUS[filters.status])
    if filters.month is not None:
        year, month = filters.month
        rows = rows.filter(date__year=year, date__month=month)
    return with_counts(rows).order_by("-date", "-time", "id")


def with_counts(rows: QuerySet[Session]) -> QuerySet[Session]:
    return rows.annotate(
        candidate_count=count_of(Candidate.objects), certification_count=count_of(Certification.objects)
    )


def count_of(rows: QuerySet) -> Coalesce:
    of_session = rows.filter(session=OuterRef("pk")).order_by().values("session")
    return Coalesce(Subquery(of_session.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


def has_started(session: Session) -> bool:
    """At least one certification exists."""
    return Certification.objects.filter(session=session).exists()


def somebody_joined(session: Session) -> bool:
    return Candidate.objects.filter(session=session, user__isnull=False).exists()


def known_sessions(centre: Centre) -> list[KnownSession]:
    """All of them, for a file that names some: `has_started` as soon as somebody has joined one."""
    joined = Candidate.objects.filter(session=OuterRef("pk"), user__isnull=False)
    begun = Certification.objects.filter(session=OuterRef("pk"))
    rows = Session.objects.filter(centre=centre).annotate(is_begun=Exists(joined) | Exists(begun))
    return [
        KnownSession(
            row.pk,
            row.is_begun or row.finalized_at is not None,
            (row.address, row.room, row.date, row.time),
        )
        for row in rows
    ]


def days_of(centre: Centre) -> list[tuple[int, datetime.date]]:
    """Number and day of each session that is not finalised, the first to come first."""
    rows = Session.objects.filter(centre=centre, finalized_at=None).order_by("date", "time", "pk")
    return list(rows.values_list("pk", "date"))


def forgotten_sessions(until: datetime.date) -> QuerySet[Session]:
    """Those of that day or before in which somebody took a test, and that nobody finalised."""
    taken = Certification.objects.filter(session=OuterRef("pk"))
    return Session.objects.filter(Exists(taken), finalized_at=None, date__lte=until).order_by("pk")
