"""What a person reads of their certifications before opening one."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pix.apps.certificates.levels import label_of
from pix.apps.certification.comments import text_for_candidate
from pix.apps.certification.enums import ResultStatus
from pix.apps.certification.queries.sittings import Certification

TAGS = {
    ResultStatus.VALIDATED: ("ok", pgettext_lazy("certification", "Obtained")),
    ResultStatus.REJECTED: ("warn", pgettext_lazy("certification", "Not obtained")),
    ResultStatus.CANCELLED: ("", pgettext_lazy("certification", "Cancelled")),
}


@frozen
class ShownSitting:
    """`tone`, `status`: the tag. `score`, `level`: of a certificate only. `comment`: why there is none."""

    public_id: Any
    day: Any
    place: str
    tone: str
    status: str
    is_certificate: bool
    score: int | None
    level: str
    comment: str


def present_sittings(rows: Iterable[Certification]) -> list[ShownSitting]:
    return [present(row) for row in rows]


def present(row: Certification) -> ShownSitting:
    result = row.last_result if row.is_published else None
    tone, status = TAGS.get(result.status, ("", "")) if result else ("", _("Waiting for the result"))
    is_certificate = result is not None and result.status == ResultStatus.VALIDATED
    return ShownSitting(
        public_id=row.public_id,
        day=row.started_at,
        place=row.session.centre_name,
        tone=tone,
        status=str(status),
        is_certificate=is_certificate,
        score=result.pix_score if is_certificate else None,
        level=label_of(result.level) if is_certificate else "",
        comment=text_for_candidate(result) if result else "",
    )
