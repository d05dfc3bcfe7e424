"""Scoring a test: one more row of result, which becomes the one that counts."""

import logging
from typing import Any

from django.db import transaction

from pix.apps.certification.enums import Emitter, Kind, ResultStatus
from pix.apps.certification.judgements_v2 import judge_v2
from pix.apps.certification.judgements_v3 import judge_v3
from pix.apps.certification.models import Certification, CertificationQuestion, CompetenceMark, Result
from pix.apps.certification.results_errors import (
    CertificationNotFound,
    SessionAlreadyPublished,
    SessionNotFinalized,
)
from pix.apps.certification.verdicts import Judgement, ScoringFailed
from pix.apps.journal.actions import record
from pix.common import time

logger = logging.getLogger("pix.certification")

COLUMNS = (
    "status",
    "comment_key",
    "pix_score",
    "capacity",
    "error",
    "lowest_pix",
    "highest_pix",
    "level",
    "max_level",
    "max_score",
    "clea",
)


@transaction.atomic
def score_certification(
    certification_id: int,
    *,
    emitter: Emitter = Emitter.ALGORITHM,
    author_id: int | None = None,
    even_unchanged: bool = True,
) -> Result:
    """Judges the answers again. `even_unchanged` False: the same judgement writes no second row.

    Raises SessionNotFinalized (a test that is not over), SessionAlreadyPublished, CertificationNotFound.
    """
    certification = lock_certification(certification_id)
    check_may_be_scored(certification)
    return write_judgement(certification, judge(certification), emitter, author_id, even_unchanged)


def lock_certification(certification_id: int) -> Certification:
    """The row and what it is judged with. Raises CertificationNotFound."""
    rows = Certification.objects.select_for_update(of=("self",))
    row = rows.select_related("session", "assessment__release").filter(pk=certification_id).first()
    if row is None:
        raise CertificationNotFound
    return row


def check_may_be_scored(certification: Certification) -> None:
    if certification.session.published_at is not None:
        raise SessionAlreadyPublished
    if certification.completed_at is None and certification.session.finalized_at is None:
        raise SessionNotFinalized


def judge(certification: Certification) -> Judgement:
    """What the answers are worth; `error` when they cannot be scored, for the staff to settle."""
    try:
        return judge_v2(certification) if certification.kind == Kind.V2 else judge_v3(certification)
    except ScoringFailed as failure:
        logger.warning("certification %d cannot be scored: %s", certification.pk, failure.reason)
        details = {"reason": failure.reason, "detail": str(failure)}
        return Judgement(ResultStatus.ERROR, details=details)


def write_judgement(
    certification: Certification,
    judgement: Judgement,
    emitter: Emitter,
    author_id: int | None,
    even_unchanged: bool = True,
) -> Result:
    """Writes the row, its marks and the estimates after each answer; points the certification to it."""
    last = certification.last_result
    if last is not None and not even_unchanged and is_same(last, judgement):
        return last
    result = Result.objects.create(
        certification=certification,
        emitter=emitter,
        author_id=author_id,
        details=dict(judgement.details),
        created_at=time.now(),
        **{name: getattr(judgement, name) for name in COLUMNS},
        **kept_of(last, judgement),
    )
    CompetenceMark.objects.bulk_create(
        CompetenceMark(result=result, competence=mark.competence, level=mark.level, pix=mark.pix)
        for mark in judgement.marks
    )
    write_estimates(certification, judgement)
    point_to(certification, result, author_id)
    return result


def point_to(certification: Certification, result: Result, author_id: int | None) -> None:
    """The last result is the one that counts."""
    certification.last_result = result
    certification.save(update_fields=["last_result"])
    record(
        "certification.judged",
        f"certification:{certification.pk}",
        actor_id=author_id,
        result=result.pk,
        status=str(result.status),
        emitter=str(result.emitter),
        comment=result.comment_key,
    )


def is_same(last: Result, judgement: Judgement) -> bool:
    columns = {name: getattr(last, name) for name in COLUMNS}
    return columns == {name: getattr(judgement, name) for name in COLUMNS}


def kept_of(last: Result | None, judgement: Judgement) -> dict[str, Any]:
    """What people wrote stays: notes of the jury; comments while they still speak of the same decision."""
    if last is None:
        return {}
    kept = {"comment_by_jury": last.comment_by_jury}
    if judgement.status == last.status and judgement.comment_key == last.comment_key:
        kept["comment_for_candidate"] = last.comment_for_candidate
        kept["comment_for_organization"] = last.comment_for_organization
    if judgement.status == ResultStatus.VALIDATED:
        kept["external_level"] = last.external_level
    return kept


def write_estimates(certification: Certification, judgement: Judgement) -> None:
    """Capacity after each answer, for the jury's page."""
    if not judgement.estimates:
        return
    rows = CertificationQuestion.objects.filter(certification=certification, is_replaced=False)
    changed = []
    for row in rows:
        after = judgement.estimates.get(row.number, (None, None))
        if (row.capacity_after, row.error_after) != after:
            row.capacity_after, row.error_after = after
            changed.append(row)
    CertificationQuestion.objects.bulk_update(changed, ["capacity_after", "error_after"])
