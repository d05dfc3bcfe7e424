"""From the answers in the database to the result that counts."""

import pytest

from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Question
from pix.apps.certification.actions.scoring import score_certification
from pix.apps.certification.engines import engine_of
from pix.apps.certification.enums import Emitter, Framework, Kind, ResultStatus, Rule
from pix.apps.certification.models import Certification, CertificationQuestion
from pix.apps.certification.results_errors import SessionAlreadyPublished, SessionNotFinalized
from pix.apps.content.registry import current_release
from pix.apps.journal.models import Entry
from pix.common import time
from pix.core.adaptive.original import capacity_history
from pix.core.adaptive.posterior import Prior, estimate_ability
from pix.core.certification.competence_levels import competence_levels
from pix.core.certification.meshes import score_of
from tests.factories.results import insert_sitting, make_candidate, make_session, question_row, sit_test
from tests.factories.versions import make_published

pytestmark = pytest.mark.django_db


def finalised(session):
    session.finalized_at = time.now()
    session.save()
    return session


def test_a_complete_test_is_scored_before_the_session_is_finalised():
    certification = sit_test(make_session(), right=20)
    result = score_certification(certification.pk)
    engine = engine_of(certification.version_id)
    questions = engine.bank.positions(
        Question.objects.filter(assessment=certification.assessment)
        .order_by("number")
        .values_list("template", flat=True)
    )
    estimate = estimate_ability(engine.table, Prior(), questions, [1] * 20 + [0] * 12)
    assert (result.status, result.emitter, result.comment_key) == ("validated", Emitter.ALGORITHM, "")
    assert (result.capacity, result.error) == (estimate.ability, estimate.error)
    assert result.pix_score == score_of(estimate.ability, engine.settings.meshes)
    assert result.lowest_pix < result.pix_score < result.highest_pix
    assert (result.max_level, result.max_score) == (7, 895)
    marks = {mark.competence: mark.level for mark in result.marks.all()}
    levels = competence_levels(estimate.ability, engine.settings.scales)
    assert marks == {one.competence: one.level for one in levels}
    assert len(marks) == 16
    assert result.details["version_digest"] == engine.digest
    assert result.details["release_digest"] == current_release().digest
    certification.refresh_from_db()
    assert certification.last_result == result
    assert Entry.objects.filter(action="certification.judged").count() == 1


def test_the_capacity_after_each_answer_is_kept():
    certification = sit_test(make_session(), right=20)
    result = score_certification(certification.pk)
    rows = CertificationQuestion.objects.filter(certification=certification).order_by("number")
    assert None not in [row.capacity_after for row in rows]
    assert (rows[31].capacity_after, rows[31].error_after) == (result.capacity, result.error)


def test_the_rule_of_2024_reads_the_answers_in_their_order():
    version = make_published("original", rule=Rule.ORIGINAL)
    certification = sit_test(make_session(), right=16, version=version)
    result = score_certification(certification.pk)
    engine = engine_of(version.pk)
    questions = engine.bank.positions(
        certification.questions.order_by("number").values_list("template", flat=True)
    )
    rule = engine.settings.original_rule
    steps = capacity_history(engine.bank, questions, [True] * 16 + [False] * 16, rule.start, rule.variation)
    assert (result.capacity, result.error) == (steps[-1].capacity, steps[-1].error)


def test_a_test_under_way_waits_for_the_finalisation():
    certification = sit_test(make_session(), answers=25)
    with pytest.raises(SessionNotFinalized):
        score_certification(certification.pk)
    assert Certification.objects.get().last_result is None


def test_nothing_is_scored_once_published():
    session = finalised(make_session())
    certification = sit_test(session)
    score_certification(certification.pk)
    session.published_at = time.now()
    session.save()
    with pytest.raises(SessionAlreadyPublished):
        score_certification(certification.pk)


@pytest.mark.parametrize(
    ("answers", "reason", "status", "key"),
    [
        (19, "candidate", "rejected", "REJECTED_DUE_TO_LACK_OF_ANSWERS"),
        (19, "technical", "cancelled", "CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON"),
        (20, "technical", "validated", ""),
        (20, "candidate", "validated", ""),
    ],
)
def test_an_unfinished_test(answers, reason, status, key):
    session = finalised(make_session())
    certification = sit_test(
        session, right=18, answers=answers, ended=State.ENDED_BY_INVIGILATOR, abort_reason=reason
    )
    result = score_certification(certification.pk)
    assert (result.status, result.comment_key) == (status, key)
    assert (result.pix_score is None) == (answers < 20)


def test_giving_up_costs_what_a_technical_problem_does_not():
    session = finalised(make_session())
    scores = {}
    for reason in ("technical", "candidate"):
        certification = sit_test(
            session, right=18, answers=24, ended=State.ENDED_BY_INVIGILATOR, abort_reason=reason
        )
        scores[reason] = score_certification(certification.pk)
    assert scores["candidate"].pix_score < scores["technical"].pix_score
    assert len(scores["candidate"].details["skips"]) == 8
    assert scores["technical"].details["skips"] == []


def test_fraud_and_cancellation_hide_the_score():
    session = finalised(make_session())
    fraud = sit_test(session, is_rejected_for_fraud=True)
    cancelled = sit_test(session, is_cancelled=True)
    results = [score_certification(one.pk) for one in (fraud, cancelled)]
    seen = [(one.status, one.comment_key, one.pix_score, one.capacity) for one in results]
    assert seen == [
        ("rejected", "FRAUD", None, None),
        ("cancelled", "CANCELLED_BY_JURY", None, None),
    ]
    assert [one.marks.count() for one in results] == [0, 0]


def test_a_question_that_the_version_does_not_hold_is_an_error_kept_for_the_staff():
    certification = sit_test(make_session())
    Question.objects.filter(assessment=certification.assessment, number=3).update(template="elsewhere")
    result = score_certification(certification.pk)
    assert (result.status, result.pix_score) == (ResultStatus.ERROR, None)
    assert result.details["reason"] == "UNKNOWN_QUESTION"


def test_a_bank_without_questions_left_ends_a_test_as_complete():
    certification = sit_test(make_session(), right=20, answers=32)
    Certification.objects.update(length=40)
    assert score_certification(certification.pk).status == ResultStatus.VALIDATED


def test_scoring_again_writes_another_row_or_the_same_one():
    certification = sit_test(make_session())
    first = score_certification(certification.pk)
    same = score_certification(certification.pk, even_unchanged=False)
    second = score_certification(certification.pk, emitter=Emitter.JURY)
    assert (same, second.pk != first.pk) == (first, True)
    assert [one.emitter for one in certification.results.order_by("pk")] == ["algorithm", "jury"]


@pytest.mark.parametrize(("right", "clea"), [(28, "validated"), (4, "rejected")])
def test_clea_goes_with_the_core_result(right, clea, settings):
    settings.CLEA_LEAST_PIX = {"V2": 70, "V3": 200}
    certification = sit_test(make_session(), right=right, framework=Framework.CLEA)
    assert score_certification(certification.pk).clea == clea


def test_a_core_test_has_no_clea():
    assert score_certification(sit_test(make_session(), right=28).pk).clea == ""


COMPETENCES = ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3")


def sit_v2(session, results: dict[str, str], codes=COMPETENCES, **columns):
    """A V2 test: three questions for each competence of the profile, answered in their order."""
    candidate = make_candidate(session)
    codes = codes[: -(-len(results) // 3)]
    certification = insert_sitting(
        candidate,
        columns.pop("state", State.COMPLETED),
        kind=Kind.V2,
        length=len(results),
        profile={code: [4, 35] for code in codes},
        **columns,
    )
    for place, (name, result) in enumerate(results.items()):
        CertificationQuestion.objects.create(
            certification=certification,
            position=place,
            number=place,
            template=name,
            competence=codes[place // 3],
            skill="@x1",
        )
        question_row(certification, place, name, "@x1", result or None).save(force_insert=True)
    return certification


def results_of(text: str) -> dict[str, str]:
    """`+` right, `-` wrong, `.` unanswered."""
    words = {"+": "ok", "-": "ko", ".": ""}
    return {f"q{place}": words[sign] for place, sign in enumerate(text)}


def test_a_v2_test_confirms_the_profile():
    certification = sit_v2(make_session(kind=Kind.V2), results_of("+++" * 9 + "++-"))
    result = score_certification(certification.pk)
    assert (result.status, result.pix_score, result.max_score) == ("validated", 350, 896)
    assert [mark.level for mark in result.marks.order_by("competence")] == [4] * 10
    assert result.details["rate"] == 97


def test_a_v2_test_with_half_of_the_answers_wrong_is_rejected():
    certification = sit_v2(make_session(kind=Kind.V2), results_of("+--" * 10))
    result = score_certification(certification.pk)
    assert (result.status, result.comment_key, result.pix_score) == (
        "rejected",
        "REJECTED_DUE_TO_INSUFFICIENT_CORRECT_ANSWERS",
        0,
    )
    assert result.marks.count() == 0


def test_an_unanswered_v2_question_without_reason_is_an_error():
    session = finalised(make_session(kind=Kind.V2))
    certification = sit_v2(session, results_of("+++" * 9 + "++."), state=State.ENDED_BY_INVIGILATOR)
    result = score_certification(certification.pk)
    assert (result.status, result.details["reason"]) == ("error", "UNANSWERED_WITHOUT_ABORT_REASON")
