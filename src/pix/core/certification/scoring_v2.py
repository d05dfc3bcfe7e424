"""The certification of 2020 (v2): does the test confirm the profile?

Every tested competence is kept, brought down by one level or refused, from its own answers and from the
share of right answers in the whole test (reproducibility rate).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum, StrEnum
from typing import Final

from attrs import evolve, frozen

from pix.core.certification.decisions import AbortReason, AutoComment, Status

PIX_OF_A_LEVEL = 8
UNCERTIFIED_LEVEL = -1
LEAST_RATE = 50
TRUSTED_RATE = 80
TRUSTED_SHARE = 0.66
QUESTIONS_A_COMPETENCE = 3
DOUBLE_TYPE = "QROCM-dep"


class ScoringErrorReason(StrEnum):
    UNANSWERED_WITHOUT_ABORT_REASON = "UNANSWERED_WITHOUT_ABORT_REASON"
    COMPETENCE_WITHOUT_CHALLENGE = "COMPETENCE_WITHOUT_CHALLENGE"
    SEVERAL_ANSWERS_FOR_ONE_CHALLENGE = "SEVERAL_ANSWERS_FOR_ONE_CHALLENGE"
    NO_RULE = "NO_RULE"


class ScoringError(ValueError):
    """The test cannot be scored; its course goes to ``error`` and blocks the publication of its session."""

    def __init__(self, reason: ScoringErrorReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


@frozen
class ProfileCompetence:
    """A competence of the profile at the limit date; level and pix may be above the cap."""

    index: str
    competence: str
    area: str
    estimated_level: int
    pix: int

    @property
    def is_certifiable(self) -> bool:
        return self.estimated_level >= 1


@frozen
class AskedQuestion:
    """A question of a v2 test. ``skipped``: left unanswered by the candidate, counted as wrong."""

    id: str
    competence: str
    kind: str
    neutralised: bool = False
    skipped: bool = False


@frozen
class MarkV2:
    """Certified level (−1: not certified) and pix of a tested competence."""

    index: str
    area: str
    level: int
    pix: int


@frozen
class ScoreV2:
    """Score of a v2 test; ``status`` comes from the score alone (see ``decide_v2``)."""

    rate: int
    trusted: bool
    pix: int
    status: Status
    marks: tuple[MarkV2, ...]


class Outcome(Enum):
    KEPT = "kept"
    DOWNGRADED = "downgraded"
    REFUSED = "refused"


_V, _D, _I = Outcome.KEPT, Outcome.DOWNGRADED, Outcome.REFUSED
_RULES: Final[Mapping[tuple[int, int, int], tuple[Outcome, Outcome, Outcome]]] = {
    # (questions, right, neutralised): outcome at a rate ≥ 80, 70 to 79, 50 to 69
    (3, 3, 0): (_V, _V, _V),
    (3, 2, 0): (_V, _D, _D),
    (3, 2, 1): (_V, _V, _V),
    (3, 1, 0): (_I, _I, _I),
    (3, 1, 1): (_V, _D, _I),
    (3, 1, 2): (_V, _V, _D),
    **{(3, 0, neutralised): (_I, _I, _I) for neutralised in range(4)},
    (2, 2, 0): (_V, _V, _V),
    (2, 1, 0): (_V, _D, _I),
    (2, 1, 1): (_V, _V, _D),
    **{(2, 0, neutralised): (_I, _I, _I) for neutralised in range(3)},
    (1, 1, 0): (_V, _V, _D),
    (1, 0, 0): (_I, _I, _I),
    (1, 0, 1): (_I, _I, _I),
}


def complete_questions(
    questions: Sequence[AskedQuestion], answers: Mapping[str, str], abort_reason: AbortReason | None
) -> tuple[AskedQuestion, ...]:
    """Questions of an unfinished test at finalisation: skipped, or neutralised after a technical incident."""
    if abort_reason is None:
        return tuple(questions)
    given_up = abort_reason is AbortReason.CANDIDATE
    return tuple(
        question
        if question.id in answers
        else evolve(
            question,
            skipped=question.skipped or given_up,
            neutralised=question.neutralised or not given_up,
        )
        for question in questions
    )


def score_test(
    profile: Sequence[ProfileCompetence],
    questions: Sequence[AskedQuestion],
    answers: Sequence[tuple[str, str]],
    highest_level: int,
) -> ScoreV2:
    """Score a v2 test from its answers, pairs of question and status (``ok``, ``ko``, ``aband`` …).

    Raises ``ScoringError``.
    """
    tested = [competence for competence in profile if competence.is_certifiable]
    names = {competence.competence for competence in tested}
    asked = [question for question in questions if question.competence in names]
    results = dict(answers)
    _check_answered(asked, results)
    rate = reproducibility_rate(asked, results)
    trusted = is_trusted(asked, results)
    if rate < LEAST_RATE:
        refused = [_mark(competence, Outcome.REFUSED, highest_level) for competence in tested]
        return _score(rate, trusted, refused)
    _check_unique_answers(asked, answers)
    marks = [
        _mark(competence, _competence_outcome(competence, asked, results, rate), highest_level)
        for competence in tested
    ]
    return _score(rate, trusted, marks)


def reproducibility_rate(questions: Sequence[AskedQuestion], results: Mapping[str, str]) -> int:
    """Percent of right answers among the questions counted, rounded half up; 0 when none is counted."""
    counted = _counted(questions, results)
    if not counted:
        return 0
    right = sum(results.get(question.id) == "ok" for question in counted)
    return (200 * right + len(counted)) // (2 * len(counted))


def is_trusted(questions: Sequence[AskedQuestion], results: Mapping[str, str]) -> bool:
    """Whether enough questions were not neutralised to trust the score."""
    return len(_counted(questions, results)) >= math.ceil(TRUSTED_SHARE * len(questions))


def decide_v2(
    score: ScoreV2, *, abort_reason: AbortReason | None, cancelled: bool, fraud: bool
) -> tuple[Status, AutoComment | None]:
    """Status and automatic comment of a scored test: the first decision that applies."""
    if cancelled:
        return Status.CANCELLED, None
    if fraud:
        return Status.REJECTED, AutoComment.FRAUD
    if not score.trusted:
        return Status.CANCELLED, AutoComment.CANCELLED_DUE_TO_NEUTRALIZATION
    if score.rate < LEAST_RATE and abort_reason is AbortReason.TECHNICAL:
        return Status.CANCELLED, AutoComment.CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON
    if score.rate < LEAST_RATE:
        return Status.REJECTED, AutoComment.REJECTED_DUE_TO_INSUFFICIENT_CORRECT_ANSWERS
    return score.status, None


def is_acquired_from_core(rate: int, pix: int, least_pix: int, least_rate: int) -> bool:
    """CléA of v2: decided from the core test, without questions of its own."""
    return rate >= least_rate and pix >= least_pix


def is_acquired_with_own_questions(own_rate: int, least_rate: int, *, core_validated: bool) -> bool:
    """Pix+ of v2: own questions, own rate, and the core certification must be validated."""
    return core_validated and own_rate >= least_rate


def _counted(questions: Sequence[AskedQuestion], results: Mapping[str, str]) -> list[AskedQuestion]:
    return [
        question
        for question in questions
        if not question.neutralised and (question.skipped or question.id in results)
    ]


def _check_answered(questions: Sequence[AskedQuestion], results: Mapping[str, str]) -> None:
    for question in questions:
        if not (question.id in results or question.neutralised or question.skipped):
            raise ScoringError(
                ScoringErrorReason.UNANSWERED_WITHOUT_ABORT_REASON,
                f"Question {question.id} has no answer and the test has no abort reason.",
            )


def _check_unique_answers(questions: Sequence[AskedQuestion], answers: Sequence[tuple[str, str]]) -> None:
    names = {question.id for question in questions}
    for question, count in Counter(question for question, _ in answers).items():
        if count > 1 and question in names:
            raise ScoringError(
                ScoringErrorReason.SEVERAL_ANSWERS_FOR_ONE_CHALLENGE,
                f"Question {question} has {count} answers.",
            )


def _competence_outcome(
    competence: ProfileCompetence,
    asked: Sequence[AskedQuestion],
    results: Mapping[str, str],
    rate: int,
) -> Outcome:
    own = [question for question in asked if question.competence == competence.competence]
    if not own:
        raise ScoringError(
            ScoringErrorReason.COMPETENCE_WITHOUT_CHALLENGE,
            f"Competence {competence.index} was tested without any question.",
        )
    counts = _counts(own, results)
    if counts not in _RULES:
        raise ScoringError(
            ScoringErrorReason.NO_RULE,
            "No rule for {} questions, {} right, {} neutralised in competence {}.".format(
                *counts, competence.index
            ),
        )
    best, middle, least = _RULES[counts]
    if rate >= TRUSTED_RATE:
        return best
    return middle if rate >= 70 else least


def _counts(own: Sequence[AskedQuestion], results: Mapping[str, str]) -> tuple[int, int, int]:
    """Questions, right answers (at most 3) and neutralised questions, a double question counting for two."""
    doubled = len(own) < QUESTIONS_A_COMPETENCE
    questions = right = neutralised = 0
    for question in own:
        weight = 2 if doubled and question.kind == DOUBLE_TYPE else 1
        questions += weight
        if question.neutralised:
            neutralised += weight
        elif results.get(question.id) == "ok":
            right += weight
        elif weight == 2 and results.get(question.id) == "partially":
            right += 1
    return questions, min(right, QUESTIONS_A_COMPETENCE), neutralised


def _mark(competence: ProfileCompetence, outcome: Outcome, highest_level: int) -> MarkV2:
    if outcome is Outcome.REFUSED:
        return MarkV2(competence.index, competence.area, UNCERTIFIED_LEVEL, 0)
    lost = 1 if outcome is Outcome.DOWNGRADED else 0
    level = min(competence.estimated_level - lost, highest_level)
    pix = min(competence.pix - lost * PIX_OF_A_LEVEL, highest_level * PIX_OF_A_LEVEL)
    return MarkV2(competence.index, competence.area, level, pix)


def _score(rate: int, trusted: bool, marks: Sequence[MarkV2]) -> ScoreV2:
    pix = sum(mark.pix for mark in marks)
    status = Status.VALIDATED if pix > 0 else Status.REJECTED
    return ScoreV2(rate, trusted, pix, status, tuple(marks))
