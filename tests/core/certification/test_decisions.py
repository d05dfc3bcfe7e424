from itertools import product

import pytest

from pix.core.certification.decisions import (
    AbortReason,
    AutoComment,
    CertificationResult,
    Framework,
    Sitting,
    Status,
    decide,
    is_double_certified,
    sitting_of_exhausted_bank,
)
from pix.core.certification.default_cuts import SAMPLE_MESHES, scale_from_cuts
from pix.core.certification.unfinished import is_downgraded

SCALES = (scale_from_cuts("1.1", (-2.0, -1.0, 0.5, 1.0, 2.0, 3.0, 4.0)),)
HIDDEN = (None, None, None, None, ())


def _outcome(result: CertificationResult) -> tuple[Status, AutoComment | None]:
    return result.status, result.auto_comment


@pytest.mark.parametrize(("count", "reason"), list(product((19, 20, 31, 32), (None, *AbortReason))))
def test_number_of_answers_and_abort_reason(count: int, reason: AbortReason | None) -> None:
    result = decide(Framework.CORE, Sitting(count, abort_reason=reason), 1.1, SAMPLE_MESHES, SCALES)
    if count >= 20:
        assert _outcome(result) == (Status.VALIDATED, None)
        assert result.pix_score == 327
    elif reason is AbortReason.TECHNICAL:
        assert _outcome(result) == (
            Status.CANCELLED,
            AutoComment.CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON,
        )
    else:
        assert _outcome(result) == (Status.REJECTED, AutoComment.REJECTED_DUE_TO_LACK_OF_ANSWERS)


@pytest.mark.parametrize(
    ("sitting", "status", "comment"),
    [
        (
            Sitting(32, cancelled_by_jury=True, rejected_for_fraud=True),
            Status.CANCELLED,
            AutoComment.CANCELLED_BY_JURY,
        ),
        (Sitting(3, rejected_for_fraud=True), Status.REJECTED, AutoComment.FRAUD),
    ],
)
def test_staff_decisions_come_first_and_hide_the_score(
    sitting: Sitting, status: Status, comment: AutoComment
) -> None:
    result = decide(Framework.CORE, sitting, 1.1, SAMPLE_MESHES, SCALES)
    assert result == CertificationResult(status, comment, *HIDDEN)


@pytest.mark.parametrize(("count", "status"), [(20, Status.VALIDATED), (19, Status.CANCELLED)])
def test_a_bank_exhausted_during_a_test(count: int, status: Status) -> None:
    sitting = sitting_of_exhausted_bank(Sitting(count, abort_reason=AbortReason.CANDIDATE))
    assert not is_downgraded(sitting)
    assert decide(Framework.CORE, sitting, 1.1, SAMPLE_MESHES, SCALES).status is status


def test_a_decision_taken_back_gives_the_same_result() -> None:
    first = decide(Framework.CORE, Sitting(32), 1.1, SAMPLE_MESHES, SCALES)
    decide(Framework.CORE, Sitting(32, rejected_for_fraud=True), 1.1, SAMPLE_MESHES, SCALES)
    assert decide(Framework.CORE, Sitting(32), 1.1, SAMPLE_MESHES, SCALES) == first


@pytest.mark.parametrize(
    ("framework", "capacity", "status", "comment", "level"),
    [
        (Framework.DROIT, -9.0, Status.REJECTED, None, None),
        (Framework.EDU_CPE, -9.0, Status.REJECTED, AutoComment.REJECTED_EDU_NOT_ELIGIBLE, None),
        (Framework.EDU_1ER_DEGRE, 0.0, Status.VALIDATED, None, "LEVEL_ADMISSIBLE"),
    ],
)
def test_complementary_frameworks_have_a_level_and_no_score(
    framework: Framework, capacity: float, status: Status, comment: AutoComment | None, level: str | None
) -> None:
    result = decide(framework, Sitting(32), capacity, SAMPLE_MESHES, ())
    assert (result.status, result.auto_comment, result.pix_score, result.mesh_level) == (
        status,
        comment,
        None,
        level,
    )


@pytest.mark.parametrize(
    ("status", "score", "fraud", "acquired"),
    [
        (Status.VALIDATED, 70, False, True),
        (Status.VALIDATED, 69, False, False),
        (Status.VALIDATED, 500, True, False),
        (Status.REJECTED, 500, False, False),
        (Status.VALIDATED, None, False, False),
    ],
)
def test_double_certification(status: Status, score: int | None, fraud: bool, acquired: bool) -> None:
    assert is_double_certified(status, score, 70, fraud=fraud) is acquired
