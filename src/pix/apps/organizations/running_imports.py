"""An import step by step: read the file (nothing written), compare, write in one transaction, erase the file.

Whatever happens the job ends: with its report, with its errors, or as lost when its worker died.
"""

import datetime
import uuid
from typing import BinaryIO

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from pix.apps.journal.actions import record
from pix.apps.organizations.actions.learners import erase_learners
from pix.apps.organizations.enums import ImportKind, ImportStatus
from pix.apps.organizations.errors import FileNotKept
from pix.apps.organizations.linking import link_known_accounts
from pix.apps.organizations.list_changes import compare, write_rows
from pix.apps.organizations.models import ImportJob, Organization
from pix.apps.organizations.queries import import_config
from pix.apps.organizations.reports import described_faults, report_of
from pix.common import jobs, time
from pix.documents.schools.faults import Fault, RefusedFile, check_extension, check_size, refuse
from pix.documents.schools.fregata import read_fregata
from pix.documents.schools.generic import read_generic
from pix.documents.schools.readings import Progress, Reading
from pix.documents.schools.siecle import read_siecle
from pix.documents.schools.sup import read_sup

FOLDER = "imports"
EXTENSIONS = {ImportKind.SIECLE: ("xml", "zip")}
SHARE_OF_READING = 60
STEP_TOLD = 10
LINKED_KINDS = {ImportKind.SIECLE, ImportKind.FREGATA}


class Lost(Exception):
    """Another worker, or the clock, has ended this import meanwhile."""


def check_file(job: ImportJob, size: int) -> None:
    """Raises RefusedFile before a byte is read."""
    check_extension(job.filename, EXTENSIONS.get(ImportKind(job.kind), ("csv",)))
    check_size(size, settings.IMPORT_LARGEST[job.kind])


def read_file(job: ImportJob, file: BinaryIO, told: Progress) -> Reading:
    """The learners that the file holds. Raises RefusedFile with every fault."""
    today = timezone.localdate(time.now())
    kind = ImportKind(job.kind)
    if kind == ImportKind.SIECLE:
        largest = settings.IMPORT_LARGEST_UNPACKED
        return read_siecle(file, uai=job.organization.external_id, largest_unpacked=largest, told=told)
    if kind == ImportKind.FREGATA:
        return read_fregata(file.read(), today=today, told=told)
    if kind == ImportKind.SUP:
        return read_sup(file.read(), today=today, told=told)
    config = import_config(job.organization.import_format)
    if config is None:
        raise refuse("UNKNOWN_FORMAT", job.organization.import_format)
    return read_generic(file.read(), config, told)


def run(job: ImportJob, file: BinaryIO) -> ImportJob:
    """Runs an import to its end, whichever it is; the job is returned as it stands then."""
    step = ImportStatus.VALIDATION_ERROR
    try:
        reading = read_file(job, file, teller(job))
        job.encoding = reading.encoding
        if job.is_dry_run:
            return end(job, ImportStatus.VALIDATED, report=report_of(reading, compare(job, reading)))
        note(job, status=ImportStatus.VALIDATED, progress=SHARE_OF_READING)
        step = ImportStatus.IMPORT_ERROR
        return write(job, reading)
    except RefusedFile as refusal:
        job.encoding = refusal.encoding
        return end(job, step, errors=described_faults(refusal.faults))
    except Lost:
        job.refresh_from_db()
        return job
    except BaseException:
        job.report = {}
        end(job, step, errors=described_faults([Fault("UNEXPECTED")]))
        raise


@transaction.atomic
def write(job: ImportJob, reading: Reading) -> ImportJob:
    """Everything of the file or nothing, with the journal and the report."""
    organization = Organization.objects.select_for_update().get(pk=job.organization_id)
    changes = compare(job, reading)
    write_rows(job, changes)
    erase_learners(organization, list(changes.deleted), job.created_by)
    linked = link_known_accounts(organization, job.created_by_id) if job.kind in LINKED_KINDS else 0
    report = report_of(reading, changes, linked)
    counts = {name: count for name, count in report.items() if isinstance(count, int)}
    record(
        "learners.imported",
        f"organization:{organization.pk}",
        actor_id=job.created_by_id,
        job=job.pk,
        kind=job.kind,
        **counts,
    )
    return end(job, ImportStatus.IMPORTED, report=report)


def teller(job: ImportJob) -> Progress:
    """Notes the share of the file that is read, at most ten times."""
    last = 0

    def tell(share: float) -> None:
        nonlocal last
        progress = int(share * SHARE_OF_READING)
        if progress >= last + STEP_TOLD:
            last = progress
            note(job, progress=progress)

    return tell


def note(job: ImportJob, **columns: object) -> None:
    """Writes how far a running import is. Raises Lost when it is not running any more."""
    columns["updated_at"] = time.now()
    for name, value in columns.items():
        setattr(job, name, value)
    if not ImportJob.objects.filter(pk=job.pk, ended_at=None).update(**columns):
        raise Lost


def end(job: ImportJob, status: ImportStatus, **columns: object) -> ImportJob:
    ended = {"status": status, "progress": 100, "encoding": job.encoding, "ended_at": time.now()}
    note(job, **ended, **columns)
    return job


def store(file: BinaryIO) -> str:
    """Keeps the file under a name that says nothing until the worker has read it."""
    name = f"{FOLDER}/{uuid.uuid4()}"
    try:
        return default_storage.save(name, file)
    except OSError as error:
        default_storage.delete(name)
        raise FileNotKept from error


def erase_file(job: ImportJob) -> None:
    if job.file:
        default_storage.delete(job.file)
        ImportJob.objects.filter(pk=job.pk).update(file="")


@jobs.task(retries=0)
def run_stored_import(job_id: int) -> None:
    """Runs an import once: started by a worker that died, it is not started again but ends as lost."""
    now = time.now()
    waiting = ImportJob.objects.filter(pk=job_id, ended_at=None)
    if not waiting.filter(started_at=None).update(started_at=now, updated_at=now):
        close_lost(waiting)
        return
    job = ImportJob.objects.select_related("organization", "created_by").get(pk=job_id)
    try:
        with default_storage.open(job.file) as file:
            run(job, file)
    finally:
        erase_file(job)


def close_lost(lost: QuerySet[ImportJob]) -> int:
    """Ends imports that nobody runs any more; the list is as before, since all is written at once."""
    closed = 0
    for job in lost:
        is_read = job.status == ImportStatus.VALIDATED
        status = ImportStatus.IMPORT_ERROR if is_read else ImportStatus.VALIDATION_ERROR
        try:
            end(job, status, errors=described_faults([Fault("INTERRUPTED")]))
        except Lost:
            continue
        erase_file(job)
        closed += 1
    return closed


def close_imports_lost_since(delay: datetime.timedelta) -> int:
    """Started and silent for longer than any step lasts. One that waits for a worker is not lost."""
    limit = time.now() - delay
    started = ImportJob.objects.filter(started_at__isnull=False, ended_at=None)
    return close_lost(started.filter(updated_at__lt=limit))


def erase_orphans() -> None:
    """Files left by a process that died just before it wrote their row."""
    if not default_storage.exists(FOLDER):
        return
    named = set(ImportJob.objects.exclude(file="").values_list("file", flat=True))
    limit = timezone.now() - settings.IMPORT_LOST_AFTER
    for file in default_storage.listdir(FOLDER)[1]:
        name = f"{FOLDER}/{file}"
        if name not in named and default_storage.get_modified_time(name) < limit:
            default_storage.delete(name)
