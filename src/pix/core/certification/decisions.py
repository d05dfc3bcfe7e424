"""From a capacity to the result of a v3 certification: the automatic jury."""

from enum import StrEnum
from typing import Final

from attrs import evolve, frozen

from pix.core.certification.competence_levels import CompetenceMark, CompetenceScale, competence_levels
from pix.core.certification.meshes import LEVEL_NAMES, Meshes, reached_mesh, score_of


class Status(StrEnum):
    VALIDATED = "validated"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    ERROR = "error"


class AbortReason(StrEnum):
    CANDIDATE = "candidate"
    TECHNICAL = "technical"


class AutoComment(StrEnum):
    """Keys of the automatic comments of both generations."""

    FRAUD = "FRAUD"
    CANCELLED_DUE_TO_NEUTRALIZATION = "CANCELLED_DUE_TO_NEUTRALIZATION"
    CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON = (
        "CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON"
    )
    REJECTED_DUE_TO_INSUFFICIENT_CORRECT_ANSWERS = "REJECTED_DUE_TO_INSUFFICIENT_CORRECT_ANSWERS"
    REJECTED_DUE_TO_LACK_OF_ANSWERS = "REJECTED_DUE_TO_LACK_OF_ANSWERS"
    REJECTED_DUE_TO_ZERO_PIX_SCORE = "REJECTED_DUE_TO_ZERO_PIX_SCORE"
    REJECTED_EDU_NOT_ELIGIBLE = "REJECTED_EDU_NOT_ELIGIBLE"
    LOWER_LEVEL_COMPLEMENTARY_CERTIFICATION_ACQUIRED = "LOWER_LEVEL_COMPLEMENTARY_CERTIFICATION_ACQUIRED"
    CANCELLED_BY_JURY = "CANCELLED_BY_JURY"


class Framework(StrEnum):
    CORE = "CORE"
    CLEA = "CLEA"
    DROIT = "DROIT"
    EDU_1ER_DEGRE = "EDU_1ER_DEGRE"
    EDU_2ND_DEGRE = "EDU_2ND_DEGRE"
    EDU_CPE = "EDU_CPE"
    PRO_SANTE = "PRO_SANTE"

    @property
    def has_score(self) -> bool:
        """Whether its tests earn pix and levels of competences (the complementary ones earn a level only)."""
        return self in (Framework.CORE, Framework.CLEA)

    @property
    def has_external_jury(self) -> bool:
        return self in (Framework.EDU_1ER_DEGRE, Framework.EDU_2ND_DEGRE, Framework.EDU_CPE)


COMPLEMENTARY_LEVELS: Final = ("LEVEL_INDEPENDENT", "LEVEL_CONFIRMED", "LEVEL_ADVANCED", "LEVEL_EXPERT")
ADMISSIBLE: Final = "LEVEL_ADMISSIBLE"


@frozen
class Sitting:
    """What happened to a test, beside its answers."""

    answer_count: int
    minimum_answers: int = 20
    maximum_length: int = 32
    abort_reason: AbortReason | None = None
    cancelled_by_jury: bool = False
    rejected_for_fraud: bool = False


@frozen
class CertificationResult:
    """Result of a v3 test; what is hidden or does not apply is ``None`` or empty."""

    status: Status
    auto_comment: AutoComment | None = None
    pix_score: int | None = None
    capacity: float | None = None
    reached_mesh: int | None = None
    mesh_level: str | None = None
    competence_marks: tuple[CompetenceMark, ...] = ()


def decide(
    framework: Framework,
    sitting: Sitting,
    capacity: float,
    meshes: Meshes,
    scales: tuple[CompetenceScale, ...],
) -> CertificationResult:
    """Result of a test: the first decision that applies, in the order of the specification."""
    return _decide_without_score(sitting) or _decide_on_capacity(framework, capacity, meshes, scales)


def sitting_of_exhausted_bank(sitting: Sitting) -> Sitting:
    """How a test is judged when no question was left to ask before its end (staff must be told).

    With enough answers it counts as complete on what was asked; otherwise the incident is technical.
    """
    enough = sitting.answer_count >= sitting.minimum_answers
    return evolve(sitting, abort_reason=None if enough else AbortReason.TECHNICAL)


def is_double_certified(core_status: Status, pix_score: int | None, minimum: int, *, fraud: bool) -> bool:
    """Whether the CléA result that goes with a v3 core test is acquired."""
    return core_status is Status.VALIDATED and not fraud and pix_score is not None and pix_score >= minimum


def mesh_level(framework: Framework, mesh: int | None) -> str | None:
    """Name of the level of a mesh in a framework."""
    if mesh is None:
        return None
    if framework.has_score:
        return LEVEL_NAMES[mesh]
    return ADMISSIBLE if framework.has_external_jury else COMPLEMENTARY_LEVELS[mesh]


def _decide_without_score(sitting: Sitting) -> CertificationResult | None:
    if sitting.cancelled_by_jury:
        return CertificationResult(Status.CANCELLED, AutoComment.CANCELLED_BY_JURY)
    if sitting.rejected_for_fraud:
        return CertificationResult(Status.REJECTED, AutoComment.FRAUD)
    if sitting.answer_count >= sitting.minimum_answers:
        return None
    if sitting.abort_reason is AbortReason.TECHNICAL:
        return CertificationResult(
            Status.CANCELLED, AutoComment.CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON
        )
    return CertificationResult(Status.REJECTED, AutoComment.REJECTED_DUE_TO_LACK_OF_ANSWERS)


def _decide_on_capacity(
    framework: Framework, capacity: float, meshes: Meshes, scales: tuple[CompetenceScale, ...]
) -> CertificationResult:
    mesh = reached_mesh(capacity, meshes)
    if not framework.has_score:
        return _decide_complementary(framework, capacity, mesh)
    score = score_of(capacity, meshes)
    level = mesh_level(framework, mesh)
    if score == 0:
        comment = AutoComment.REJECTED_DUE_TO_ZERO_PIX_SCORE
        return CertificationResult(Status.REJECTED, comment, 0, capacity, mesh, level)
    marks = competence_levels(capacity, scales)
    return CertificationResult(Status.VALIDATED, None, score, capacity, mesh, level, marks)


def _decide_complementary(framework: Framework, capacity: float, mesh: int | None) -> CertificationResult:
    if mesh is None:
        comment = AutoComment.REJECTED_EDU_NOT_ELIGIBLE if framework.has_external_jury else None
        return CertificationResult(Status.REJECTED, comment, capacity=capacity)
    return CertificationResult(Status.VALIDATED, None, None, capacity, mesh, mesh_level(framework, mesh))
