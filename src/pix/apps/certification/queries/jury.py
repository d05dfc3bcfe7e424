"""What the staff reads: sessions by what is left to do, one session, one certification. Owned by nobody."""

import datetime
from collections.abc import Mapping, Sequence

from attrs import frozen
from django.db.models import Count, F, Q, QuerySet

from pix.apps.assessments.models import Question
from pix.apps.certification.enums import Kind, ResultStatus, SessionStatus
from pix.apps.certification.models import (
    Certification,
    CertificationQuestion,
    IssueReport,
    LiveAlert,
    ResultsLink,
    Session,
    Transmission,
)
from pix.apps.certification.results_errors import CertificationNotFound, SessionNotFound
from pix.core.certification.report_rules import is_impactful

IS_OF_STATUS = {
    SessionStatus.CREATED: Q(finalized_at=None),
    SessionStatus.FINALIZED: Q(finalized_at__isnull=False, officer=None, published_at=None),
    SessionStatus.IN_PROCESS: Q(officer__isnull=False, published_at=None),
    SessionStatus.PROCESSED: Q(published_at__isnull=False),
}


@frozen
class SessionSearch:
    """`centre_name`, `external_id`: contained, whatever the capitals."""

    number: int | None = None
    centre_name: str = ""
    external_id: str = ""
    centre_type: str = ""
    status: SessionStatus | None = None
    kind: Kind | None = None


def sessions_to_publish() -> QuerySet[Session]:
    """Those that a batch may publish, the oldest finalisation first."""
    rows = Session.objects.filter(is_publishable=True, published_at=None, officer=None)
    return rows.exclude(finalized_at=None).order_by("finalized_at", "pk")


def sessions_to_treat(officer_id: int | None = None) -> QuerySet[Session]:
    """Those that a person must look at; of one officer when given."""
    rows = Session.objects.filter(finalized_at__isnull=False, published_at=None, is_publishable=False)
    if officer_id is not None:
        rows = rows.filter(officer_id=officer_id)
    return rows.select_related("officer").order_by("finalized_at", "pk")


def all_sessions(search: SessionSearch) -> QuerySet[Session]:
    """Unpublished first, then by finalisation."""
    rows = Session.objects.select_related("centre", "officer")
    if search.number is not None:
        rows = rows.filter(pk=search.number)
    if search.centre_name:
        rows = rows.filter(centre_name__icontains=search.centre_name)
    if search.external_id:
        rows = rows.filter(centre__external_id__icontains=search.external_id)
    if search.centre_type:
        rows = rows.filter(centre__type=search.centre_type)
    if search.status is not None:
        rows = rows.filter(IS_OF_STATUS[search.status])
    if search.kind is not None:
        rows = rows.filter(kind=search.kind)
    first = F("published_at").asc(nulls_first=True)
    return rows.order_by(first, F("finalized_at").asc(nulls_last=True), "pk")


def get_session(number: int) -> Session:
    """Raises SessionNotFound."""
    rows = Session.objects.select_related("centre", "officer", "jury_comment_by", "finalized_by")
    session = rows.filter(pk=number).first()
    if session is None:
        raise SessionNotFound
    return session


@frozen
class SessionCounts:
    """`unsettled`: in error or without a result; they prevent the publication."""

    impactful: int
    reports: int
    aborted: int
    unsettled: int


@frozen
class SessionFile:
    """A session with its certifications, those with open impactful reports first."""

    session: Session
    certifications: tuple[Certification, ...]
    impactful: Mapping[int, int]
    counts: SessionCounts
    links: tuple[ResultsLink, ...]


def session_file_of(number: int) -> SessionFile:
    """Raises SessionNotFound."""
    session = get_session(number)
    rows = Certification.objects.filter(session=session).select_related("last_result", "assessment")
    tests = list(rows.annotate(report_count=Count("issue_reports")))
    impactful = dict.fromkeys((test.pk for test in tests), 0)
    reports = IssueReport.objects.filter(certification__session=session, resolved_at=None)
    for pk, category, subcategory in reports.values_list("certification_id", "category", "subcategory"):
        impactful[pk] += is_impactful(category, subcategory)
    tests.sort(key=lambda test: (-impactful[test.pk], test.pk))
    statuses = [test.last_result.status if test.last_result else None for test in tests]
    return SessionFile(
        session,
        tuple(tests),
        impactful,
        SessionCounts(
            impactful=sum(impactful.values()),
            reports=sum(test.report_count for test in tests),
            aborted=sum(bool(test.abort_reason) for test in tests),
            unsettled=sum(status in (None, ResultStatus.ERROR) for status in statuses),
        ),
        tuple(ResultsLink.objects.filter(session=session, revoked_at=None).order_by("pk")),
    )


@frozen
class AskedInExam:
    """A question of an exam: what the engine knew, and the answer when there is one."""

    known: CertificationQuestion
    answer: Question | None
    alerts: tuple[LiveAlert, ...] = ()


def get_certification(number: int) -> Certification:
    """Raises CertificationNotFound."""
    related = ("session__centre", "assessment", "candidate", "last_result__author", "version")
    row = Certification.objects.select_related(*related).filter(pk=number).first()
    if row is None:
        raise CertificationNotFound
    return row


def questions_of(certification: Certification) -> list[AskedInExam]:
    """Every question of the test in the order in which they were asked, those set aside included."""
    assessment = certification.assessment
    answers = Question.objects.filter(month=assessment.month, assessment=assessment)
    alerts: dict[str, list[LiveAlert]] = {}
    for alert in LiveAlert.objects.filter(certification=certification).order_by("pk"):
        alerts.setdefault(alert.challenge, []).append(alert)
    is_v2 = certification.kind == Kind.V2
    by_key = {answer.template if is_v2 else answer.position: answer for answer in answers}
    rows: Sequence[CertificationQuestion] = certification.questions.order_by("position")
    found = []
    for row in rows:
        answer = by_key.get(row.template if is_v2 else row.position)
        own = tuple(alerts.get(answer.challenge, ())) if answer else ()
        found.append(AskedInExam(row, answer, own))
    return found


def latest_transmission(system: str, target: str) -> Transmission | None:
    """The last time that a system read the results of a school."""
    return Transmission.objects.filter(system=system, target=target).order_by("-at").first()


def transmissions_of(target: str, limit: int = 20) -> list[Transmission]:
    return list(Transmission.objects.filter(target=target).order_by("-at")[:limit])


def last_answer_at(certification: Certification) -> datetime.datetime | None:
    assessment = certification.assessment
    rows = Question.objects.filter(month=assessment.month, assessment=assessment, answered_at__isnull=False)
    return rows.order_by("-answered_at").values_list("answered_at", flat=True).first()
