"""Many sessions and their candidates in one file: read and reported first, written when it is confirmed."""

import base64
import uuid

from attrs import frozen
from django.conf import settings
from django.db import transaction
from django.utils.timezone import localtime

from pix.apps.accounts.models import User
from pix.apps.centres.models import Centre
from pix.apps.centres.permissions import actor_id, require_working_member
from pix.apps.centres.queries import manages_pupils
from pix.apps.certification.actions.candidates import replace_list
from pix.apps.certification.actions.sessions import SessionOptions, lock, open_session
from pix.apps.certification.candidate_values import enrolment_in, sheet_kind
from pix.apps.certification.enrolment_errors import (
    MassImportNotAvailable,
    MassImportOutdated,
    SheetRefused,
    UnknownMassImport,
)
from pix.apps.certification.enums import Kind
from pix.apps.certification.models import MassImport, Session
from pix.apps.certification.queries.sessions import known_sessions
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import every
from pix.core.exam.mass_import import MassReport, MassSession, settle_mass_import
from pix.documents.centres.session_reading import LARGEST, RefusedSessions, read_sessions


@frozen
class Checked:
    """What the file would do. `key` confirms it; None when something blocks."""

    report: MassReport
    key: uuid.UUID | None


@frozen
class Confirmed:
    """What it did."""

    created: list[int]
    replaced: list[int]
    candidates: int


@transaction.atomic
def check_mass_import(centre: Centre, data: bytes, *, by: User) -> Checked:
    """Reads the file; no session nor candidate is written. The content waits 24 hours for its confirmation.

    Raises SheetRefused, MassImportNotAvailable, ArchivedCentre, NotAllowed, CentreNotOpenYet.
    """
    require_mass_import(centre, by)
    if len(data) > LARGEST:
        raise SheetRefused("DOCUMENT_TOO_LARGE")
    report = report_of(centre, data)
    if report.is_blocked:
        return Checked(report, None)
    content = {"file": base64.b64encode(data).decode("ascii")}
    waiting = MassImport.objects.create(centre=centre, user=by, content=content)
    return Checked(report, waiting.key)


def require_mass_import(centre: Centre, by: User) -> None:
    require_working_member(by, centre)
    if manages_pupils(centre):
        raise MassImportNotAvailable


def report_of(centre: Centre, data: bytes) -> MassReport:
    try:
        lines = read_sessions(data, sheet_kind(centre))
    except RefusedSessions as refusal:
        raise SheetRefused(refusal.code) from refusal
    now = localtime(time.now()).replace(tzinfo=None)
    return settle_mass_import(lines, known_sessions(centre), enrolment_in(centre, Kind.V3), now)


@transaction.atomic
def confirm_mass_import(centre: Centre, key: uuid.UUID, *, by: User) -> Confirmed:
    """Read again, since sessions may have started meanwhile; then all of it is written at once.

    Raises UnknownMassImport, MassImportOutdated, MassImportNotAvailable, ArchivedCentre, NotAllowed,
    CentreNotOpenYet.
    """
    require_mass_import(centre, by)
    waiting = MassImport.objects.select_for_update().filter(key=key, centre=centre, user=by)
    row = waiting.filter(created_at__gt=time.now() - settings.MASS_IMPORT_LIFE).first()
    if row is None:
        raise UnknownMassImport
    report = report_of(centre, base64.b64decode(row.content["file"]))
    if report.is_blocked:
        raise MassImportOutdated(report)
    written = [write(centre, one, by) for one in report.sessions]
    row.delete()
    record(
        "session.mass_imported",
        f"centre:{centre.pk}",
        actor_id=actor_id(by),
        sessions=[session.pk for session in written],
        candidates=report.candidates_count,
    )
    return Confirmed(
        [session.pk for session, one in zip(written, report.sessions, strict=True) if one.fields],
        [session.pk for session, one in zip(written, report.sessions, strict=True) if not one.fields],
        report.candidates_count,
    )


def write(centre: Centre, one: MassSession, by: User) -> Session:
    if one.fields is not None:
        session = open_session(centre, one.fields, SessionOptions(), by)
    else:
        session = lock(Session.objects.get(centre=centre, pk=one.session_id))
    replace_list(session, one.candidates)
    return session


@every(hours=1)
def forget_mass_imports() -> int:
    """Files that nobody confirmed in time; returns how many."""
    old = MassImport.objects.filter(created_at__lte=time.now() - settings.MASS_IMPORT_LIFE)
    return old.delete()[0]
