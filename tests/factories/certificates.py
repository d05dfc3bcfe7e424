"""Certificates: sittings judged and published."""

import datetime
from typing import Any

from pix.apps.certification.enums import Emitter, ResultStatus
from pix.apps.certification.models import Certification, CompetenceMark, Result, Session
from tests.factories.results import make_session, sit_test

PUBLISHED_AT = datetime.datetime(2026, 11, 20, 10, 0, tzinfo=datetime.UTC)
LEVELS = {
    "1.1": 5, "1.2": 5, "1.3": 4, "2.1": 6, "2.2": 5, "2.3": 5, "2.4": 4, "3.1": 5, "3.2": 4, "3.3": 4,
    "3.4": 5, "4.1": 5, "4.2": 6, "4.3": 4, "5.1": 5, "5.2": 4,
}  # fmt: skip


def give_result(certification: Certification, **columns: Any) -> Result:
    """612 pix, 16 marks, unless said otherwise."""
    levels = columns.pop("levels", LEVELS)
    values = {
        "status": ResultStatus.VALIDATED,
        "emitter": Emitter.ALGORITHM,
        "pix_score": 612,
        "lowest_pix": 580,
        "highest_pix": 644,
        "level": "LEVEL_ADVANCED_5",
        **columns,
    }
    result = Result.objects.create(certification=certification, **values)
    CompetenceMark.objects.bulk_create(
        CompetenceMark(result=result, competence=code, level=level) for code, level in levels.items()
    )
    certification.last_result = result
    certification.save(update_fields=["last_result"])
    return result


def publish(session: Session) -> None:
    session.finalized_at, session.published_at = PUBLISHED_AT, PUBLISHED_AT
    session.save()
    session.certifications.update(is_published=True)


def make_certificate(session: Session | None = None, **columns: Any) -> Certification:
    """A published certification with a result. `person`: columns of the candidate."""
    person, kind = columns.pop("person", None), columns.pop("sitting", {})
    held = session or make_session()
    certification = sit_test(held, person=person, **kind)
    give_result(certification, **columns)
    publish(held)
    return Certification.objects.select_related("session", "last_result").get(pk=certification.pk)
