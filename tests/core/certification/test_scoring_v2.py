import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.certification.decisions import AbortReason, AutoComment, Status
from pix.core.certification.scoring_v2 import (
    AskedQuestion,
    MarkV2,
    ProfileCompetence,
    ScoreV2,
    ScoringError,
    ScoringErrorReason,
    complete_questions,
    decide_v2,
    is_trusted,
    reproducibility_rate,
    score_test,
)

PROFILE = [
    ProfileCompetence(index, index, index[0], pix // 8, pix)
    for index, pix in (
        ("1.1", 37),
        ("1.2", 26),
        ("2.1", 46),
        ("2.2", 51),
        ("3.1", 17),
        ("4.1", 9),
        ("5.1", 16),
        ("5.2", 16),
        ("1.3", 16),
        ("2.3", 16),
        ("2.4", 7),
    )
]
MARKS = {"1.1": "vvv", "1.2": "vvx", "2.1": "vvx", "2.2": "vvv", "3.1": "vxx", "4.1": "vnx"}


def _worked_example(marks: dict[str, str]) -> tuple[list[AskedQuestion], list[tuple[str, str]]]:
    questions, answers = [], []
    for competence in PROFILE[:10]:
        for number, mark in enumerate(marks[competence.index]):
            name = f"{competence.index}-{number}"
            questions.append(AskedQuestion(name, competence.competence, "QCU", neutralised=mark == "n"))
            answers.append((name, "ok" if mark == "v" else "ko"))
    return questions, answers


def test_worked_example() -> None:
    marks = {**MARKS, "5.1": "vvv", "5.2": "vvv", "1.3": "vvv", "2.3": "vvx"}
    score = score_test(PROFILE, *_worked_example(marks), 5)
    assert (score.rate, score.trusted) == (79, True)
    assert score.marks[:6] == (
        MarkV2("1.1", "1", 4, 37),
        MarkV2("1.2", "1", 2, 18),
        MarkV2("2.1", "2", 4, 38),
        MarkV2("2.2", "2", 5, 40),
        MarkV2("3.1", "3", -1, 0),
        MarkV2("4.1", "4", 0, 1),
    )


def test_worked_example_with_one_more_right_answer() -> None:
    marks = {**MARKS, "5.1": "vvv", "5.2": "vvv", "1.3": "vvv", "2.3": "vvv"}
    score = score_test(PROFILE, *_worked_example(marks), 5)
    assert score.rate == 83
    assert [(mark.level, mark.pix) for mark in score.marks[1:6]] == [
        (3, 26),
        (5, 40),
        (5, 40),
        (-1, 0),
        (1, 9),
    ]


@pytest.mark.parametrize(
    ("right", "of", "rate"), [(99, 200, 50), (139, 200, 70), (159, 200, 80), (1, 3, 33), (0, 0, 0)]
)
def test_the_rate_is_rounded_half_up(right: int, of: int, rate: int) -> None:
    questions = [AskedQuestion(str(number), "c", "QCU") for number in range(of)]
    results = {str(number): "ok" if number < right else "ko" for number in range(of)}
    assert reproducibility_rate(questions, results) == rate


@pytest.mark.parametrize(("total", "counted"), [(48, 32), (30, 20), (15, 10)])
def test_trust(total: int, counted: int) -> None:
    for kept, trusted in ((counted, True), (counted - 1, False)):
        questions = [AskedQuestion(str(n), "c", "QCU", neutralised=n >= kept) for n in range(total)]
        assert is_trusted(questions, {str(n): "ko" for n in range(total)}) is trusted


@given(
    st.integers(1, 8), st.lists(st.sampled_from(["ok", "ko", "aband", "partially"]), min_size=30, max_size=30)
)
@settings(deadline=None)
def test_a_score_never_passes_the_cap_nor_the_profile(cap: int, results: list[str]) -> None:
    questions = [AskedQuestion(f"{c.index}-{n}", c.competence, "QCU") for c in PROFILE[:10] for n in range(3)]
    answers = [(question.id, result) for question, result in zip(questions, results, strict=True)]
    score = score_test(PROFILE, questions, answers, cap)
    assert score.pix == sum(mark.pix for mark in score.marks)
    for mark, competence in zip(score.marks, PROFILE, strict=False):
        assert 0 <= mark.pix <= min(competence.pix, 8 * cap)
        assert mark.level <= min(competence.estimated_level, cap)


def test_neutralising_then_giving_back_gives_the_same_score() -> None:
    marks = {**MARKS, "5.1": "vvv", "5.2": "vvv", "1.3": "vvv", "2.3": "vvx"}
    questions, answers = _worked_example(marks)
    before = score_test(PROFILE, questions, answers, 5)
    everything = [AskedQuestion(q.id, q.competence, q.kind, neutralised=True) for q in questions]
    lost = score_test(PROFILE, everything, answers, 5)
    assert (lost.rate, lost.trusted, lost.pix) == (0, False, 0)
    assert score_test(PROFILE, questions, answers, 5) == before


def test_unfinished_tests_are_completed_by_reason() -> None:
    questions = [AskedQuestion("a", "c", "QCU"), AskedQuestion("b", "c", "QCU")]
    answers = {"a": "ok"}
    skipped = complete_questions(questions, answers, AbortReason.CANDIDATE)
    neutralised = complete_questions(questions, answers, AbortReason.TECHNICAL)
    assert skipped == (questions[0], AskedQuestion("b", "c", "QCU", skipped=True))
    assert neutralised == (questions[0], AskedQuestion("b", "c", "QCU", neutralised=True))
    assert complete_questions(questions, answers, None) == tuple(questions)


def test_an_unanswered_question_without_reason_is_an_error() -> None:
    questions = [AskedQuestion("a", "1.1", "QCU")]
    with pytest.raises(ScoringError) as error:
        score_test(PROFILE, questions, [], 5)
    assert error.value.reason is ScoringErrorReason.UNANSWERED_WITHOUT_ABORT_REASON


def _score(rate: int, trusted: bool) -> ScoreV2:
    return ScoreV2(rate, trusted, 100, Status.VALIDATED, ())


@pytest.mark.parametrize(
    ("score", "reason", "cancelled", "fraud", "status", "comment"),
    [
        (_score(90, True), None, True, True, Status.CANCELLED, None),
        (_score(90, False), None, False, True, Status.REJECTED, AutoComment.FRAUD),
        (
            _score(90, False),
            None,
            False,
            False,
            Status.CANCELLED,
            AutoComment.CANCELLED_DUE_TO_NEUTRALIZATION,
        ),
        (
            _score(49, True),
            AbortReason.TECHNICAL,
            False,
            False,
            Status.CANCELLED,
            AutoComment.CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON,
        ),
        (
            _score(49, True),
            AbortReason.CANDIDATE,
            False,
            False,
            Status.REJECTED,
            AutoComment.REJECTED_DUE_TO_INSUFFICIENT_CORRECT_ANSWERS,
        ),
        (_score(50, True), AbortReason.TECHNICAL, False, False, Status.VALIDATED, None),
    ],
)
def test_order_of_the_decisions(
    score: ScoreV2,
    reason: AbortReason | None,
    cancelled: bool,
    fraud: bool,
    status: Status,
    comment: AutoComment | None,
) -> None:
    assert decide_v2(score, abort_reason=reason, cancelled=cancelled, fraud=fraud) == (status, comment)
