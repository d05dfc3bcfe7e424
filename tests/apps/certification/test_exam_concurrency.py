"""Two gestures at the same instant: the database keeps one test, one answer, one decision."""

import concurrent.futures
import time
import uuid

import pytest
from django.db import OperationalError, connection

from pix.apps.assessments import errors
from pix.apps.assessments.models import Question
from pix.apps.certification.actions.alerts import raise_alert
from pix.apps.certification.actions.joining import join_session
from pix.apps.certification.actions.presence import Beat, note_beat
from pix.apps.certification.actions.running import record_exam_answer
from pix.apps.certification.actions.starting import Environment, start_certification
from pix.apps.certification.exam_errors import ExamRefusal
from pix.apps.certification.models import Candidate, Certification, LiveAlert, StoredExposure
from pix.apps.content import registry
from pix.apps.content.actions import load_shipped_release
from tests.factories.accounts import make_user
from tests.factories.answers import submission
from tests.factories.exams import (
    asked_of,
    authorise,
    join,
    make_certifiable,
    make_line,
    make_room,
    make_sitter,
    open_question,
    play,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def release(db):
    registry.forget()
    load_shipped_release()
    yield
    registry.forget()


def when_free(gesture, patience=60.0):
    """SQLite in memory refuses the lock that its file would wait for: the gesture is made again."""
    limit = time.monotonic() + patience
    while True:
        try:
            return gesture()
        except OperationalError:
            if connection.vendor != "sqlite" or time.monotonic() > limit:
                raise
            time.sleep(0.02)


def at_once(*gestures):
    """What each gives, or the name of what it is refused with, all begun together."""

    def make(gesture):
        try:
            return when_free(gesture)
        except (ExamRefusal, errors.TestRefusal) as refusal:
            return type(refusal).__name__
        finally:
            connection.close()

    with concurrent.futures.ThreadPoolExecutor(len(gestures)) as pool:
        return list(pool.map(make, gestures))


def test_two_tabs_that_start_together_get_one_test():
    sitter = join(make_line(make_room()))
    authorise(sitter.candidate)
    session, here = sitter.candidate.session, Environment("here")

    def start():
        return start_certification(sitter.user.pk, session.pk, session.access_code, here)

    started = at_once(*[start] * 4)
    assert sorted(one.is_new for one in started) == [False, False, False, True]
    assert len({one.run_token for one in started}) == 1
    assert Certification.objects.count() == 1


def test_one_authorisation_lets_one_browser_in():
    sitter = join(make_line(make_room()))
    authorise(sitter.candidate)
    session = sitter.candidate.session

    def start(name):
        return lambda: start_certification(sitter.user.pk, session.pk, session.access_code, Environment(name))

    outcomes = at_once(*[start(f"browser {number}") for number in range(4)])
    assert sorted(one if isinstance(one, str) else "started" for one in outcomes) == [
        "NotAuthorisedToResume",
        "NotAuthorisedToResume",
        "NotAuthorisedToResume",
        "started",
    ]
    assert Certification.objects.count() == 1


def test_two_accounts_that_join_as_the_same_candidate():
    line = make_line(make_room())
    people = [make_certifiable(make_user()) for _ in range(3)]

    def join_as(person):
        return lambda: (
            join_session(
                person.pk, str(line.session_id), line.last_name, line.first_name, line.birthdate
            ).user_id
        )

    outcomes = at_once(*[join_as(person) for person in people])
    assert sum(isinstance(one, int) for one in outcomes) == 1
    assert outcomes.count("CandidateLinkedToAnother") == 2
    assert Candidate.objects.get(pk=line.pk).user_id in outcomes


def test_the_same_answer_sent_three_times_at_once_is_one_answer():
    sitter = make_sitter()
    open_question(sitter)
    sent = submission({"skip": ["1"]}, uuid.uuid4())
    replies = at_once(*[lambda: record_exam_answer(sitter.run, 0, sent)] * 3)
    assert {reply.step.question.row.number for reply in replies} == {1}
    assert [row.result for row in asked_of(sitter)] == ["aband", None]


def test_two_different_answers_at_once_leave_one():
    sitter = make_sitter()
    open_question(sitter)
    outcomes = at_once(*[lambda: record_exam_answer(sitter.run, 0, submission({"skip": ["1"]}))] * 3)
    assert outcomes.count("NotTheQuestionAsked") == 2
    assert Question.objects.filter(assessment=sitter.certification.assessment).count() == 2


def test_an_answer_and_an_alert_at_once_leave_one_of_them():
    sitter = make_sitter()
    open_question(sitter)
    answered, alerted = at_once(
        lambda: record_exam_answer(sitter.run, 0, submission({"skip": ["1"]})),
        lambda: raise_alert(sitter.run, 0),
    )
    has_alert = LiveAlert.objects.exists()
    assert has_alert != (asked_of(sitter)[0].result is not None)
    assert answered == "AlertUnderWay" if has_alert else alerted == "QuestionAlreadyAnswered"


def test_beats_of_two_tabs_do_not_give_the_same_cut_back_twice():
    sitter = make_sitter()
    at_once(*[lambda: note_beat(sitter.run, Beat(is_focused=False))] * 3)
    assert Certification.objects.get().credited_seconds == 0


def test_tests_that_end_together_are_all_counted():
    session = make_room()
    sitters = [make_sitter(session) for _ in range(3)]
    for sitter in sitters:
        play(sitter, sitter.certification.length - 1)
        open_question(sitter)

    def end(sitter):
        number = sitter.certification.length - 1
        return lambda: record_exam_answer(sitter.run, number, submission({"skip": ["1"]}))

    at_once(*[end(sitter) for sitter in sitters])
    assert all(one.completed_at for one in Certification.objects.all())
    asked = sum(count - 1 for _eligible, count in StoredExposure.objects.get().counters.values())
    assert asked == sum(len(asked_of(sitter)) for sitter in sitters)
