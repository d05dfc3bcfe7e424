"""Results as files: of a session, of one recipient, of a division of a school, for the CléA platform."""

import datetime
from collections.abc import Callable, Iterable

from attrs import frozen
from django.db.models import QuerySet
from django.utils.timezone import localdate

from pix.apps.certification.comments import text_for_organization
from pix.apps.certification.enums import Framework, Kind, ResultStatus
from pix.apps.certification.models import Candidate, Certification, Result, ResultsLink, Session
from pix.apps.certification.secrets import hash_token
from pix.apps.organizations.models import Organization
from pix.apps.organizations.names import sort_key
from pix.common import time
from pix.core.exam.subscriptions import COMPLEMENTARY
from pix.documents.results.certifications import (
    Complement,
    Outcome,
    ResultLine,
    division_file_name,
    division_results,
    session_file_name,
    session_results,
)
from pix.documents.results.clea import CleaHolder, clea_file, clea_file_name

OUTCOMES = {
    ResultStatus.VALIDATED: Outcome.VALIDATED,
    ResultStatus.REJECTED: Outcome.REJECTED,
    ResultStatus.CANCELLED: Outcome.CANCELLED,
    ResultStatus.ERROR: Outcome.ERROR,
}
LABELS = {one.key: one.label for one in COMPLEMENTARY}
LevelLabel = Callable[[str], str]


@frozen
class ResultsFile:
    name: str
    content: bytes


class LinkRefused(Exception):
    """Wrong or too old; `is_withdrawn` when the results are no longer published."""

    def __init__(self, *, is_withdrawn: bool = False) -> None:
        super().__init__()
        self.is_withdrawn = is_withdrawn


def find_link(token: str) -> ResultsLink:
    """The link of a mail. Raises LinkRefused."""
    link = ResultsLink.objects.filter(token_hash=hash_token(token)).select_related("session").first()
    if link is None or link.expires_at <= time.now():
        raise LinkRefused
    if link.revoked_at is not None or (link.recipient and link.session.published_at is None):
        raise LinkRefused(is_withdrawn=True)
    return link


def session_file(
    session: Session, recipient: str = "", *, detailed: bool = False, label_of_level: LevelLabel = str
) -> ResultsFile:
    """Results of a session, or of the candidates of one recipient, in the order of names."""
    rows = with_results(Certification.objects.filter(session=session))
    if recipient:
        rows = rows.filter(candidate__result_recipient_email__iexact=recipient)
    lines = [result_line(row, label_of_level) for row in in_order(rows)]
    content = session_results(lines, labels_of(session), detailed=detailed)
    starts_at = datetime.datetime.combine(session.date, session.time)
    return ResultsFile(session_file_name(starts_at, session.pk), content)


def division_file(organization: Organization, division: str) -> ResultsFile | None:
    """The latest published certification of each active pupil of a class; None when there is none."""
    lines = [result_line(row) for row in in_order(latest_of_division(organization, division))]
    if not lines:
        return None
    return ResultsFile(division_file_name(localdate(time.now()), division), division_results(lines))


def latest_of_division(organization: Organization, division: str) -> list[Certification]:
    """By the pupil of the candidate's line, whatever the centre."""
    rows = with_results(
        Certification.objects.filter(
            is_published=True,
            candidate__learner__organization=organization,
            candidate__learner__division__iexact=division,
            candidate__learner__is_disabled=False,
            candidate__learner__deleted_at=None,
        )
    )
    latest: dict[int, Certification] = {}
    for row in rows.order_by("started_at", "pk"):
        latest[row.candidate.learner_id] = row
    return list(latest.values())


def clea_holders(session: Session) -> QuerySet[Certification]:
    """Who obtained CléA in a published session."""
    rows = Certification.objects.filter(session=session, is_published=True)
    return rows.filter(last_result__clea=ResultStatus.VALIDATED, last_result__status=ResultStatus.VALIDATED)


def clea_results(session: Session) -> ResultsFile | None:
    """The file that the centre completes; None while there is nobody in it."""
    rows = in_order(clea_holders(session).select_related("candidate"))
    if not rows:
        return None
    return ResultsFile(clea_file_name(session.pk), clea_file(holder_of(row) for row in rows))


def with_results(rows: QuerySet[Certification]) -> QuerySet[Certification]:
    related = rows.select_related("last_result", "candidate", "session")
    return related.prefetch_related("last_result__marks")


def in_order(rows: Iterable[Certification]) -> list[Certification]:
    return sorted(rows, key=lambda row: (sort_key(row.last_name, row.first_name), row.pk))


def labels_of(session: Session) -> list[str]:
    """Complementary certifications taken in the session."""
    taken = set(Candidate.objects.filter(session=session).values_list("framework", flat=True))
    return [label for key, label in LABELS.items() if key in taken]


def result_line(certification: Certification, label_of_level: LevelLabel = str) -> ResultLine:
    """Needs the session, the last result and its marks."""
    result = certification.last_result
    return ResultLine(
        number=certification.pk,
        first_name=certification.first_name,
        last_name=certification.last_name,
        birthdate=certification.birthdate,
        birthplace=certification.birth_city,
        external_id=certification.external_id,
        outcome=OUTCOMES[ResultStatus(result.status)] if result else Outcome.STARTED,
        session=certification.session_id,
        centre=certification.session.centre_name,
        date=localdate(certification.started_at),
        pix=result.pix_score if result else None,
        levels={mark.competence: mark.level for mark in result.marks.all()} if result else {},
        comment=text_for_organization(result) if result else "",
        complements=complements_of(certification, result),
        is_v2=certification.kind == Kind.V2,
        taken=str(Framework(certification.framework).label),
        reached_level=label_of_level(reached_level(result)) if result else "",
    )


def reached_level(result: Result) -> str:
    """The final level: that of the external jury where there is one; empty when nothing is obtained."""
    if result.status != ResultStatus.VALIDATED or result.external_level == "REJECTED":
        return ""
    return result.external_level or result.level


def complements_of(certification: Certification, result: Result | None) -> dict[str, Complement]:
    """What came of the complementary certifications, by label.

    A cancelled certification reads « Annulée » in the column of the session even when none was taken.
    """
    if result is not None and result.status == ResultStatus.CANCELLED:
        return dict.fromkeys(LABELS.values(), Complement.CANCELLED)
    if result is None or certification.framework == Framework.CORE:
        return {}
    status = result.clea if certification.framework == Framework.CLEA else result.status
    if status == ResultStatus.VALIDATED and result.external_level == "REJECTED":
        status = ResultStatus.REJECTED
    words = {ResultStatus.VALIDATED: Complement.ACQUIRED, ResultStatus.REJECTED: Complement.REJECTED}
    return {LABELS[certification.framework]: words[status]} if status in words else {}


def holder_of(row: Certification) -> CleaHolder:
    return CleaHolder(
        sex=row.sex,
        last_name=row.last_name,
        first_name=row.first_name,
        recipient=row.candidate.result_recipient_email,
        birthdate=row.birthdate,
        birthplace=row.birth_city,
        birth_postal=row.birth_postal_code,
        birth_insee=row.birth_insee_code,
        date=localdate(row.started_at),
    )
