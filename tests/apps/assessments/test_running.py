"""A test from its first question to its end, with the real bank and the real database."""

import datetime
import uuid

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.assessments import errors
from pix.apps.assessments.actions import rebuilding, running, starting
from pix.apps.assessments.models import Assessment, KnowledgeState, Question
from pix.apps.assessments.queries import get_profile, get_sitting
from pix.apps.assessments.sitting import Ask, Done, Owner, Pause
from tests.factories.answers import right_fields, submission, wrong_fields
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db
COMPETENCE = "4.1"
START = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)


@pytest.fixture
def person():
    return make_person()


def start(person, competence=COMPETENCE):
    assessment = starting.start_or_resume_competence(person.pk, competence)
    return Owner(person.pk), assessment


def answer(owner, assessment, *, rightly=True, answer_id=None):
    reply = running.continue_test(owner, assessment.public_id)
    while isinstance(reply.step, Pause):
        reply = running.pass_checkpoint(owner, assessment.public_id)
    question = reply.step.question
    if question.variant.timer:
        running.start_timer(owner, assessment.public_id, question.row.number)
    fields = (right_fields(question.variant) if rightly else wrong_fields(question.variant)) or {
        "skip": ["1"]
    }
    return running.record_answer(
        owner, assessment.public_id, question.row.number, submission(fields, answer_id)
    )


def finish(owner, assessment, *, rightly=True, most=80):
    for _ in range(most):
        reply = running.continue_test(owner, assessment.public_id)
        while isinstance(reply.step, Pause):
            reply = running.pass_checkpoint(owner, assessment.public_id)
        if isinstance(reply.step, Done):
            return
        answer(owner, assessment, rightly=rightly)
    raise AssertionError("the test does not end")


def test_first_question_is_stored_and_stays_the_same(person):
    owner, assessment = start(person)
    first = running.continue_test(owner, assessment.public_id).step.question.row
    again = running.continue_test(owner, assessment.public_id).step.question.row
    assert (first.challenge, first.number, first.answered_at) == (again.challenge, 0, None)
    assert Question.objects.filter(assessment=assessment).count() == 1


def test_right_answer_teaches_the_profile(person):
    owner, assessment = start(person)
    reply = answer(owner, assessment)
    row = reply.sitting.answered[0]
    assert (row.result, row.number) == ("ok", 0)
    state = KnowledgeState.objects.get(user=person, competence=COMPETENCE)
    assert state.elements[row.skill][0] == 1
    assert state.shown == {row.template: [int(row.challenge.rpartition(".")[2])]}


def test_same_answer_id_counts_once(person):
    owner, assessment = start(person)
    sent = uuid.uuid4()
    first = answer(owner, assessment, answer_id=sent)
    again = running.record_answer(owner, assessment.public_id, 0, submission({"skip": ["1"]}, sent))
    assert again.step.question.row.challenge == first.step.question.row.challenge
    assert Question.objects.filter(assessment=assessment, answered_at__isnull=False).count() == 1


def test_second_answer_to_a_question_is_refused_and_changes_nothing(person):
    owner, assessment = start(person)
    answer(owner, assessment)
    before = Question.objects.filter(assessment=assessment).values()
    with pytest.raises(errors.NotTheQuestionAsked):
        running.record_answer(owner, assessment.public_id, 0, submission({"skip": ["1"]}))
    assert list(before) == list(Question.objects.filter(assessment=assessment).values())


def test_another_person_does_not_find_the_test(person):
    _, assessment = start(person)
    stranger = Owner(make_person().pk)
    with pytest.raises(errors.AssessmentNotFound):
        running.record_answer(stranger, assessment.public_id, 0, submission({"skip": ["1"]}))
    with pytest.raises(errors.AssessmentNotFound):
        get_sitting(stranger, assessment.public_id)


def test_checkpoint_comes_every_five_answers(person):
    owner, assessment = start(person)
    for _ in range(4):
        assert isinstance(answer(owner, assessment).step, Ask)
    assert answer(owner, assessment).step == Pause(final=False)
    assert running.continue_test(owner, assessment.public_id).step == Pause(final=False)
    assert running.pass_checkpoint(owner, assessment.public_id).step.question.row.number == 5
    assert running.continue_test(owner, assessment.public_id).step.question.row.number == 5


def test_whole_test_ends_and_its_knowledge_is_what_answers_say(person):
    owner, assessment = start(person)
    finish(owner, assessment)
    assessment.refresh_from_db()
    assert (assessment.state, assessment.completed_at is not None) == ("completed", True)
    view = get_profile(person.pk).get(COMPETENCE)
    assert view.card.score.level == min(view.reachable_level, 7)
    assert view.card.is_finished
    assert rebuilding.differences(person.pk) == []
    with pytest.raises(errors.NothingToAnswer):
        running.record_answer(owner, assessment.public_id, 99, submission({"skip": ["1"]}))


def test_wrong_knowledge_is_found_and_repaired(person):
    owner, assessment = start(person)
    answer(owner, assessment)
    KnowledgeState.objects.filter(user=person).update(exact_pix=99)
    assert rebuilding.differences(person.pk) == [f"user {person.pk}, competence {COMPETENCE}"]
    assert rebuilding.store_rebuilt(person.pk) == 1
    assert rebuilding.differences(person.pk) == []


def test_improving_waits_four_days_then_asks_what_failed(person):
    with time_machine.travel(START, tick=False):
        owner, assessment = start(person)
        finish(owner, assessment, rightly=False)
        with pytest.raises(errors.TooEarly) as refused:
            starting.improve_competence(person.pk, COMPETENCE)
        assert refused.value.days == 4
        failed = {q.skill for q in Question.objects.filter(assessment=assessment)}
    with time_machine.travel(START + datetime.timedelta(days=4), tick=False):
        again = starting.improve_competence(person.pk, COMPETENCE)
        step = running.continue_test(owner, again.public_id).step
        assert step.question.row.skill in failed
        old = Question.objects.filter(assessment=assessment, template=step.question.row.template)
        assert step.question.row.challenge not in {q.challenge for q in old}


def test_reset_waits_seven_days_then_forgets(person):
    with time_machine.travel(START, tick=False):
        owner, assessment = start(person)
        answer(owner, assessment)
    with time_machine.travel(START + datetime.timedelta(days=6), tick=False):
        with pytest.raises(errors.TooEarly) as refused:
            starting.reset_competence(person.pk, COMPETENCE)
        assert refused.value.days == 1
    with time_machine.travel(START + datetime.timedelta(days=7), tick=False):
        starting.reset_competence(person.pk, COMPETENCE)
        view = get_profile(person.pk).get(COMPETENCE)
        assert (view.card.is_not_started, view.card.score.pix) == (True, 0)
        assert Assessment.objects.get(pk=assessment.pk).state == "aborted"
        assert rebuilding.differences(person.pk) == []
        assert starting.start_or_resume_competence(person.pk, COMPETENCE).pk != assessment.pk


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"intrus": ["1"]}, errors.AnswerRefused),
        ({"choice": ["99"], "field-1": ["x"]}, errors.AnswerRefused),
        ({"field-1": ["a\x00b"]}, errors.AnswerRefused),
        ({"field-1": ["a\ufffdb"]}, errors.AnswerRefused),
        ({"field-9": ["x"]}, errors.AnswerRefused),
        ({}, errors.EmptyAnswer),
    ],
)
def test_bad_input_is_refused_and_nothing_is_stored(person, fields, error):
    owner, assessment = start(person)
    running.continue_test(owner, assessment.public_id)
    with pytest.raises(error):
        running.record_answer(owner, assessment.public_id, 0, submission(fields))
    assert Question.objects.get(assessment=assessment).answered_at is None


def test_answering_costs_six_statements_here(person):
    """Session and user are two more: eight in all for an answer with its next question."""
    owner, assessment = start(person)
    answer(owner, assessment)
    question = running.continue_test(owner, assessment.public_id).step.question
    posted = submission(right_fields(question.variant) or {"skip": ["1"]})
    with CaptureQueriesContext(
        connection,
    ) as captured:
        running.record_answer(owner, assessment.public_id, 1, posted)
    statements = [
        q["sql"] for q in captured if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))
    ]
    assert len(statements) == 6, statements


def test_two_people_who_start_together_get_different_data():
    first, second = make_person(), make_person()
    questions = []
    for person in (first, second):
        owner, assessment = start(person)
        questions.append(running.continue_test(owner, assessment.public_id).step.question.row)
    same_template = questions[0].template == questions[1].template
    assert not same_template or questions[0].challenge != questions[1].challenge
