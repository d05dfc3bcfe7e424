from pathlib import PurePath
from typing import BinaryIO

from django.conf import settings
from django.db import IntegrityError, transaction

from pix.apps.accounts.models import User
from pix.apps.organizations import by_type, running_imports
from pix.apps.organizations.enums import ImportKind, ImportStatus
from pix.apps.organizations.errors import ImportNotAvailable, ImportRunning
from pix.apps.organizations.models import ImportJob, Organization
from pix.apps.organizations.permissions import require_administrator
from pix.apps.organizations.reports import described_faults
from pix.common import time
from pix.common.jobs import enqueue
from pix.documents.schools.faults import RefusedFile

LONGEST_FILENAME = 255


def ask_import(
    organization: Organization,
    kind: ImportKind,
    file: BinaryIO,
    filename: str,
    *,
    by: User | None,
    is_dry_run: bool = False,
    is_replacing: bool = False,
) -> ImportJob:
    """Keeps a file of learners and has the worker import it; follow the job that is returned.

    A name or size that cannot be is an UPLOAD_ERROR at once, with nothing kept. Raises NotAllowed,
    ArchivedOrganization, ImportNotAvailable, ImportRunning.
    """
    job = prepared(organization, kind, filename, by, is_dry_run, is_replacing)
    if is_refused_at_the_door(job, file):
        return job
    job.file = running_imports.store(file)
    try:
        with transaction.atomic():
            open_job(job)
            enqueue(running_imports.run_stored_import, job.pk)
    except BaseException:
        running_imports.default_storage.delete(job.file)
        raise
    return job


def import_now(
    organization: Organization,
    kind: ImportKind,
    file: BinaryIO,
    filename: str,
    *,
    by: User | None = None,
    is_dry_run: bool = False,
    is_replacing: bool = False,
) -> ImportJob:
    """The same at once, for a terminal: returns when it has ended."""
    job = prepared(organization, kind, filename, by, is_dry_run, is_replacing)
    if is_refused_at_the_door(job, file):
        return job
    job.started_at = time.now()
    open_job(job)
    return running_imports.run(job, file)


def prepared(
    organization: Organization,
    kind: ImportKind,
    filename: str,
    by: User | None,
    is_dry_run: bool,
    is_replacing: bool,
) -> ImportJob:
    require_administrator(by, organization)
    if by_type.import_kind(organization) != kind or (is_replacing and kind != ImportKind.SUP):
        raise ImportNotAvailable
    return ImportJob(
        organization=organization,
        kind=kind,
        filename=PurePath(filename).name.replace("\0", "")[-LONGEST_FILENAME:],
        created_by=by,
        is_dry_run=is_dry_run,
        is_replacing=is_replacing,
    )


def is_refused_at_the_door(job: ImportJob, file: BinaryIO) -> bool:
    """Whether the name or the size says enough; the job then tells the error."""
    size = file.seek(0, 2)
    file.seek(0)
    try:
        running_imports.check_file(job, size)
    except RefusedFile as refusal:
        job.status, job.errors = ImportStatus.UPLOAD_ERROR, described_faults(refusal.faults)
        job.progress, job.ended_at = 100, time.now()
        job.save()
        return True
    return False


def open_job(job: ImportJob) -> None:
    """Raises ImportRunning: an organisation has one import at a time, lost ones apart."""
    running_imports.close_imports_lost_since(settings.IMPORT_LOST_AFTER)
    try:
        with transaction.atomic():
            job.save()
    except IntegrityError as error:
        raise ImportRunning from error


def close_lost_imports() -> int:
    """Ends the imports whose worker died, and erases files that no import names; returns how many."""
    running_imports.erase_orphans()
    return running_imports.close_imports_lost_since(settings.IMPORT_LOST_AFTER)
