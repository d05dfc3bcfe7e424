"""Results of a certification, in the words of each partner."""

import datetime
from typing import Any

from django.utils.timezone import localdate

from pix.apps.certificates.levels import label_of
from pix.apps.certification.enums import Kind, ResultStatus
from pix.apps.certification.queries.transmissions import PupilResult
from pix.apps.content import registry
from pix.core.certification.meshes import LEVEL_NAMES

UNTESTED = -1
PENDING = "pending"
LANGUAGE = "fr"


def instant(moment: datetime.datetime | None) -> str | None:
    """ISO 8601 in UTC, milliseconds, as partners read it."""
    if moment is None:
        return None
    utc = moment.astimezone(datetime.UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def competences() -> list[tuple[str, str, str, str]]:
    """Code, name, area code, area name of the sixteen, in order."""
    referential = registry.current_release().referential
    areas = {area.code: area.title.in_language(LANGUAGE) for area in referential.areas}
    rows = [
        (one.code, one.title.in_language(LANGUAGE), one.area, areas[one.area])
        for one in referential.competences
    ]
    return sorted(rows)


def levels_of(found: PupilResult) -> dict[str, int]:
    return {mark.competence: mark.level for mark in found.certification.last_result.marks.all()}


def school_record(found: list[PupilResult]) -> dict[str, Any]:
    """LSU and LSL: the pupils of a school, then the sixteen competences."""
    names = competences()
    return {
        "certifications": [school_record_line(one, [row[0] for row in names]) for one in found],
        "competences": [
            {"id": code, "name": name, "area": {"id": area, "name": f"{area}. {area_name}"}}
            for code, name, area, area_name in names
        ],
    }


def school_record_line(found: PupilResult, codes: list[str]) -> dict[str, Any]:
    """Names and date are the school's. Unpublished, nothing is told but that it waits."""
    row, learner = found.certification, found.learner
    status = row.last_result.status if row.is_published else PENDING
    is_validated = status == ResultStatus.VALIDATED
    levels = levels_of(found) if is_validated else {}
    return {
        "id": row.pk,
        "firstName": learner.first_name,
        "middleName": learner.middle_name or None,
        "thirdName": learner.third_name or None,
        "lastName": learner.last_name,
        "birthdate": learner.birthdate.isoformat() if learner.birthdate else None,
        "nationalStudentId": learner.national_student_id,
        "status": status,
        "pixScore": (row.last_result.pix_score or 0) if is_validated else 0,
        "verificationCode": row.verification_code,
        "date": instant(row.started_at),
        "deliveredAt": instant(row.session.published_at) if row.is_published else None,
        "certificationCenter": row.session.centre_name,
        "competenceResults": [
            {"competenceId": code, "level": levels.get(code, UNTESTED)} for code in codes if is_validated
        ],
    }


def parcoursup(found: PupilResult) -> dict[str, Any]:
    """The members of the agreed answer first, then the newer ones."""
    row = found.certification
    result = row.last_result
    is_validated = result.status == ResultStatus.VALIDATED
    answer: dict[str, Any] = {
        **identity_of(found),
        "status": result.status,
        "pixScore": (result.pix_score or 0) if is_validated else 0,
        "certificationDate": localdate(row.started_at).isoformat(),
        "competences": parcoursup_levels(found) if is_validated else [],
        "certificationId": row.pk,
        "certificationCodeVerification": row.verification_code,
        "certificationIssuedAt": instant(row.session.published_at),
        "maxReachableLevel": result.max_level,
        "maxReachablePixScore": result.max_score,
    }
    if row.kind == Kind.V3:
        answer["globalLevel"] = label_of(result.level) or None if is_validated else None
        answer["maxGlobalLevel"] = label_of(LEVEL_NAMES[result.max_level])
    return answer


def identity_of(found: PupilResult) -> dict[str, Any]:
    learner, row = found.learner, found.certification
    if learner is None:
        return {
            "lastName": row.last_name,
            "firstName": row.first_name,
            "birthdate": row.birthdate.isoformat(),
        }
    return {
        "organizationUai": learner.organization.external_id,
        "ine": learner.national_student_id,
        "lastName": learner.last_name,
        "firstName": learner.first_name,
        "birthdate": learner.birthdate.isoformat() if learner.birthdate else None,
    }


def parcoursup_levels(found: PupilResult) -> list[dict[str, Any]]:
    levels = levels_of(found)
    return [
        {"code": code, "name": name, "level": max(levels.get(code, 0), 0), "areaName": area_name}
        for code, name, _area, area_name in competences()
    ]
