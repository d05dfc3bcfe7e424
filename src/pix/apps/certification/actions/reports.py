"""Incidents reported by the centre, until it finalises the session; resolved by the staff afterwards."""

import uuid

from django.db import transaction

from pix.apps.certification.enums import Kind
from pix.apps.certification.models import Certification, IssueReport, Session
from pix.apps.certification.results_errors import (
    CertificationNotFound,
    ReportNotFound,
    ReportRefused,
    ReportResolvedAutomatically,
    SessionAlreadyFinalized,
    SessionNotFound,
)
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.certification.report_rules import ReportDraft, settle_report

LONGEST_RESOLUTION = 255


def lock_session(session_id: int) -> Session:
    """Raises SessionNotFound."""
    session = Session.objects.select_for_update(of=("self",)).filter(pk=session_id).first()
    if session is None:
        raise SessionNotFound
    return session


def lock_open_session(session_id: int) -> Session:
    """A session that the centre still writes about. Raises SessionAlreadyFinalized."""
    session = lock_session(session_id)
    if session.finalized_at is not None:
        raise SessionAlreadyFinalized
    return session


@transaction.atomic
def create_report(
    session_id: int, certification_id: int, draft: ReportDraft, *, author_id: int | None
) -> IssueReport:
    """Raises ReportRefused with every fault, SessionAlreadyFinalized, CertificationNotFound."""
    session = lock_open_session(session_id)
    certification = Certification.objects.filter(session=session, pk=certification_id).first()
    if certification is None:
        raise CertificationNotFound
    settled = settle_report(draft, asks_during_the_test=session.kind == Kind.V3)
    if settled.report is None:
        raise ReportRefused(settled.faults)
    report = IssueReport.objects.create(
        certification=certification,
        category=settled.report.category,
        subcategory=settled.report.subcategory,
        description=settled.report.description,
        question_number=settled.report.question_number,
        created_by_id=author_id,
        created_at=time.now(),
    )
    note("reported", report, author_id)
    return report


@transaction.atomic
def delete_report(session_id: int, public_id: uuid.UUID, *, author_id: int | None) -> None:
    """Raises SessionAlreadyFinalized, ReportNotFound. What an invigilator accepted during the test stays."""
    session = lock_open_session(session_id)
    rows = IssueReport.objects.filter(
        certification__session=session, public_id=public_id, is_resolved_automatically=False
    )
    report = rows.first()
    if report is None:
        raise ReportNotFound
    note("report_deleted", report, author_id)
    report.delete()


@transaction.atomic
def resolve_report(
    public_id: uuid.UUID, resolution: str, *, author_id: int | None, certification_id: int | None = None
) -> IssueReport:
    """Settles a report, of this certification when it is given, or says better how it was settled.

    Raises ReportNotFound, ReportResolvedAutomatically.
    """
    rows = IssueReport.objects.select_for_update(of=("self",)).filter(public_id=public_id)
    if certification_id is not None:
        rows = rows.filter(certification_id=certification_id)
    report = rows.first()
    if report is None:
        raise ReportNotFound
    if report.is_resolved_automatically:
        raise ReportResolvedAutomatically
    report.resolution = resolution.strip()[:LONGEST_RESOLUTION]
    report.resolved_at, report.resolved_by_id = time.now(), author_id
    report.save(update_fields=["resolution", "resolved_at", "resolved_by"])
    note("report_resolved", report, author_id)
    return report


def note(what: str, report: IssueReport, author_id: int | None) -> None:
    record(
        f"certification.{what}",
        f"certification:{report.certification_id}",
        actor_id=author_id,
        report=report.pk,
        category=report.category,
        subcategory=report.subcategory,
    )
