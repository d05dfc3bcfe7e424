"""The report of an import as JSON: the same on a page and in a terminal."""

from collections.abc import Iterable
from typing import Any

from pix.apps.organizations.list_changes import ListChanges
from pix.apps.organizations.models import ImportJob
from pix.documents.schools.faults import Fault
from pix.documents.schools.readings import LeftOut, Notice, Reading


def report_of(reading: Reading, changes: ListChanges, linked: int = 0) -> dict[str, Any]:
    return {
        "new": len(changes.new),
        "updated": len(changes.known),
        "disabled": len(changes.disabled),
        "deleted": len(changes.deleted),
        "linked": linked,
        "absentByClass": changes.absent_by_class,
        "ignored": [described_left_out(one) for one in reading.left_out],
        "warnings": [described_notice(one) for one in reading.notices],
    }


def described_left_out(one: LeftOut) -> dict[str, Any]:
    return {
        "reason": one.reason.value,
        "line": one.line,
        "lastName": one.last_name,
        "firstName": one.first_name,
        "nationalStudentId": one.national_student_id or None,
        "class": one.division or None,
        "leftOn": one.left_on or None,
    }


def described_notice(one: Notice) -> dict[str, Any]:
    return {
        "code": one.code,
        "line": one.line,
        "field": one.field,
        "value": one.value,
        "studentNumber": one.student_number,
    }


def described_faults(faults: Iterable[Fault]) -> list[dict[str, Any]]:
    return [
        {
            "code": fault.code,
            "line": fault.line,
            "field": fault.field,
            "value": fault.value,
            "meta": dict(fault.meta),
            "person": fault.person or None,
            "reason": fault.reason or None,
        }
        for fault in faults
    ]


EMPTY: dict[str, Any] = {
    "new": 0,
    "updated": 0,
    "disabled": 0,
    "deleted": 0,
    "linked": 0,
    "absentByClass": {},
    "ignored": [],
    "warnings": [],
}


def described_job(job: ImportJob) -> dict[str, Any]:
    """All that is known of an import, running or ended."""
    return {
        "organization": job.organization.external_id or str(job.organization.public_id),
        "kind": job.kind,
        "file": job.filename,
        "status": job.status,
        "dryRun": job.is_dry_run,
        "encoding": job.encoding or None,
        "progress": job.progress,
        **(job.report or EMPTY),
        "errors": job.errors,
    }
