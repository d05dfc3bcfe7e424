"""The judgement of a V2 test: does it confirm the profile that the candidate had at the start?"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from django.conf import settings

from pix.apps.assessments.models import Question
from pix.apps.certification.enums import Framework, Kind, ResultStatus
from pix.apps.certification.models import Certification, CertificationQuestion
from pix.apps.certification.verdicts import Judgement, Mark, ScoringFailed, answers_of
from pix.apps.content import registry
from pix.core.certification.decisions import AbortReason, AutoComment, Status
from pix.core.certification.meshes import PIX_OF_A_MESH
from pix.core.certification.scoring_v2 import (
    AskedQuestion,
    ProfileCompetence,
    ScoreV2,
    ScoringError,
    decide_v2,
    is_acquired_from_core,
    score_test,
)

OK = "ok"


@frozen
class TestV2:
    """What a V2 test is scored from. Answers are pairs (identifier of the question, result)."""

    __test__ = False

    profile: tuple[ProfileCompetence, ...]
    questions: tuple[AskedQuestion, ...]
    answers: tuple[tuple[str, str], ...]


def judge_v2(certification: Certification) -> Judgement:
    """Raises ScoringFailed with the reason of the core."""
    test = read_test(certification, list(certification.questions.order_by("position")))
    cap = settings.MAX_REACHABLE_LEVEL
    try:
        score = score_test(test.profile, test.questions, test.answers, cap)
    except ScoringError as error:
        raise ScoringFailed(str(error.reason), str(error)) from error
    reason = AbortReason(certification.abort_reason) if certification.abort_reason else None
    status, comment = decide_v2(
        score,
        abort_reason=reason,
        cancelled=certification.is_cancelled,
        fraud=certification.is_rejected_for_fraud,
    )
    if certification.is_cancelled:
        comment = AutoComment.CANCELLED_BY_JURY
    return _judgement(certification, score, status, comment, cap)


def read_test(certification: Certification, rows: Sequence[CertificationQuestion]) -> TestV2:
    """The profile kept at the start, the questions drawn then, the answers given."""
    types = registry.get_release(certification.assessment.release_id).listed
    asked = tuple(
        AskedQuestion(
            id=row.template,
            competence=row.competence,
            kind=types[row.template].type if row.template in types else "",
            neutralised=row.is_neutralized,
            skipped=row.is_skipped_automatically,
        )
        for row in rows
    )
    accepted = {row.template for row in rows if row.is_accepted_by_jury}
    answers = tuple((answer.template, _result(answer, accepted)) for answer in answers_of(certification))
    return TestV2(read_profile(certification.profile), asked, answers)


def read_profile(stored: Mapping[str, Sequence[int]]) -> tuple[ProfileCompetence, ...]:
    """`{"1.1": [level, pix]}` as the core reads it."""
    return tuple(
        ProfileCompetence(code, code, code[0], level, pix) for code, (level, pix) in sorted(stored.items())
    )


def _result(answer: Question, accepted: set[str]) -> str:
    return OK if answer.template in accepted else str(answer.result)


def _judgement(
    certification: Certification, score: ScoreV2, status: Status, comment: AutoComment | None, cap: int
) -> Judgement:
    validated = status is Status.VALIDATED
    pix = score.pix if validated else 0 if status is Status.REJECTED else None
    return Judgement(
        status=ResultStatus(status.value),
        comment_key=str(comment or ""),
        pix_score=pix,
        max_level=cap,
        max_score=cap * PIX_OF_A_MESH,
        clea=_clea(certification, score, status),
        marks=tuple(Mark(mark.index, mark.level, mark.pix) for mark in score.marks) if validated else (),
        details=_details(certification, score),
    )


def _clea(certification: Certification, score: ScoreV2, status: Status) -> str:
    if certification.framework != Framework.CLEA or status is Status.CANCELLED:
        return ""
    acquired = status is Status.VALIDATED and is_acquired_from_core(
        score.rate, score.pix, settings.CLEA_LEAST_PIX[Kind.V2], settings.CLEA_LEAST_RATE
    )
    return str(ResultStatus.VALIDATED if acquired else ResultStatus.REJECTED)


def _details(certification: Certification, score: ScoreV2) -> dict[str, Any]:
    return {
        "release_digest": certification.assessment.release.digest,
        "rate": score.rate,
        "trusted": score.trusted,
        "abort_reason": certification.abort_reason,
    }
