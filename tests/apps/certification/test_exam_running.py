"""A test under way: both rules of V3, V2, its end, what it leaves unchanged."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.assessments.errors import AssessmentNotFound, EmptyAnswer, NotTheQuestionAsked
from pix.apps.assessments.models import KnowledgeState, Question
from pix.apps.assessments.queries import get_sitting
from pix.apps.assessments.sitting import Ask, Done, Owner
from pix.apps.certification.actions.running import continue_exam, record_exam_answer
from pix.apps.certification.enums import Kind, Rule
from pix.apps.certification.exam_errors import CertificationNotFound, ExamIsOver
from pix.apps.certification.models import CertificationQuestion, StoredExposure
from pix.apps.certification.signals import certification_completed
from pix.apps.journal.models import Entry
from tests.factories.accounts import make_user
from tests.factories.answers import right_fields, submission
from tests.factories.centres import make_centre, make_session
from tests.factories.exams import (
    answer_once,
    asked_of,
    enter,
    join,
    make_certifiable,
    make_exam_version,
    make_line,
    make_room,
    make_sitter,
    open_question,
    play,
)

pytestmark = pytest.mark.django_db
PLUMBING = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


@pytest.fixture(params=[Rule.OPEN, Rule.ORIGINAL])
def sitter(request):
    make_exam_version(request.param)
    return make_sitter(make_session(make_centre()))


def test_a_whole_test_of_each_rule(sitter, django_capture_on_commit_callbacks):
    told = []

    def hear(certification_id, **_sent):
        told.append(certification_id)

    certification_completed.connect(hear)
    before = list(KnowledgeState.objects.order_by("pk").values())
    with django_capture_on_commit_callbacks(execute=True):
        reply = play(sitter)
    certification_completed.disconnect(hear)
    certification = sitter.refresh().certification
    assert isinstance(reply.step, Done)
    assert certification.completed_at is not None
    assert certification.assessment.state == "completed"
    rows = asked_of(sitter)
    assert [row.number for row in rows] == list(range(certification.length))
    assert len({row.template for row in rows}) == certification.length
    assert told == [certification.pk]
    assert list(KnowledgeState.objects.order_by("pk").values()) == before


def test_parameters_and_capacities_are_kept_with_each_question(sitter):
    play(sitter, 3)
    rows = list(CertificationQuestion.objects.filter(certification=sitter.certification).order_by("position"))
    engine_rows = {row["id"]: row for row in sitter.refresh().certification.version.questions}
    assert [row.position for row in rows] == [row.number for row in rows] == [0, 1, 2, 3]
    for row in rows:
        item = engine_rows[row.template]
        assert (row.discriminant, row.difficulty) == (item["discriminant"], item["difficulty"])
    assert [row.capacity for row in rows[1:]] == [row.capacity_after for row in rows[:-1]]
    assert rows[-1].capacity_after is None
    assert len({row.capacity for row in rows}) == 4


def test_what_was_shown_is_counted_for_the_lottery_of_others():
    sitter = make_sitter()
    play(sitter)
    shown = {row.template for row in asked_of(sitter)}
    stored = StoredExposure.objects.get(version=sitter.certification.version_id)
    assert {name for name, (_eligible, asked) in stored.counters.items() if asked > 1} == shown
    second = make_sitter(sitter.candidate.session)
    play(second, rightly=False)
    stored.refresh_from_db()
    seen = shown | {row.template for row in asked_of(second)}
    assert {name for name, (_eligible, asked) in stored.counters.items() if asked > 1} == seen


def test_same_question_until_it_is_answered():
    sitter = make_sitter()
    first = continue_exam(sitter.run).step.question.row
    again = continue_exam(sitter.run).step.question.row
    assert (first.challenge, first.number) == (again.challenge, again.number)
    assert Question.objects.filter(assessment=sitter.certification.assessment).count() == 1


def test_same_answer_id_counts_once():
    sitter = make_sitter()
    sent = uuid.uuid4()
    first = answer_once(sitter, answer_id=sent)
    again = record_exam_answer(sitter.run, 0, submission({"skip": ["1"]}, sent))
    assert again.step.question.row.challenge == first.step.question.row.challenge
    assert [row.result for row in asked_of(sitter)] == [asked_of(sitter)[0].result, None]


def test_another_answer_to_an_answered_question_is_refused():
    sitter = make_sitter()
    answer_once(sitter)
    before = asked_of(sitter)
    with pytest.raises(NotTheQuestionAsked):
        record_exam_answer(sitter.run, 0, submission({"skip": ["1"]}))
    assert asked_of(sitter) == before


def test_nothing_given_is_refused_and_the_question_stays():
    sitter = make_sitter()
    while continue_exam(sitter.run).step.question.variant.timer:
        answer_once(sitter)
    number = continue_exam(sitter.run).step.question.row.number
    with pytest.raises(EmptyAnswer):
        record_exam_answer(sitter.run, number, submission({}))
    assert continue_exam(sitter.run).step.question.row.number == number


def test_the_ordinary_doors_of_tests_do_not_open_an_exam():
    sitter = make_sitter()
    continue_exam(sitter.run)
    with pytest.raises(AssessmentNotFound):
        get_sitting(Owner(sitter.user.pk), sitter.certification.assessment.public_id)


def test_the_test_of_somebody_else_is_not_found():
    sitter = make_sitter()
    sitter.user = make_user()
    with pytest.raises(CertificationNotFound):
        continue_exam(sitter.run)


def test_an_answer_after_the_end_is_refused():
    sitter = make_sitter()
    play(sitter)
    with pytest.raises(ExamIsOver) as refused:
        record_exam_answer(sitter.run, 32, submission({"skip": ["1"]}))
    assert (refused.value.status, refused.value.state) == (409, "completed")


def test_v2_asks_its_list_in_order_and_ends_with_it():
    session = make_room(kind=Kind.V2)
    sitter = make_sitter(session, make_certifiable(make_user(), pix=17))
    certification = sitter.certification
    planned = list(certification.questions.order_by("position").values_list("template", flat=True))
    assert 0 < len(planned) <= 15
    assert certification.length == len(planned)
    assert {code: level for code, (level, _pix) in certification.profile.items()} == dict.fromkeys(
        ("1.1", "1.2", "2.1", "3.1", "4.1"), 2
    )
    assert isinstance(play(sitter).step, Done)
    assert [row.template for row in asked_of(sitter)] == planned
    assert sitter.refresh().certification.completed_at is not None


def test_two_neighbours_are_not_shown_the_same_data():
    session = make_room()
    first, second = make_sitter(session), make_sitter(session)
    play(first)
    play(second)
    challenges = [
        set(
            Question.objects.filter(assessment=one.certification.assessment).values_list(
                "challenge", flat=True
            )
        )
        for one in (first, second)
    ]
    assert len(challenges[0] & challenges[1]) <= 3


def test_the_journal_tells_who_started_and_ended():
    sitter = make_sitter()
    play(sitter)
    target = f"certification:{sitter.certification.pk}"
    assert list(Entry.objects.filter(target=target).values_list("action", "actor_id")) == [
        ("certification.started", sitter.user.pk)
    ]


def test_the_change_is_told_to_the_page_of_the_invigilator():
    sitter = make_sitter()
    session = sitter.candidate.session
    session.refresh_from_db()
    before = session.change_count
    answer_once(sitter)
    session.refresh_from_db()
    assert session.change_count == before + 1


def test_an_answer_costs_ten_statements_here():
    """Session and user are two more: twelve in all for an answer with its next question."""
    sitter = enter(join(make_line(make_room())))
    answer_once(sitter)
    question = open_question(sitter)
    posted = submission(right_fields(question.variant) or {"skip": ["1"]})
    with CaptureQueriesContext(connection) as captured:
        reply = record_exam_answer(sitter.run, 1, posted)
    assert isinstance(reply.step, Ask)
    statements = [query["sql"] for query in captured if not query["sql"].startswith(PLUMBING)]
    assert len(statements) == 10, "\n".join(statements)
